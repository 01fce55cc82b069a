import type { Signal } from "@preact/signals";
import type { DeskEyes } from "./desk-eyes.ts";
import type { Point, Target } from "./inputs/aim.ts";
import { lies } from "./people/figure.ts";
import { sightFrom } from "./place/sight.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./world-state.ts";

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
  desk: DeskEyes,
  aim: Signal<Target | undefined>,
): Frames {
  let eyes: OtherEyes = desk;
  let last = performance.now();
  let lostAt: number | undefined;
  let extra: readonly { readonly at: Point; readonly size: number }[] = [];
  const update = (): void => {
    const now = performance.now();
    const passedMs = Math.min(100, now - last);
    last = now;
    eyes.frame(now, passedMs);
    const { feed, plan } = world;
    const view = feed.view.value;
    lostAt = feed.link.value.status === "lost" ? (lostAt ?? now) : undefined;
    const alone = lostAt !== undefined && now - lostAt > aloneMs;
    const self = plan.seat?.id ?? world.through;
    const { yaw, pitch } = world.me;
    const level = Math.cos(pitch);
    const forward = [-Math.sin(yaw) * level, Math.sin(pitch), -Math.cos(yaw) * level] as const;
    const sight = sightFrom(eyes.eye(), forward);
    world.site.look(sight);
    world.props.update(view.onTheWay ? {} : view.props, now, sight);
    world.cast.update({ plan, view, poses: feed.poses(), self, sight, now, alone, aim: world.aim });
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

/** The ring round what is pointed at, and where one walks to. */
function ringsOf({
  aim,
  goal,
  cast,
  feed,
  ground,
}: Standing): readonly { readonly at: Point; readonly size: number }[] {
  const rings: { readonly at: Point; readonly size: number }[] = [];
  if (goal !== undefined) rings.push({ at: [goal.x, ground.height(goal.x, goal.z) ?? 0, goal.z], size: 0.3 });
  if (aim === undefined || aim.kind === "ground") return rings;
  const at = cast.placeOf(aim);
  if (at === undefined) return rings;
  const seen = aim.kind === "casualty" ? feed.view.value.casualties[aim.casualty] : undefined;
  const size = seen !== undefined && lies(seen.posture) ? 1.15 : 0.6;
  return [...rings, { at, size }];
}
