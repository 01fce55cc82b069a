import { exitsOf, locatedStates } from "./chart-paths.ts";
import type { Condition } from "./condition.ts";
import { unusedCaseKinds } from "./check-cases.ts";
import { unusedMedia } from "./check-media.ts";
import { idleResources } from "./check-resources.ts";
import { keyAt, problemAt } from "./complain.ts";
import { followedIn } from "./followed.ts";
import { operandsOf } from "./operands.ts";
import { parseCondition } from "./parse-condition.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

function readBy(condition: Condition): readonly string[] {
  return operandsOf(condition).flatMap((operand) => (operand.kind === "variable" ? [operand.id] : []));
}

function conditionsOf({ scenario }: Survey): readonly string[] {
  const { msel, decisions, endings, casualties, charts, probes } = scenario;
  const written = [
    ...Object.values(charts).flatMap((chart) =>
      locatedStates(chart).flatMap(({ state }) => exitsOf(state).map(({ written: { when } }) => when)),
    ),
    ...msel.map(({ when }) => when),
    ...Object.values(decisions).flatMap(({ options }) => Object.values(options).map(({ when }) => when)),
    ...Object.values(endings).map(({ when }) => when),
    ...Object.values(casualties).map(({ walksTo }) => walksTo?.when),
    ...Object.values(probes).flatMap(({ options }) => Object.values(options).map(({ right }) => right)),
  ];
  return written.filter((text) => text !== undefined);
}

function facts(survey: Survey): readonly Problem[] {
  const { facts: written, msel, truth } = survey.scenario;
  const { personas } = survey.scenario;
  const told = Object.values(personas).flatMap(({ knows }) => knows);
  const carried = new Set([...msel.flatMap((row) => row.facts), ...told]);
  return Object.entries(written).flatMap(([id, { subject, field, heldBy }]) => {
    const place = keyAt(survey, "facts", id);
    const unused =
      carried.has(id) || heldBy.length > 0
        ? []
        : [
            problemAt(
              "unused-fact",
              place,
              `no row, role or persona has the fact '${id}': nobody can come to know it`,
              {
                severity: "warning",
              },
            ),
          ];
    if (Object.hasOwn(truth, subject) && Object.hasOwn(truth[subject] ?? {}, field)) return unused;
    const help = `truth: { ${subject}: { ${field}: … } }`;
    const message = `what is really so of '${subject}.${field}' is not said: the debrief cannot tell if it is true`;
    return [...unused, problemAt("no-truth", place, message, { help, severity: "warning" })];
  });
}

function variables(survey: Survey): readonly Problem[] {
  const used = new Set(
    conditionsOf(survey).flatMap((text) => {
      const condition = parseCondition(text, survey.conditions.scenario);
      return "fault" in condition ? [] : readBy(condition);
    }),
  );
  const seen = new Set(followedIn(survey.scenario).map(({ bound: { follows } }) => follows));
  return Object.keys(survey.scenario.variables).flatMap((id) => {
    if (used.has(id) || seen.has(id)) return [];
    const message = `no condition reads the variable '${id}', and no place follows it`;
    return [problemAt("unused-variable", keyAt(survey, "variables", id), message, { severity: "warning" })];
  });
}

function evaluation(survey: Survey): readonly Problem[] {
  const { tasks, objectives, msel, decisions } = survey.scenario;
  const served = new Set([...msel, ...Object.values(decisions)].map(({ task }) => task));
  const observed = new Set(Object.values(tasks).map(({ objective }) => objective));
  return [
    ...Object.keys(tasks).flatMap((id) => {
      if (served.has(id)) return [];
      const message = `no row and no decision shows the task '${id}'`;
      return [problemAt("unseen-task", keyAt(survey, "tasks", id), message, { severity: "warning" })];
    }),
    ...Object.keys(objectives).flatMap((id) => {
      if (observed.has(id)) return [];
      const message = `no task belongs to the objective '${id}'`;
      return [problemAt("unseen-objective", keyAt(survey, "objectives", id), message, { severity: "warning" })];
    }),
  ];
}

/** Loose ends: what nobody can come to know, read or observe. Warnings only. */
export function checkUse(survey: Survey): readonly Problem[] {
  return [
    ...facts(survey),
    ...unusedMedia(survey),
    ...variables(survey),
    ...evaluation(survey),
    ...unusedCaseKinds(survey),
    ...idleResources(survey),
  ];
}
