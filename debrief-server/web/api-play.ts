import type { Express, Request, Response } from "express";
import type { Told } from "#engine/exercise/told.ts";
import type { SeatId } from "#engine/ids.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import {
  type Erased,
  type ExerciseOffer,
  type OfferedRole,
  type OwnRecord,
  type SeatGrant,
  eraseRequest,
  joinCode,
  joinRequest,
  soloRequest,
} from "#engine/wire/http.ts";
import type { VoiceSetup } from "#engine/wire/voice.ts";
import { isSupervisor, isTrainer, personIn, seatOf } from "../access/access.ts";
import { proposePseudonym } from "../access/pseudonyms.ts";
import { createExercise, openNew, seatBots } from "../room/create-exercise.ts";
import type { LiveExercise } from "../room/live-exercise.ts";
import type { ApiPorts } from "./api-ports.ts";
import { me } from "./me.ts";
import { type Refused, isRefused, param, readBody, refuse, route } from "./replies.ts";
import { voiceSetup } from "./voice-setup.ts";
import { noticeFor, openSeat, pseudonymsIn, takeSeat } from "./seat-grants.ts";

/** What anybody may ask for: to try, to join, and for what is theirs. */
export function addPlayApi(app: Express, ports: ApiPorts): void {
  const { counters, shelf, signIns } = ports;
  app.get(
    "/api/scenarios",
    route(counters, () => shelf.list()),
  );
  app.get(
    "/api/exercise/:code",
    route(counters, (request) => offer(ports, request)),
  );
  app.post(
    "/api/solo",
    route(counters, (request, response) => solo(ports, request, response)),
  );
  app.post(
    "/api/join",
    route(counters, (request, response) => join(ports, request, response)),
  );
  app.get(
    "/api/me",
    route(counters, async (request) => me(ports, await signIns.visitor(request))),
  );
  app.get(
    "/api/voice",
    route(counters, (request) => voiceFor(ports, request)),
  );
  app.delete(
    "/api/me",
    route(counters, (request) => eraseMe(ports, request)),
  );
  app.get(
    "/api/me/record/:exercise",
    route(counters, (request) => ownRecord(ports, request)),
  );
}

/** Whoever has a part in an exercise here: a pass for the relay is not given to passers-by. */
async function voiceFor({ signIns, voice, now }: ApiPorts, request: Request): Promise<VoiceSetup | Refused> {
  const visitor = await signIns.visitor(request);
  const plays = visitor.grants.some(({ capability }) => capability === "player");
  return plays || isTrainer(visitor) || isSupervisor(visitor) ? voiceSetup(voice, now()) : refuse("not-signed-in");
}

async function solo(ports: ApiPorts, request: Request, response: Response): Promise<SeatGrant | Refused> {
  const { shelf, store, rooms, solos, signIns } = ports;
  const read = readBody(soloRequest, request);
  if (isRefused(read)) return read;
  if (!solos.take(request.ip ?? "")) return refuse("too-many", { retryMs: 1_000 });
  const id = read.body.scenario ?? (await shelf.list()).scenarios[0]?.id ?? "";
  const plan = await shelf.plan(id);
  if (plan === undefined) return refuse("no-such-scenario", { scenario: id });
  const roles = Object.keys(plan.roles);
  const role = read.body.role ?? roles[0] ?? "";
  if (plan.roles[role] === undefined) return refuse("no-such-role", { role });
  const times = { now: ports.now(), expireDays: ports.expireDays };
  const exercise = await createExercise(
    store,
    { plan, pictures: shelf.pictures(plan), solo: true, sample: false },
    times,
  );
  const live = await openNew(rooms, exercise);
  if (live === undefined) {
    await rooms.remove(exercise);
    return refuse("full");
  }
  const visitor = await signIns.visitor(request);
  const pseudonym = read.body.pseudonym ?? proposePseudonym([]);
  const grant = await takeSeat(ports, { request, response, visitor }, live, { role, pseudonym });
  // Practice is for people: a place full of bots would only be in their way.
  await seatBots(live, plan.practice === undefined ? roles : []);
  return grant;
}

async function join(ports: ApiPorts, request: Request, response: Response): Promise<SeatGrant | Refused> {
  const read = readBody(joinRequest, request);
  if (isRefused(read)) return read;
  const { code, role, pseudonym } = read.body;
  const live = await byCode(ports, request, code);
  if (isRefused(live)) return live;
  const { room, joinCode: own } = live;
  const visitor = await ports.signIns.visitor(request);
  const seat = room.head().seats[seatOf(visitor, room.exercise, room.head()) ?? ""];
  if (seat !== undefined) {
    if (seat.role !== role) return refuse("already-seated", { role: seat.role });
    return { exercise: room.exercise, code: own, seat: seat.id, role, pseudonym: seat.pseudonym ?? pseudonym };
  }
  if (room.head().status === "ended") return refuse("exercise-ended");
  return takeSeat(ports, { request, response, visitor }, live, { role, pseudonym });
}

