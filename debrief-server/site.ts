import type { Server as HttpServer } from "node:http";
import type { Express } from "express";
import type { Logger } from "pino";
import { createSignIns } from "./access/sign-in.ts";
import { createAlongCodes } from "./access/along-codes.ts";
import { createTries } from "./access/tries.ts";
import { createCounters } from "./counters.ts";
import { type Rooms, createRooms, deleteExpired } from "./room/rooms.ts";
import { ensureSample } from "./sample.ts";
import { createExaminer } from "./rehearsing/examine-apart.ts";
import { type Shelf, createShelf } from "./scenario-shelf.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store/open-store.ts";
import { inUrl, reachableAddresses } from "./web/addresses.ts";
import type { ApiPorts } from "./web/api-ports.ts";
import { addApi } from "./web/api.ts";
import { httpsFromElsewhere, permissionsPolicy, securityHeaders } from "./web/headers.ts";
import { addPages, builtPages } from "./web/pages.ts";
import { addSockets } from "./web/sockets.ts";
import { createSoloLimit } from "./web/solo-limit.ts";

const expiryCheckMs = 10 * 60_000;
const wrongCodesPerMinute = 10;

/** Never jumps, whatever happens to the time of day. */
const steady = (): number => performance.now();

export interface SiteParts {
  readonly app: Express;
  readonly http: HttpServer;
  readonly settings: Settings;
  readonly store: Store;
  readonly log: Logger;
  readonly dev: boolean;
  readonly port: number;
}

/** Everything that is served: health, API, sockets, pages. Answers with what ends it. */
export async function openSite(parts: SiteParts): Promise<{ readonly close: () => Promise<void> }> {
  const { app, http, settings, store, log, dev } = parts;
  const { publicOrigin, expireDays } = settings;
  const counters = createCounters();
  const signIns = createSignIns(store.access, publicOrigin, Date.now);
  const rooms = createRooms({ store: store.exercises, log, counters, expireDays, steady, now: Date.now });
  let ready = false;
  addBasics(parts);
  const shelf = createShelf(settings.scenarioFolder);
  app.get("/healthz", (_request, response) => {
    response.status(ready ? 200 : 503).json({ ready });
  });
  addApi(app, apiPorts(parts, { counters, rooms, shelf, signIns }), publicOrigin, log);
  const closeSockets = addSockets(http, { rooms, signIns, counters, log, publicOrigin, steady, voice: settings.voice });
  const closePages = await addPages(app, http, { dev, dist: builtPages });
  const stopDeleting = deleteInTime(parts, rooms);
  await makeSample(parts, shelf);
  ready = true;
  return {
    async close() {
      stopDeleting();
      await rooms.close();
      await closeSockets();
      await closePages();
    },
  };
}

function addBasics({ app, settings, dev }: SiteParts): void {
  app.disable("x-powered-by");
  // Else Express shows its own errors with the stack.
  app.set("env", "production");
  if (settings.publicOrigin === undefined) app.use(httpsFromElsewhere);
  if (settings.proxies.length > 0) app.set("trust proxy", [...settings.proxies]);
  app.use(permissionsPolicy);
  // Vite's own client is an inline script.
  if (!dev) app.use(securityHeaders);
}

function apiPorts(
  { settings, store, port }: SiteParts,
  own: Pick<ApiPorts, "counters" | "rooms" | "shelf" | "signIns">,
): ApiPorts {
  const { expireDays, publicOrigin } = settings;
  return {
    ...own,
    store: store.exercises,
    access: store.access,
    examined: createExaminer(),
    tries: createTries(wrongCodesPerMinute),
    along: createAlongCodes(steady),
    solos: createSoloLimit(steady),
    expireDays,
    voice: settings.voice,
    now: Date.now,
    linkOrigin() {
      const [address] = reachableAddresses(settings);
      if (publicOrigin !== undefined) return publicOrigin;
      return address === undefined ? `http://localhost:${port}` : `https://${inUrl(address)}:${port}`;
    },
  };
}

/** A server without its sample is a server all the same. */
async function makeSample({ store, settings, log }: SiteParts, shelf: Shelf): Promise<void> {
  try {
    const first = (await shelf.list()).scenarios[0]?.id ?? "";
    const plan = await shelf.plan(first);
    const { expireDays } = settings;
    if (plan !== undefined)
      await ensureSample(store.exercises, { plan, pictures: shelf.pictures(plan) }, { now: Date.now(), expireDays });
  } catch (error) {
    log.error(error, "no sample exercise");
  }
}

/** What the joining notice promises: an exercise is deleted when its days are over. */
function deleteInTime({ store, log }: SiteParts, rooms: Rooms): () => void {
  async function once(): Promise<void> {
    await deleteExpired(await store.exercises.exercises(), rooms, Date.now());
    await store.access.deleteExpiredSignIns(Date.now());
  }
  const run = (): void => {
    once().catch((error: unknown) => log.error(error, "expired exercises not deleted"));
  };
  run();
  const timer = setInterval(run, expiryCheckMs);
  return () => clearInterval(timer);
}
