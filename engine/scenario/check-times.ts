import { parseLength, parseTPlus } from "#engine/time.ts";
import { at, problemAt } from "./complain.ts";
import type { Problem } from "./problem.ts";
import type { Path } from "./source.ts";
import type { Survey } from "./survey.ts";

type TimeAt = readonly [Path, string];

function timed(time: string | undefined, ...path: Path): readonly TimeAt[] {
  return time === undefined ? [] : [[path, time]];
}

/** Every time in the file that counts from STARTEX. */
function timesIn({ scenario }: Survey): readonly TimeAt[] {
  const { phases, roles, decisions, msel, probes } = scenario;
  return [
    ...Object.entries(phases).flatMap(([id, phase]) => timed(phase.at, "phases", id, "at")),
    ...Object.entries(roles).flatMap(([id, { arrives }]) => timed(arrives?.at, "roles", id, "arrives", "at")),
    ...Object.entries(decisions).flatMap(([id, decision]) => timed(decision.at, "decisions", id, "at")),
    ...Object.entries(probes).flatMap(([id, probe]) => timed(probe.at, "probes", id, "at")),
    ...msel.flatMap((row, index) => [...timed(row.at, "msel", index, "at"), ...timed(row.by, "msel", index, "by")]),
  ];
}

/** Times after ENDEX: what is planned then never comes. */
export function checkTimes(survey: Survey): readonly Problem[] {
  const end = parseLength(survey.scenario.duration) ?? 0;
  if (end === 0) return [problemAt("bad-value", at(survey, "duration"), "an exercise lasts longer than no time")];
  return timesIn(survey).flatMap(([path, time]) => {
    if ((parseTPlus(time) ?? 0) <= end) return [];
    const related = { place: at(survey, "duration"), message: "the exercise ends here" };
    return [problemAt("after-the-end", at(survey, ...path), `${time} is after ENDEX`, { related })];
  });
}
