import { findingFits } from "./check-casualties.ts";
import { checkForms } from "./check-forms.ts";
import { at, problemAt, refers, weighs } from "./complain.ts";
import { findingKind } from "./condition-names.ts";
import type { TriagePack } from "./pack-schema.ts";
import { parseCondition } from "./parse-condition.ts";
import type { Problem } from "./problem.ts";
import { protocolGap } from "./protocol-gap.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { Place, Source } from "./source.ts";
import { triagePacksOf } from "./schema.ts";
import type { Survey } from "./survey.ts";
import { findingsSight, holds } from "./weigh.ts";

function placeIn(source: Source, ...path: Place["path"]): Place {
  return { source, path, part: "value" };
}

function findings({ shelf }: Survey): readonly Problem[] {
  const [first, second] = shelf.findings;
  if (first === undefined) return [];
  const twice =
    second === undefined
      ? []
      : [
          problemAt("two-findings-packs", placeIn(second.source, "pack"), "there is more than one findings pack", {
            related: { place: placeIn(first.source, "pack"), message: "the first one" },
          }),
        ];
  const unfit = Object.entries(first.pack.findings).flatMap(([id, finding]) => {
    const kind = findingKind(finding);
    const usual = finding.default;
    const fits =
      kind.type === "word"
        ? kind.words.some((word) => word === usual)
        : typeof usual === (kind.type === "flag" ? "boolean" : "number");
    return fits
      ? []
      : [
          problemAt(
            "finding-value",
            placeIn(first.source, "findings", id, "default"),
            `'${String(usual)}' does not fit '${id}'`,
          ),
        ];
  });
  return [...twice, ...unfit];
}

function categoryOf(pack: TriagePack, id: string, place: Place): readonly Problem[] {
  if (Object.hasOwn(pack.categories, id)) return [];
  const help = meantOrList(id, Object.keys(pack.categories));
  return [problemAt("unknown-name", place, `this pack has no category '${id}'`, help === undefined ? {} : { help })];
}

/** The golden cases against the steps, once everything they name is known. */
function golden(survey: Survey, source: Source, pack: TriagePack): readonly Problem[] {
  const parsed = pack.steps.map(({ when }) => parseCondition(when, survey.conditions.packs));
  const steps = parsed.flatMap((step) => ("fault" in step ? [] : [step]));
  if (steps.length < parsed.length) return [];
  const usual = Object.fromEntries(Object.entries(survey.findings).map(([id, finding]) => [id, finding.default]));
  const gap = protocolGap(steps, survey.findings);
  const open =
    gap === undefined
      ? []
      : [
          problemAt(
            "protocol-gap",
            { source, path: ["steps"], part: "key" },
            `no step decides when ${Object.entries(gap)
              .map(([id, value]) => `${id} is ${String(value)}`)
              .join(", ")}`,
            { help: "end with a step that holds for everybody else" },
          ),
        ];
  const failed = pack.golden.flatMap(({ name, findings: stated, expect }, index) => {
    const sight = findingsSight({ ...usual, ...stated });
    const decides = steps.findIndex((step) => holds(step, sight));
    const given = pack.steps[decides]?.gives;
    if (given === undefined || given === expect) return [];
    const related = {
      place: { source, path: ["steps", decides], part: "value" as const },
      message: `this step gives ${given}`,
    };
    const place: Place = { source, path: ["golden", index, "expect"], part: "value" };
    return [problemAt("golden-case", place, `'${name}' expects ${expect}, the steps give ${given}`, { related })];
  });
  return [...open, ...failed];
}

function triage(survey: Survey): readonly Problem[] {
  const known = new Set(
    [...survey.shelf.interventions.values()].flatMap(({ pack }) => Object.keys(pack.interventions)),
  );
  return [...survey.shelf.triage.values()].flatMap(({ source, pack }) => {
    const steps = pack.steps.flatMap(({ when, do: does, gives }, index) => [
      ...weighs(source, ["steps", index, "when"], when, survey.conditions.packs),
      ...categoryOf(pack, gives, placeIn(source, "steps", index, "gives")),
      ...(does === undefined || known.has(does)
        ? []
        : [problemAt("unknown-name", placeIn(source, "steps", index, "do"), `no intervention is called '${does}'`)]),
    ]);
    const cases = pack.golden.flatMap(({ findings: stated, expect }, index) => [
      ...categoryOf(pack, expect, placeIn(source, "golden", index, "expect")),
      ...Object.entries(stated).flatMap(([id, value]) =>
        findingFits(survey, id, value, placeIn(source, "golden", index, "findings", id)),
      ),
    ]);
    const names = [...steps, ...cases];
    return names.length > 0 ? names : golden(survey, source, pack);
  });
}

function interventions(survey: Survey): readonly Problem[] {
  const used = new Set(survey.scenario.packs.interventions);
  return [...survey.shelf.interventions].flatMap(([name, { source, pack }]) =>
    Object.entries(pack.interventions).flatMap(([id, { needs, zones = [], moves }]) => {
      const path = ["interventions", id];
      const zone = (to: string | undefined, ...rest: Place["path"]): readonly Problem[] =>
        used.has(name) ? refers(survey, "zone", to, { source, path: [...path, ...rest], part: "value" }) : [];
      return [
        ...weighs(source, [...path, "needs"], needs, survey.conditions.packs),
        ...zones.flatMap((to, index) => zone(to, "zones", index)),
        ...zone(moves, "moves"),
      ];
    }),
  );
}

/** Packs that are used together tag alike, so that a tag says the same whoever reads it. */
function oneSetOfTags({ scenario, shelf }: Survey, id: string, place: Place): readonly Problem[] {
  const [first] = triagePacksOf(scenario).flatMap((name) => shelf.triage.get(name) ?? []);
  const other = shelf.triage.get(id);
  if (first === undefined || other === undefined) return [];
  const [tags, others] = [first, other].map(({ pack }) => tagsOf(pack));
  if (tags === others) return [];
  const related = { place: placeIn(other.source, "categories"), message: `the categories of '${id}'` };
  const message = `'${id}' does not tag in the categories of '${first.pack.id}'`;
  const help = "packs for different ages need the same ids, codes, colours, shapes and urgencies";
  return [problemAt("triage-categories", place, message, { related, help })];
}

function tagsOf({ categories }: TriagePack): string {
  const tags = Object.entries(categories).map(([id, { code, colour, shape, urgency }]) =>
    [id, code, colour, shape, urgency].join(" "),
  );
  return tags.toSorted().join(", ");
}

function wanted(survey: Survey): readonly Problem[] {
  const { triage: protocols, interventions: care, forms } = survey.scenario.packs;
  const places = triagePacksOf(survey.scenario).map((id, index) => ({
    id,
    place: at(survey, "packs", "triage", ...(typeof protocols === "string" ? [] : [index])),
  }));
  return [
    ...places.flatMap(({ id, place }) => refers(survey, "triagePack", id, place)),
    ...places.flatMap(({ id, place }) => oneSetOfTags(survey, id, place)),
    ...care.flatMap((id, index) =>
      refers(survey, "interventionsPack", id, at(survey, "packs", "interventions", index)),
    ),
    ...forms.flatMap((id, index) => refers(survey, "formPack", id, at(survey, "packs", "forms", index))),
  ];
}

/** The packs a scenario asks for, and every pack at hand: names, golden cases, and that the steps decide for everybody. */
export function checkPacks(survey: Survey): readonly Problem[] {
  return [...wanted(survey), ...findings(survey), ...triage(survey), ...interventions(survey), ...checkForms(survey)];
}
