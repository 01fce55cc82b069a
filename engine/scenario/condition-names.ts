import { statePaths } from "./chart-paths.ts";
import type { FindingsPack } from "./pack-schema.ts";
import type { ConditionNames, ValueKind } from "./parse-condition.ts";
import type { ScenarioText } from "./schema.ts";

type Variable = ScenarioText["variables"][string];
type Finding = FindingsPack["findings"][string];

/** What a variable holds: words when it lists values, a flag when it says so, else a bounded whole number. */
export function variableKind({ values, flag, initial }: Variable): ValueKind {
  if (values !== undefined) return { type: "word", words: values };
  return { type: flag !== undefined || typeof initial === "boolean" ? "flag" : "number" };
}

/** What a finding holds. */
export function findingKind({ type, words }: Finding): ValueKind {
  return type === "word" ? { type, words: words ?? [] } : { type };
}

/** The names that conditions in packs may use: findings. */
export function findingNames(findings: FindingsPack["findings"]): ConditionNames {
  return { findings: new Map(Object.entries(findings).map(([id, finding]) => [id, findingKind(finding)])) };
}

/** The names that conditions in a scenario may use. */
export function scenarioNames(scenario: ScenarioText): ConditionNames {
  const expected = scenario.msel.filter(({ kind }) => kind === "expectedAction").map(({ id }) => id);
  const delivered = scenario.msel.filter(({ kind }) => kind !== "expectedAction").map(({ id }) => id);
  return {
    variables: new Map(Object.entries(scenario.variables).map(([id, variable]) => [id, variableKind(variable)])),
    decisions: new Map(Object.entries(scenario.decisions).map(([id, { options }]) => [id, Object.keys(options)])),
    flags: {
      fired: new Set(delivered),
      met: new Set(expected),
      overdue: new Set(expected),
      shown: new Set(Object.keys(scenario.props)),
      tagged: new Set(Object.keys(scenario.casualties)),
      ...caseFlags(scenario),
      in: new Set(
        Object.entries(scenario.charts).flatMap(([id, chart]) => statePaths(chart).map((path) => `${id}.${path}`)),
      ),
      up: new Set(Object.keys(scenario.channels)),
    },
    ...resourceCounts(scenario),
    running: true,
  };
}

/** Only where the scenario has cases, so that the words mean nothing elsewhere. */
function caseFlags({ msel }: ScenarioText): ConditionNames["flags"] {
  const cases = new Set(msel.flatMap(({ case: opened }) => opened?.id ?? []));
  return cases.size === 0 ? {} : { taken: cases, closed: cases };
}

function resourceCounts({ resources }: ScenarioText): Pick<ConditionNames, "counts"> {
  const written = Object.entries(resources);
  if (written.length === 0) return {};
  const there = written.flatMap(([id, { home, travel }]) =>
    [home, ...Object.keys(travel)].map((zone) => `${id}.${zone}`),
  );
  return { counts: { free: new Set(Object.keys(resources)), there: new Set(there) } };
}
