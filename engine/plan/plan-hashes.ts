import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "#engine/canonical.ts";
import { placedStates } from "./chart.ts";
import type { Plan } from "./plan.ts";

type Body = Omit<Plan, "hashes">;
type ById<T> = Readonly<Record<string, T>>;

/** A part of the plan in two: what a person reads, and what changes what happens. */
interface Halves {
  readonly read: unknown;
  readonly behaves: unknown;
}

function halve(thing: object, words: readonly string[]): Halves {
  const fields = Object.entries(thing);
  const of = (read: boolean): object => Object.fromEntries(fields.filter(([key]) => words.includes(key) === read));
  return { read: of(true), behaves: of(false) };
}

/** In the order of the file, for that is the order in which things are gone through. */
function halveAll(things: ById<object> | readonly object[], words: readonly string[]): Halves {
  const halves = Object.entries(things).map(([id, thing]: [string, object]) => ({ id, ...halve(thing, words) }));
  return {
    read: halves.map(({ id, read }) => [id, read]),
    behaves: halves.map(({ id, behaves }) => [id, behaves]),
  };
}

function hash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}

/** Nested words that are read, moved up so that each thing has them in one layer. */
function flatDecisions({ decisions }: Body): readonly object[] {
  return Object.values(decisions).flatMap(({ options, ...decision }) => [
    decision,
    ...options.map((option) => ({ ...option, decision: decision.id })),
  ]);
}

function flatProbes({ probes }: Body): readonly object[] {
  return Object.values(probes).flatMap(({ options, ...probe }) => [
    probe,
    ...options.map((option) => ({ ...option, probe: probe.id })),
  ]);
}

function flatCharts({ charts }: Body): readonly object[] {
  return Object.values(charts).flatMap((chart) => [
    { chart: chart.id, title: chart.title },
    ...placedStates(chart).map(({ path, state: { states, ...state } }) => {
      return { chart: chart.id, path, ...state, states: Object.keys(states) };
    }),
  ]);
}

function flatConditions({ casualties }: Body): readonly object[] {
  return Object.values(casualties).flatMap(({ conditions, ...casualty }) => [
    casualty,
    ...Object.values(conditions).map((condition) => ({ ...condition, casualty: casualty.id })),
  ]);
}

function flatForms({ forms }: Body): readonly object[] {
  return Object.values(forms).flatMap(({ fields, ...form }) => [
    form,
    ...Object.entries(fields).map(([id, { choices, ...field }]) => {
      return { ...field, field: id, form: form.id, choiceTitles: choices, choices: Object.keys(choices ?? {}) };
    }),
  ]);
}

function flatCaseKinds({ caseKinds }: Body): readonly object[] {
  return Object.values(caseKinds).flatMap(({ fields, dispositions, ...kind }) => [
    { ...kind, fields: Object.keys(fields) },
    ...Object.entries(fields).map(([id, { title }]) => ({ field: id, kind: kind.id, title })),
    ...Object.entries(dispositions).map(([id, way]) => ({ ...way, disposition: id, kind: kind.id })),
  ]);
}

function flatPlaces({ places = {} }: Body): readonly object[] {
  return Object.values(places).flatMap(({ features, ...place }) => [
    place,
    ...Object.values(features).map((feature) => ({ ...feature, place: place.id })),
  ]);
}

/** The fields of each part that a person reads. */
const readIn = {
  agencies: ["name"],
  roles: ["title", "brief"],
  personas: ["name", "about"],
  channels: ["title"],
  zones: ["title", "look"],
  props: ["title", "reads"],
  practice: ["title", "how", "hints"],
  places: ["title", "look"],
  findings: ["title", "ask", "unit"],
  interventions: ["title", "source"],
  protocols: ["title", "source", "review"],
  steps: ["ask"],
  categories: ["title", "code", "colour", "shape"],
  forms: ["title", "help", "source", "choiceTitles"],
  facts: ["text", "source"],
  media: ["alt", "credit", "type", "sha256"],
  casualties: ["title", "look"],
  resources: ["title"],
  caseKinds: ["title"],
  cases: ["about"],
  phases: ["title", "text"],
  charts: ["title"],
  objectives: ["capability", "text"],
  tasks: ["text", "target", "source"],
  injects: ["title", "text", "note"],
  expected: ["title", "note", "source"],
  decisions: ["title", "question", "controls", "label", "means", "source"],
  meetings: ["title"],
  probes: ["question", "label"],
  endings: ["title", "text"],
} as const;

type Part = keyof typeof readIn;

function isPart(key: string): key is Part {
  return Object.hasOwn(readIn, key);
}

/** The parts of a plan that are lists or maps of things; everything else in it is one thing. */
function partsOf(plan: Body): Readonly<Record<Part, ById<object> | readonly object[]>> {
  return {
    ...plan,
    media: plan.media ?? {},
    practice: plan.practice ?? [],
    places: flatPlaces(plan),
    decisions: flatDecisions(plan),
    probes: flatProbes(plan),
    charts: flatCharts(plan),
    casualties: flatConditions(plan),
    forms: flatForms(plan),
    caseKinds: flatCaseKinds(plan),
    protocols: plan.triage?.protocols.map(({ steps: _steps, ...protocol }) => protocol) ?? [],
    steps: plan.triage?.protocols.flatMap(({ id, steps }) => steps.map((step) => ({ ...step, protocol: id }))) ?? [],
    categories: plan.triage?.categories ?? {},
  };
}

/**
 * sha256 of everything that changes what happens, and of everything a person reads. A role's title and a fact's source
 * are in both, for they stand in the log as the source of a claim; a translation does what the author's text does, and has
 * its behaviour hash.
 */
export function planHashes(plan: Body): Plan["hashes"] {
  const parts = partsOf(plan);
  const rest = Object.entries(plan).filter(([key]) => !isPart(key) && key !== "triage");
  const halves: readonly Halves[] = [
    halve(Object.fromEntries(rest), ["title", "summary", "review", "briefing", "locale", "version", "authored"]),
    ...Object.keys(readIn)
      .filter(isPart)
      .map((part) => halveAll(parts[part], readIn[part])),
  ];
  const { authored } = plan;
  const sources = [
    Object.values(plan.roles).map(({ id, title }) => [id, authored?.roles[id] ?? title]),
    Object.values(plan.facts).map(({ id, source }) => [id, authored?.facts[id] ?? source]),
  ];
  return {
    behaviour: hash([sources, ...halves.map(({ behaves }) => behaves)]),
    content: hash(halves.map(({ read }) => read)),
  };
}
