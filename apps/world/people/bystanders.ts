import type { Scene } from "@babylonjs/core/scene.js";
import { nearestFree } from "../moving/ground.ts";
import type { Ground } from "../moving/ground.ts";
import type { Air } from "../place/air.ts";
import type { Models } from "../place/models.ts";
import { coarser } from "./coarser.ts";
import { openCrowd } from "./crowd.ts";
import type { Crowd } from "./crowd.ts";
import { hashed } from "./figure.ts";
import type { Shadow } from "./shadows.ts";
import { slopeTurn } from "./slope.ts";
import { anatomyOf, pose, stillAt, yawTurn } from "./skeleton.ts";
import type { Anatomy, PoseFile, Vec } from "./skeleton.ts";
import { sewnTogether } from "./tailor.ts";

/** People who stand about a point: nobody in particular. */
interface Gathering {
  readonly id: string;
  readonly at: Vec;
  readonly radius: number;
  readonly count: number;
  /** What there is to look at; undefined where it is only each other. */
  readonly towards: readonly [number, number] | undefined;
}

/** Bystanders: at most 60 people, of three kinds; near, far and very far ones are a draw each. */
export interface Bystanders {
  /** Has these gatherings stand there from now on. */
  gather(gatherings: readonly Gathering[]): void;
  /** Lets some of them move a little, seen from a place; `now` in ms of a steady clock. */
  update(now: number, eye: Vec): void;
  shadows(): readonly Shadow[];
  dispose(): void;
}

/** As many as a crowd feature may count. */
const most = 60;
/** How closely they are drawn: the metres within which corners fall together, and from how far away they do. */
const details = [
  { mark: "", grain: 0.018, from: 0 },
  { mark: "~", grain: 0.034, from: 7 },
  { mark: "~~", grain: 0.12, from: 20 },
] as const;
/** At most so many are drawn as closely as people who take part. */
const mostFine = 7;
/** Bystanders that are posed anew in a frame. */
const posedAtOnce = 5;
/** Three kinds, so that a crowd is not one person many times. */
const kinds = [
  ["hair-short", "face-calm", "brows-calm", "held-phone"],
  ["hair-long", "face-worried", "brows-worried", "skirt"],
  ["hair-curly", "face-talking", "brows-talking", "rucksack", "held-phone"],
] as const;
/** What they do, by their kind: who has a phone holds it up. */
const poses = [
  ["filming", "standing", "filming", "pointing", "standing"],
  ["standing", "standing", "speaking", "pointing", "waiting"],
  ["standing", "filming", "speaking", "standing", "filming"],
] as const;
/** Who is there alone needs somebody. */
const inNeed = ["sitting-leaning"] as const;

interface Bystander {
  readonly row: number;
  readonly kind: number;
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
  const garments = kinds.flatMap((parts, i) => {
    const whole = sewnTogether(models.poses, models.people, `bystander-${i}`, parts);
    return details.map(({ mark, grain }) => coarser(whole, `bystander-${i}${mark}`, grain));
  });
  const crowd = openCrowd(scene, air, garments);
  let standing: readonly Bystander[] = [];
  let shadows: readonly Shadow[] = [];
  let next = 0;
  let shown = "";
  return {
    gather(gatherings) {
      const key = gatherings
        .map(({ id, at, radius, count, towards }) => [id, ...at, radius, Math.round(count), towards].join())
        .join(";");
      if (key === shown) return;
      shown = key;
      for (const { row } of standing) crowd.free(row);
      const places = gatherings.flatMap((gathering) => placesOf(gathering, ground)).slice(0, most);
      standing = places.flatMap((place) => enter(crowd, models.poses, place));
      shadows = standing.map(({ at }) => ({ at, turn: slopeTurn(ground, at, 0.4), wide: 0.55, long: 0.55 }));
      for (const one of standing) stand(crowd, anatomy, one, 0);
      crowd.touch();
      crowd.flush();
    },
    update(now, eye) {
      if (standing.length === 0) return;
      if (next % 4 === 0) dress(crowd, standing, eye);
      for (let i = 0; i < Math.min(posedAtOnce, standing.length); i += 1) {
        next = (next + 1) % standing.length;
        const one = standing[next];
        if (one !== undefined) stand(crowd, anatomy, one, now);
      }
      crowd.touch();
      crowd.flush();
    },
    shadows: () => shadows,
    dispose: () => crowd.dispose(),
  };
}

