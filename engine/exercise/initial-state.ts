import type { LaneId } from "#engine/ids.ts";
import { laneMachines } from "#engine/plan/lane-machines.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { beginLane } from "./lane-step.ts";
import type { ExerciseState, SeatState } from "./state.ts";
import { exerciseLane, withTimer } from "./timers.ts";

/**
 * The state before anything has happened: the lobby, at T+0:00, every seat empty, every lane where it begins with its
 * timers set. ENDEX is the last of its instant, whatever else is due then.
 */
export function initialState(plan: Plan): ExerciseState {
  const endex = { id: "endex", n: Number.MAX_SAFE_INTEGER, due: plan.durationMs, lane: exerciseLane, event: "endex" };
  return withLanes(plan, {
    seq: 0,
    at: 0,
    status: "lobby",
    rate: 1,
    emergency: false,
    timers: [endex],
    timerCount: 0,
    lanes: {},
    stopped: [],
    channels: each(plan.channels, ({ state, delayMs }) => ({ state, delayMs })),
    variables: each(plan.variables, ({ initial }) => initial),
    props: each(plan.props, ({ shown }) => shown),
    seats: Object.fromEntries(seatsOf(plan).map((seat) => [seat.id, seat])),
    messages: {},
    messageCount: 0,
    claims: {},
    ledger: {},
    found: {},
    casualties: each(plan.casualties, ({ zone, starts }) => ({ zone, condition: starts, done: [] })),
    decisions: each(plan.decisions, () => ({ status: "closed", answers: {} })),
    cases: each(plan.cases, () => ({ status: "to-come", overdue: false, queue: [], roles: [] })),
    resources: each(plan.resources, ({ home, count }) => ({ at: { [home]: count }, trips: [], tripCount: 0 })),
    pins: {},
    pinCount: 0,
    strokes: {},
    strokeCount: 0,
    meetings: each(plan.meetings, () => ({ hands: [] })),
    probes: each(plan.probes, () => ({ status: "waiting", answers: {} })),
    practised: {},
    voices: [],
    talkgroups: {},
    rows: Object.fromEntries(plan.injects.map(({ id }) => [id, { status: "planned" }])),
    actions: Object.fromEntries(
      plan.expected.map(({ id, from, byMs, lateMs }) => {
        const deadlines = from === undefined ? { by: byMs, late: byMs + lateMs } : {};
        return [id, { status: "waiting", ...deadlines, evidence: [], keys: [] }];
      }),
    ),
    reports: {},
    ratings: {},
    erased: [],
  });
}

function each<T, R>(things: Readonly<Record<string, T>>, of: (thing: T) => R): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, of(thing)]));
}

function seatsOf(plan: Plan): readonly SeatState[] {
  return Object.values(plan.roles).flatMap(({ id: role, seats, zone }) =>
    seats.map((id) => ({ id, role, zone, holder: "nobody" as const, present: false, device: "" })),
  );
}

function withLanes(plan: Plan, bare: ExerciseState): ExerciseState {
  const lanes: Record<LaneId, string> = {};
  let state = bare;
  for (const [lane, machine] of laneMachines(plan)) {
    const { value, set } = beginLane(machine);
    lanes[lane] = value;
    for (const { id, delayMs, event } of set) state = withTimer(state, { id, due: delayMs, lane, event });
  }
  return { ...state, lanes };
}
