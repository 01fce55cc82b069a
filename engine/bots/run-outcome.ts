import type { Entry, Happening } from "#engine/exercise/entry.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { DecisionId, RoleId, RowId } from "#engine/ids.ts";
import { toldIn } from "#engine/log/log.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { rehearse, type Casting, type Rehearsal } from "./rehearse.ts";

/** What is kept of one of many rehearsals: plain JSON, small, the same for the same plan, casting and seed. */
export interface RunOutcome {
  readonly seed: number;
  readonly endedAt: ExerciseTime;
  /** Absent when time ran out without one. */
  readonly ending?: string;
  readonly delivered: readonly RowId[];
  readonly actions: Readonly<Record<RowId, ExerciseState["actions"][RowId]["status"]>>;
  /** Decisions that were opened: the option that stands, whether it was taken, and how long that took. */
  readonly decisions: Readonly<Record<DecisionId, OpenedDecision>>;
  /** Role → how long each thing waited for it: messages to open, decisions to take, propose, sign or vote on, cases to take. */
  readonly waits: Readonly<Record<RoleId, readonly number[]>>;
}

interface OpenedDecision {
  readonly status: "open" | "taken" | "lapsed";
  readonly option?: string;
  readonly latencyMs?: number;
}

/** Plays a rehearsal and keeps what it came to. */
export function rehearsedRun(plan: Plan, casting: Casting, seed: number): RunOutcome {
  return outcomeOf(seed, rehearse(plan, casting, seed));
}

function outcomeOf(seed: number, { log, state, summary }: Rehearsal): RunOutcome {
  const entries = toldIn(log).map(({ entry }) => entry);
  return {
    seed,
    endedAt: summary.endedAt,
    ...(summary.ending === undefined ? {} : { ending: summary.ending.id }),
    delivered: summary.delivered,
    actions: Object.fromEntries(Object.entries(state.actions).map(([row, { status }]) => [row, status])),
    decisions: openedDecisions(state, entries),
    waits: waitsIn(entries),
  };
}

function openedDecisions({ decisions }: ExerciseState, entries: readonly Entry[]): RunOutcome["decisions"] {
  const taken = new Map<DecisionId, ExerciseTime>();
  for (const { at, is } of entries) if (is.type === "decision-taken") taken.set(is.decision, at);
  const opened = Object.entries(decisions).flatMap(([id, { status, option, openedAt }]) => {
    if (status === "closed" || openedAt === undefined) return [];
    const at = taken.get(id);
    const kept: OpenedDecision = {
      status,
      ...(option === undefined ? {} : { option }),
      ...(at === undefined ? {} : { latencyMs: at - openedAt }),
    };
    return [[id, kept] as const];
  });
  return Object.fromEntries(opened);
}

/** What waits, by a name of its own, from when; and who ends which wait. */
function waitsIn(entries: readonly Entry[]): RunOutcome["waits"] {
  const since = new Map<string, ExerciseTime>();
  const waits: Record<RoleId, number[]> = {};
  for (const { at, is } of entries) {
    const begun = begins(is);
    if (begun !== undefined) since.set(begun, at);
    const ended = ends(is);
    const from = ended === undefined ? undefined : since.get(ended.wait);
    if (ended !== undefined && from !== undefined) (waits[ended.role] ??= []).push(at - from);
  }
  return waits;
}

/** What an entry lets wait, if it does. */
function begins(is: Happening): string | undefined {
  if (is.type === "message-sent") return `message ${is.message}`;
  if (is.type === "decision-opened") return `decision ${is.decision}`;
  return is.type === "case-opened" ? `case ${is.case}` : undefined;
}

const onDecisions: readonly Happening["type"][] = [
  "decision-taken",
  "decision-proposed",
  "decision-signed",
  "ballot-cast",
];

/** What an entry lets wait no longer, and for whom. */
function ends(is: Happening): { readonly wait: string; readonly role: RoleId } | undefined {
  if (!("role" in is) || is.role === undefined) return undefined;
  const { role } = is;
  if (is.type === "message-opened") return is.heard ? undefined : { wait: `message ${is.message}`, role };
  if (is.type === "case-taken") return { wait: `case ${is.case}`, role };
  return onDecisions.includes(is.type) && "decision" in is ? { wait: `decision ${is.decision}`, role } : undefined;
}
