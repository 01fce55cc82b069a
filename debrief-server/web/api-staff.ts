import type { Express, Request, Response } from "express";
import {
  type Erased,
  type ExerciseList,
  type ExerciseRow,
  type Me,
  type ScenarioFindings,
  type ScenarioSource,
  exerciseRequest,
  loginRequest,
} from "#engine/wire/http.ts";
import { asProblems } from "#engine/proof/finding.ts";
import { isSupervisor, isTrainer } from "../access/access.ts";
import { isPasscode } from "../access/passcodes.ts";
import { createExercise, openNew, seatBots } from "../room/create-exercise.ts";
import { readHeader } from "../room/header.ts";
import type { StoredExercise } from "../store/exercise-store.ts";
import type { ApiPorts } from "./api-ports.ts";
import { me, statusOf } from "./me.ts";
import { type Refused, isRefused, param, readBody, refuse, route } from "./replies.ts";

/** What trainers and supervisors do: sign in, make, list and delete exercises, look at the server's health. */
export function addStaffApi(app: Express, ports: ApiPorts): void {
  const { counters } = ports;
  app.post(
    "/api/login",
    route(counters, (request, response) => login(ports, request, response)),
  );
  app.delete(
    "/api/login",
    route(counters, (request) => logout(ports, request)),
  );
  app.get(
    "/api/scenarios/:id",
    forTrainer(ports, (request) => source(ports, request)),
  );
  app.get(
    "/api/scenarios/:id/findings",
    forTrainer(ports, (request) => findings(ports, request)),
  );
  app.get(
    "/api/exercises",
    forStaff(ports, () => list(ports)),
  );
  app.post(
    "/api/exercises",
    forTrainer(ports, (request) => create(ports, request)),
  );
  app.delete(
    "/api/exercises/:id",
    forStaff(ports, (request) => remove(ports, request)),
  );
  app.get(
    "/api/health/counters",
    forTrainer(ports, async () => counters.read()),
  );
}

type Answering = (request: Request, response: Response) => Promise<unknown>;

export function forTrainer(ports: ApiPorts, answer: Answering): ReturnType<typeof route> {
  return guarded(ports, answer, isTrainer);
}

function forStaff(ports: ApiPorts, answer: Answering): ReturnType<typeof route> {
  return guarded(ports, answer, (visitor) => isTrainer(visitor) || isSupervisor(visitor));
}

function guarded({ counters, signIns }: ApiPorts, answer: Answering, may: typeof isTrainer): ReturnType<typeof route> {
  return route(counters, async (request, response) => {
    const visitor = await signIns.visitor(request);
    if (may(visitor)) return answer(request, response);
    return refuse(visitor.grants.length === 0 ? "not-signed-in" : "not-yours");
  });
}

async function login(ports: ApiPorts, request: Request, response: Response): Promise<Me | Refused> {
  const read = readBody(loginRequest, request);
  if (isRefused(read)) return read;
  const { as, passcode } = read.body;
  const guess = await ports.tries.guess(request.ip ?? "", async () =>
    (await isPasscode(ports.access, as, passcode)) ? as : undefined,
  );
  if (guess.kind === "too-many") return refuse("too-many", { retryMs: guess.retryMs });
  if (guess.kind === "wrong") return refuse("wrong-passcode");
  const visitor = await ports.signIns.visitor(request);
  await ports.signIns.add(request, response, { capability: as });
  return me(ports, { ...visitor, grants: [...visitor.grants, { capability: as }] });
}

async function logout(ports: ApiPorts, request: Request): Promise<Me> {
  for (const capability of ["trainer", "supervisor"] as const) await ports.signIns.remove(request, { capability });
  return me(ports, await ports.signIns.visitor(request));
}

async function source({ shelf }: ApiPorts, request: Request): Promise<ScenarioSource | Refused> {
  const id = param(request, "id");
  return (await shelf.source(id)) ?? refuse("no-such-scenario", { scenario: id });
}

async function findings({ shelf, examined }: ApiPorts, request: Request): Promise<ScenarioFindings | Refused> {
  const id = param(request, "id");
  const [plan, files] = [await shelf.plan(id), await shelf.source(id)];
  if (plan === undefined || files === undefined) return refuse("no-such-scenario", { scenario: id });
  return { problems: asProblems(files.source, await examined(plan)) };
}

async function list(ports: ApiPorts): Promise<ExerciseList> {
  return { exercises: (await ports.store.exercises()).map((stored) => row(ports, stored)) };
}

async function create(ports: ApiPorts, request: Request): Promise<ExerciseRow | Refused> {
  const read = readBody(exerciseRequest, request);
  if (isRefused(read)) return read;
  const { scenario, locale, title, seed } = read.body;
  const compiled =
    typeof scenario === "string" ? { plan: await ports.shelf.plan(scenario) } : await ports.shelf.compile(scenario);
  if ("problems" in compiled) return refuse("scenario-broken", {}, compiled.problems);
  if (compiled.plan === undefined) return refuse("no-such-scenario");
  const plan =
    locale === undefined || locale === compiled.plan.locale
      ? compiled.plan
      : await ports.shelf.plan(compiled.plan.id, typeof scenario === "string" ? locale : "");
  if (plan === undefined) return refuse("no-such-language", { locale: locale ?? "" });
  const bots = read.body.bots ?? (plan.practice === undefined ? Object.keys(plan.roles) : []);
  const unknown = bots.find((role) => plan.roles[role] === undefined);
  if (unknown !== undefined) return refuse("no-such-role", { role: unknown });
  const times = { now: ports.now(), expireDays: ports.expireDays };
  const pictures = ports.shelf.pictures(plan);
  const exercise = await createExercise(
    ports.store,
    { plan, pictures, title, seed, bots, solo: false, sample: false },
    times,
  );
  const live = await openNew(ports.rooms, exercise);
  if (live === undefined) {
    await ports.rooms.remove(exercise);
    return refuse("full");
  }
  await seatBots(live, bots);
  await live.settled();
  const stored = await ports.store.exercise(exercise);
  return stored === undefined ? refuse("no-such-exercise") : row(ports, stored);
}

async function remove({ rooms }: ApiPorts, request: Request): Promise<Erased | Refused> {
  const exercise = param(request, "id");
  return (await rooms.remove(exercise)) ? { exercise } : refuse("no-such-exercise");
}

function row({ rooms, linkOrigin }: ApiPorts, stored: StoredExercise): ExerciseRow {
  const { id, joinCode, createdAt, endedAt, expiresAt, people, bots } = stored;
  const { title, scenario, solo, sample } = readHeader(stored.header);
  return {
    exercise: id,
    code: joinCode,
    link: `${linkOrigin()}/j/${joinCode}`,
    title,
    scenario,
    status: statusOf(stored, rooms),
    solo,
    sample,
    createdAt: new Date(createdAt).toISOString(),
    ...(endedAt !== null && { endedAt: new Date(endedAt).toISOString() }),
    ...(expiresAt !== null && { deletedOn: new Date(expiresAt).toISOString() }),
    people,
    bots,
  };
}
