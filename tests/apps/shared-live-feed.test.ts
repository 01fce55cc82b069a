import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { SeatEvent } from "#engine/exercise/seat-event.ts";
import { bundlePoses, packPose, seatOrder } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { type LiveFeed, createLiveFeed } from "../../apps/shared/live-feed.ts";
import { aPlan } from "../support/a-plan.ts";
import { type ScriptedServer, startScriptedServer } from "./scripted-server.ts";

const plan = seatPlan(aPlan(), "x1", { kind: "seat", seat: "medic" });
const clock = { status: "running", at: 5000, rate: 1 } as const;
const thing = { title: "A thing", model: "tape", at: [0, 0, 0], facing: 0, zone: "crash", lights: false } as const;
const prop = (seq: number, id: string): SeatEvent => ({ seq, at: seq, is: { type: "prop", prop: { ...thing, id } } });
const welcome = (events: readonly SeatEvent[], upTo: number) => ({ plan, events, upTo, clock });
const body: Pose = { head: { position: [1, 1.7, 2], rotation: [0, 0, 0, 1] }, posture: "standing", speaking: false };

let server: ScriptedServer;
let feed: LiveFeed | undefined;
beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(async () => {
  feed?.close();
  feed = undefined;
  await server.close();
});

async function opened(): Promise<LiveFeed> {
  feed = await createLiveFeed("x1", "no-3d", { url: server.url });
  return feed;
}
const until = (holds: () => unknown, timeout = 8000): Promise<unknown> =>
  vi.waitUntil(holds, { timeout, interval: 10 });

describe("a live feed", () => {
  test("[OUT5] says what it holds, learns what came after, and never the same twice", async () => {
    server.greet((socket, { after }) =>
      socket.emit(
        "welcome",
        welcome(after === 0 ? [prop(1, "car"), prop(2, "bus")] : [prop(3, "van")], after === 0 ? 2 : 3),
      ),
    );
    const { view, link } = await opened();
    await until(() => link.value.status === "live");
    expect(Object.keys(view.value.props)).toEqual(["car", "bus"]);
    const before = view.value;
    server.emit("news", { events: [prop(2, "ghost")], upTo: 2, clock });
    server.emit("news", { events: [], upTo: 2, clock });
    server.cut();
    await until(() => view.value.props["van"]);
    expect(server.hellos.map(({ after }) => after)).toEqual([0, 2]);
    expect(before.props["ghost"] ?? view.value.props["ghost"]).toBeUndefined();
    expect(server.hellos[0]).toMatchObject({ exercise: "x1", as: "seat", wire: 1, bodies: false });
  });

  test("[OUT5] begins anew with a server that knows less than it does", async () => {
    server.greet((socket) => socket.emit("welcome", welcome([prop(9, "old")], 9)));
    const { view } = await opened();
    await until(() => view.value.props["old"]);
    server.greet((socket, { after }) => socket.emit("welcome", welcome(after === 0 ? [prop(1, "new")] : [], 1)));
    server.cut();
    await until(() => view.value.props["new"]);
    expect(Object.keys(view.value.props)).toEqual(["new"]);
    expect(server.hellos.map(({ after }) => after)).toEqual([0, 9, 0]);
  });

  test("[OUT2] a wish whose answer was lost with the connection is sent again under its id and settles", async () => {
    server.greet((socket) => socket.emit("welcome", welcome([], 0)));
    server.answer(({ command }) => (command.type === "stop-treating" ? undefined : { ok: true, seq: 1, again: false }));
    const live = await opened();
    await until(() => live.link.value.status === "live");
    const answer = live.say({ type: "stop-treating" });
    await until(() => server.wishes.some(({ command }) => command.type === "stop-treating"));
    expect(live.link.value.waiting).toBe(1);
    server.answer(() => ({ ok: true, seq: 4, again: true }));
    server.cut();
    expect(await answer).toEqual({ ok: true, seq: 4, again: true });
    const sent = server.wishes.filter(({ command }) => command.type === "stop-treating").map(({ opId }) => opId);
    expect(new Set(sent).size).toBe(1);
    expect(sent.length).toBe(2);
    expect(live.link.value.waiting).toBe(0);
  });

  test("[OUT3] makes the connection anew after two answers that did not come", { timeout: 25_000 }, async () => {
    server.greet((socket) => socket.emit("welcome", welcome([], 0)));
    server.answer(() => undefined);
    const live = await opened();
    await until(() => live.link.value.status === "live");
    const answer = live.say({ type: "stop-treating" });
    await until(() => server.hellos.length === 2, 15_000);
    server.answer(() => ({ ok: true, seq: 2, again: false }));
    expect(await answer).toMatchObject({ ok: true });
  });

  test("[OUT7] comes back after any loss, but not where another try is of no use, and says why", async () => {
    server.refuse("too-many");
    const { link } = await opened();
    await until(() => link.value.status === "connecting");
    server.refuse(undefined);
    server.greet((socket) => socket.emit("welcome", welcome([], 0)));
    await until(() => link.value.status === "live");
    server.emit("closed", { reason: "moved" });
    server.cut();
    await until(() => server.hellos.length === 2 && link.value.status === "live");
    server.emit("closed", { reason: "deleted" });
    await until(() => link.value.status === "refused");
    expect(link.value.detail).toBe("deleted");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(server.hellos.length).toBe(2);
  });

  test("[OUT7] a browser without a seat is told so", async () => {
    server.refuse("not-signed-in");
    const { link } = await opened();
    await until(() => link.value.status === "refused");
    expect(link.value.detail).toBe("not-signed-in");
  });

  test("[OUT6] time runs on between messages", async () => {
    server.greet((socket) => socket.emit("welcome", welcome([], 0)));
    const live = await opened();
    await until(() => live.link.value.status === "live");
    const at = live.at();
    expect(at).toBeGreaterThanOrEqual(5000);
    await until(() => live.at() > at + 100);
    server.emit("clock", { status: "paused", at: 7000, rate: 1 });
    await until(() => live.at() === 7000);
  });

  test("[OUT9] others' bodies come out of binary frames, one's own goes in, garbage changes nothing", async () => {
    server.greet((socket) => socket.emit("welcome", welcome([], 0)));
    const live = await opened();
    await until(() => live.link.value.status === "live");
    const order = seatOrder(["medic", "officer", "control"]);
    const frame = (seat: string): Uint8Array => packPose(order.indexOf(seat), body, 10);
    server.emit("poses", bundlePoses(0, [frame("officer"), frame("medic")]));
    server.emit("poses", new Uint8Array([9, 9, 9]));
    await until(() => live.poses().size === 1);
    expect(live.poses().get("officer")?.head.position).toEqual([1, 1.7, 2]);
    for (let i = 0; i < 5; i += 1) live.offerPose(body);
    await until(() => server.poses.length === 1);
    expect(server.poses[0]).toHaveLength(35);
  });

  test("[OUT5] says on what it is played, again after every reconnection, and when that changes", async () => {
    server.greet((socket) => socket.emit("welcome", welcome([], 0)));
    const live = await opened();
    const devices = (): readonly string[] =>
      server.wishes.flatMap(({ command }) => (command.type === "set-presence" ? [command.device] : []));
    await until(() => devices().length === 1);
    live.useDevice("headset");
    await until(() => devices().length === 2);
    server.cut();
    await until(() => devices().length === 3);
    expect(devices()).toEqual(["no-3d", "headset", "headset"]);
  });
});
