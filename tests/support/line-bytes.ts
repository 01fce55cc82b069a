import * as z from "zod";
import { packPose } from "#engine/pose/pack.ts";
import type { Line } from "../server/test-browser.ts";
import { type TestSite, startSite } from "../server/test-site.ts";
import { sourceFile } from "./marked-scenario.ts";

/** What came down one line while it was watched. */
export interface LineBytes {
  /** Bytes a second, on the mean and in the busiest second: messages with the heads of their WebSocket frames. */
  readonly mean: number;
  readonly busiest: number;
  /** Bundles of bodies among it. */
  readonly bundles: number;
  /** Messages of the exercise among it. */
  readonly news: number;
}

/** Two trainees of one crew in one place: one in the role view, one with the place in 3D. */
export interface Lines {
  readonly roleView: LineBytes;
  readonly place: LineBytes;
}

const made = z.object({ exercise: z.string(), code: z.string() });
const walkers = 4;
const poseEveryMs = 50;

/**
 * Kilometre 41 with 22 seats, played by bots, by four people who walk about in 3D, and by two who are watched: `firstMs` of
 * real time at ten times the speed, so that the site is full, then `watchMs` at `rate`.
 */
export async function bytesOfLines(firstMs: number, watchMs: number, rate: 1 | 10): Promise<Lines> {
  const site = await startSite({ scenarioFolder: "scenarios" });
  try {
    const trainer = await site.staff("trainer");
    const asked = { scenario: crowdedKilometre(), bots: crews };
    const { exercise, code } = made.parse((await trainer.post("/api/exercises", asked)).body);
    const control = await trainer.enter(exercise, "trainer");
    const roleView = await sits(site, exercise, code, "ambulance-a", "Reads", false);
    const place = await sits(site, exercise, code, "ambulance-a", "Looks", true);
    const bodies = await Promise.all(
      Array.from({ length: walkers }, (_, n) => sits(site, exercise, code, "police-patrol", `Walks ${n}`, true)),
    );
    await control.say({ type: "start" });
    const stop = walkAbout(bodies);
    await control.say({ type: "set-rate", rate: 10 });
    await passed(firstMs);
    await control.say({ type: "set-rate", rate });
    const watched = await Promise.all([watch(roleView, watchMs), watch(place, watchMs)]);
    stop();
    for (const line of [control, roleView, place, ...bodies]) line.leave();
    return { roleView: watched[0], place: watched[1] };
  } finally {
    await site.close();
  }
}

const crews = ["police-patrol", "ambulance-a", "ambulance-b", "fire-ic", "ambulance-control", "hospital-coordinator"];

/** The exercise of the shelf with five seats in every role on the site. */
function crowdedKilometre() {
  const { file, text } = sourceFile("scenarios/kilometre-41/scenario.yaml");
  const onSite = crews.slice(0, 4);
  const crowded = onSite.reduce((all, role) => all.replace(`\n  ${role}:\n`, `\n  ${role}:\n    seats: 5\n`), text);
  return { file, text: crowded };
}

async function sits(site: TestSite, exercise: string, code: string, role: string, name: string, bodies: boolean) {
  const browser = site.browser();
  const joined = await browser.post("/api/join", { code, role, pseudonym: name });
  if (joined.status !== 200) throw new Error(`${name} has no seat: ${JSON.stringify(joined.body)}`);
  const line = await browser.enter(exercise, "seat", 0, bodies);
  await line.say({ type: "set-presence", present: true, device: bodies ? "desktop" : "no-3d" });
  return line;
}

/** Sends a moving body for each line, twenty times a second, until it is told to stop. */
function walkAbout(lines: readonly Line[]): () => void {
  let step = 0;
  const ticking = setInterval(() => {
    step += 1;
    for (const { socket } of lines) {
      const head = { position: [-37 + Math.sin(step / 20) * 4, 3.9, 0], rotation: [0, 0, 0, 1] } as const;
      socket.emit("pose", packPose(0, { head, posture: "standing", speaking: false }, step * poseEveryMs));
    }
  }, poseEveryMs);
  return () => clearInterval(ticking);
}

async function watch({ socket, bundles, events }: Line, forMs: number): Promise<LineBytes> {
  const before = { bundles: bundles.length, news: events.length };
  const seconds: number[] = [];
  const began = performance.now();
  const count = ({ data }: { readonly data?: unknown }): void => {
    const second = Math.floor((performance.now() - began) / 1000);
    seconds[second] = (seconds[second] ?? 0) + 1 + sizeOf(data) + frameHead(sizeOf(data));
  };
  socket.io.engine.on("packet", count);
  await passed(forMs);
  socket.io.engine.off("packet", count);
  const counted = [...seconds].map((bytes) => bytes ?? 0);
  return {
    mean: counted.reduce((sum, bytes) => sum + bytes, 0) / (forMs / 1000),
    busiest: Math.max(0, ...counted),
    bundles: bundles.length - before.bundles,
    news: events.length - before.news,
  };
}

function sizeOf(data: unknown): number {
  if (typeof data === "string") return Buffer.byteLength(data);
  return ArrayBuffer.isView(data) || data instanceof ArrayBuffer ? data.byteLength : 0;
}

/** What RFC 6455 puts before a server's message of this length. */
function frameHead(length: number): number {
  return length < 126 ? 2 : length < 65_536 ? 4 : 10;
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
