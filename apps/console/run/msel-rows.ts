import { allMessages } from "#engine/exercise/post.ts";
import type { ExerciseState, MessageState } from "#engine/exercise/state.ts";
import type { RowId, SeatId } from "#engine/ids.ts";
import type { PlanExpectedAction, PlanInject, RowKind } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** What a row of the MSEL is at now, in the order a row goes through. */
export type RowStatus =
  | "planned"
  | "due"
  | "delivered"
  | "lost"
  | "opened"
  | "answered"
  | "not-needed"
  | "withheld"
  | "skipped"
  | "overdue"
  | "met"
  | "met-late"
  | "not-met"
  | "no-opportunity";

/** One line of the MSEL table: an inject, or an action players are expected to take. */
export interface MselRow {
  readonly id: RowId;
  readonly kind: RowKind | "expectedAction";
  readonly title: string;
  /** Absent when it waits for a hand or for somebody's decision. */
  readonly due?: ExerciseTime;
  /** True while `due` is worked out from the plan rather than set by a running timer. */
  readonly estimated: boolean;
  readonly from?: string;
  readonly to: readonly string[];
  readonly channel?: string;
  readonly status: RowStatus;
  readonly deliveredAt?: ExerciseTime;
  /** The seats its messages reached, and those of them that opened or heard one. */
  readonly reached: number;
  readonly opened: number;
  readonly mayFire: boolean;
  readonly critical: boolean;
}

/** How long before its time a row counts as due, so that a trainer sees it coming. */
const soonMs = 60_000;

interface Delivery {
  readonly reached: ReadonlySet<SeatId>;
  readonly opened: ReadonlySet<SeatId>;
  readonly answered: boolean;
}

/** The MSEL as a table, by the time each row is due; rows that wait for a person come last, in the file's order. */
export function mselRows(
  plan: Plan,
  state: ExerciseState,
  at: ExerciseTime,
  dues: ReadonlyMap<RowId, ExerciseTime>,
): readonly MselRow[] {
  const deliveries = deliveriesByRow(state);
  const timers = new Map(state.timers.map((timer) => [timer.lane, timer.due]));
  const injects = plan.injects.map((row) => injectRow(row, state, at, deliveries.get(row.id), timers, dues));
  const actions = plan.expected.map((row) => actionRow(row, state, at, dues));
  const place = (row: MselRow): number => row.deliveredAt ?? row.due ?? Number.POSITIVE_INFINITY;
  return [...injects, ...actions].toSorted((a, b) => {
    const [x, y] = [place(a), place(b)];
    return x === y ? 0 : x - y;
  });
}

function injectRow(
  row: PlanInject,
  state: ExerciseState,
  at: ExerciseTime,
  delivery: Delivery | undefined,
  timers: ReadonlyMap<string, ExerciseTime>,
  dues: ReadonlyMap<RowId, ExerciseTime>,
): MselRow {
  const now = state.rows[row.id] ?? { status: "planned" };
  const timer = timers.get(`inject/${row.id}`);
  const due = timer ?? dues.get(row.id);
  const waiting = now.status === "planned";
  const soon = timer !== undefined && timer - at <= soonMs;
  const idle = isSpared(row, state) ? "not-needed" : soon ? "due" : "planned";
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    ...(due === undefined ? {} : { due }),
    estimated: timer === undefined && waiting,
    ...(row.from === undefined ? {} : { from: row.from }),
    to: row.to,
    ...(row.channel === undefined ? {} : { channel: row.channel }),
    status: now.status === "delivered" ? heard(row, state, delivery) : waiting ? idle : now.status,
    ...(now.at === undefined ? {} : { deliveredAt: now.at }),
    reached: delivery?.reached.size ?? 0,
    opened: delivery?.opened.size ?? 0,
    mayFire: waiting || now.status === "withheld",
    critical: false,
  };
}

/** A contingency whose expected action came in time, or cannot come any more: nobody has to be prompted for it. */
function isSpared({ trigger }: PlanInject, state: ExerciseState): boolean {
  if (trigger.kind !== "overdue") return false;
  const action = state.actions[trigger.row]?.status ?? "waiting";
  return action !== "waiting" && action !== "overdue";
}

/** Delivered, then opened by all it reached, then answered: by a reply, or by the decision it put being taken. */
function heard(row: PlanInject, state: ExerciseState, delivery: Delivery | undefined): RowStatus {
  const asked = row.effects.flatMap((effect) => (effect.kind === "open" ? [effect.decision] : []));
  const decided = asked.length > 0 && asked.every((id) => state.decisions[id]?.status === "taken");
  if (state.rows[row.id]?.lost === true) return "lost";
  if (decided || delivery?.answered === true) return "answered";
  return delivery !== undefined && delivery.opened.size > 0 ? "opened" : "delivered";
}

function actionRow(
  row: PlanExpectedAction,
  state: ExerciseState,
  at: ExerciseTime,
  dues: ReadonlyMap<RowId, ExerciseTime>,
): MselRow {
  const action = state.actions[row.id];
  const due = action?.by ?? dues.get(row.id);
  return {
    id: row.id,
    kind: "expectedAction",
    title: row.title,
    ...(due === undefined ? {} : { due }),
    estimated: action?.by === undefined,
    to: row.who,
    status: actionStatus(action?.status ?? "waiting", action?.by, at),
    reached: 0,
    opened: 0,
    mayFire: false,
    critical: row.critical,
  };
}

type ActionStatus = ExerciseState["actions"][string]["status"];

function actionStatus(status: ActionStatus, by: ExerciseTime | undefined, at: ExerciseTime): RowStatus {
  if (status === "waiting") return by !== undefined && by - at <= soonMs ? "due" : "planned";
  if (status === "in-time") return "met";
  return status === "late" ? "met-late" : status;
}

function deliveriesByRow(state: ExerciseState): ReadonlyMap<RowId, Delivery> {
  const messages = allMessages(state);
  const replied = new Set(messages.flatMap(({ re }) => (re === undefined ? [] : [re])));
  const byRow = new Map<RowId, MessageState[]>();
  for (const message of messages) {
    if (message.row !== undefined) byRow.set(message.row, [...(byRow.get(message.row) ?? []), message]);
  }
  return new Map(
    [...byRow].map(([row, sent]) => [
      row,
      {
        reached: new Set(sent.flatMap(({ seats }) => seats)),
        opened: new Set(sent.flatMap(({ openedBy }) => Object.keys(openedBy))),
        answered: sent.some(({ id }) => replied.has(id)),
      },
    ]),
  );
}
