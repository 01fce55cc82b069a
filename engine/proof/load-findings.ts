import { allMessages } from "#engine/exercise/post.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { toldIn, type Log } from "#engine/log/log.ts";
import type { Plan, PlanRole } from "#engine/plan/plan.ts";
import { tPlus } from "#engine/time.ts";
import { keyOf, type Finding } from "./finding.ts";

/** From when on a role has too little or too much to do. */
export interface LoadLimits {
  /** Nothing to do for so many milliseconds. */
  readonly idleMs: number;
  /** More messages than this within a minute. */
  readonly messages: number;
}

/** Four minutes, and six messages. */
export const usualLoad: LoadLimits = { idleMs: 240_000, messages: 6 };

const minute = 60_000;
type Span = readonly [from: number, to: number];

/**
 * Roles that had nothing to do for long, or too many messages at once, in one exercise. A role has something to do from
 * when a message reaches it, a decision or case of its waits or it does something, until that is over.
 */
export function loadFindings(plan: Plan, state: ExerciseState, log: Log, limits: LoadLimits): readonly Finding[] {
  const entries = toldIn(log).map(({ entry }) => entry);
  const end = state.at;
  return Object.values(plan.roles).flatMap((role) => [
    ...idle(role, busySpans(plan, state, entries, role), end, limits.idleMs),
    ...crowded(role, state, limits.messages),
  ]);
}

function idle({ id, arrives }: PlanRole, spans: readonly Span[], end: number, most: number): readonly Finding[] {
  let since = arrives?.at ?? 0;
  let longest: Span = [0, 0];
  for (const [from, to] of [...spans.toSorted((a, b) => a[0] - b[0]), [end, end] as const]) {
    if (from - since > longest[1] - longest[0]) longest = [since, from];
    since = Math.max(since, to);
  }
  if (longest[1] - longest[0] <= most) return [];
  const [from, to] = longest.map(tPlus);
  const message = `'${id}' had nothing to do from ${from} to ${to} when typical bots played`;
  const help = "give them something to know, decide or do in that time";
  return [{ code: "idle-role", severity: "warning", at: keyOf("roles", id), message, help }];
}

function busySpans(plan: Plan, state: ExerciseState, entries: readonly Entry[], role: PlanRole): readonly Span[] {
  const reached = allMessages(state).filter(({ seats }) => seats.some((seat) => role.seats.includes(seat)));
  const own = entries.flatMap(({ at, is }): readonly Span[] => {
    const mine = ("role" in is && is.role === role.id) || ("seat" in is && role.seats.includes(is.seat ?? ""));
    if (!mine || is.type === "seat-taken" || is.type === "presence-changed") return [];
    return [[at, "until" in is && typeof is.until === "number" ? is.until : at]];
  });
  return [...reached.map(({ at }): Span => [at, at]), ...own, ...waitingSpans(plan, entries, role, state.at)];
}

/** From the opening of what is the role's to decide or handle, to its end. */
function waitingSpans({ decisions }: Plan, entries: readonly Entry[], role: PlanRole, end: number): readonly Span[] {
  const open = new Map<string, number>();
  const spans: Span[] = [];
  const closed = (key: string, at: number): void => {
    const from = open.get(key);
    if (from !== undefined) spans.push([from, at]);
    open.delete(key);
  };
  for (const { at, is } of entries) {
    if (is.type === "decision-opened") {
      const { roles = [], joint, vote } = decisions[is.decision] ?? {};
      const asked = [...roles, ...(vote?.roles ?? [])].includes(role.id) || joint?.agencies.includes(role.agency);
      if (asked === true) open.set(`decision ${is.decision}`, at);
    }
    if (is.type === "decision-taken" || is.type === "decision-lapsed") closed(`decision ${is.decision}`, at);
    if (is.type === "case-opened" && is.roles.includes(role.id)) open.set(`case ${is.case}`, at);
    if (is.type === "case-closed") closed(`case ${is.case}`, at);
  }
  return [...spans, ...[...open.values()].map((from): Span => [from, end])];
}

function crowded({ id, seats }: PlanRole, state: ExerciseState, most: number): readonly Finding[] {
  const times = allMessages(state)
    .filter((message) => message.seats.some((seat) => seats.includes(seat)) && message.role !== id)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  let worst: { readonly at: number; readonly count: number } = { at: 0, count: 0 };
  for (const [index, at] of times.entries()) {
    const count = times.slice(index).filter((time) => time < at + minute).length;
    if (count > worst.count) worst = { at, count };
  }
  if (worst.count <= most) return [];
  const message = `'${id}' had ${worst.count} messages in the minute from ${tPlus(worst.at)} when typical bots played`;
  const help = "spread the rows over more time, or over more roles";
  return [{ code: "crowded-role", severity: "warning", at: keyOf("roles", id), message, help }];
}
