import { tPlus } from "#engine/time.ts";
import { sayList } from "../lengths.ts";
import type { Names } from "../names.ts";
import { say } from "../say.ts";
import { type EntryTexts, type HappeningOf, quoted } from "./happening-of.ts";

type Case = HappeningOf<"case-opened" | "case-taken" | "case-handed" | "case-overdue" | "case-closed">;
type Resource = HappeningOf<"resource-sent" | "resource-arrived">;

/** What became of a case. */
export function caseSentence(is: Case, names: Names, texts: EntryTexts): string {
  const known = { case: names("case", is.case) };
  switch (is.type) {
    case "case-opened": {
      const opened = { ...known, roles: sayList(is.roles.map((role) => names("role", role))) };
      return is.due === undefined
        ? say("entry.case-opened", opened)
        : say("entry.case-opened.due", { ...opened, due: tPlus(is.due) });
    }
    case "case-taken":
      return say("entry.case-taken", { ...known, seat: names("seat", is.seat) });
    case "case-handed":
      return say("entry.case-handed", { ...known, seat: names("seat", is.seat), to: names("role", is.to) });
    case "case-overdue":
      return say("entry.case-overdue", known);
    case "case-closed": {
      const sentence = closedSentence(is, names);
      const reason = quoted(texts);
      return reason === undefined ? sentence : say("entry.case-closed.reason", { sentence, reason });
    }
    default:
      return is satisfies never;
  }
}

/** A disposition is named by the kind it belongs to. */
function closedSentence(is: HappeningOf<"case-closed">, names: Names): string {
  const closed = {
    case: names("case", is.case),
    seat: names("seat", is.seat),
    disposition: names("disposition", `${is.kind}/${is.disposition}`),
  };
  return is.into === undefined
    ? say("entry.case-closed", closed)
    : say("entry.case-closed.into", { ...closed, into: names("case", is.into) });
}

/** Units that set out and arrive. */
export function resourceSentence(is: Resource, names: Names): string {
  const units = { count: is.count, resource: names("resource", is.resource) };
  if (is.type === "resource-arrived")
    return say("entry.resource-arrived", { ...units, zone: names("zone", is.zone), total: is.total });
  return say("entry.resource-sent", {
    ...units,
    seat: is.seat === undefined ? undefined : names("seat", is.seat),
    from: names("zone", is.from),
    to: names("zone", is.to),
    until: tPlus(is.until),
  });
}
