import express, { type ErrorRequestHandler, type Express } from "express";
import type { Logger } from "pino";
import { addDebriefApi } from "./api-debrief.ts";
import { addLineApi } from "./api-line.ts";
import { addPicturesApi } from "./api-pictures.ts";
import { addAlongApi } from "./api-along.ts";
import { addPlayApi } from "./api-play.ts";
import type { ApiPorts } from "./api-ports.ts";
import { addStaffApi } from "./api-staff.ts";
import { isOwnOrigin } from "./headers.ts";
import { refuse, sendRefusal } from "./replies.ts";

/** The HTTP API, as `engine/wire/http.ts` lists it. */
export function addApi(app: Express, ports: ApiPorts, publicOrigin: string | undefined, log: Logger): void {
  const { counters } = ports;
  app.use("/api", (request, response, next) => {
    const changes = request.method !== "GET" && request.method !== "HEAD";
    if (!changes || isOwnOrigin(request, publicOrigin)) return next();
    sendRefusal(response, counters, refuse("wrong-origin").refused);
  });
  // A scenario that a trainer wrote is the only large thing that comes up.
  app.post("/api/exercises", express.json({ limit: "1200kb" }));
  app.use("/api", express.json({ limit: "16kb" }));
  addLineApi(app);
  addPlayApi(app, ports);
  addAlongApi(app, ports);
  addStaffApi(app, ports);
  addDebriefApi(app, ports);
  addPicturesApi(app, ports);
  app.use("/api", (_request, response) => sendRefusal(response, counters, refuse("no-such-page").refused));
  const failed: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = typeof error === "object" && error !== null && "status" in error ? error.status : 500;
    if (status === 413) return sendRefusal(response, counters, refuse("too-large").refused);
    if (typeof status === "number" && status < 500) return sendRefusal(response, counters, refuse("malformed").refused);
    log.error({ error, path: request.path }, "request failed");
    sendRefusal(response, counters, refuse("server-failed").refused);
  };
  app.use(failed);
}
