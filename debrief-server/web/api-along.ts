import type { Express, Request, Response } from "express";
import { type Along, type SeatGrant, alongGiven, alongRequest } from "#engine/wire/http.ts";
import { personIn, seatOf } from "../access/access.ts";
import { alongMs } from "../access/along-codes.ts";
import type { ApiPorts } from "./api-ports.ts";
import { type Refused, isRefused, readBody, refuse, route } from "./replies.ts";

/** Taking one's seat along to another device in the midst of an exercise. */
export function addAlongApi(app: Express, ports: ApiPorts): void {
  app.post(
    "/api/me/along",
    route(ports.counters, (request) => give(ports, request)),
  );
  app.post(
    "/api/along",
    route(ports.counters, (request, response) => take(ports, request, response)),
  );
}

async function give(ports: ApiPorts, request: Request): Promise<Along | Refused> {
  const read = readBody(alongRequest, request);
  if (isRefused(read)) return read;
  const { exercise } = read.body;
  const visitor = await ports.signIns.visitor(request);
  const person = personIn(visitor, exercise);
  if (person === undefined) return refuse("not-signed-in");
  const code = ports.along.give({ capability: "player", exercise, subject: person });
  return { code, minutes: alongMs / 60_000 };
}

/** The browser that brings the code is the same person from now on. A wrong code costs a try. */
async function take(ports: ApiPorts, request: Request, response: Response): Promise<SeatGrant | Refused> {
  const read = readBody(alongGiven, request);
  if (isRefused(read)) return read;
  const guess = await ports.tries.guess(request.ip ?? "", async () => ports.along.take(read.body.code));
  if (guess.kind === "too-many") return refuse("too-many", { retryMs: guess.retryMs });
  if (guess.kind === "wrong") return refuse("no-such-code");
  const grant = guess.value;
  const live = await ports.rooms.open(grant.exercise);
  if (live === "full") return refuse("full");
  if (typeof live === "string") return refuse("no-such-exercise");
  const state = live.room.head();
  const seat = state.seats[seatOf({ id: "", grants: [grant] }, grant.exercise, state) ?? ""];
  if (seat === undefined) return refuse("not-yours");
  const visitor = await ports.signIns.visitor(request);
  for (const held of visitor.grants) {
    if (held.capability === "player" && held.exercise === grant.exercise) await ports.signIns.remove(request, held);
  }
  await ports.signIns.add(request, response, grant);
  const { id, role, pseudonym = "" } = seat;
  return { exercise: grant.exercise, code: live.joinCode, seat: id, role, pseudonym };
}
