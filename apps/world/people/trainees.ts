import type { SeenPerson } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { Body } from "../inputs/aim.ts";
import { nearestFree } from "../moving/ground.ts";
import type { Ground, Spot } from "../moving/ground.ts";
import { embodied } from "./avatar.ts";
import type { Gait } from "./avatar.ts";
import type { Crowd } from "./crowd.ts";
import { hashed, traineeLook } from "./figure.ts";
import { grounded } from "./grounded.ts";
import { nearFade } from "./legible.ts";
import { jointFloats, placeIn, pose as written, stillAt, yawTurn } from "./skeleton.ts";
import type { Anatomy, PoseFile, Vec } from "./skeleton.ts";
import type { Shadow } from "./shadows.ts";
import { slopeTurn } from "./slope.ts";
import type { Sight } from "../place/sight.ts";
import type { Tag } from "./tags.ts";

/** What is needed to draw the others. */
interface Company {
  readonly plan: SeatPlan;
  /** The place that stands. */
  readonly place: string;
  readonly people: Readonly<Record<string, SeenPerson>>;
  readonly poses: ReadonlyMap<string, Pose>;
  /** Where a casualty lies, for who works on it without leaving a track. */
  readonly beside: (casualty: string) => Vec | undefined;
  /** The one whose eyes we look through; nobody draws their own body. */
  readonly self: string | undefined;
}

/** The other trainees in the place. */
export interface Trainees {
  update(company: Company, now: number, sight: Sight): void;
  bodies(): readonly Body[];
  tags(): readonly Tag[];
  shadows(): readonly Shadow[];
  clear(): void;
}

interface Drawn {
  readonly row: number;
  gait: Gait | undefined;
  aside: Spot | undefined;
  /** How much of it is there: those who come and go are faded. */
  whole: number;
  body: Body;
  tag: Tag;
}

/** Agency colours that read on a dark plate, as in the design tokens. */
const colours: Readonly<Record<string, string>> = {
  police: "#9cc2ff",
  ambulance: "#84d7a1",
  fire: "#ffa496",
  health: "#d3b0f3",
  civil: "#b4c3cb",
};
const fadeMs = 350;

/** Draws the others into a crowd. */
export function openTrainees(crowd: Crowd, file: PoseFile, anatomy: Anatomy, ground: Ground): Trainees {
  const others: Others = { crowd, file, anatomy, ground, drawn: new Map(), last: 0 };
  const { drawn } = others;
  const whole = (): readonly Drawn[] => [...drawn.values()].filter((one) => one.whole === 1);
  return {
    update: (company, now, sight) => update(others, company, now, sight),
    bodies: () => whole().map(({ body }) => body),
    tags: () => whole().map(({ tag }) => tag),
    shadows: () => [...drawn.values()].map((one) => shadowOf(ground, one)),
    clear() {
      for (const { row } of drawn.values()) crowd.free(row);
      drawn.clear();
    },
  };
}

/** The others who are drawn, and what they are drawn with. */
interface Others {
  readonly crowd: Crowd;
  readonly file: PoseFile;
  readonly anatomy: Anatomy;
  readonly ground: Ground;
  readonly drawn: Map<string, Drawn>;
  /** When they were drawn last. */
  last: number;
}

function update(others: Others, company: Company, now: number, { eye, ahead }: Sight): void {
  const { crowd, drawn } = others;
  const passedMs = Math.min(100, now - others.last);
  others.last = now;
  const seen = Object.values(company.people).filter((person) => isHere(person, company));
  for (const person of seen) {
    const one = drawn.get(person.seat) ?? enter(others, person.seat, company, person);
    if (one === undefined) continue;
    drawn.set(person.seat, one);
    stand(others, one, person, company, now, passedMs);
    one.whole = Math.min(1, one.whole + passedMs / fadeMs);
    const [x, y, z] = one.body.to;
    const away = Math.hypot(x - eye[0], y - eye[1], z - eye[2]);
    crowd.distance(one.row, away, ahead(one.body.to));
    crowd.fade(one.row, one.whole * nearFade(away));
  }
  leave(others, new Set(seen.map(({ seat }) => seat)), passedMs);
  if (drawn.size > 0) crowd.touch();
}

