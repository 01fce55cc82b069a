import type { Express, Request, Response } from "express";
import { lookUp } from "#engine/exercise/look-up.ts";
import { isAround, wasShown } from "#engine/exercise/shown-pictures.ts";
import { mayReadLog, seatOf, type Visitor } from "../access/access.ts";
import { readHeader } from "../room/header.ts";
import { loadPlan } from "../room/saved-log.ts";
import type { ApiPorts } from "./api-ports.ts";
import { statusOf } from "./me.ts";
import { type Refused, param, refuse, route } from "./replies.ts";

/**
 * The pictures of an exercise, and what its places are made of: for who reads its whole log, and for a seat that was told
 * a message that shows them, or that is in the place.
 */
export function addPicturesApi(app: Express, ports: ApiPorts): void {
  app.get(
    "/api/exercises/:id/pictures/:picture",
    route(ports.counters, (request, response) => picture(ports, request, response)),
  );
}

async function picture(ports: ApiPorts, request: Request, response: Response): Promise<Refused | undefined> {
  const { store, rooms, signIns } = ports;
  const [exercise, id] = [param(request, "id"), param(request, "picture")];
  const stored = await store.exercise(exercise);
  if (stored === undefined) return refuse("no-such-exercise");
  const visitor = await signIns.visitor(request);
  const { solo, sample } = readHeader(stored.header);
  const readsAll = mayReadLog(visitor, { exercise, solo, sample, ended: statusOf(stored, rooms) === "ended" });
  // Who may not look is not told either whether there is such a picture.
  if (!readsAll && !(await wasShownTo(ports, visitor, exercise, id)))
    return refuse(visitor.grants.length === 0 ? "not-signed-in" : "not-yours");
  const plan = await loadPlan(store, exercise);
  const { sha256 = "" } = lookUp(plan?.media ?? {}, id) ?? {};
  const found = await store.picture(exercise, sha256);
  if (found === undefined) return refuse("no-such-page");
  // Whoever signs out, or gives the seat to another, leaves no picture behind.
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Content-Disposition", "inline");
  response.type(found.type).send(Buffer.from(found.bytes));
  return undefined;
}

async function wasShownTo({ rooms }: ApiPorts, visitor: Visitor, exercise: string, id: string): Promise<boolean> {
  const plays = visitor.grants.some((grant) => grant.capability === "player" && grant.exercise === exercise);
  const live = plays ? await rooms.open(exercise) : undefined;
  if (live === undefined || typeof live === "string") return false;
  const state = live.room.ledger.state();
  const seat = seatOf(visitor, exercise, state);
  return seat !== undefined && (wasShown(state, seat, id) || isAround(live.room.plan, state, seat, id));
}
