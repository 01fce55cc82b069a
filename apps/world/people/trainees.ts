import type { SeenPerson } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { Body } from "../inputs/aim.ts";
import type { Chair, Ground, Spot } from "../moving/ground.ts";
import { embodied } from "./avatar.ts";
import type { Gait } from "./avatar.ts";
import { seating } from "./chairs.ts";
import type { Crowd } from "./crowd.ts";
import { doingOf, heldFor, poseFor } from "./doing.ts";
import type { Doing } from "./doing.ts";
import { hashed, traineeLook } from "./figure.ts";
import { grounded } from "./grounded.ts";
import { nearFade } from "./legible.ts";
import { nameTag } from "./name-tag.ts";
import { jointFloats, placeIn, pose as written, stillAt } from "./skeleton.ts";
import type { Anatomy, PoseFile, Vec } from "./skeleton.ts";
import type { Shadow } from "./shadows.ts";
import { slopeTurn } from "./slope.ts";
import { stillRoot } from "./standing-still.ts";
import type { Sight } from "../place/sight.ts";
import type { Tag } from "./tags.ts";

/** What is needed to draw the others. */
interface Company {
  readonly plan: SeatPlan;
  readonly view: SeatView;
  /** The place that stands. */
  readonly place: string;
  readonly people: Readonly<Record<string, SeenPerson>>;
  readonly poses: ReadonlyMap<string, Pose>;
  /** Where a casualty lies, for who works on it without leaving a track. */
  readonly beside: (casualty: string) => Vec | undefined;
  readonly apart: ReadonlySet<string>;
  /** Whether bodies near the viewer leave them room. */
  readonly space: boolean;
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
  readonly garments: readonly string[];
  /** What of what they do is drawn in their hands and on their face. */
  shown: string;
  body: Body;
  tag: Tag;
}

const fadeMs = 350;

/** Draws the others into a crowd. */
export function openTrainees(crowd: Crowd, file: PoseFile, anatomy: Anatomy, ground: Ground): Trainees {
  const others: Others = {
    crowd,
    file,
    anatomy,
    ground,
    drawn: new Map(),
    last: 0,
    chairs: new Map(),
    sitting: undefined,
  };
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
      // In another place the same people sit on other chairs.
      others.sitting = undefined;
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
  /** Who sits where; worked out when who is here changes. */
  chairs: ReadonlyMap<string, Chair>;
  sitting: SeatView["people"] | undefined;
}

function update(others: Others, company: Company, now: number, { eye, ahead }: Sight): void {
  const { crowd, drawn } = others;
  const passedMs = Math.min(100, now - others.last);
  others.last = now;
  if (others.sitting !== company.people) {
    others.sitting = company.people;
    const present = Object.values(company.people).filter((person) => isHere(person, { ...company, self: undefined }));
    others.chairs = seating(company.plan, present, others.ground.chairs?.() ?? []);
  }
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
    crowd.fade(one.row, one.whole * nearFade(away, company.space));
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
  const tag = nameTag(plan, person, [0, 0, 0], false);
  return { row, gait: undefined, aside: undefined, whole: 0, garments: look.garments, shown: "", body, tag };
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
  const doing = doingOf(company.plan, company.view, person, pose);
  show(others, one, doing, now);
  // The log knows that somebody sits, but no chairs.
  const seated = pose?.synthetic === true && pose.posture === "sitting";
  if (pose === undefined || seated) placeStill(others, one, person, company, doing, now);
  else {
    const stands = grounded(ground, pose, one.aside, passedMs);
    one.aside = stands.aside;
    const act = poseFor(doing === "treating" ? undefined : doing, false);
    one.gait = embodied(anatomy, one.gait, stands.pose, act, stands.floor, now, passedMs, crowd.joints, start);
  }
  const top = placeIn(crowd.joints, start + anatomy.joints.indexOf("head") * jointFloats);
  one.body = { ...one.body, from: placeIn(crowd.joints, start), to: top };
  const speaks = doing === "speaking" || doing === "radio";
  one.tag = nameTag(company.plan, person, [top[0], top[1] + 0.34, top[2]], speaks);
}

/** How long a mouth is open, or shut, while somebody speaks. */
const syllableMs = 170;

/** Puts into somebody's hand what they use, and moves their mouth while they speak. */
function show({ crowd }: Others, one: Drawn, doing: Doing | undefined, now: number): void {
  const open = doing === "speaking" && Math.floor(now / syllableMs + hashed(one.tag.name)) % 2 === 0;
  const shown = `${doing ?? ""}${open ? "!" : ""}`;
  if (one.shown === shown) return;
  one.shown = shown;
  const dressed = open ? one.garments.map((name) => (name === "face-calm" ? "face-talking" : name)) : one.garments;
  crowd.wear(one.row, [...dressed, ...heldFor(doing)]);
}

/** Somebody of whom no movement is known. */
function placeStill(
  { crowd, anatomy, ground, chairs }: Others,
  one: Drawn,
  person: SeenPerson,
  { plan, beside }: Company,
  doing: Doing | undefined,
  now: number,
): void {
  const { task, seat } = person;
  const chair = chairs.get(seat);
  const patient = task === undefined || task.kind === "walking" ? undefined : beside(task.casualty);
  const still = stillAt(anatomy, poseFor(doing, chair !== undefined), now + hashed(seat));
  const root = stillRoot(ground, plan, person, chair, patient);
  written(anatomy, still, root, crowd.joints, crowd.jointsStart(one.row));
}

function shadowOf(ground: Ground, { body: { from: hips }, whole }: Drawn): Shadow {
  const at: Vec = [hips[0], ground.height(hips[0], hips[2]) ?? 0, hips[2]];
  return { at, turn: slopeTurn(ground, at), wide: 0.8 * whole, long: 0.8 * whole };
}

/** Whether somebody is to be drawn: in a zone of the place that stands, connected, and not oneself. Who is gone leaves no ghost. */
function isHere(person: SeenPerson, { plan, place, self, apart }: Company): boolean {
  if (person.seat === self || apart.has(person.seat) || person.holder === "nobody" || !person.present) return false;
  return plan.zones[person.zone ?? ""]?.place === place;
}

function dressOf(plan: SeatPlan, { role }: SeenPerson): string {
  return plan.roles[role]?.outfit ?? plan.agencies[plan.roles[role]?.agency ?? ""]?.dress ?? "civil";
}
