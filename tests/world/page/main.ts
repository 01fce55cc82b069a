import "../../../apps/shared/style.css";
import type { Plan } from "#engine/plan/plan.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { Light } from "#engine/scenario/place-schema.ts";
import { mountWorld } from "../../../apps/world/mount-world.ts";
import { localFeed } from "../../support/local-feed.ts";
import { noted } from "../../support/noted-voice.ts";
import type { SheetAlone } from "./sheet-alone.ts";
import type { LineUp } from "./line-up.ts";
import { openLine } from "./garble.ts";
import { tableau } from "./tableau.ts";
import type { Twin } from "./three-twin.ts";

const canvas = document.querySelector("canvas");
if (canvas === null) throw new Error("The page has no canvas.");
const asked = new URLSearchParams(location.search);
const written: Plan = await (await fetch(`./${asked.get("plan") ?? "plan"}.json`)).json();
const light = (["day", "dusk", "night"] as const).find((one) => one === asked.get("light"));
const places = Object.entries(written.places ?? {}).map(([id, place]) => {
  return [id, light === undefined ? place : { ...place, light: { kind: "always", value: light } as const }] as const;
});
const plan: Plan = places.length === 0 ? written : { ...written, places: Object.fromEntries(places) };
// What the world puts off, it does at once in a page that is in a hurry: nobody looks.
if (asked.has("hasty")) {
  const wait = globalThis.setTimeout;
  const soon = (does: () => void, ms = 0): unknown => wait(does, ms > 500 ? ms / 100 : ms);
  Object.assign(globalThis, { setTimeout: soon });
}
const feed = localFeed(plan, asked.get("seat") ?? undefined);
const used: unknown[] = [];
const voice = asked.has("voice") ? noted() : undefined;
const world = mountWorld(canvas, feed, {
  use: (target) => void used.push(target),
  take: (thing) => void used.push({ take: thing }),
  pin: (point) => void used.push({ pin: point }),
  voice,
});

let readyMs = 0;
world.state.subscribe(({ state }) => {
  if (state === "ready" && readyMs === 0) readyMs = performance.now();
});

/** After so long everything that is drawn coarsely from afar has been made: the last of it is put off by less. */
const coarseMs = 12_000;

/** Goes to a place in a light, whatever the exercise says, and waits until it stands. */
async function stand(place: string, wanted: Light): Promise<void> {
  feed.tell({ type: "air", air: { place, light: wanted, weather: feed.view.value.air[place]?.weather ?? "clear" } });
  const zone = Object.values(plan.zones).find((one) => one.place === place);
  if (zone !== undefined) world.goTo(zone.id);
  const stands = (): boolean => {
    const here = world.standing()?.here;
    const seen = Object.values(feed.view.value.features).some((feature) => feature.place === place);
    const complete = here?.features !== undefined || (wanted === "day" && !seen);
    return here?.place === place && here.light === wanted && complete && world.state.value.state === "ready";
  };
  while (!stands()) await new Promise((resolve) => setTimeout(resolve, 30));
  // What is drawn coarsely from afar is made in the first seconds after that.
  await new Promise((resolve) => setTimeout(resolve, coarseMs));
}

/** Puts so many people, of every role in turn, into the zones of a place. */
function crowd(place: string, count: number): void {
  const zones = Object.values(plan.zones).filter((one) => one.place === place);
  const roles = Object.values(plan.roles);
  for (let i = 0; i < count; i += 1) {
    const [zone, role] = [zones[i % zones.length], roles[i % roles.length]];
    if (zone === undefined || role === undefined) continue;
    const seat = `${role.id}.crowd-${i}`;
    feed.tell({
      type: "person",
      person: {
        seat,
        role: role.id,
        holder: "person",
        pseudonym: `Person ${i + 1}`,
        present: true,
        device: "desktop",
        zone: zone.id,
      },
    });
  }
}

/** Lets everybody else walk in circles about their zones, at walking pace. */
function walkAbout(): void {
  const began = performance.now();
  const turn = (): void => {
    const now = (performance.now() - began) / 1000;
    const poses = new Map<string, Pose>();
    for (const [i, person] of Object.values(feed.view.value.people).entries()) {
      const zone = plan.zones[person.zone ?? ""];
      if (zone?.place === undefined || person.seat === asked.get("seat")) continue;
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
  played: {
    feed,
    world,
    stand,
    crowd,
    get readyMs() {
      return readyMs;
    },
    used,
    voice,
    canvas,
    walkAbout,
    twin,
    sheetAlone,
    board,
    tableau: () => tableau(world, feed),
    line: () => openLine(feed),
  },
});