async function offer(ports: ApiPorts, request: Request): Promise<ExerciseOffer | Refused> {
  const live = await byCode(ports, request, param(request, "code"));
  if (isRefused(live)) return live;
  const { room, header } = live;
  const { summary, durationMs, roles } = room.plan;
  return {
    exercise: room.exercise,
    code: live.joinCode,
    title: header.title,
    ...(summary !== undefined && { summary }),
    durationMs,
    status: room.reading().status,
    roles: Object.values(roles).map(({ id, title, agency, brief, desk }) => ({
      role: id,
      title,
      agency: room.plan.agencies[agency]?.name ?? agency,
      brief,
      desk,
      state: stateOf(live, id),
    })),
    pseudonym: proposePseudonym(pseudonymsIn(live)),
    notice: noticeFor(ports.expireDays),
  };
}

/** The exercise of a code. A wrong one costs a try; so does one that is not written like a code. */
async function byCode(ports: ApiPorts, request: Request, typed: string): Promise<LiveExercise | Refused> {
  const code = joinCode.safeParse(typed);
  const guess = await ports.tries.guess(request.ip ?? "", async () =>
    code.success ? ports.store.exerciseByJoinCode(code.data) : undefined,
  );
  if (guess.kind === "too-many") return refuse("too-many", { retryMs: guess.retryMs });
  if (guess.kind === "wrong") return refuse("no-such-code");
  const live = await ports.rooms.open(guess.value.id);
  if (live === "full") return refuse("full");
  return typeof live === "string" ? refuse("no-such-code") : live;
}

function stateOf(live: LiveExercise, role: string): OfferedRole["state"] {
  const seat = openSeat(live, role);
  if (seat === undefined) return "taken";
  return live.room.head().seats[seat]?.holder === "bot" ? "bot" : "free";
}

async function ownRecord(ports: ApiPorts, request: Request): Promise<OwnRecord | Refused> {
  const exercise = param(request, "exercise");
  const visitor = await ports.signIns.visitor(request);
  const person = personIn(visitor, exercise);
  if (person === undefined) return refuse("not-signed-in");
  const live = await ports.rooms.open(exercise);
  if (live === "full") return refuse("full");
  if (typeof live === "string") return refuse("no-such-exercise");
  const { room } = live;
  const seat = seatOf(visitor, exercise, room.ledger.state());
  if (seat === undefined) return refuse("not-yours");
  return {
    plan: seatPlan(room.plan, exercise, { kind: "seat", seat }),
    events: room.ledger.eventsSince(seat, 0),
    did: room.ledger.state().status === "ended" ? doneBy(room.ledger.toldSince(0), seat, person) : [],
  };
}

/** The entries of a seat while it was this person's. */
function doneBy(log: readonly Told[], seat: SeatId, person: string): readonly Told[] {
  let isTheirs = false;
  return log.filter(({ entry: { is } }) => {
    if (is.type === "seat-taken" && is.seat === seat) isTheirs = is.person === person;
    return isTheirs && "seat" in is && is.seat === seat;
  });
}

/** Erases the asker's words, name and movements. What was played alone is deleted whole. */
async function eraseMe(ports: ApiPorts, request: Request): Promise<Erased | Refused> {
  const read = readBody(eraseRequest, request);
  if (isRefused(read)) return read;
  const { exercise } = read.body;
  const visitor = await ports.signIns.visitor(request);
  const person = personIn(visitor, exercise);
  if (person === undefined) return refuse("not-signed-in");
  const live = await ports.rooms.open(exercise);
  if (live === "full") return refuse("full");
  if (typeof live === "string") return refuse("no-such-exercise");
  if (live.header.solo) await ports.rooms.remove(exercise);
  else {
    const seat = seatOf(visitor, exercise, live.room.head());
    const by = { kind: "server" } as const;
    if (seat !== undefined && live.room.head().status !== "ended") {
      await live.room.order(by, { type: "leave-seat", seat });
    }
    const erased = await live.room.order(by, { type: "erase-person", person });
    if (!erased.ok) return refuse("not-durable");
    await live.settled();
  }
  await ports.signIns.remove(request, { capability: "player", exercise, subject: person });
  return { exercise };
}
