import { at, keyAt, problemAt, refers, weighs } from "./complain.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

function meetings(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.meetings).flatMap(([id, { chair, members }]) => [
    ...refers(survey, "role", chair, at(survey, "meetings", id, "chair")),
    ...members.flatMap((role, index) => refers(survey, "role", role, at(survey, "meetings", id, "members", index))),
  ]);
}

function probes(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.probes).flatMap(([id, { roles, options }]) => {
    const few = Object.keys(options).length >= 2;
    return [
      ...roles.flatMap((role, index) => refers(survey, "role", role, at(survey, "probes", id, "roles", index))),
      ...(few ? [] : [problemAt("probe-options", keyAt(survey, "probes", id), `'${id}' needs at least two options`)]),
      ...Object.entries(options).flatMap(([option, { right }]) =>
        weighs(survey.source, ["probes", id, "options", option, "right"], right, survey.conditions.scenario),
      ),
    ];
  });
}

/** Meetings and probes: their roles exist, and a probe has something to choose from. */
export function checkMeetings(survey: Survey): readonly Problem[] {
  return [...meetings(survey), ...probes(survey)];
}
