import type { Signal } from "@preact/signals";
import type { DeskEyes } from "./desk-eyes.ts";
import type { Point, Target } from "./inputs/aim.ts";
import type { Going } from "./going.ts";
import { usableFrom } from "./carried/usable.ts";
import { lies } from "./people/figure.ts";
import { type InPlace, inPlace, pinFrame, placeFrame } from "./place-frame.ts";
import { type Sight, sightFrom } from "./place/sight.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./world-state.ts";

/** A tab that has drawn nothing for so long was asleep. */
const asleepMs = 5000;

const nobody: ReadonlySet<string> = new Set();

/** How long a connection may be gone before the others are taken out of sight: what they do is not known. */
const aloneMs = 3000;

/** Whoever looks while no screen does: a headset. */
export interface OtherEyes {
  frame(now: number, passedMs: number): void;
  eye(): Point;
}

/** The frames of a world, one after another. */
export interface Frames {
  /** Looks through other eyes from now on; undefined: the screen's again. */
  look(eyes: OtherEyes | undefined): void;
  /** Extra rings on the ground in this frame, such as where one would land. */
  ring(places: readonly { readonly at: Point; readonly size: number }[]): void;
  stop(): void;
}

/** Runs the frames: moves who looks, then everybody else, then draws. */
export function runFrames(
  { engine, scene }: Stage,
  world: Standing,
  going: Pick<Going, "frame">,
  desk: DeskEyes,
  aim: Signal<Target | undefined>,
): Frames {
  let eyes: OtherEyes = desk;
  let last = performance.now();
  let lostAt: number | undefined;
  let extra: readonly { readonly at: Point; readonly size: number }[] = [];
  let seen: InPlace | undefined;
  const update = (): void => {
    const now = performance.now();
    const sleptMs = now - last;
    const passedMs = Math.min(100, sleptMs);
    last = now;
    if (sleptMs > asleepMs) wake(world);
    going.frame(passedMs);
    eyes.frame(now, passedMs);
    seen = inPlace(world, seen);
    lostAt = world.feed.link.value.status === "lost" ? (lostAt ?? now) : undefined;
    const sight = sightOf(world, eyes.eye());
    placeFrame(world, seen, sight, now, sleptMs);
    peopleFrame(world, seen, sight, now, lostAt !== undefined && now - lostAt > aloneMs);
    world.rings.show([...ringsOf(world), ...extra]);
    extra = [];
    if (aim.value !== world.aim) aim.value = world.aim;
  };
  const observer = scene.onBeforeRenderObservable.add(update);
  const draw = (): void => scene.render();
  engine.runRenderLoop(draw);
  return {
    look(next) {
      eyes = next ?? desk;
    },
    ring(places) {
      extra = [...extra, ...places];
    },
    stop() {
      observer.remove();
      engine.stopRenderLoop(draw);
    },
  };
}

/** Draws everybody, and what is to be read over them and over pins. */
function peopleFrame(world: Standing, seen: InPlace, sight: Sight, now: number, alone: boolean): void {
  const { feed, plan, here, cast, aim, through } = world;
  const others = { poses: feed.poses(), apart: feed.company?.apart.value ?? nobody, alone };
  const readable = withinHand(seen, sight.eye);
  const [pins, shadows] = [pinFrame(world), here.features?.shadows() ?? []];
  const self = plan.seat?.id ?? through;
  cast.update({ ...seen, plan, place: here.place, ...others, readable, pins, self, sight, now, aim, shadows });
}

/** What can be pointed at besides people: what is used only by who stands at it. */
function withinHand({ readable, usable }: InPlace, [x, , z]: Point): InPlace["readable"] {
  const near = usable.filter(({ from }) => Math.hypot(from[0] - x, from[2] - z) <= usableFrom);
  return near.length === 0 ? readable : [...readable, ...near];
}

function sightOf({ me: { yaw, pitch } }: Standing, eye: Point): Sight {
  const level = Math.cos(pitch);
  return sightFrom(eye, [-Math.sin(yaw) * level, Math.sin(pitch), -Math.cos(yaw) * level]);
}

/** Who has slept finds everybody and everything where they are now: nobody is shown the hour that they missed. */
function wake({ cast, props }: Standing): void {
  cast.clear();
  props.clear();
}

/** The ring round what is pointed at, and where one walks to. */
function ringsOf({
  aim,
  goal,
  pinning,
  cast,
  feed,
  ground,
}: Standing): readonly { readonly at: Point; readonly size: number }[] {
  const rings: { readonly at: Point; readonly size: number }[] = [];
  if (pinning !== undefined) rings.push({ at: [pinning[0], ground.height(...pinning) ?? 0, pinning[1]], size: 0.5 });
  if (goal !== undefined) rings.push({ at: [goal.x, ground.height(goal.x, goal.z) ?? 0, goal.z], size: 0.3 });
  if (aim === undefined || aim.kind === "ground") return rings;
  const at = cast.placeOf(aim);
  if (at === undefined) return rings;
  const seen = aim.kind === "casualty" ? feed.view.value.casualties[aim.casualty] : undefined;
  const size = seen !== undefined && lies(seen.posture) ? 1.15 : 0.6;
  return [...rings, { at, size }];
}
