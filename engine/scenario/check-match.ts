import { checkDisposition } from "./check-cases.ts";
import { checkResourceZone } from "./check-resources.ts";
import { at, keyAt, problemAt, refers } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { MatchText, MselRow } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path } from "./source.ts";
import type { Survey } from "./survey.ts";

const sights = [
  "sent",
  "opened",
  "taken",
  "signed",
  "voted",
  "answered",
  "tagged",
  "did",
  "assessed",
  "entered",
  "looked",
  "helped",
  "closed",
  "dispatched",
  "arrived",
] as const;

/** Keys that narrow a sight, and the sights of which they need one. */
const narrowing = {
  option: ["taken"],
  category: ["tagged"],
  on: ["did"],
  case: ["closed", "taken"],
  kind: ["closed", "taken"],
  to: ["dispatched"],
  at: ["arrived"],
  units: ["dispatched", "arrived"],
} as const;
const narrowingKeys = ["option", "category", "on", "case", "kind", "to", "at", "units"] as const;

function oneSight(survey: Survey, match: MatchText, path: Path): readonly Problem[] {
  const used = sights.filter((sight) => match[sight] !== undefined);
  const [first, second] = used;
  if (first === undefined) {
    const help = `one of ${sights.join(", ")}`;
    return [problemAt("one-of", at(survey, ...path), "the match does not say what to look for", { help })];
  }
  if (second === undefined) return [];
  const related = { place: keyAt(survey, ...path, first), message: "the first one" };
  return [problemAt("one-of", keyAt(survey, ...path, second), "a match looks for one thing", { related })];
}

function narrows(survey: Survey, match: MatchText, path: Path): readonly Problem[] {
  return narrowingKeys.flatMap((key) => {
    const needs: readonly (typeof sights)[number][] = narrowing[key];
    if (match[key] === undefined || needs.some((sight) => match[sight] !== undefined)) return [];
    const message = `'${key}' goes with ${needs.map((sight) => `'${sight}'`).join(" or ")}`;
    return [problemAt("key-not-for-kind", keyAt(survey, ...path, key), message)];
  });
}

function option(survey: Survey, match: MatchText, path: Path): readonly Problem[] {
  const { decisions } = survey.scenario;
  const { taken } = match;
  const decision = typeof taken === "string" && Object.hasOwn(decisions, taken) ? decisions[taken] : undefined;
  if (match.option === undefined || decision === undefined || Object.hasOwn(decision.options, match.option)) return [];
  const help = meantOrList(match.option, Object.keys(decision.options));
  const message = `'${String(taken)}' has no option called '${match.option}'`;
  return [problemAt("unknown-name", at(survey, ...path, "option"), message, help === undefined ? {} : { help })];
}

function joint(survey: Survey, { signed }: MatchText, path: Path): readonly Problem[] {
  const { decisions } = survey.scenario;
  const decision = signed !== undefined && Object.hasOwn(decisions, signed) ? decisions[signed] : undefined;
  if (decision === undefined || decision.joint !== undefined) return [];
  const message = `'${signed}' is not a joint decision: nobody signs it`;
  return [problemAt("key-not-for-kind", at(survey, ...path, "signed"), message, { help: "use taken" })];
}

function ballots(survey: Survey, { voted }: MatchText, path: Path): readonly Problem[] {
  const { decisions } = survey.scenario;
  const decision = voted !== undefined && Object.hasOwn(decisions, voted) ? decisions[voted] : undefined;
  if (decision === undefined || decision.vote !== undefined) return [];
  const message = `'${voted}' is not put to the vote: nobody casts a ballot`;
  return [problemAt("key-not-for-kind", at(survey, ...path, "voted"), message, { help: "use taken or signed" })];
}

