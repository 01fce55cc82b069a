import type { Scene } from "@babylonjs/core/scene.js";
import type { SeenFeature } from "#engine/exercise/seen-place.ts";
import type { Ground } from "../moving/ground.ts";
import { type Bystanders, openBystanders } from "../people/bystanders.ts";
import type { Shadow } from "../people/shadows.ts";
import type { Vec } from "../people/skeleton.ts";
import type { Models } from "../place/models.ts";
import type { Air, Weather } from "../place/air.ts";
import type { WallClock } from "../place/site-ground.ts";
import { type Blue, openBlue } from "./blue-light.ts";
import { firePuffs, plumePuffs, smokePuffs } from "./clouds.ts";
import { type EasedFeature, easeFeatures } from "./eased.ts";
import { type ClockHands, openClockHands } from "./clock-hands.ts";
import { type Falling, openFalling } from "./falling.ts";
import { type Flames, openFlames } from "./flames.ts";
import { type Puffs, openPuffs } from "./puffs.ts";
import { type Spill, openSpill } from "./spill.ts";
import { type Water, openWater } from "./water.ts";

/** What is seen to change in a place: water, fire, smoke, the hands of clocks, and what falls from the sky. */
export interface Features {
  /** Shows what is there; `calm` holds it nearly still, for who asks for little motion. */
  update(outlook: Outlook, passedMs: number, calm: boolean): void;
  /** Under the people of a crowd. */
  shadows(): readonly Shadow[];
  dispose(): void;
}

/** What there is to be shown. */
interface Outlook {
  readonly seen: readonly SeenFeature[];
  readonly weather: Weather;
  /** Where blue lights burn. */
  readonly beacons: readonly Vec[];
  /** Where one's eyes are. */
  readonly eye: Vec;
  /** What the clocks show: milliseconds from any midnight. */
  readonly hour: number;
}

interface Drawn {
  readonly scene: Scene;
  readonly air: Air;
  readonly ground: Ground;
  readonly models: Pick<Models, "people" | "poses">;
  readonly waters: Map<string, Water>;
  readonly spills: Map<string, Spill>;
  readonly hands: ClockHands | undefined;
  puffs: Puffs | undefined;
  crowd: Bystanders | undefined;
  flames: Flames | undefined;
  blue: Blue | undefined;
  falling: Falling | undefined;
  weather: Weather;
  eased: ReadonlyMap<string, EasedFeature>;
  /** The list that all of them have come to: while it is the same, there is nothing to ease. */
  settled: readonly SeenFeature[] | undefined;
  /** Seconds, running more slowly for who asks for calm. */
  time: number;
}

/** Opens the features of a place; what none needs is not made. */
export function openFeatures(
  scene: Scene,
  air: Air,
  ground: Ground,
  models: Pick<Models, "people" | "poses">,
  clocks: readonly WallClock[],
): Features {
  const drawn: Drawn = {
    scene,
    air,
    ground,
    models,
    waters: new Map(),
    spills: new Map(),
    hands: clocks.length === 0 ? undefined : openClockHands(scene, air, clocks),
    puffs: undefined,
    crowd: undefined,
    flames: undefined,
    blue: undefined,
    falling: undefined,
    weather: "clear",
    eased: new Map(),
    settled: undefined,
    time: 0,
  };
  return {
    update({ seen, weather, beacons, eye, hour }, passedMs, calm) {
      drawn.time += (Math.min(100, passedMs) / 1000) * (calm ? 0.12 : 1);
      fall(drawn, calm ? "clear" : weather);
      ease(drawn, seen, passedMs);
      shine(drawn, beacons);
      drawn.hands?.show(hour);
      drawn.crowd?.update(drawn.time * 1000, eye);
      tick(drawn);
    },
    shadows: () => drawn.crowd?.shadows() ?? [],
    dispose() {
      for (const one of [...drawn.waters.values(), ...drawn.spills.values()]) one.dispose();
      for (const one of [drawn.puffs, drawn.crowd, drawn.flames, drawn.blue, drawn.falling, drawn.hands])
        one?.dispose();
    },
  };
}

