import type { Express, Request, Response } from "express";
import { toString as qrText } from "qrcode";
import { writeLog } from "#engine/log/log-file.ts";
import { mayReadLog } from "../access/access.ts";
import { exerciseLog, exercisePoses } from "../exercise-log.ts";
import { readHeader } from "../room/header.ts";
import type { ApiPorts } from "./api-ports.ts";
import { forTrainer } from "./api-staff.ts";
import { statusOf } from "./me.ts";
import { type Refused, param, refuse, route } from "./replies.ts";

/** What is read after an exercise: its log and its recorded bodies. And the code that phones scan before it. */
export function addDebriefApi(app: Express, ports: ApiPorts): void {
  const { counters, store } = ports;
  app.get(
    "/api/exercises/:id/log",
    route(counters, async (request, response) => {
      const refused = await unreadable(ports, request);
      if (refused !== undefined) return refused;
      const log = await exerciseLog(store, param(request, "id"));
      return log === undefined ? refuse("no-such-exercise") : send(response, "application/x-ndjson", writeLog(log));
    }),
  );
  app.get(
    "/api/exercises/:id/poses",
    route(counters, async (request, response) => {
      const refused = await unreadable(ports, request);
      if (refused !== undefined) return refused;
      const live = ports.rooms.live(param(request, "id"));
      live?.poses.flush();
      await live?.settled();
      return send(response, "application/octet-stream", Buffer.from(await exercisePoses(store, param(request, "id"))));
    }),
  );
  app.get(
    "/api/exercises/:id/link.svg",
    forTrainer(ports, (request, response) => linkCode(ports, request, response)),
  );
  app.get(
    "/api/sample",
    route(counters, () => sample(ports)),
  );
}

/** Nothing when the log may be read, else the reason. */
async function unreadable(ports: ApiPorts, request: Request): Promise<Refused | undefined> {
  const stored = await ports.store.exercise(param(request, "id"));
  if (stored === undefined) return refuse("no-such-exercise");
  const { solo, sample: isSample } = readHeader(stored.header);
  const ended = statusOf(stored, ports.rooms) === "ended";
  const visitor = await ports.signIns.visitor(request);
  if (mayReadLog(visitor, { exercise: stored.id, solo, sample: isSample, ended })) return undefined;
  if (mayReadLog(visitor, { exercise: stored.id, solo, sample: isSample, ended: true })) return refuse("not-ended");
  return refuse(visitor.grants.length === 0 ? "not-signed-in" : "not-yours");
}

async function linkCode(
  { store, linkOrigin }: ApiPorts,
  request: Request,
  response: Response,
): Promise<Refused | undefined> {
  const stored = await store.exercise(param(request, "id"));
  if (stored === undefined) return refuse("no-such-exercise");
  const picture = await qrText(`${linkOrigin()}/j/${stored.joinCode}`, { type: "svg", margin: 2 });
  return send(response, "image/svg+xml", picture);
}

async function sample({ store }: ApiPorts): Promise<{ readonly exercise: string } | Refused> {
  const found = (await store.exercises()).findLast(
    ({ header, status }) => status === "ended" && readHeader(header).sample,
  );
  return found === undefined ? refuse("no-such-exercise") : { exercise: found.id };
}

function send(response: Response, type: string, body: string | Buffer): undefined {
  response.setHeader("Cache-Control", "no-store");
  response.type(type).send(body);
}