/** A case is looked for by its name or its kind, and either taken or closed; a decision by neither. */
function ofCase(survey: Survey, match: MatchText, path: Path): readonly Problem[] {
  const { case: id, kind, taken, closed } = match;
  const named = [id, kind].filter((name) => name !== undefined).length;
  const asked = taken === true || closed !== undefined;
  const kindOf = kind ?? survey.scenario.msel.find((row) => row.case?.id === id)?.case?.kind;
  if (asked && named !== 1) {
    const help = "case: call-1, closed: …, or kind: call, taken: true";
    return [problemAt("one-of", at(survey, ...path), "a match for a case names either a case or a kind", { help })];
  }
  if (named > 0 && typeof taken === "string") {
    const help = "for a case write taken: true";
    return [problemAt("key-not-for-kind", at(survey, ...path, "taken"), "a decision is taken by itself", { help })];
  }
  return [
    ...refers(survey, "case", id, at(survey, ...path, "case")),
    ...refers(survey, "caseKind", kind, at(survey, ...path, "kind")),
    ...(closed === undefined ? [] : checkDisposition(survey, kindOf, closed, at(survey, ...path, "closed"))),
  ];
}

function ofResource(survey: Survey, match: MatchText, path: Path): readonly Problem[] {
  const { dispatched, arrived, to, at: zone } = match;
  return [
    ...refers(survey, "resource", dispatched, at(survey, ...path, "dispatched")),
    ...refers(survey, "resource", arrived, at(survey, ...path, "arrived")),
    ...checkResourceZone(survey, dispatched, to, at(survey, ...path, "to")),
    ...checkResourceZone(survey, arrived, zone, at(survey, ...path, "at")),
  ];
}

/** Who looks closely wants something to read. */
function readable(survey: Survey, { looked }: MatchText, path: Path): readonly Problem[] {
  const place = at(survey, ...path, "looked");
  const { props } = survey.scenario;
  const prop = looked !== undefined && Object.hasOwn(props, looked) ? props[looked] : undefined;
  if (prop === undefined || prop.reads !== undefined) return refers(survey, "prop", looked, place);
  const help = "give it reads: what is seen from near";
  return [problemAt("nothing-to-read", place, `there is nothing on '${looked}' to look at closely`, { help })];
}

/** What an expected action looks for: exactly one thing, whose names exist. */
export function checkMatch(survey: Survey, { match }: Pick<MselRow, "match">, rowPath: Path): readonly Problem[] {
  if (match === undefined) return [];
  const path = [...rowPath, "match"];
  const casualty = (id: string | undefined, key: string): readonly Problem[] =>
    id === "any" ? [] : refers(survey, "casualty", id, at(survey, ...path, key));
  const { sent } = match;
  return [
    ...oneSight(survey, match, path),
    ...narrows(survey, match, path),
    ...refers(survey, "form", sent?.form, at(survey, ...path, "sent", "form")),
    ...refers(survey, "fact", sent?.fact, at(survey, ...path, "sent", "fact")),
    ...refers(survey, ["role", "persona"], sent?.to, at(survey, ...path, "sent", "to")),
    ...refers(survey, "channel", sent?.channel, at(survey, ...path, "sent", "channel")),
    ...refers(survey, "delivered", sent?.re, at(survey, ...path, "sent", "re")),
    ...refers(survey, "delivered", match.opened, at(survey, ...path, "opened")),
    ...refers(survey, "decision", match.taken === true ? undefined : match.taken, at(survey, ...path, "taken")),
    ...refers(survey, "decision", match.signed, at(survey, ...path, "signed")),
    ...refers(survey, "probe", match.answered, at(survey, ...path, "answered")),
    ...refers(survey, "decision", match.voted, at(survey, ...path, "voted")),
    ...refers(survey, "category", match.category, at(survey, ...path, "category")),
    ...refers(survey, "intervention", match.did, at(survey, ...path, "did")),
    ...refers(survey, "zone", match.entered, at(survey, ...path, "entered")),
    ...readable(survey, match, path),
    ...refers(survey, "delivered", match.after, at(survey, ...path, "after")),
    ...casualty(match.tagged, "tagged"),
    ...casualty(match.assessed, "assessed"),
    ...casualty(match.on, "on"),
    ...option(survey, match, path),
    ...joint(survey, match, path),
    ...ofCase(survey, match, path),
    ...ofResource(survey, match, path),
    ...ballots(survey, match, path),
  ];
}
