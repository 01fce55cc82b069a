import { checkSending } from "./check-resources.ts";
import { at, keyAt, problemAt, refers } from "./complain.ts";
import { variableKind } from "./condition-names.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { Effect } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path, Place } from "./source.ts";
import type { Survey } from "./survey.ts";

function setFits(survey: Survey, path: Path, id: string, value: boolean | number | string): readonly Problem[] {
  const unknown = refers(survey, "variable", id, keyAt(survey, ...path, "set", id));
  const variable = Object.hasOwn(survey.scenario.variables, id) ? survey.scenario.variables[id] : undefined;
  if (variable === undefined) return unknown;
  const kind = variableKind(variable);
  const { min = -Infinity, max = Infinity } = variable;
  const fits =
    kind.type === "word"
      ? kind.words.some((word) => word === value)
      : kind.type === "flag"
        ? typeof value === "boolean"
        : typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
  if (fits) return [];
  const help = kind.type === "word" ? meantOrList(String(value), kind.words) : undefined;
  const related = { place: keyAt(survey, "variables", id), message: "defined here" };
  const message = `'${String(value)}' is not a value of '${id}'`;
  return [
    problemAt("effect-value", at(survey, ...path, "set", id), message, {
      related,
      ...(help === undefined ? {} : { help }),
    }),
  ];
}

function addFits(survey: Survey, path: Path, id: string, by: number): readonly Problem[] {
  const place = keyAt(survey, ...path, "add", id);
  const variable = Object.hasOwn(survey.scenario.variables, id) ? survey.scenario.variables[id] : undefined;
  if (variable === undefined) return refers(survey, "variable", id, place);
  if (variableKind(variable).type === "number") return tooFar(survey, place, id, variable, by);
  return [problemAt("effect-value", place, `'${id}' is not a number: one can only add to numbers`)];
}

/** A number stops at its bounds: more than lies between them can never be added whole. */
function tooFar(
  survey: Survey,
  place: Place,
  id: string,
  { min = 0, max = 0 }: Survey["scenario"]["variables"][string],
  by: number,
): readonly Problem[] {
  if (Math.abs(by) <= max - min) return [];
  const related = { place: keyAt(survey, "variables", id), message: "defined here" };
  const message = `'${id}' goes from ${min} to ${max}: ${Math.abs(by)} is more than there is between them`;
  return [problemAt("effect-value", place, message, { related, severity: "warning" })];
}

function worsens(survey: Survey, path: Path, { worsens: worse }: Effect): readonly Problem[] {
  if (worse === undefined) return [];
  const { casualties } = survey.scenario;
  const casualty = Object.hasOwn(casualties, worse.casualty) ? casualties[worse.casualty] : undefined;
  const unknown = refers(survey, "casualty", worse.casualty, at(survey, ...path, "worsens", "casualty"));
  if (casualty === undefined || Object.hasOwn(casualty.conditions, worse.to)) return unknown;
  const help = meantOrList(worse.to, Object.keys(casualty.conditions));
  const message = `'${worse.casualty}' has no condition called '${worse.to}'`;
  return [problemAt("unknown-name", at(survey, ...path, "worsens", "to"), message, help === undefined ? {} : { help })];
}

/** Speech needs no line that could die. */
function channel(survey: Survey, path: Path, { channel: changed }: Effect): readonly Problem[] {
  if (changed === undefined) return [];
  const place = at(survey, ...path, "channel", "id");
  const { channels } = survey.scenario;
  const kind = Object.hasOwn(channels, changed.id) ? channels[changed.id]?.kind : undefined;
  if (kind !== "in-person") return refers(survey, "channel", changed.id, place);
  return [problemAt("effect-value", place, `'${changed.id}' is speech in person: it cannot be down or congested`)];
}

/** A list of effects: each does exactly one thing, to something that exists, with a value that fits. */
export function checkEffects(survey: Survey, effects: readonly Effect[], path: Path): readonly Problem[] {
  return effects.flatMap((effect, index) => {
    const here = [...path, index];
    const done = Object.values(effect).filter((part) => part !== undefined).length;
    const oneThing =
      done === 1
        ? []
        : [
            problemAt("one-of", at(survey, ...here), `an effect does exactly one thing, this one ${done}`, {
              help: "write a list of effects: [{ set: … }, { opens: … }]",
            }),
          ];
    return [
      ...oneThing,
      ...Object.entries(effect.set ?? {}).flatMap(([id, value]) => setFits(survey, here, id, value)),
      ...Object.entries(effect.add ?? {}).flatMap(([id, by]) => addFits(survey, here, id, by)),
      ...refers(survey, "decision", effect.opens, at(survey, ...here, "opens")),
      ...refers(survey, "prop", effect.shows, at(survey, ...here, "shows")),
      ...refers(survey, "prop", effect.hides, at(survey, ...here, "hides")),
      ...refers(survey, "casualty", effect.moves?.casualty, at(survey, ...here, "moves", "casualty")),
      ...refers(survey, "zone", effect.moves?.to, at(survey, ...here, "moves", "to")),
      ...worsens(survey, here, effect),
      ...checkSending(survey, effect, here),
      ...refers(survey, "event", effect.raise, at(survey, ...here, "raise")),
      ...channel(survey, here, effect),
    ];
  });
}
