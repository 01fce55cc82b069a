import type { ExerciseTime } from "#engine/time.ts";
import type { Conflict } from "./conflicting-claims.ts";
import type { DecisionAccount } from "./decisions.ts";
import type { ExpectedActual } from "./expected-actual.ts";
import type { KnowledgeRow } from "./knowledge.ts";
import type { TriageAccount } from "./triage-accuracy.ts";

/**
 * Something the debrief may talk about, found by a rule: a code, the entries it rests on, and what it is about. No
 * judgement of anybody, and no weight beyond the order.
 */
export interface TalkingPoint {
  readonly kind:
    | "action-missed"
    | "action-late"
    | "decision-lapsed"
    | "decision-contrary"
    | "fact-held-elsewhere"
    | "fact-not-passed"
    | "under-triage"
    | "untagged"
    | "conflicting-claims"
    | "action-in-time"
    | "decision-preferred"
    | "fact-passed"
    | "claims-settled";
  readonly critical: boolean;
  readonly at: ExerciseTime;
  readonly seqs: readonly number[];
  readonly about: Readonly<Record<string, string | number>>;
}

export interface TalkingPoints {
  readonly gaps: readonly TalkingPoint[];
  readonly strengths: readonly TalkingPoint[];
}

/** What the points are found in. */
export interface Findings {
  readonly end: ExerciseTime;
  readonly expected: readonly ExpectedActual[];
  readonly decisions: readonly DecisionAccount[];
  readonly knowledge: readonly KnowledgeRow[];
  readonly conflicts: readonly Conflict[];
  readonly triage?: TriageAccount;
}

/** Conflicts shorter than this are corrections, not confusion. */
const noticedMs = 60_000;

function ofAction({ end }: Findings, action: ExpectedActual): readonly TalkingPoint[] {
  const { row, critical, status, met, by, evidence } = action;
  const about = { row };
  const seqs = [...evidence, ...(met === undefined ? [] : [met.seq])];
  if (status === "not-met") return [{ kind: "action-missed", critical, at: by ?? end, seqs, about }];
  if (met === undefined) return [];
  const offBy = { row, offByMs: met.offByMs };
  if (status === "late") return [{ kind: "action-late", critical, at: met.at, seqs, about: offBy }];
  return critical ? [{ kind: "action-in-time", critical, at: met.at, seqs, about: offBy }] : [];
}

function ofDecision({ decision, outcome, closed, option, noRecord, opened }: DecisionAccount): readonly TalkingPoint[] {
  if (closed === undefined || opened === undefined) return [];
  const base = { critical: false, at: closed.at, seqs: [opened.seq, closed.seq] };
  const about = { decision, option: option?.id ?? "" };
  const held = noRecord
    .filter(({ heldBy }) => heldBy.length > 0)
    .map(({ fact, role, heldBy }) => {
      return {
        kind: "fact-held-elsewhere" as const,
        ...base,
        about: { decision, fact, role, heldBy: heldBy.join(" ") },
      };
    });
  if (outcome === "lapsed") return [{ kind: "decision-lapsed", ...base, about }, ...held];
  if (option?.doctrine === "contrary") return [{ kind: "decision-contrary", ...base, about }, ...held];
  return option?.doctrine === "preferred" ? [{ kind: "decision-preferred", ...base, about }, ...held] : held;
}

function ofFact({ end }: Findings, { fact, arrived, cells }: KnowledgeRow): readonly TalkingPoint[] {
  const needing = cells.flatMap(({ needing: roles }) => roles);
  if (arrived === undefined || needing.length === 0) return [];
  const missing = needing.filter(({ told }) => told === undefined).map(({ role }) => role);
  if (missing.length > 0) {
    const about = { fact, roles: missing.join(" ") };
    return [{ kind: "fact-not-passed", critical: false, at: end, seqs: [arrived.seq], about }];
  }
  const last = Math.max(...needing.map(({ told }) => told?.at ?? 0));
  const seqs = needing.flatMap(({ told }) => told?.seq ?? []);
  const about = { fact, tookMs: last - arrived.at };
  return [{ kind: "fact-passed", critical: false, at: last, seqs, about }];
}

function ofConflict({ subject, field, from, togetherMs, truth, values }: Conflict): readonly TalkingPoint[] {
  if (truth === undefined || togetherMs < noticedMs) return [];
  const held = values.filter((value) => value.true === false).flatMap(({ holders }) => holders);
  const seqs = values.flatMap(({ holders }) => holders[0]?.fromSeq ?? []);
  const settled = held.every(({ untilSeq }) => untilSeq !== undefined);
  const kind = settled ? "claims-settled" : "conflicting-claims";
  return [{ kind, critical: false, at: from, seqs, about: { subject, field, values: values.length, togetherMs } }];
}

function ofTriage({ end, triage }: Findings): readonly TalkingPoint[] {
  if (triage === undefined) return [];
  const under = triage.tags.filter(({ verdict }) => verdict === "under");
  const [first] = under;
  const { length: untagged } = triage.untagged;
  return [
    ...(first === undefined
      ? []
      : [
          {
            kind: "under-triage" as const,
            critical: true,
            at: first.at,
            seqs: under.map(({ seq }) => seq),
            about: { n: under.length },
          },
        ]),
    ...(untagged === 0
      ? []
      : [{ kind: "untagged" as const, critical: true, at: end, seqs: [], about: { n: untagged } }]),
  ];
}

const strong: readonly TalkingPoint["kind"][] = [
  "action-in-time",
  "decision-preferred",
  "fact-passed",
  "claims-settled",
];

/** Gaps and strengths worth talking about: what is critical first, then in the order of the exercise. */
export function talkingPoints(findings: Findings): TalkingPoints {
  const all = [
    ...findings.expected.flatMap((action) => ofAction(findings, action)),
    ...findings.decisions.flatMap(ofDecision),
    ...findings.knowledge.flatMap((row) => ofFact(findings, row)),
    ...findings.conflicts.flatMap(ofConflict),
    ...ofTriage(findings),
  ].toSorted((a, b) => Number(b.critical) - Number(a.critical) || a.at - b.at);
  return {
    gaps: all.filter(({ kind }) => !strong.includes(kind)),
    strengths: all.filter(({ kind }) => strong.includes(kind)),
  };
}
