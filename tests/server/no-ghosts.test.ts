import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import { emptyView, learn } from "#engine/exercise/seat-view.ts";
import { packPose, seatOrder } from "#engine/pose/pack.ts";
import { createPoseBuffer } from "../../apps/shared/link/pose-buffer.ts";
import type { Ground } from "../../apps/world/moving/ground.ts";
import type { Crowd } from "../../apps/world/people/crowd.ts";
import { type PoseFile, anatomyOf, jointFloats } from "../../apps/world/people/skeleton.ts";
import { openTrainees } from "../../apps/world/people/trainees.ts";
import { sightFrom } from "../../apps/world/place/sight.ts";
import { temporaryFolder } from "./server-process.ts";
import { type Browser, type Line, createBrowser } from "./test-browser.ts";
import { type TestSite, startSite } from "./test-site.ts";

const shelf = temporaryFolder();
const lines: Line[] = [];
let site: TestSite;
let wire: Wire;
beforeAll(async () => {
  mkdirSync(join(shelf.folder, "water-and-screens"));
  copyFileSync(
    "tests/scenarios/features/water-and-screens.yaml",
    join(shelf.folder, "water-and-screens", "scenario.yaml"),
  );
  site = await startSite({ scenarioFolder: shelf.folder });
  wire = await openWire(Number(new URL(site.url).port));
});
afterAll(async () => {
  for (const line of lines) line.leave();
  wire.close();
  await site.close();
  shelf.remove();
});

/** A way to the server that can go dead: nothing passes any more, and neither end is told. */
interface Wire {
  readonly url: string;
  cut(): void;
  close(): void;
}

async function openWire(port: number): Promise<Wire> {
  const ends: Socket[] = [];
  const proxy = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    near.pipe(far);
    far.pipe(near);
    ends.push(near, far);
    for (const end of [near, far]) end.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => void proxy.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = proxy.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    cut() {
      for (const end of ends.splice(0)) {
        end.unpipe();
        end.pause();
      }
    },
    close() {
      for (const end of ends) end.destroy();
      proxy.close();
    },
  };
}

/** Whoever looks on: everything that came down their line, drawn as in the place, with nothing to draw it on. */
function openLooker(line: Line, self: string) {
  const file: PoseFile = JSON.parse(readFileSync("apps/world/models/poses.json", "utf8"));
  const ground: Ground = { height: () => 0, free: () => true };
  const whole = new Map<number, number>();
  let rows = 0;
  const crowd: Crowd = {
    take: () => (rows += 1),
    free: (row) => void whole.delete(row),
    joints: new Float32Array(60 * 17 * jointFloats),
    jointsStart: (row) => row * 17 * jointFloats,
    tint: () => undefined,
    fade: (row, share) => void whole.set(row, share),
    wear: () => undefined,
    distance: () => undefined,
    touch: () => undefined,
    flush: () => undefined,
    dispose: () => undefined,
  };
  const plan: SeatPlan = line.welcome.plan;
  const place = Object.keys(plan.places)[0] ?? "";
  const trainees = openTrainees(crowd, file, anatomyOf(file), ground);
  const buffer = createPoseBuffer(() => performance.now());
  buffer.seats(plan);
  let view = line.welcome.events.reduce(learn, emptyView);
  let [events, bundles] = [0, 0];
  const draw = (): void => {
    view = line.events.slice(events).reduce(learn, view);
    for (const bundle of line.bundles.slice(bundles)) buffer.hear(bundle);
    [events, bundles] = [line.events.length, line.bundles.length];
    const rest = { self, apart: new Set<string>(), space: false, beside: () => undefined };
    const seen = { plan, view, place, people: view.people, poses: buffer.now(self) };
    trainees.update({ ...seen, ...rest }, performance.now(), sightFrom([0, 1.6, 5], [0, 0, -1]));
  };
  const timer = setInterval(draw, 20);
  return {
    /** How much of each body is drawn that is drawn at all. */
    bodies: (): readonly number[] => [...whole.values()],
    tags: () => trainees.tags().length,
    present: (seat: string) => view.people[seat]?.present,
    stop: () => clearInterval(timer),
  };
}

async function joins(browser: Browser, code: string): Promise<string> {
  const { body } = await browser.post("/api/join", { code, role: "crew", pseudonym: `Person ${lines.length}` });
  return z.object({ exercise: z.string() }).parse(body).exercise;
}

async function until(holds: () => boolean, ms: number, what: string): Promise<number> {
  const began = performance.now();
  while (!holds()) {
    if (performance.now() - began > ms) throw new Error(`Not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - began;
}

test(
  "[PPL8] whose line is cut, not closed, has faded from the others' place within 14 s, and comes back whole and once",
  { timeout: 60_000 },
  async () => {
    const trainer = await site.staff("trainer");
    const made = z.object({ exercise: z.string(), code: z.string() });
    const { exercise, code } = made.parse(
      (await trainer.post("/api/exercises", { scenario: "water-and-screens", bots: [] })).body,
    );
    const control = await trainer.enter(exercise, "trainer");
    lines.push(control);
    const near = site.browser();
    await joins(near, code);
    const watching = await near.enter(exercise, "seat");
    lines.push(watching);
    const far = createBrowser(wire.url);
    await joins(far, code);
    const walking = await far.enter(exercise, "seat");
    lines.push(walking);
    for (const line of [watching, walking]) await line.say({ type: "set-presence", present: true, device: "desktop" });
    await control.say({ type: "start" });
    const [self, other] = [watching, walking].map(({ welcome }) => welcome.plan.seat?.id ?? "");
    if (self === undefined || other === undefined) throw new Error("Nobody has a seat.");
    const looker = openLooker(watching, self);
    const index = seatOrder(Object.values(walking.welcome.plan.roles).flatMap(({ seats }) => seats)).indexOf(other);
    const walks = (line: Line) =>
      setInterval(() => {
        const x = Math.sin(performance.now() / 500);
        const head = { position: [x, 1.7, 0], rotation: [0, 0, 0, 1] } as const;
        line.socket.emit("pose", packPose(index, { head, posture: "walking", speaking: false }, performance.now()));
      }, 50);
    let walk = walks(walking);
    await until(() => looker.bodies().includes(1) && looker.tags() === 1, 5000, "the other is drawn whole");

    wire.cut();
    const ms = await until(() => looker.bodies().length === 0 && looker.tags() === 0, 14_000, "the other has faded");
    expect(looker.present(other)).toBe(false);
    // Not at once: a line that is slow for a moment takes nobody away.
    expect(ms).toBeGreaterThan(3000);
    clearInterval(walk);

    const back = await far.enter(exercise, "seat");
    lines.push(back);
    await back.say({ type: "set-presence", present: true, device: "desktop" });
    walk = walks(back);
    let most = 0;
    await until(
      () => {
        most = Math.max(most, looker.bodies().length);
        return looker.bodies().includes(1);
      },
      5000,
      "the other is back whole",
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect([most, looker.bodies(), looker.tags()]).toEqual([1, [1], 1]);
    clearInterval(walk);
    looker.stop();
  },
);
