import type { Names } from "../names.ts";
import { say } from "../say.ts";
import { sayValue } from "../values.ts";
import type { HappeningOf } from "./happening-of.ts";

type Casualty = HappeningOf<
  | "assessment-started"
  | "casualty-assessed"
  | "treatment-started"
  | "treatment-finished"
  | "treatment-stopped"
  | "casualty-changed"
  | "casualty-moved"
  | "casualty-tagged"
  | "walkers-called"
>;

/** What was done for casualties, and what became of them. */
export function casualtySentence(is: Casualty, names: Names): string {
  switch (is.type) {
    case "assessment-started":
      return say("entry.assessment-started", { ...who(is, names), finding: names("finding", is.finding) });
    case "casualty-assessed": {
      const found = { finding: names("finding", is.finding), value: sayValue(is.value) };
      return say("entry.casualty-assessed", { ...who(is, names), ...found });
    }
    case "treatment-started":
    case "treatment-finished":
      return say(`entry.${is.type}`, { ...who(is, names), intervention: names("intervention", is.intervention) });
    case "treatment-stopped":
      return say("entry.treatment-stopped", who(is, names));
    case "casualty-changed":
      return say("entry.casualty-changed", { casualty: names("casualty", is.casualty), condition: is.condition });
    case "casualty-moved":
      return say("entry.casualty-moved", { casualty: names("casualty", is.casualty), zone: names("zone", is.zone) });
    case "casualty-tagged": {
      const tagged = { ...who(is, names), category: names("category", is.category) };
      return is.was === undefined
        ? say("entry.casualty-tagged", tagged)
        : say("entry.casualty-tagged.again", { ...tagged, was: names("category", is.was) });
    }
    case "walkers-called": {
      const called = { zone: names("zone", is.to), n: is.casualties.length };
      return say("entry.walkers-called", { seat: names("seat", is.seat), ...called });
    }
    default:
      return is satisfies never;
  }
}

function who(
  is: { readonly seat: string; readonly casualty: string },
  names: Names,
): { readonly seat: string; readonly casualty: string } {
  return { seat: names("seat", is.seat), casualty: names("casualty", is.casualty) };
}
