import { messageIn } from "../post.ts";
import { distinctKey, matches } from "#engine/plan/match.ts";
import type { PlanExpectedAction } from "#engine/plan/msel.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Entry } from "../entry.ts";
import type { ExerciseState } from "../state.ts";
import { happen, moveLane, type Unfolding } from "../unfolding.ts";
import { move } from "./effects.ts";

/** Counts an entry for every expected action it is evidence of; the last one needed meets it. */
export function count(u: Unfolding, entry: Entry): void {
  for (const action of u.index.countedBy.get(entry.is.type) ?? []) {
    const now = u.state.lanes[`expected/${action.id}`];
    if ((now === "waiting" || now === "overdue") && isEvidence(u.state, action, entry)) countOne(u, action, entry);
  }
}

/** Who has to do it is one of the pattern's tests. */
function isEvidence(state: ExerciseState, { pattern }: PlanExpectedAction, { seq, is }: Entry): boolean {
  if (pattern.afterRow !== undefined) {
    const row = state.rows[pattern.afterRow];
    if (row?.status !== "delivered" || row.seq === undefined || row.seq >= seq) return false;
  }
  return matches(pattern, is, (message) => messageIn(state, message)?.row);
}

function countOne(u: Unfolding, action: PlanExpectedAction, { seq, at, is }: Entry): void {
  const so = u.state.actions[action.id];
  const key = distinctKey(action.pattern, is) ?? String(seq);
  if (so === undefined || so.keys.includes(key)) return;
  if (so.keys.length + 1 < action.pattern.count) {
    happen(u, at, { type: "action-counted", row: action.id, seq, key });
    return;
  }
  const now = moveLane(u, at, `expected/${action.id}`, ["met"]);
  const status = now === "late" ? "late" : "in-time";
  const by = "role" in is && is.role !== undefined ? { role: is.role } : {};
  happen(u, at, { type: "action-met", row: action.id, status, evidence: [...so.evidence, seq], ...by });
}

/** Opens the actions whose target counts from a row that was delivered now. */
export function openExpected(u: Unfolding, at: ExerciseTime, row: string): void {
  for (const { id, byMs, lateMs } of u.index.openedBy.get(row) ?? []) {
    if (moveLane(u, at, `expected/${id}`, ["open"]) === undefined) continue;
    happen(u, at, { type: "action-opened", row: id, by: at + byMs, late: at + byMs + lateMs });
  }
}

/** Whether there has been anything to do the action on: its rows came and were not lost, its decision or case was opened. */
export function hadOpportunity(state: ExerciseState, { from, pattern }: PlanExpectedAction): boolean {
  const about = (field: string): string | undefined => {
    const value = pattern.tests.find((test) => test.field === field && test.op === "==")?.value;
    return typeof value === "string" ? value : undefined;
  };
  const rows = [from, pattern.afterRow, about("row"), about("re.row")].filter((row) => row !== undefined);
  const decision = about("decision");
  const work = about("case");
  return (
    rows.every((row) => state.rows[row]?.status === "delivered" && state.rows[row].lost !== true) &&
    (decision === undefined || state.decisions[decision]?.status !== "closed") &&
    (work === undefined || state.cases[work]?.status !== "to-come")
  );
}

/** At ENDEX what was not met never will be; what was not due yet, and what there was nothing to do on, was no miss. */
export function closeExpected(u: Unfolding, at: ExerciseTime): void {
  for (const action of u.plan.expected) {
    const now = u.state.lanes[`expected/${action.id}`];
    if (now === "closed" || now === "waiting" || now === "overdue")
      move(
        u,
        at,
        `expected/${action.id}`,
        wasDue(u.state, action, at) && hadOpportunity(u.state, action) ? "miss" : "none",
      );
  }
}

function wasDue({ actions }: ExerciseState, { id }: PlanExpectedAction, at: ExerciseTime): boolean {
  return (actions[id]?.by ?? 0) <= at;
}
