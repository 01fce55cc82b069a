import type { Names } from "../names.ts";
import { say } from "../say.ts";
import type { HappeningOf } from "./happening-of.ts";

type Conduct = HappeningOf<"casualty-led" | "casualty-stays" | "follow-asked" | "person-reported" | "report-settled">;

/** Who led whom, and what was reported of whom. */
export function conductSentence(is: Conduct, names: Names, texts: Readonly<Record<string, string>>): string {
  switch (is.type) {
    case "casualty-led":
      return say("entry.casualty-led", { seat: names("seat", is.seat), casualty: names("casualty", is.casualty) });
    case "casualty-stays": {
      const casualty = names("casualty", is.casualty);
      if (is.seat === undefined) return say("entry.casualty-stays", { casualty });
      return say("entry.casualty-stays.said", { seat: names("seat", is.seat), casualty });
    }
    case "follow-asked":
      return say("entry.follow-asked", { seat: names("seat", is.seat), other: names("seat", is.of) });
    case "person-reported": {
      const who = { seat: names("seat", is.seat), other: names("seat", is.about) };
      const text = texts["text"];
      return text === undefined
        ? say("entry.person-reported", who)
        : say("entry.person-reported.text", { ...who, text });
    }
    case "report-settled":
      return say("entry.report-settled", { report: is.report });
    default:
      return is satisfies never;
  }
}