interface Place {
  readonly key: string;
  readonly at: Vec;
  readonly yaw: number;
  /** There is nobody else. */
  readonly alone: boolean;
}

/** In twos and threes, each a little off, most looking at what there is to see, some at each other. */
function placesOf({ id, at: [x, , z], radius, count, towards }: Gathering, ground: Ground): readonly Place[] {
  const all = Math.min(most, Math.round(count));
  const groups = Math.ceil(all / 2.4);
  return Array.from({ length: all }, (_, i) => {
    const key = `${id}/${i}`;
    const number = hashed(key);
    const share = (shift: number): number => ((number >>> shift) % 100) / 100;
    const group = i % groups;
    const out = radius * Math.sqrt((group + 0.5) / groups);
    const turn = group * 2.399963 + (hashed(`${id}/${group}`) % 100) / 90;
    const middle = { x: x + Math.cos(turn) * out, z: z + Math.sin(turn) * out };
    const round = Math.floor(i / groups) * 2.2 + group * 1.3 + share(3);
    const apart = all === 1 ? 0 : 0.46 + share(9) * 0.22;
    const spot = nearestFree(ground, { x: middle.x + Math.cos(round) * apart, z: middle.z + Math.sin(round) * apart });
    const looks = number % 4 === 0 || towards === undefined ? [middle.x, middle.z] : towards;
    const yaw = Math.atan2((looks[0] ?? x) - spot.x, (looks[1] ?? z) - spot.z) + (share(8) - 0.5) * 0.7;
    return { key, at: [spot.x, ground.height(spot.x, spot.z) ?? 0, spot.z], yaw, alone: all === 1 };
  });
}

/** Has each wear as much as can be seen of it from a place. */
function dress(crowd: Crowd, standing: readonly Bystander[], eye: Vec): void {
  const away = standing.map(({ at }) => Math.hypot(at[0] - eye[0], at[2] - eye[2]));
  const near = away.toSorted((a, b) => a - b)[mostFine] ?? Infinity;
  for (const [i, { row, kind }] of standing.entries()) {
    const far = away[i] ?? 0;
    const detail = details.findLast(({ from, mark }) => far >= from && (mark !== "" || far < near)) ?? details[1];
    crowd.wear(row, [`bystander-${kind}${detail.mark}`]);
  }
}

function enter(crowd: Crowd, { wardrobe }: PoseFile, { key, at, yaw, alone }: Place): readonly Bystander[] {
  const row = crowd.take();
  if (row === undefined) return [];
  const number = hashed(key);
  const of = (colours: readonly Vec[], shift: number): Vec =>
    colours[(number >>> shift) % colours.length] ?? [0.3, 0.3, 0.3];
  const [skin, top] = [of(wardrobe.skin, 2), of(wardrobe.top, 5)];
  const bottom = of(wardrobe.bottom, 8);
  const kind = alone ? 0 : number % kinds.length;
  const own = alone ? inNeed : (poses[kind] ?? poses[0]);
  crowd.wear(row, [`bystander-${kind}~`]);
  crowd.tint(row, {
    skin,
    gloves: skin,
    hair: of(wardrobe.hair, 11),
    top,
    sleeve: top,
    // Under a skirt, tights.
    bottom: kind === 1 ? [0.018, 0.018, 0.022] : bottom,
    shoes: [0.05, 0.04, 0.035],
    accent: kind === 1 ? bottom : of(wardrobe.top, 14),
  });
  crowd.fade(row, 1);
  const scale = 0.93 + ((number >>> 17) % 10) / 100;
  return [{ row, kind, at, yaw, scale, pose: own[(number >>> 20) % own.length] ?? "standing", since: number % 9000 }];
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
