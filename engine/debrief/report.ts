import type { Told } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { cases, type CaseAccount } from "./cases.ts";
import { conduct, type Conduct } from "./conduct.ts";
import { conflictingClaims, type Conflict } from "./conflicting-claims.ts";
import { courseOf, type Course } from "./course.ts";
import { decisionLatency, type DecisionLatency } from "./decision-latency.ts";
import { decisions, type DecisionAccount } from "./decisions.ts";
import { expectedActual, type ExpectedActual } from "./expected-actual.ts";
import { knowledge, type KnowledgeRow } from "./knowledge.ts";
import { objectives, type ObjectiveAccount } from "./objectives.ts";
import { participants, type Participant } from "./participants.ts";
import { probes, type ProbesAccount } from "./probes.ts";
import { responses, type Response } from "./responses.ts";
import { sharedReports, type SharedReport } from "./shared-reports.ts";
import { talkTime, type TalkTime } from "./talk-time.ts";
import { talkingPoints, type TalkingPoints } from "./talking-points.ts";
import { trips, type Trip } from "./trips.ts";
import { triageAccuracy, type TriageAccount } from "./triage-accuracy.ts";

/** What the log says about itself, for the report's first and last page. */
export interface ReportSource {
  readonly exercise: string;
  readonly mode: "formative" | "assessment";
  readonly seed: number;
  readonly parent?: { readonly exercise: string; readonly seq: number };
  /** Size and root of the tree over the log, when they were worked out. */
  readonly checkpoint?: { readonly size: number; readonly root: string };
}

/** Everything a debrief shows and every export says, as one plain JSON value. No score and no rating by machine. */
export interface Report {
  readonly format: 1;
  readonly source: ReportSource;
  readonly scenario: Pick<Plan, "id" | "title" | "summary" | "version" | "locale" | "review" | "hashes">;
  readonly plannedMs: number;
  readonly end: ExerciseTime;
  readonly ended?: {
    readonly by: "trainer" | "duration" | "ending";
    readonly ending?: { readonly id: string; readonly title: string; readonly good: boolean; readonly text: string };
  };
  readonly entries: number;
  readonly erasedPersons: number;
  readonly participants: readonly Participant[];
  readonly points: TalkingPoints;
  readonly objectives: readonly ObjectiveAccount[];
  readonly expected: readonly ExpectedActual[];
  readonly decisions: readonly DecisionAccount[];
  readonly latency: DecisionLatency;
  readonly triage?: TriageAccount;
  readonly probes?: ProbesAccount;
  readonly conflicts: readonly Conflict[];
  readonly sharedReports: readonly SharedReport[];
  readonly knowledge: readonly KnowledgeRow[];
  readonly responses: readonly Response[];
  readonly cases: readonly CaseAccount[];
  readonly trips: readonly Trip[];
  readonly talk: readonly TalkTime[];
  readonly conduct: Conduct;
}

function scenarioOf(plan: Plan): Report["scenario"] {
  const { id, title, summary, version, locale, review, hashes } = plan;
  return {
    id,
    title,
    version,
    locale,
    hashes,
    ...(summary === undefined ? {} : { summary }),
    ...(review === undefined ? {} : { review }),
  };
}

function endingOf({ plan, final }: Course): Pick<Report, "ended"> {
  if (final.ending === undefined) return {};
  const { by, ending: reached } = final.ending;
  const ending = plan.endings.find(({ id }) => id === reached);
  if (ending === undefined) return { ended: { by } };
  const { id, title, good, text } = ending;
  return { ended: { by, ending: { id, title, good, text } } };
}

/** The report on an exercise: every measure over its whole log. The same log gives the same report, to the byte. */
export function reportOn(plan: Plan, told: readonly Told[], source: ReportSource): Report {
  const course = courseOf(plan, told);
  const triage = triageAccuracy(course);
  const asked = probes(course);
  const found = {
    end: course.end,
    expected: expectedActual(course),
    decisions: decisions(course),
    knowledge: knowledge(course),
    conflicts: conflictingClaims(course),
    ...(triage === undefined ? {} : { triage }),
  };
  return {
    format: 1,
    source,
    scenario: scenarioOf(plan),
    plannedMs: plan.durationMs,
    ...endingOf(course),
    entries: told.length,
    erasedPersons: course.final.erased.length,
    participants: participants(course),
    points: talkingPoints(found),
    objectives: objectives(course),
    ...found,
    ...(asked === undefined ? {} : { probes: asked }),
    latency: decisionLatency(found.decisions),
    sharedReports: sharedReports(course),
    responses: responses(course),
    cases: cases(course),
    trips: trips(course),
    talk: talkTime(course),
    conduct: conduct(course),
  };
}
