import type { SeatId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState, SeatState, Task } from "../state.ts";
import { taskDone, withoutTimers, withTimer } from "../timers.ts";

/** Whether an entry changes what this file keeps. */
export const isOfSeats = among(
  "seat-taken",
  "seat-left",
  "presence-changed",
  "break-began",
  "break-ended",
  "walk-started",
  "zone-entered",
  "person-erased",
);

/** Who holds which seat, where it is and what it is busy with. */
export function evolveSeats(state: ExerciseState, is: Among<typeof isOfSeats>): ExerciseState {
  switch (is.type) {
    case "seat-taken": {
      const { holder, pseudonym, person } = is;
      const same = state.seats[is.seat]?.person === person;
      return withSeat(same ? state : withoutPractice(state, is.seat), is.seat, (seat) => ({
        ...vacated(seat),
        holder,
        pseudonym,
        person,
      }));
    }
    case "seat-left":
      return withSeat(state, is.seat, vacated);
    case "presence-changed":
      return withSeat(state, is.seat, (seat) => ({ ...seat, present: is.present, device: is.device }));
    case "break-began":
      return withSeat(state, is.seat, (seat) => ({ ...seat, onBreak: state.at }));
    case "break-ended":
      return withSeat(state, is.seat, ({ onBreak: _onBreak, ...seat }) => seat);
    case "walk-started":
      return withTask(state, is.seat, { kind: "walking", to: is.to, until: is.until });
    case "zone-entered":
      return withSeat(withoutTask(state, is.seat), is.seat, (seat) => ({ ...seat, zone: is.zone }));
    case "person-erased":
      return withoutPerson(state, is.person);
    default:
      return is satisfies never;
  }
}

/** The seat without whoever held it, their break and their call for help. */
function vacated({
  person: _person,
  pseudonym: _name,
  onBreak: _break,
  asksHelp: _help,
  ...seat
}: SeatState): SeatState {
  return { ...seat, holder: "nobody", present: false, device: "" };
}

/** Another person in a seat begins anew: the steps of the former one are not theirs. */
function withoutPractice(state: ExerciseState, seat: SeatId): ExerciseState {
  const { [seat]: _done, ...practised } = state.practised;
  return { ...state, practised };
}

/** Changes one seat. A seat that the plan does not have stays unknown. */
export function withSeat(state: ExerciseState, id: SeatId, change: (seat: SeatState) => SeatState): ExerciseState {
  const seat = state.seats[id];
  return seat === undefined ? state : { ...state, seats: { ...state.seats, [id]: change(seat) } };
}

/** A seat is busy until a time; a timer says when it is done. */
export function withTask(state: ExerciseState, id: SeatId, task: Task): ExerciseState {
  const busy = withSeat(withoutTask(state, id), id, (seat) => ({ ...seat, task }));
  return withTimer(busy, { id: "task", due: task.until, lane: `seat/${id}`, event: taskDone });
}

/** A seat has its hands free again. */
export function withoutTask(state: ExerciseState, id: SeatId): ExerciseState {
  if (state.seats[id]?.task === undefined) return state;
  const free = withSeat(state, id, ({ task: _task, ...seat }) => seat);
  return withoutTimers(free, `seat/${id}`, ["task"]);
}

/** The pseudonym goes wherever it stands in the state; what the person did stays. */
function withoutPerson(state: ExerciseState, person: string): ExerciseState {
  const erased = state.erased.includes(person) ? state.erased : [...state.erased, person];
  const held = Object.values(state.seats).filter((seat) => seat.person === person);
  return held.reduce((now, { id }) => withSeat(now, id, ({ pseudonym: _pseudonym, ...seat }) => seat), {
    ...state,
    erased,
  });
}
