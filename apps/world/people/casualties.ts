import type { SeenCasualty } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import { type TagMark, tagMark } from "../../shared/panels/tag-model.ts";
import type { Body } from "../inputs/aim.ts";
import type { Ground } from "../moving/ground.ts";
import type { Crowd } from "./crowd.ts";
import { casualtyLook, lies } from "./figure.ts";
import type { Look } from "./figure.ts";
import { nearFade } from "./legible.ts";
import type { Shadow } from "./shadows.ts";
import { slopeTurn } from "./slope.ts";
import { between, jointFloats, placeIn, pose, product, stillAt, write, yawTurn } from "./skeleton.ts";
import type { Anatomy, PoseFile, Still, Vec } from "./skeleton.ts";
import type { Sight } from "../place/sight.ts";
import type { Tag } from "./tags.ts";

/** Where a person stands who leads somebody; undefined when they are not drawn. */
type WhereIs = (seat: string) => Vec | undefined;

/** The casualties in the place. */
export interface Casualties {
  /** Draws those in sight as they are `now` (ms of any steady clock), for an eye at a place. */
  update(
    plan: SeatPlan,
    seen: Readonly<Record<string, SeenCasualty>>,
    leader: WhereIs,
    now: number,
    sight: Sight,
  ): void;
  bodies(): readonly Body[];
  tags(): readonly Tag[];
  shadows(): readonly Shadow[];
  /** Where a casualty is drawn, on the ground. */
  place(id: string): Vec | undefined;
  clear(): void;
}

interface Drawn {
  readonly row: number;
  seen: SeenCasualty;
  look: Look;
  mark: TagMark | undefined;
  at: Vec;
  yaw: number;
  from: Still;
  since: number;
  settled: boolean;
  /** Walks behind who leads it, now. */
  follows: boolean;
  body: Body;
  shadow: Shadow;
}

/** Metres a second at which a casualty who walks goes to where it is sent. */
const pace = 1.1;
const changeMs = 700;

/** Draws casualties into a crowd. */
export function openCasualties(crowd: Crowd, file: PoseFile, anatomy: Anatomy, ground: Ground): Casualties {
  const ward: Ward = { crowd, file, anatomy, ground, drawn: new Map(), last: 0, leader: () => undefined };
  const { drawn } = ward;
  return {
    update(plan, seen, leader, now, sight) {
      ward.leader = leader;
      update(ward, plan, seen, now, sight);
    },
    bodies: () => [...drawn.values()].map(({ body }) => body),
    tags: () => [...drawn.values()].flatMap(tagOver),
    shadows: () => [...drawn.values()].map(({ shadow }) => shadow),
    place: (id) => drawn.get(id)?.at,
    clear() {
      for (const { row } of drawn.values()) crowd.free(row);
      drawn.clear();
    },
  };
}

/** The casualties that are drawn, and what they are drawn with. */
interface Ward {
  readonly crowd: Crowd;
  readonly file: PoseFile;
  readonly anatomy: Anatomy;
  readonly ground: Ground;
  readonly drawn: Map<string, Drawn>;
  /** When they were drawn last. */
  last: number;
  leader: WhereIs;
}

function update(
  ward: Ward,
  plan: SeatPlan,
  seen: Readonly<Record<string, SeenCasualty>>,
  now: number,
  { eye, ahead }: Sight,
): void {
  const { crowd, drawn } = ward;
  const passed = Math.min(100, now - ward.last) / 1000;
  ward.last = now;
  leave(ward, seen);
  for (const casualty of Object.values(seen)) {
    const known = drawn.get(casualty.id);
    const one = known ?? enter(ward, plan, casualty, now);
    if (one === undefined) continue;
    if (known === undefined) drawn.set(casualty.id, one);
    else if (known.seen !== casualty) learn(ward, one, plan, casualty, now);
    const away = Math.hypot(one.at[0] - eye[0], one.at[2] - eye[2]);
    if (!one.settled) stand(ward, one, now, passed);
    crowd.distance(one.row, away, ahead(one.at));
    crowd.fade(one.row, nearFade(Math.max(away, Math.abs(eye[1] - one.at[1] - 0.6) - 0.4)));
  }
}

function leave({ crowd, drawn }: Ward, seen: Readonly<Record<string, SeenCasualty>>): void {
  for (const [id, { row }] of drawn) {
    if (seen[id] !== undefined) continue;
    crowd.free(row);
    drawn.delete(id);
  }
}

function enter(ward: Ward, plan: SeatPlan, seen: SeenCasualty, now: number): Drawn | undefined {
  const { crowd, file, anatomy, ground } = ward;
  const row = crowd.take();
  const figure = plan.figures[seen.id];
  if (row === undefined || figure === undefined) return undefined;
  const mark = seen.tag === undefined ? undefined : tagMark({ plan }, seen.tag);
  const look = casualtyLook(file, figure, seen, mark);
  const at = spotOf(ground, seen);
  const yaw = facingYaw(seen.facing);
  const from = stillAt(anatomy, look.pose, 0);
  const target = { kind: "casualty", casualty: seen.id } as const;
  const body = { target, from: at, to: at, radius: 0.3 };
  const shadow = { at, turn: yawTurn(yaw), wide: 1, long: 1 };
  dress(crowd, row, look);
  return { row, seen, look, mark, at, yaw, from, since: now - changeMs, settled: false, follows: false, body, shadow };
}

