import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { shelfPlan } from "../support/a-site-plan.ts";
import { bare } from "../support/wearer.ts";
import { type OpenPage, type WorldPage, openWorldPage } from "../support/world-page.ts";

let site: WorldPage;
let open: OpenPage;
const told: string[] = [];
beforeAll(async () => {
  site = await openWorldPage(inject("browserPath"), shelfPlan("kilometre-41"));
  open = await site.open("?seat=police-patrol", { width: 320, height: 180 });
  open.page.on("console", (message) => {
    if (message.type() === "warning" && message.text().includes("make no sense")) told.push(message.text());
  });
  await open.page.waitForFunction(() => globalThis.played?.world.state.value.state === "ready", undefined, {
    timeout: 60_000,
  });
  await bare(open.page);
}, 120_000);
afterAll(() => site?.close());

test(
  "[POS11] a storm of nonsense moves nobody in the place, breaks nothing that is drawn, and is told in one line",
  { timeout: 60_000 },
  async () => {
    const seen = await open.page.evaluate(async () => {
      const zone = played.feed.plan.value?.zones["road-west"];
      const [x = 0, , z = 0] = zone?.centre ?? [];
      const holder = { holder: "person", present: true, device: "desktop", zone: "road-west" } as const;
      played.feed.tell({
        type: "person",
        person: { seat: "ambulance-a", role: "ambulance-a", pseudonym: "A", ...holder },
      });
      const line = played.line();
      const head = { position: [x + 2, 1.65, z], rotation: [0, 0, 0, 1] } as const;
      for (let i = 0; i < 20; i += 1) {
        line.says("ambulance-a", { head, posture: "standing", speaking: false });
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const where = (): readonly number[] => {
        const bodies = played.world.standing()?.cast.bodies() ?? [];
        return bodies.find(({ target }) => target.kind === "person" && target.seat === "ambulance-a")?.to ?? [];
      };
      while (where().length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      const before = where();
      await line.storms(200, 3000);
      const after = where();
      const { scene } = played.world.stage() ?? {};
      const numbers = [
        ...(played.world.standing()?.cast.bodies() ?? []).flatMap(({ from, to }) => [...from, ...to]),
        ...(scene?.activeCamera?.getTransformationMatrix().m ?? [Number.NaN]),
        ...(scene?.meshes.flatMap((mesh) => [...mesh.getWorldMatrix().m]) ?? [Number.NaN]),
      ];
      return { before, after, broken: numbers.filter((value) => !Number.isFinite(value)).length };
    });
    expect(seen.before).toHaveLength(3);
    for (const [axis, value] of seen.before.entries()) expect(seen.after[axis]).toBeCloseTo(value, 2);
    expect(seen.broken).toBe(0);
    expect(open.faults).toEqual([]);
    expect(told).toHaveLength(1);
  },
);
