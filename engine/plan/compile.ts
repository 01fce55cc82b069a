import { completed } from "#engine/scenario/complete.ts";
import { scenarioNames } from "#engine/scenario/condition-names.ts";
import { translated } from "#engine/scenario/overlay.ts";
import type { Overlay } from "#engine/scenario/overlay.ts";
import type { Packs } from "#engine/scenario/packs.ts";
import { triagePacksOf, type ScenarioText, type WrittenScenario } from "#engine/scenario/schema.ts";
import { compileCasualty, compileFindings, compileInterventions, compileTriage } from "./compile-casualties.ts";
import { compileCharts } from "./compile-charts.ts";
import { effectsOf } from "./compile-effects.ts";
import { compileMedia } from "./compile-media.ts";
import { compileMeeting, compileProbe } from "./compile-meetings.ts";
import { compileDecision, compileExpected, compileInjects, compilePractice } from "./compile-msel.ts";
import { conditionOf, each, lengthMs, storyMs, timeMs } from "./compile-parts.ts";
import { compileRoles, compileVariables, compileZones } from "./compile-people.ts";
import { compilePlaces } from "./compile-places.ts";
import { compileCaseKinds, compileCases, compileResources } from "./compile-work.ts";
import { findingsInUse } from "./findings-in-use.ts";
import { given } from "./given.ts";
import type { Plan } from "./plan.ts";
import { planHashes } from "./plan-hashes.ts";

function named<T>(packs: Readonly<Record<string, T>>, id: string): T {
  const pack = packs[id];
  if (pack === undefined) throw new Error(`no pack is called ${id}`);
  return pack;
}

function packParts(
  scenario: ScenarioText,
  packs: Packs,
): Pick<Plan, "findings" | "interventions" | "triage" | "forms"> {
  const { packs: wanted } = scenario;
  const interventions = wanted.interventions.map((id) => named(packs.interventions, id));
  const triage = triagePacksOf(scenario).map((id) => named(packs.triage, id));
  return given({
    findings: compileFindings(findingsInUse(scenario, packs)),
    interventions: compileInterventions(interventions, packs.findings),
    triage: compileTriage(triage, packs.findings),
    forms: Object.fromEntries(wanted.forms.map((id) => [id, named(packs.forms, id)])),
  });
}

function placeParts(
  scenario: ScenarioText,
): Pick<Plan, "agencies" | "roles" | "personas" | "channels" | "zones" | "props"> {
  const { agencies, personas, channels, props } = scenario;
  return {
    agencies: each(agencies, (agency, id) => ({ id, ...agency })),
    roles: compileRoles(scenario),
    personas: each(personas, ({ name, about, knows }, id) => given({ id, name, about, knows })),
    channels: each(channels, ({ delay, ...channel }, id) => ({ id, ...channel, delayMs: lengthMs(delay) })),
    zones: compileZones(scenario),
    props: each(props, (prop, id) => given({ id, ...prop })),
  };
}

function storyParts(
  scenario: ScenarioText,
  packs: Packs,
): Pick<
  Plan,
  | "casualties"
  | "charts"
  | "phases"
  | "tasks"
  | "injects"
  | "expected"
  | "decisions"
  | "meetings"
  | "probes"
  | "endings"
  | "practice"
> {
  const names = scenarioNames(scenario);
  const findings = findingsInUse(scenario, packs);
  const phases = Object.values(
    each(scenario.phases, ({ title, at, text, story, compression }, id) =>
      given({ id, title, at: timeMs(at), text, story: story === undefined ? undefined : storyMs(story), compression }),
    ),
  );
  return {
    casualties: each(scenario.casualties, (written, id) => compileCasualty(written, id, findings, names)),
    charts: compileCharts(scenario, names),
    phases: phases.toSorted((a, b) => a.at - b.at),
    tasks: each(scenario.tasks, ({ objective, text, target, ref }, id) =>
      given({ id, objective, text, target, source: ref }),
    ),
    injects: compileInjects(scenario, names),
    expected: compileExpected(scenario),
    ...given({ practice: compilePractice(scenario) }),
    decisions: each(scenario.decisions, (decision, id) => compileDecision(decision, id, names)),
    meetings: each(scenario.meetings, compileMeeting),
    probes: each(scenario.probes, (probe, id) => compileProbe(probe, id, names)),
    endings: Object.values(
      each(scenario.endings, ({ title, when, good, text }, id) =>
        given({ id, title, when: when === undefined ? undefined : conditionOf(when, names), good, text }),
      ),
    ),
  };
}

/** The plan of a scenario in the language of an overlay: the same behaviour in other words. */
export function compileTranslation(written: WrittenScenario, packs: Packs, overlay: Overlay): Plan {
  const other = translated(written, packs, overlay);
  return compilePlan(completed(other.written), other.packs, completed(written));
}

function sourcesOf({ locale, roles, facts }: ScenarioText): NonNullable<Plan["authored"]> {
  return { locale, roles: each(roles, ({ title }) => title), facts: each(facts, ({ source }) => source) };
}

/**
 * Compiles a scenario that `readScenario` found sound. Throws only when it was not. The same text and packs always give
 * the same plan, to the byte. `authored` is the scenario that this one is a translation of.
 */
export function compilePlan(scenario: ScenarioText, packs: Packs, authored?: ScenarioText): Plan {
  const { id, title, summary, version, locale, review, duration, briefing, truth } = scenario;
  const body = given({
    format: 1 as const,
    id,
    title,
    summary,
    version,
    locale,
    review,
    durationMs: lengthMs(duration),
    briefing,
    truth,
    places: compilePlaces(scenario),
    variables: compileVariables(scenario),
    facts: each(scenario.facts, (fact, factId) => ({ id: factId, ...fact })),
    media: compileMedia(scenario, packs.media),
    authored: authored === undefined ? undefined : sourcesOf(authored),
    objectives: each(scenario.objectives, (objective, key) => ({ id: key, ...objective })),
    ...placeParts(scenario),
    ...packParts(scenario, packs),
    ...storyParts(scenario, packs),
    resources: compileResources(scenario),
    caseKinds: compileCaseKinds(scenario),
    cases: compileCases(scenario, effectsOf),
  });
  return { ...body, hashes: planHashes(body) };
}