function ease(drawn: Drawn, seen: readonly SeenFeature[], passedMs: number): void {
  const before = drawn.eased;
  if (seen === drawn.settled || (before.size === 0 && seen.length === 0)) return;
  drawn.eased = easeFeatures(before, seen, passedMs);
  const changed = before.size !== drawn.eased.size || [...drawn.eased.values()].some(({ settled }) => !settled);
  drawn.settled = changed ? undefined : seen;
  if (changed) show(drawn, [...drawn.eased.values()]);
}

function show(drawn: Drawn, all: readonly EasedFeature[]): void {
  const { scene, air, ground } = drawn;
  const of = (what: SeenFeature["what"]): readonly EasedFeature[] => all.filter(({ seen }) => seen.what === what);
  const gatherings = of("crowd").map(({ seen: { id, at = [0, 0, 0], radius = 4, count = 0 } }) => ({
    id,
    at,
    radius,
    count,
    towards: sightFor(at, all),
  }));
  if (gatherings.length > 0) drawn.crowd ??= openBystanders(scene, air, drawn.models, ground);
  drawn.crowd?.gather(gatherings);
  const [fires, smokes, plumes] = [of("fire"), of("smoke"), of("plume")];
  const puffs = [
    ...smokes.flatMap(smokePuffs),
    ...fires.flatMap(firePuffs),
    ...plumes.flatMap((plume) => plumePuffs(plume, ground)),
  ];
  if (puffs.length > 0) drawn.puffs ??= openPuffs(scene, air);
  drawn.puffs?.show(puffs);
  if (fires.length > 0) drawn.flames ??= openFlames(scene);
  drawn.flames?.show(fires);
  keep(drawn.waters, of("water"), (seen) => openWater(scene, air, ground, seen));
  for (const { seen, level, heading, strength } of of("water")) {
    drawn.waters.get(seen.id)?.rise(level);
    drawn.waters.get(seen.id)?.flow(heading, strength);
  }
  keep(drawn.spills, of("spill"), (seen) => openSpill(scene, air, ground, seen));
  for (const { seen, radius } of of("spill")) drawn.spills.get(seen.id)?.spread(radius);
}

const sights: readonly SeenFeature["what"][] = ["fire", "plume", "smoke", "spill", "water"];

/** What people at a place look at: the most striking of what is there; of water its near side. */
function sightFor([x, , z]: Vec, all: readonly EasedFeature[]): readonly [number, number] | undefined {
  const seen = sights.flatMap((what) => all.filter((one) => one.seen.what === what))[0]?.seen;
  if (seen?.at === undefined) return undefined;
  const [ax, , az] = seen.at;
  if (seen.what !== "water") return [ax, az];
  const [wide, long] = seen.size ?? [0, 0];
  const within = (value: number, middle: number, half: number): number =>
    Math.max(middle - half, Math.min(middle + half, value));
  return [within(x, ax, wide / 2), within(z, az, long / 2)];
}

/** Makes what has come, and takes away what has gone. */
function keep<T extends { dispose(): void }>(
  made: Map<string, T>,
  wanted: readonly EasedFeature[],
  open: (seen: SeenFeature) => T,
): void {
  for (const { seen } of wanted) if (!made.has(seen.id)) made.set(seen.id, open(seen));
  for (const [id, one] of made) {
    if (wanted.some(({ seen }) => seen.id === id)) continue;
    one.dispose();
    made.delete(id);
  }
}

function fall(drawn: Drawn, weather: Weather): void {
  if (weather === drawn.weather) return;
  drawn.weather = weather;
  drawn.falling?.dispose();
  const falls = weather === "rain" || weather === "snow" ? weather : undefined;
  drawn.falling = falls === undefined ? undefined : openFalling(drawn.scene, drawn.air, falls);
}

function shine(drawn: Drawn, beacons: readonly Vec[]): void {
  if (beacons.length > 0) drawn.blue ??= openBlue(drawn.scene, drawn.ground);
  drawn.blue?.show(beacons);
}

function tick({ puffs, flames, falling, waters, weather, time }: Drawn): void {
  puffs?.at(time);
  flames?.at(time);
  falling?.at(time);
  for (const water of waters.values()) water.at(time, weather === "rain");
}
