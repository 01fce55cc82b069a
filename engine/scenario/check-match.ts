import { at, keyAt, problemAt, refers } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { MatchText, MselRow } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path } from "./source.ts";
import type { Survey } from "./survey.ts";

const sights = ["sent", "opened", "taken", "signed", "tagged", "did", "assessed", "entered"] as const;

/** Keys that narrow a sight, and the sight they need. */
const narrowing = { option: "taken", category: "tagged", on: "did" } as const;

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
  return (["option", "category", "on"] as const).flatMap((key) => {
    if (match[key] === undefined || match[narrowing[key]] !== undefined) return [];
    return [problemAt("key-not-for-kind", keyAt(survey, ...path, key), `'${key}' goes with '${narrowing[key]}'`)];
  });
}

function option(survey: Survey, match: MatchText, path: Path): readonly Problem[] {
  const { decisions } = survey.scenario;
  const decision =
    match.taken !== undefined && Object.hasOwn(decisions, match.taken) ? decisions[match.taken] : undefined;
  if (match.option === undefined || decision === undefined || Object.hasOwn(decision.options, match.option)) return [];
  const help = meantOrList(match.option, Object.keys(decision.options));
  const message = `'${match.taken}' has no option called '${match.option}'`;
  return [problemAt("unknown-name", at(survey, ...path, "option"), message, help === undefined ? {} : { help })];
}

function joint(survey: Survey, { signed }: MatchText, path: Path): readonly Problem[] {
  const { decisions } = survey.scenario;
  const decision = signed !== undefined && Object.hasOwn(decisions, signed) ? decisions[signed] : undefined;
  if (decision === undefined || decision.joint !== undefined) return [];
  const message = `'${signed}' is not a joint decision: nobody signs it`;
  return [problemAt("key-not-for-kind", at(survey, ...path, "signed"), message, { help: "use taken" })];
}

/** What an expected action looks for: exactly one thing, whose names exist. */
export function checkMatch(survey: Survey, { match }: MselRow, rowPath: Path): readonly Problem[] {
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
    ...refers(survey, "decision", match.taken, at(survey, ...path, "taken")),
    ...refers(survey, "decision", match.signed, at(survey, ...path, "signed")),
    ...refers(survey, "category", match.category, at(survey, ...path, "category")),
    ...refers(survey, "intervention", match.did, at(survey, ...path, "did")),
    ...refers(survey, "zone", match.entered, at(survey, ...path, "entered")),
    ...refers(survey, "delivered", match.after, at(survey, ...path, "after")),
    ...casualty(match.tagged, "tagged"),
    ...casualty(match.assessed, "assessed"),
    ...casualty(match.on, "on"),
    ...option(survey, match, path),
    ...joint(survey, match, path),
  ];
}
