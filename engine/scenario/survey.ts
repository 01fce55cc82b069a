import { chartEvents } from "./chart-paths.ts";
import { findingNames, scenarioNames } from "./condition-names.ts";
import type { MediaFolder } from "./media.ts";
import type { FindingsPack } from "./pack-schema.ts";
import type { ConditionNames } from "./parse-condition.ts";
import type { PackShelf } from "./read-packs.ts";
import { triagePacksOf, type ScenarioText } from "./schema.ts";
import type { Path, Place, Source } from "./source.ts";

/** The kinds of things that references name, as problems speak of them. */
export const kinds = {
  agency: "agency",
  role: "role",
  persona: "persona",
  channel: "channel",
  zone: "zone",
  prop: "prop",
  place: "place",
  site: "site of the art kit",
  kitModel: "model of the art kit",
  variable: "variable",
  fact: "fact",
  picture: "picture",
  ownModel: "model in media",
  casualty: "casualty",
  resource: "resource",
  caseKind: "kind of case",
  case: "case",
  objective: "objective",
  task: "task",
  row: "MSEL row",
  delivered: "delivered MSEL row",
  expected: "expected action",
  decision: "decision",
  meeting: "meeting",
  probe: "probe",
  ending: "ending",
  chart: "chart",
  event: "event of a chart",
  finding: "finding",
  intervention: "intervention",
  category: "triage category",
  form: "form",
  triagePack: "triage pack",
  interventionsPack: "interventions pack",
  formPack: "form pack",
} as const;
export type Kind = keyof typeof kinds;

/** A scenario whose shape is right, with everything that can be named in it and where each is defined. */
export interface Survey {
  readonly scenario: ScenarioText;
  readonly source: Source;
  readonly shelf: PackShelf;
  readonly media: MediaFolder;
  readonly findings: FindingsPack["findings"];
  readonly names: ReadonlyMap<Kind, ReadonlyMap<string, Place>>;
  /** The names that conditions of the scenario may use, and those of packs. */
  readonly conditions: { readonly scenario: ConditionNames; readonly packs: ConditionNames };
}

type Names = readonly (readonly [string, Place])[];

function keysOf(source: Source, path: Path, map: Readonly<Record<string, unknown>>): Names {
  return Object.keys(map).map((id) => [id, { source, path: [...path, id], part: "key" }]);
}

/** Events have no place of their own: they are where a chart first knows them. */
function eventsIn({ charts }: ScenarioText, source: Source): Names {
  const events = Object.entries(charts).flatMap(([id, chart]) => [...chartEvents(id, chart)]);
  return events.toReversed().map(([event, path]) => [event, { source, path, part: "key" }]);
}

function filesOf(read: ReadonlyMap<string, { readonly source: Source }>): Names {
  return [...read].map(([id, { source }]) => [id, { source, path: ["pack"], part: "key" }]);
}

function kitNames({ artKit }: PackShelf): readonly (readonly [Kind, Names])[] {
  if (artKit === undefined) return [];
  const { source, pack } = artKit;
  const models = pack.models.map((id, n) => [id, { source, path: ["models", n], part: "value" as const }] as const);
  return [
    ["site", keysOf(source, ["sites"], pack.sites)],
    ["kitModel", models],
  ];
}

function packNames(scenario: ScenarioText, shelf: PackShelf): readonly (readonly [Kind, Names])[] {
  const { packs } = scenario;
  const triage = triagePacksOf(scenario).flatMap((id) => shelf.triage.get(id) ?? []);
  const interventions = packs.interventions.flatMap((id) => shelf.interventions.get(id) ?? []);
  return [
    ["finding", shelf.findings.flatMap(({ source, pack }) => keysOf(source, ["findings"], pack.findings))],
    ["category", triage.flatMap(({ source, pack }) => keysOf(source, ["categories"], pack.categories))],
    [
      "intervention",
      interventions.flatMap(({ source, pack }) => keysOf(source, ["interventions"], pack.interventions)),
    ],
    ...kitNames(shelf),
    ["form", filesOf(shelf.forms).filter(([id]) => packs.forms.includes(id))],
    ["triagePack", filesOf(shelf.triage)],
    ["interventionsPack", filesOf(shelf.interventions)],
    ["formPack", filesOf(shelf.forms)],
  ];
}

function casesIn({ msel }: ScenarioText, source: Source): Names {
  return msel.flatMap(({ case: opened }, index) =>
    opened === undefined
      ? []
      : [[opened.id, { source, path: ["msel", index, "case", "id"], part: "value" as const }] as const],
  );
}

/** Surveys a scenario of the right shape. */
export function surveyOf(scenario: ScenarioText, source: Source, shelf: PackShelf, media: MediaFolder): Survey {
  const { msel } = scenario;
  const rows = (wanted: (kind: string) => boolean): Names =>
    msel.flatMap(({ id, kind }, index) =>
      wanted(kind) ? [[id, { source, path: ["msel", index, "id"], part: "value" }] as const] : [],
    );
  const all: readonly (readonly [Kind, Names])[] = [
    ["agency", keysOf(source, ["agencies"], scenario.agencies)],
    ["role", keysOf(source, ["roles"], scenario.roles)],
    ["persona", keysOf(source, ["personas"], scenario.personas)],
    ["channel", keysOf(source, ["channels"], scenario.channels)],
    ["zone", keysOf(source, ["zones"], scenario.zones)],
    ["place", keysOf(source, ["places"], scenario.places)],
    ["prop", keysOf(source, ["props"], scenario.props)],
    ["variable", keysOf(source, ["variables"], scenario.variables)],
    ["fact", keysOf(source, ["facts"], scenario.facts)],
    ["picture", keysOf(source, ["media"], scenario.media)],
    ["ownModel", keysOf(source, ["media"], scenario.media)],
    ["casualty", keysOf(source, ["casualties"], scenario.casualties)],
    ["resource", keysOf(source, ["resources"], scenario.resources)],
    ["caseKind", keysOf(source, ["caseKinds"], scenario.caseKinds)],
    ["case", casesIn(scenario, source)],
    ["objective", keysOf(source, ["objectives"], scenario.objectives)],
    ["task", keysOf(source, ["tasks"], scenario.tasks)],
    ["decision", keysOf(source, ["decisions"], scenario.decisions)],
    ["meeting", keysOf(source, ["meetings"], scenario.meetings)],
    ["probe", keysOf(source, ["probes"], scenario.probes)],
    ["ending", keysOf(source, ["endings"], scenario.endings)],
    ["chart", keysOf(source, ["charts"], scenario.charts)],
    ["event", eventsIn(scenario, source)],
    ["row", rows(() => true)],
    ["delivered", rows((kind) => kind !== "expectedAction")],
    ["expected", rows((kind) => kind === "expectedAction")],
    ...packNames(scenario, shelf),
  ];
  const findings = shelf.findings[0]?.pack.findings ?? {};
  const conditions = { scenario: scenarioNames(scenario), packs: findingNames(findings) };
  return {
    scenario,
    source,
    shelf,
    media,
    findings,
    names: new Map(all.map(([kind, names]) => [kind, new Map(names)])),
    conditions,
  };
}
