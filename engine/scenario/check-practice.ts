import { checkMatch } from "./check-match.ts";
import { at, keyAt, problemAt } from "./complain.ts";
import type { PracticeStep } from "./practice-schema.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/** Kinds of match that no seat does by itself. */
const nobodys = ["taken", "signed", "arrived"] as const;

/** The steps of a practice: each has a name of its own, and shows in something that one seat does. */
export function checkPractice(survey: Survey): readonly Problem[] {
  const { practice } = survey.scenario;
  return practice.flatMap((step, index) => [
    ...sameName(survey, practice, index),
    ...checkMatch(survey, step, ["practice", index]),
    ...ofOneSeat(survey, step, index),
  ]);
}

function sameName(survey: Survey, practice: readonly PracticeStep[], index: number): readonly Problem[] {
  const id = practice[index]?.id;
  const first = practice.findIndex((step) => step.id === id);
  if (first === index) return [];
  const related = { place: at(survey, "practice", first, "id"), message: "the first one" };
  const message = `two steps are called '${id}'`;
  return [problemAt("same-name", at(survey, "practice", index, "id"), message, { related })];
}

function ofOneSeat(survey: Survey, { match }: PracticeStep, index: number): readonly Problem[] {
  const wrong = nobodys.find((key) => match[key] !== undefined && !(key === "taken" && match.taken === true));
  if (wrong === undefined) return [];
  const message = `'${wrong}' is not what one seat does by itself`;
  const help = "a vote has a ballot for each seat: voted: …";
  return [problemAt("key-not-for-kind", keyAt(survey, "practice", index, "match", wrong), message, { help })];
}