function enter(others: Others, seat: string, { plan }: Company, person: SeenPerson): Drawn | undefined {
  const { crowd, file } = others;
  const row = crowd.take();
  if (row === undefined) return undefined;
  const look = traineeLook(file, dressOf(plan, person), seat);
  crowd.wear(row, look.garments);
  crowd.tint(row, look.tints);
  crowd.fade(row, 0);
  const body: Body = { target: { kind: "person", seat }, from: [0, 0, 0], to: [0, 0, 0], radius: 0.25 };
  return { row, gait: undefined, aside: undefined, whole: 0, body, tag: tagOf(plan, person, [0, 0, 0]) };
}

/** Fades out those who are not present any more. */
function leave({ crowd, drawn }: Others, present: ReadonlySet<string>, passedMs: number): void {
  for (const [seat, one] of drawn) {
    if (present.has(seat)) continue;
    one.whole -= passedMs / fadeMs;
    crowd.fade(one.row, Math.max(0, one.whole));
    if (one.whole > 0) continue;
    crowd.free(one.row);
    drawn.delete(seat);
  }
}

function stand(others: Others, one: Drawn, person: SeenPerson, company: Company, now: number, passedMs: number): void {
  const { crowd, anatomy, ground } = others;
  const start = crowd.jointsStart(one.row);
  const pose = company.poses.get(person.seat);
  if (pose === undefined) placeStill(anatomy, ground, person, company, now, crowd.joints, start);
  else {
    const stands = grounded(ground, pose, one.aside, passedMs);
    one.aside = stands.aside;
    one.gait = embodied(anatomy, one.gait, stands.pose, stands.floor, now, passedMs, crowd.joints, start);
  }
  const top = placeIn(crowd.joints, start + anatomy.joints.indexOf("head") * jointFloats);
  one.body = { ...one.body, from: placeIn(crowd.joints, start), to: top };
  one.tag = tagOf(company.plan, person, [top[0], top[1] + 0.34, top[2]]);
}

function shadowOf(ground: Ground, { body: { from: hips }, whole }: Drawn): Shadow {
  const at: Vec = [hips[0], ground.height(hips[0], hips[2]) ?? 0, hips[2]];
  return { at, turn: slopeTurn(ground, at), wide: 0.8 * whole, long: 0.8 * whole };
}

/** Whether somebody is to be drawn: in a zone of the place that stands, connected, and not oneself. Who is gone leaves no ghost. */
function isHere(person: SeenPerson, { plan, place, self }: Company): boolean {
  if (person.seat === self || person.holder === "nobody" || !person.present) return false;
  return plan.zones[person.zone ?? ""]?.place === place;
}

function dressOf(plan: SeatPlan, { role }: SeenPerson): string {
  return plan.agencies[plan.roles[role]?.agency ?? ""]?.dress ?? "civil";
}

function tagOf(plan: SeatPlan, person: SeenPerson, at: Vec): Tag {
  const role = plan.roles[person.role];
  const agency = plan.agencies[role?.agency ?? ""];
  return {
    at,
    name: person.pseudonym ?? role?.title ?? "",
    under: (person.pseudonym === undefined ? agency?.name : role?.title) ?? "",
    colour: colours[agency?.dress ?? "civil"] ?? "#b4c3cb",
  };
}

/** Somebody of whom no movement is known stands in the zone, always at the same spot, or kneels where the work is. */
function placeStill(
  anatomy: Anatomy,
  ground: Ground,
  person: SeenPerson,
  company: Company,
  now: number,
  out: Float32Array,
  start: number,
): void {
  const turn = (hashed(person.seat) % 360) * (Math.PI / 180);
  const zone = company.plan.zones[person.zone ?? ""];
  const { task } = person;
  const patient = task === undefined || task.kind === "walking" ? undefined : company.beside(task.casualty);
  const wanted =
    patient === undefined
      ? {
          x: (zone?.centre[0] ?? 0) + Math.cos(turn) * (zone?.radius ?? 3) * 0.45,
          z: (zone?.centre[2] ?? 0) + Math.sin(turn) * (zone?.radius ?? 3) * 0.45,
        }
      : { x: patient[0] + Math.cos(turn) * 0.8, z: patient[2] + Math.sin(turn) * 0.8 };
  const { x, z } = nearestFree(ground, wanted);
  const yaw = patient === undefined ? turn + Math.PI : Math.atan2(patient[0] - x, patient[2] - z);
  const still = stillAt(anatomy, patient === undefined ? "standing" : "kneeling", now + hashed(person.seat));
  const root = { at: [x, ground.height(x, z) ?? 0, z] as const, turn: yawTurn(yaw), scale: 1 };
  written(anatomy, still, root, out, start);
}
