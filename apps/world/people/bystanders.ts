import type { Scene } from "@babylonjs/core/scene.js";
import { nearestFree } from "../moving/ground.ts";
import type { Ground } from "../moving/ground.ts";
import type { Air } from "../place/air.ts";
import type { Models } from "../place/models.ts";
import { coarser } from "./coarser.ts";
import { openCrowd } from "./crowd.ts";
import type { Crowd } from "./crowd.ts";
import { hashed } from "./figure.ts";
import { anatomyOf, pose, stillAt, yawTurn } from "./skeleton.ts";
import type { Anatomy, PoseFile, Vec } from "./skeleton.ts";
import { sewnTogether } from "./tailor.ts";

/** People who stand about a point: nobody in particular. */
interface Gathering {
  readonly id: string;
  readonly at: Vec;
  readonly radius: number;
  readonly count: number;
}

/** Bystanders: at most 60 people, in three draws. */
export interface Bystanders {
  /** Has these gatherings stand there from now on. */
  gather(gatherings: readonly Gathering[]): void;
  /** Lets some of them move a little; `now` in ms of a steady clock. */
  update(now: number): void;
  dispose(): void;
}

/** As many as a crowd feature may count. */
const most = 60;
/** The metres within which corners of a bystander fall together: nobody looks at one from near. */
const grain = 0.06;
/** Bystanders that are posed anew in a frame. */
const posedAtOnce = 5;
/** Three kinds, so that a crowd is not one person many times. */
const kinds = [
  ["hair-short", "face-calm"],
  ["hair-long", "face-worried", "skirt"],
  ["hair-bun", "face-calm", "rucksack"],
] as const;
const poses = [
  "standing",
  "standing",
  "pointing",
  "standing",
  "speaking",
  "raised-hand",
  "standing",
  "waving",
] as const;

interface Bystander {
  readonly row: number;
  readonly at: Vec;
  readonly yaw: number;
  readonly scale: number;
  readonly pose: string;
  readonly since: number;
}

/** Readies a crowd that nobody can talk to or be. */
export function openBystanders(
  scene: Scene,
  air: Air,
  models: Pick<Models, "people" | "poses">,
  ground: Ground,
): Bystanders {
  const anatomy = anatomyOf(models.poses);
  const garments = kinds.map((parts, i) =>
    coarser(sewnTogether(models.poses, models.people, `bystander-${i}`, parts), `bystander-${i}`, grain),
  );
  const crowd = openCrowd(scene, air, garments);
  let standing: readonly Bystander[] = [];
  let next = 0;
  let shown = "";
  return {
    gather(gatherings) {
      const key = gatherings
        .map(({ id, at, radius, count }) => [id, ...at, radius, Math.round(count)].join())
        .join(";");
      if (key === shown) return;
      shown = key;
      for (const { row } of standing) crowd.free(row);
      const places = gatherings.flatMap((gathering) => placesOf(gathering, ground)).slice(0, most);
      standing = places.flatMap((place) => enter(crowd, models.poses, place));
      for (const one of standing) stand(crowd, anatomy, one, 0);
      crowd.touch();
      crowd.flush();
    },
    update(now) {
      if (standing.length === 0) return;
      for (let i = 0; i < Math.min(posedAtOnce, standing.length); i += 1) {
        next = (next + 1) % standing.length;
        const one = standing[next];
        if (one !== undefined) stand(crowd, anatomy, one, now);
      }
      crowd.touch();
      crowd.flush();
    },
    dispose: () => crowd.dispose(),
  };
}

interface Place {
  readonly key: string;
  readonly at: Vec;
  readonly yaw: number;
}

/** Spread evenly, each a little off, all looking across the middle of it or past it. */
function placesOf({ id, at: [x, , z], radius, count }: Gathering, ground: Ground): readonly Place[] {
  return Array.from({ length: Math.min(most, Math.round(count)) }, (_, i) => {
    const key = `${id}/${i}`;
    const number = hashed(key);
    const out = radius * Math.sqrt((i + 0.5) / Math.max(1, count));
    const turn = i * 2.399963 + ((number % 100) / 100) * 0.5;
    const spot = nearestFree(ground, { x: x + Math.cos(turn) * out, z: z + Math.sin(turn) * out });
    const looks = Math.atan2(x - spot.x, z - spot.z) + (((number >>> 8) % 100) / 100 - 0.5) * 1.8;
    return { key, at: [spot.x, ground.height(spot.x, spot.z) ?? 0, spot.z], yaw: looks };
  });
}

function enter(crowd: Crowd, { wardrobe }: PoseFile, { key, at, yaw }: Place): readonly Bystander[] {
  const row = crowd.take();
  if (row === undefined) return [];
  const number = hashed(key);
  const of = (colours: readonly Vec[], shift: number): Vec =>
    colours[(number >>> shift) % colours.length] ?? [0.3, 0.3, 0.3];
  const [skin, top] = [of(wardrobe.skin, 2), of(wardrobe.top, 5)];
  const bottom = of(wardrobe.bottom, 8);
  crowd.wear(row, [`bystander-${number % kinds.length}`]);
  crowd.tint(row, {
    skin,
    gloves: skin,
    hair: of(wardrobe.hair, 11),
    top,
    sleeve: top,
    bottom,
    shoes: [0.05, 0.04, 0.035],
    accent: of(wardrobe.top, 14),
  });
  crowd.fade(row, 1);
  const scale = 0.93 + ((number >>> 17) % 10) / 100;
  return [{ row, at, yaw, scale, pose: poses[(number >>> 20) % poses.length] ?? "standing", since: number % 9000 }];
}

function stand(
  crowd: Crowd,
  anatomy: Anatomy,
  { row, at, yaw, scale, pose: name, since }: Bystander,
  now: number,
): void {
  const root = { at, turn: yawTurn(yaw), scale };
  pose(anatomy, stillAt(anatomy, name, now + since), root, crowd.joints, crowd.jointsStart(row));
}
