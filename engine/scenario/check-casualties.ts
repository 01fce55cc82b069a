import type { Casualty } from "./casualty-schema.ts";
import { comesToRest } from "./check-rest.ts";
import { at, keyAt, problemAt, refers, weighs } from "./complain.ts";
import { findingKind } from "./condition-names.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { FindingValue } from "./pack-schema.ts";
import type { Problem } from "./problem.ts";
import type { Place } from "./source.ts";
import { triagePacksOf } from "./schema.ts";
import type { Survey } from "./survey.ts";

/** The problem with a value stated for a finding; none when it fits the findings pack. */
export function findingFits(survey: Survey, id: string, value: FindingValue, place: Place): readonly Problem[] {
  const unknown = refers(survey, "finding", id, { ...place, part: "key" });
  const finding = Object.hasOwn(survey.findings, id) ? survey.findings[id] : undefined;
  if (finding === undefined) return unknown;
  const kind = findingKind(finding);
  if (kind.type === "word") {
    if (kind.words.some((word) => word === value)) return [];
    const help = meantOrList(String(value), kind.words);
    return [
      problemAt(
        "finding-value",
        place,
        `'${String(value)}' is not a value of '${id}'`,
        help === undefined ? {} : { help },
      ),
    ];
  }
  const wanted = kind.type === "flag" ? "boolean" : "number";
  if (typeof value === wanted) return [];
  const message = `'${id}' is ${kind.type === "flag" ? "true or false" : "a number"}`;
  return [problemAt("finding-value", place, message)];
}

function ownCondition(
  survey: Survey,
  id: string,
  { conditions }: Casualty,
  to: string,
  place: Place,
): readonly Problem[] {
  if (Object.hasOwn(conditions, to)) return [];
  const help = meantOrList(to, Object.keys(conditions));
  return [
    problemAt("unknown-name", place, `'${id}' has no condition called '${to}'`, help === undefined ? {} : { help }),
  ];
}

function conditionsOf(survey: Survey, id: string, casualty: Casualty): readonly Problem[] {
  return Object.entries(casualty.conditions).flatMap(([name, { findings, after, on }]) => {
    const path = ["casualties", id, "conditions", name];
    return [
      ...Object.entries(findings).flatMap(([finding, value]) =>
        findingFits(survey, finding, value, at(survey, ...path, "findings", finding)),
      ),
      ...Object.entries(after).flatMap(([length, to]) =>
        ownCondition(survey, id, casualty, to, at(survey, ...path, "after", length)),
      ),
      ...Object.entries(on).flatMap(([intervention, to]) => [
        ...refers(survey, "intervention", intervention, keyAt(survey, ...path, "on", intervention)),
        ...ownCondition(survey, id, casualty, to, at(survey, ...path, "on", intervention)),
      ]),
    ];
  });
}

function ageFits(survey: Survey, id: string, { age }: Casualty): readonly Problem[] {
  const wanted = triagePacksOf(survey.scenario);
  const packs = wanted.flatMap((name) => survey.shelf.triage.get(name) ?? []);
  const [first] = packs;
  // A pack whose name is wrong may be the one for this age.
  if (first === undefined || packs.length < wanted.length) return [];
  if (packs.some(({ pack: { ages } }) => age >= ages.from && age <= ages.to)) return [];
  const ages = packs.map(({ pack }) => `'${pack.id}' is for ages ${pack.ages.from} to ${pack.ages.to}`).join(", ");
  const message = `'${id}' is ${age}; the triage pack ${ages}`;
  const related = { place: { source: first.source, path: ["ages"], part: "value" as const }, message: "its ages" };
  const help = "children need a triage pack made for them: triage: [<for adults>, <for children>]";
  return [problemAt("age-outside-pack", at(survey, "casualties", id, "age"), message, { related, help })];
}

function standsInZone(survey: Survey, id: string, { zone, at: point }: Casualty): readonly Problem[] {
  const area = survey.scenario.zones[zone];
  if (area === undefined || Math.hypot(point[0] - area.centre[0], point[2] - area.centre[2]) <= area.radius) return [];
  const related = { place: keyAt(survey, "zones", zone), message: `a circle of ${area.radius} m` };
  const message = `'${id}' lies outside its zone '${zone}'`;
  return [problemAt("outside-zone", at(survey, "casualties", id, "at"), message, { related, severity: "warning" })];
}

/** Casualties: their places, conditions, findings, and whether the triage pack is made for them. */
export function checkCasualties(survey: Survey): readonly Problem[] {
  const { scenario, source, conditions } = survey;
  const all = Object.entries(scenario.casualties);
  const triages = Object.entries(scenario.roles).find(([, role]) => role.triages)?.[0];
  const packless =
    all.length > 0 && triages !== undefined && scenario.packs.triage === undefined
      ? [
          problemAt("no-triage-pack", at(survey, "roles", triages, "triages"), "there is no triage pack to tag with", {
            help: "packs: { triage: … }",
          }),
        ]
      : [];
  return [
    ...packless,
    ...all.flatMap(([id, casualty]) => [
      ...refers(survey, "zone", casualty.zone, at(survey, "casualties", id, "zone")),
      ...refers(survey, "zone", casualty.walksTo?.zone, at(survey, "casualties", id, "walksTo", "zone")),
      ...weighs(source, ["casualties", id, "walksTo", "when"], casualty.walksTo?.when, conditions.scenario),
      ...ownCondition(survey, id, casualty, casualty.starts, at(survey, "casualties", id, "starts")),
      ...conditionsOf(survey, id, casualty),
      ...comesToRest(survey, id, casualty),
      ...ageFits(survey, id, casualty),
      ...standsInZone(survey, id, casualty),
    ]),
  ];
}
