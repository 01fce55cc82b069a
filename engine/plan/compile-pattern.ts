import type { RoleId } from "#engine/ids.ts";
import type { MatchText } from "#engine/scenario/msel-schema.ts";
import { given } from "./given.ts";
import type { FieldTest, Pattern } from "./pattern.ts";

/** What an author's `match` looks for: a type of entry, its tests, and what must differ between those counted. */
interface Sought {
  readonly type: string;
  readonly tests: readonly (FieldTest | undefined)[];
  readonly distinct: string;
  /** Joint decisions and votes are taken together: the role says nothing there. */
  readonly anyRole?: boolean;
}

function same(field: string, value: string | undefined): FieldTest | undefined {
  return value === undefined || value === "any" ? undefined : { field, op: "==", value };
}

function includes(field: string, value: string | undefined): FieldTest | undefined {
  return value === undefined ? undefined : { field, op: "includes", value };
}

function soughtOfCase({ case: id, kind, closed }: MatchText): Sought {
  const tests = [same("case", id), same("kind", kind), same("disposition", closed)];
  return { type: closed === undefined ? "case-taken" : "case-closed", tests, distinct: "case" };
}

/** `total` counts those that were on their way or there before. */
function soughtOfResource({ dispatched, to, arrived, at, units }: MatchText): Sought {
  const enough: FieldTest | undefined = units === undefined ? undefined : { field: "total", op: ">=", value: units };
  const sent = dispatched !== undefined;
  const tests = [same("resource", dispatched ?? arrived), same(sent ? "to" : "zone", sent ? to : at), enough];
  return { type: sent ? "resource-sent" : "resource-arrived", tests, distinct: "trip" };
}

function sought(match: MatchText, shared: boolean): Sought {
  const { sent, opened, taken, signed, voted, answered, tagged, did, assessed, entered } = match;
  if (sent !== undefined) {
    const { form, fact, to, channel, re } = sent;
    const tests = [
      same("form", form),
      includes("claims.id", fact),
      includes("to", to),
      same("channel", channel),
      same("re.row", re),
    ];
    return { type: "message-sent", tests, distinct: "message" };
  }
  if (opened !== undefined) return { type: "message-opened", tests: [same("row", opened)], distinct: "seat" };
  if (match.case !== undefined || match.kind !== undefined) return soughtOfCase(match);
  if (match.dispatched !== undefined || match.arrived !== undefined) return soughtOfResource(match);
  if (taken !== undefined) {
    const tests = [same("decision", String(taken)), same("option", match.option)];
    return { type: "decision-taken", tests, distinct: "decision", anyRole: shared };
  }
  if (signed !== undefined) return { type: "decision-signed", tests: [same("decision", signed)], distinct: "agency" };
  if (answered !== undefined) return { type: "probe-answered", tests: [same("probe", answered)], distinct: "seat" };
  if (voted !== undefined) return { type: "ballot-cast", tests: [same("decision", voted)], distinct: "seat" };
  if (tagged !== undefined) {
    const tests = [same("casualty", tagged), same("category", match.category)];
    return { type: "casualty-tagged", tests, distinct: "casualty" };
  }
  if (did !== undefined) {
    const tests = [same("intervention", did), same("casualty", match.on)];
    return { type: "treatment-finished", tests, distinct: "casualty" };
  }
  if (assessed !== undefined) {
    return { type: "casualty-assessed", tests: [same("casualty", assessed)], distinct: "casualty" };
  }
  if (entered !== undefined) return { type: "zone-entered", tests: [same("zone", entered)], distinct: "seat" };
  if (match.looked !== undefined) return { type: "prop-read", tests: [same("prop", match.looked)], distinct: "seat" };
  if (match.helped !== undefined) return { type: "help-asked", tests: [], distinct: "seat" };
  throw new Error("a match without anything to look for");
}

/** The pattern an expected action's `match` and `who` amount to. `isShared` says which decisions are taken together. */
export function compilePattern(
  match: MatchText,
  who: readonly RoleId[],
  isShared: (decision: string) => boolean,
): Pattern {
  const { type, tests, distinct, anyRole } = sought(match, typeof match.taken === "string" && isShared(match.taken));
  const byWhom: FieldTest | undefined = anyRole === true ? undefined : { field: "role", op: "in", value: who };
  return given({
    type,
    tests: [byWhom, ...tests].filter((test) => test !== undefined),
    count: match.count,
    distinct,
    afterRow: match.after,
  });
}
