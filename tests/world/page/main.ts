import "../../../apps/shared/style.css";
import type { Plan } from "#engine/plan/plan.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { mountWorld } from "../../../apps/world/mount-world.ts";
import { localFeed } from "../../support/local-feed.ts";
import type { SheetAlone } from "./sheet-alone.ts";
import type { LineUp } from "./line-up.ts";
import { tableau } from "./tableau.ts";
import type { Twin } from "./three-twin.ts";

const canvas = document.querySelector("canvas");
if (canvas === null) throw new Error("The page has no canvas.");
const asked = new URLSearchParams(location.search);
const written: Plan = await (await fetch("./plan.json")).json();
const light = (["day", "dusk", "night"] as const).find((one) => one === asked.get("light"));
const places = Object.entries(written.places ?? {}).map(([id, place]) => {
  return [id, light === undefined ? place : { ...place, light: { kind: "always", value: light } as const }] as const;
});
const plan: Plan = places.length === 0 ? written : { ...written, places: Object.fromEntries(places) };
const feed = localFeed(plan, asked.get("seat") ?? undefined);
const used: unknown[] = [];
const world = mountWorld(canvas, feed, { use: (target) => void used.push(target) });

/** Lets everybody else walk in circles about their zones, at walking pace. */
function walkAbout(): void {
  const began = performance.now();
  const turn = (): void => {
    const now = (performance.now() - began) / 1000;
    const poses = new Map<string, Pose>();
    for (const [i, person] of Object.values(feed.view.value.people).entries()) {
      const zone = plan.zones[person.zone ?? ""];
      if (zone === undefined || !zone.onSite || person.seat === asked.get("seat")) continue;
      const radius = 1.2 + (i % 5) * 0.9;
      const angle = i + (now * 1.2) / radius;
      const x = zone.centre[0] + Math.cos(angle) * radius;
      const z = zone.centre[2] + Math.sin(angle) * radius;
      const height = world.standing()?.ground.height(x, z) ?? 0;
      const rotation = [0, Math.sin(-angle / 2), 0, Math.cos(-angle / 2)] as const;
      poses.set(person.seat, {
        head: { position: [x, height + 1.65, z], rotation },
        posture: "walking",
        speaking: false,
      });
    }
    feed.setPoses(poses);
    requestAnimationFrame(turn);
  };
  turn();
}

/** The same draws by three.js, for the bench. */
async function twin(): Promise<Twin> {
  const scene = world.stage()?.scene;
  if (scene === undefined) throw new Error("There is no place.");
  const { threeTwin } = await import("./three-twin.ts");
  return threeTwin(scene, canvas?.width ?? 320, canvas?.height ?? 180);
}

/** A tablet of its own to lay panels out on, for what no exercise shows. */
async function sheetAlone(): Promise<SheetAlone> {
  const stage = world.stage();
  if (stage === undefined) throw new Error("There is no place.");
  const [{ makeTablet }, { openSheet }] = await Promise.all([
    import("../../../apps/world/panels/tablet-mesh.ts"),
    import("../../../apps/world/panels/tablet-sheet.ts"),
  ]);
  const { texture } = makeTablet(stage.scene, "alone");
  return { sheet: openSheet(texture), texture };
}

/** People alone, on boards to look at: draws a board, answers with the names of all. */
let lineUp: Promise<LineUp> | undefined;
async function board(name: string): Promise<readonly string[]> {
  const engine = world.stage()?.engine;
  if (engine === undefined) throw new Error("There is no WebGL.");
  const [{ openLineUp }, { boards }] = await Promise.all([import("./line-up.ts"), import("./gallery.ts")]);
  lineUp ??= openLineUp(engine, light ?? "day");
  await boards[name]?.(await lineUp);
  return Object.keys(boards);
}

Object.assign(globalThis, {
  played: { feed, world, used, canvas, walkAbout, twin, sheetAlone, board, tableau: () => tableau(world, feed) },
});
