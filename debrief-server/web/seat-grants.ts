import type { Request, Response } from "express";
import type { RoleId, SeatId } from "#engine/ids.ts";
import type { Notice, SeatGrant } from "#engine/wire/http.ts";
import type { Visitor } from "../access/access.ts";
import { newId } from "../access/codes.ts";
import { asCompared } from "../access/pseudonyms.ts";
import type { LiveExercise } from "../room/live-exercise.ts";
import type { ApiPorts } from "./api-ports.ts";
import { type Refused, refuse } from "./replies.ts";

/** What is kept, who sees it and for how long. The server does exactly this. */
export function noticeFor(expireDays: number): Notice {
  return {
    mode: "formative",
    records: ["actions", "messages", "decisions", "head-movement", "talk-times"],
    never: ["voice", "gaze", "real-name"],
    seenBy: ["players", "trainer", "supervisor"],
    keptDays: expireDays,
  };
}

/** The seat of a role that somebody can take now: a free one before one that a bot plays. */
export function openSeat({ room }: LiveExercise, role: RoleId): SeatId | undefined {
  const seats = room.plan.roles[role]?.seats ?? [];
  const held = (by: "nobody" | "bot"): SeatId | undefined =>
    seats.find((seat) => (room.head().seats[seat]?.holder ?? "nobody") === by);
  return held("nobody") ?? held("bot");
}

/** The pseudonyms of the people in an exercise. */
export function pseudonymsIn({ room }: LiveExercise): readonly string[] {
  return Object.values(room.head().seats).flatMap(({ holder, pseudonym }) =>
    holder === "person" && pseudonym !== undefined ? [pseudonym] : [],
  );
}

/** Gives the browser that asks a seat of the role, under this pseudonym. */
export async function takeSeat(
  { signIns, store }: ApiPorts,
  { request, response, visitor }: { readonly request: Request; readonly response: Response; readonly visitor: Visitor },
  live: LiveExercise,
  { role, pseudonym }: { readonly role: RoleId; readonly pseudonym: string },
): Promise<SeatGrant | Refused> {
  const { room, joinCode } = live;
  const { exercise } = room;
  if (room.plan.roles[role] === undefined) return refuse("no-such-role", { role });
  if (pseudonymsIn(live).map(asCompared).includes(asCompared(pseudonym))) return refuse("pseudonym-taken");
  const seat = openSeat(live, role);
  if (seat === undefined) return refuse("seat-taken", { role });
  const person = newId();
  const taken = await room.order({ kind: "server" }, { type: "take-seat", seat, holder: "person", pseudonym, person });
  if (!taken.ok) return "fault" in taken ? refuse("not-durable") : refuse("seat-taken", { role });
  for (const grant of visitor.grants) {
    // A person whose seat was given to somebody else is nobody here any more.
    if (grant.capability === "player" && grant.exercise === exercise) await signIns.remove(request, grant);
  }
  await store.putName(exercise, person, pseudonym);
  await signIns.add(request, response, { capability: "player", exercise, subject: person });
  return { exercise, code: joinCode, seat, role, pseudonym };
}