function learn({ crowd, file, anatomy }: Ward, one: Drawn, plan: SeatPlan, seen: SeenCasualty, now: number): void {
  const figure = plan.figures[seen.id];
  if (figure === undefined) return;
  one.mark = seen.tag === undefined ? undefined : tagMark({ plan }, seen.tag);
  const look = casualtyLook(file, figure, seen, one.mark);
  if (look.pose !== one.look.pose) {
    one.from = stillAt(anatomy, one.look.pose, now);
    one.since = now;
  }
  one.look = look;
  one.seen = seen;
  one.settled = false;
  dress(crowd, one.row, look);
}

function stand(ward: Ward, one: Drawn, now: number, passed: number): void {
  const { crowd, anatomy, ground } = ward;
  const leader = one.seen.led === undefined ? undefined : ward.leader(one.seen.led);
  const walking = leader === undefined ? step(one, spotOf(ground, one.seen), passed) : follow(one, leader, passed);
  const still = walking
    ? stillAt(anatomy, one.seen.near?.signs.includes("blood") ? "limping" : "walking", now)
    : stillAt(anatomy, one.look.pose, now + one.row * 977);
  const share = Math.min(1, (now - one.since) / changeMs);
  const flat = lies(one.seen.posture) || one.look.pose.startsWith("sitting");
  const turn = flat && !walking ? product(slopeTurn(ground, one.at), yawTurn(one.yaw)) : yawTurn(one.yaw);
  const start = crowd.jointsStart(one.row);
  one.at = [one.at[0], ground.height(one.at[0], one.at[2]) ?? one.at[1], one.at[2]];
  pose(anatomy, between(one.from, still, share), { at: one.at, turn, scale: one.look.scale }, crowd.joints, start);
  write(crowd.joints, start + anatomy.joints.length * jointFloats, one.at, one.look.scale, turn);
  crowd.touch();
  const top = placeIn(crowd.joints, start + anatomy.joints.indexOf("head") * jointFloats);
  const hips = placeIn(crowd.joints, start);
  one.body = { ...one.body, from: hips, to: top };
  one.shadow = shadowOf(ground, one, hips, top);
  one.settled =
    share === 1 && !walking && one.seen.led === undefined && (anatomy.poses[one.look.pose]?.periodMs ?? 0) === 0;
}

function spotOf(ground: Ground, { at: [x, y, z] }: SeenCasualty): Vec {
  return [x, ground.height(x, z) ?? y, z];
}

function tagOver({ mark, body: { from, to } }: Drawn): readonly Tag[] {
  if (mark === undefined) return [];
  return [
    { at: [to[0], Math.max(to[1], from[1]) + 0.34, to[2]], name: "", under: "", colour: "", speaks: false, mark },
  ];
}

/** Long under who lies, round under who stands, between under who sits. */
function shadowOf(ground: Ground, { at, seen, look }: Drawn, hips: Vec, head: Vec): Shadow {
  const slope = slopeTurn(ground, at);
  if (!lies(seen.posture)) {
    const wide = (seen.posture === "standing" ? 0.75 : 1.05) * look.scale;
    return { at, turn: slope, wide, long: wide };
  }
  const along = yawTurn(Math.atan2(head[0] - hips[0], head[2] - hips[2]));
  return { at, turn: product(slope, along), wide: 0.75 * look.scale, long: 1.9 * look.scale };
}

function dress(crowd: Crowd, row: number, look: Look): void {
  crowd.wear(row, look.garments);
  crowd.tint(row, look.tints);
}

/** How near one who is led comes behind who leads it, and how much further off they may be before it goes on: metres. */
const behind = { near: 0.95, slack: 0.35 } as const;
const hurry = 1.9;

/** Walks behind who leads it, hurries when it has fallen back, and stands facing them. */
function follow(one: Drawn, leader: Vec, passed: number): boolean {
  const [dx, dz] = [leader[0] - one.at[0], leader[2] - one.at[2]];
  const far = Math.hypot(dx, dz);
  one.yaw = Math.atan2(dx, dz);
  one.follows = far > behind.near + behind.slack || (one.follows && far > behind.near);
  if (!one.follows) return false;
  const metres = Math.min(far - behind.near, (far > 2.5 ? hurry : pace * 1.2) * passed);
  const share = far > 40 ? (far - behind.near) / far : metres / far;
  one.at = [one.at[0] + dx * share, one.at[1], one.at[2] + dz * share];
  return true;
}

/** Takes a step towards a place; a leap of more than 40 m, or one that lies, is carried there at once. */
function step(one: Drawn, to: Vec, passed: number): boolean {
  const [dx, dz] = [to[0] - one.at[0], to[2] - one.at[2]];
  const far = Math.hypot(dx, dz);
  if (far < 0.02 || far > 40 || lies(one.seen.posture)) {
    one.at = to;
    one.yaw = facingYaw(one.seen.facing);
    return false;
  }
  const share = Math.min(1, (pace * passed) / far);
  one.at = [one.at[0] + dx * share, one.at[1], one.at[2] + dz * share];
  one.yaw = Math.atan2(dx, dz);
  return true;
}

/** A facing as scenarios write it (degrees, 0 looks along +x, counter-clockwise) as a turn of what is made facing +z. */
export function facingYaw(degrees: number): number {
  return ((degrees + 90) * Math.PI) / 180;
}
