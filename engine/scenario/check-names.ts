import { problemAt } from "./complain.ts";
import { conditionKeywords, decisionStates } from "./parse-condition.ts";
import type { Problem } from "./problem.ts";
import { nodeAt, type Place } from "./source.ts";
import { kinds, type Kind, type Survey } from "./survey.ts";

/** Kinds that are named in the same places, so that one name may not stand for both. */
const neighbours: readonly (readonly [Kind, Kind])[] = [
  ["role", "persona"],
  ["variable", "decision"],
  ["variable", "finding"],
  ["decision", "finding"],
];

function clashes({ names }: Survey): readonly Problem[] {
  return neighbours.flatMap(([a, b]) =>
    [...(names.get(a) ?? [])].flatMap(([id, first]) => {
      const second = names.get(b)?.get(id);
      if (second === undefined) return [];
      const [here, there] = a === "variable" || a === "decision" ? [first, second] : [second, first];
      const message = `'${id}' names both a ${kinds[a]} and a ${kinds[b]}`;
      return [problemAt("same-name", here, message, { related: { place: there, message: "the other one" } })];
    }),
  );
}

function sameRows({ scenario, source }: Survey): readonly Problem[] {
  const first = new Map<string, Place>();
  return scenario.msel.flatMap(({ id }, index) => {
    const place: Place = { source, path: ["msel", index, "id"], part: "value" };
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, place);
    if (earlier === undefined) return [];
    const related = { place: earlier, message: "the first one" };
    return [problemAt("same-name", place, `two MSEL rows are called '${id}'`, { related })];
  });
}

function reserved(id: string, words: readonly string[], place: Place): readonly Problem[] {
  if (!words.includes(id)) return [];
  const help = `${words.join(", ")} have a meaning of their own in conditions`;
  return [problemAt("reserved-name", place, `nothing can be called '${id}' here`, { help })];
}

function reservedNames({ names, scenario, source }: Survey): readonly Problem[] {
  const named = (["variable", "decision", "finding"] as const).flatMap((kind) => [...(names.get(kind) ?? [])]);
  const options = Object.entries(scenario.decisions).flatMap(([decision, { options: written }]) =>
    Object.keys(written).map(
      (id) => [id, { source, path: ["decisions", decision, "options", id], part: "key" }] as const,
    ),
  );
  return [
    ...named.flatMap(([id, place]) => reserved(id, conditionKeywords, place)),
    ...options.flatMap(([id, place]) => reserved(id, [...decisionStates, ...conditionKeywords], place)),
    ...[...(names.get("casualty") ?? [])].flatMap(([id, place]) => reserved(id, ["any"], place)),
  ];
}

function variables({ scenario, source }: Survey): readonly Problem[] {
  return Object.entries(scenario.variables).flatMap(([id, { flag, values, min, max, initial }]) => {
    const place: Place = { source, path: ["variables", id], part: "key" };
    const kindsGiven = [flag, values, min ?? max].filter((given) => given !== undefined).length;
    if (kindsGiven !== 1) {
      const help = "{ flag: false }, { values: [a, b] } or { min: 0, max: 20 }";
      return [problemAt("one-of", place, `'${id}' must be exactly one of flag, words or number`, { help })];
    }
    if (values === undefined && flag === undefined && (min === undefined || max === undefined)) {
      return [problemAt("one-of", place, `'${id}' needs both min and max`)];
    }
    if (min !== undefined && max !== undefined && min > max) {
      const least: Place = { source, path: ["variables", id, "min"], part: "value" };
      return [problemAt("bad-value", least, `the min of '${id}' is greater than its max`)];
    }
    const sound =
      initial === undefined ||
      (flag !== undefined && typeof initial === "boolean") ||
      values?.some((word) => word === initial) === true ||
      (typeof initial === "number" && Number.isInteger(initial) && initial >= (min ?? 1) && initial <= (max ?? 0));
    if (sound) return [];
    const node = nodeAt(source, ["variables", id, "initial"]);
    const message = `'${String(node?.value)}' cannot be the initial value of '${id}'`;
    return [problemAt("effect-value", { source, path: ["variables", id, "initial"], part: "value" }, message)];
  });
}

/** Names that stand for two things, or that the condition language keeps for itself; variables that are not one thing. */
export function checkNames(survey: Survey): readonly Problem[] {
  return [...clashes(survey), ...sameRows(survey), ...reservedNames(survey), ...variables(survey)];
}
