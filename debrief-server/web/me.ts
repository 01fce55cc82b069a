import type { RunStatus } from "#engine/exercise/state.ts";
import type { Me } from "#engine/wire/http.ts";
import { type Visitor, isSupervisor, isTrainer, seatOf } from "../access/access.ts";
import type { StoredExercise } from "../store/exercise-store.ts";
import type { Rooms } from "../room/rooms.ts";
import type { ApiPorts } from "./api-ports.ts";
import { noticeFor } from "./seat-grants.ts";

/** What a browser may do here, and the seats it holds. */
export async function me(ports: ApiPorts, visitor: Visitor): Promise<Me> {
  const exercises = visitor.grants.flatMap((grant) => (grant.capability === "player" ? [grant.exercise] : []));
  const seats = await Promise.all(exercises.map((exercise) => seatIn(ports, visitor, exercise)));
  return { trainer: isTrainer(visitor), supervisor: isSupervisor(visitor), seats: seats.flat() };
}

async function seatIn({ rooms, expireDays }: ApiPorts, visitor: Visitor, exercise: string): Promise<Me["seats"]> {
  const live = await rooms.open(exercise);
  if (typeof live === "string") return [];
  const state = live.room.ledger.state();
  const seat = state.seats[seatOf(visitor, exercise, state) ?? ""];
  if (seat === undefined) return [];
  const { id, role, pseudonym = "" } = seat;
  return [
    {
      exercise,
      code: live.joinCode,
      seat: id,
      role,
      pseudonym,
      title: live.header.title,
      roleTitle: live.header.roles[role] ?? role,
      status: state.status,
      place: live.room.plan.places !== undefined,
      desk: live.room.plan.roles[role]?.desk === true,
      solo: live.header.solo,
      notice: noticeFor(expireDays),
    },
  ];
}

/** How an exercise stands, without opening it: what is not open does not run. */
export function statusOf({ id, status }: StoredExercise, rooms: Rooms): RunStatus {
  const live = rooms.live(id);
  if (live !== undefined) return live.room.reading().status;
  return status === "live" ? "interrupted" : status;
}
