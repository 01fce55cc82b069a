import { parseTPlus } from "#engine/time.ts";
import { at, keyAt, problemAt, refers, weighs } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import { decisionStates } from "./parse-condition.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

function endings(survey: Survey): readonly Problem[] {
  const { source, conditions } = survey;
  const written = Object.entries(survey.scenario.endings);
  const [last, another] = written.flatMap(([id, { when }]) => (when === undefined ? [id] : []));
  const wrong = written.flatMap(([id, { when }]) => weighs(source, ["endings", id, "when"], when, conditions.scenario));
  if (last !== undefined && another !== undefined) {
    const related = { place: keyAt(survey, "endings", last), message: "the first one" };
    const message = "only one ending may have no 'when': it is the one reached at the end of the time";
    return [...wrong, problemAt("two-endings", keyAt(survey, "endings", another), message, { related })];
  }
  if (last !== undefined || written.length === 0) return wrong;
  const message = "the time can run out without an ending";
  const help = "add one without 'when'";
  return [...wrong, problemAt("no-last-ending", keyAt(survey, "endings"), message, { help, severity: "warning" })];
}

function facts(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.facts).flatMap(([id, fact]) => [
    ...fact.neededBy.flatMap((role, index) => refers(survey, "role", role, at(survey, "facts", id, "neededBy", index))),
    ...fact.heldBy.flatMap((role, index) => refers(survey, "role", role, at(survey, "facts", id, "heldBy", index))),
    ...comparable(survey, id, fact),
  ]);
}

/** What a persona may tell exists. */
function personas(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.personas).flatMap(([id, { knows }]) =>
    knows.flatMap((fact, index) => refers(survey, "fact", fact, at(survey, "personas", id, "knows", index))),
  );
}

const typeNames: Readonly<Record<string, string>> = { string: "a text", boolean: "true or false", number: "a number" };

/** A fact of another type than the truth could never be true. */
function comparable(
  survey: Survey,
  id: string,
  { subject, field, value }: Survey["scenario"]["facts"][string],
): readonly Problem[] {
  const { truth } = survey.scenario;
  const fields = Object.hasOwn(truth, subject) ? truth[subject] : undefined;
  const so = fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (so === undefined || typeof so === typeof value) return [];
  const related = { place: at(survey, "truth", subject, field), message: `the truth is ${typeNames[typeof so]}` };
  const message = `'${id}' claims ${typeNames[typeof value]}: it can be neither right nor wrong`;
  return [problemAt("fact-type", at(survey, "facts", id, "value"), message, { related })];
}

function tasks(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.tasks).flatMap(([id, { objective }]) =>
    refers(survey, "objective", objective, at(survey, "tasks", id, "objective")),
  );
}

function plays(survey: Survey): readonly Problem[] {
  const { tests, decisions } = survey.scenario;
  return tests.flatMap(({ expect, play }, index) => {
    const path = ["tests", index, "expect"];
    const script = play.flatMap(({ by }, act) =>
      by === "trainer" ? [] : refers(survey, "role", by, at(survey, "tests", index, "play", act, "by")),
    );
    const taken = Object.entries(expect.taken).flatMap(([id, option]) => {
      const options = Object.hasOwn(decisions, id) ? Object.keys(decisions[id]?.options ?? {}) : undefined;
      if (options === undefined) return refers(survey, "decision", id, keyAt(survey, ...path, "taken", id));
      if ([...options, ...decisionStates].includes(option)) return [];
      const help = meantOrList(option, [...options, ...decisionStates]);
      const message = `'${id}' has no option called '${option}'`;
      return [problemAt("unknown-name", at(survey, ...path, "taken", id), message, help === undefined ? {} : { help })];
    });
    const rows = (["fired", "notFired", "met", "notMet"] as const).flatMap((key) =>
      expect[key].flatMap((row, place) => {
        const kind = key === "fired" || key === "notFired" ? "delivered" : "expected";
        return refers(survey, kind, row, at(survey, ...path, key, place));
      }),
    );
    return [...script, ...refers(survey, "ending", expect.ending, at(survey, ...path, "ending")), ...rows, ...taken];
  });
}

/** A pace without a clock that it could be the pace of. */
function storyClock(survey: Survey): readonly Problem[] {
  const phases = Object.entries(survey.scenario.phases).toSorted(
    ([, one], [, other]) => (parseTPlus(one.at) ?? 0) - (parseTPlus(other.at) ?? 0),
  );
  const set = phases.findIndex(([, { story }]) => story !== undefined);
  return phases.flatMap(([id, { compression }], index) => {
    if (compression === undefined || (set >= 0 && set <= index)) return [];
    const message = "the story has no time yet when this phase begins: nothing can go faster";
    const help = 'story: "1 06:00" sets it';
    return [problemAt("story-clock", keyAt(survey, "phases", id, "compression"), message, { help })];
  });
}

/** Endings, the story's clock, who needs, holds and may tell which fact, tasks and objectives, and what the file's own tests expect. */
export function checkStory(survey: Survey): readonly Problem[] {
  const rules = [endings, storyClock, facts, personas, tasks, plays];
  return rules.flatMap((rule) => rule(survey));
}
