import type { Scene } from "@babylonjs/core/scene.js";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { settings } from "../../shared/settings/device-settings.ts";
import type { Body, Target } from "../inputs/aim.ts";
import { sameTarget } from "../inputs/within-reach.ts";
import type { Ground } from "../moving/ground.ts";
import type { Air } from "../place/air.ts";
import type { Models } from "../place/models.ts";
import { coarseGarments } from "./coarser.ts";
import { openCasualties } from "./casualties.ts";
import { openCrowd } from "./crowd.ts";
import type { Sight } from "../place/sight.ts";
import { openShadows } from "./shadows.ts";
import type { Shadow } from "./shadows.ts";
import { anatomyOf } from "./skeleton.ts";
import type { Vec } from "./skeleton.ts";
import { sewn } from "./tailor.ts";
import { openTags } from "./tags.ts";
import type { Tag } from "./tags.ts";
import { openTrainees } from "./trainees.ts";

/** What everybody in the place is drawn from, in one frame. */
interface Moment {
  readonly plan: SeatPlan;
  readonly view: SeatView;
  /** The place that stands, and who of the casualties is in it. */
  readonly place: string;
  readonly casualties: SeatView["casualties"];
  /** The things of the place that are pointed at as bodies are. */
  readonly readable: readonly Body[];
  readonly poses: ReadonlyMap<string, Pose>;
  readonly self: string | undefined;
  /** Those the viewer is apart from: they are not drawn. */
  readonly apart: ReadonlySet<string>;
  readonly sight: Sight;
  /** ms of any steady clock. */
  readonly now: number;
  /** The connection is gone: what others do now is not known, so they are not shown. */
  readonly alone: boolean;
  /** What is to be read over the pins of the map. */
  readonly pins: readonly Tag[];
  /** What is pointed at: it gets a name to read. */
  readonly aim: Target | undefined;
  /** The shadows of those who only stand about. */
  readonly shadows: readonly Shadow[];
}

/** Everybody in the place: casualties, the other trainees, and what can be read over them. */
export interface Cast {
  update(moment: Moment): void;
  bodies(): readonly Body[];
  /** Where a casualty or a person stands, on the ground; undefined when it is not drawn. */
  placeOf(target: Target): Vec | undefined;
  clear(): void;
  dispose(): void;
}

/** Brings people into a scene. */
export function openCast(scene: Scene, air: Air, ground: Ground, models: Models): Cast {
  const anatomy = anatomyOf(models.poses);
  const garments = sewn(models.poses, models.people);
  const crowd = openCrowd(scene, air, [...garments, ...coarseGarments(garments)]);
  const casualties = openCasualties(crowd, models.poses, anatomy, ground);
  const trainees = openTrainees(crowd, models.poses, anatomy, ground);
  const tags = openTags(scene);
  const shade = openShadows(scene, air);
  let bodies: readonly Body[] = [];
  const placeOf = (target: Target): Vec | undefined => {
    if (target.kind === "ground") return target.at;
    if (target.kind === "casualty") return casualties.place(target.casualty);
    const body = bodies.find((one) => sameTarget(one.target, target));
    return body === undefined ? undefined : footOf(ground, body.from);
  };
  return {
    update({ plan, view, sight, now, self, ...moment }) {
      const people = moment.alone || view.onTheWay ? nobody : view.people;
      const space = settings.value.comfort.space === "on";
      const leader = (seat: string): Vec | undefined =>
        seat === self ? footOf(ground, sight.eye) : placeOf({ kind: "person", seat });
      casualties.update(plan, moment.casualties, leader, now, sight);
      const { place, poses, apart } = moment;
      const around = { plan, view, place, people, poses, self, apart, space };
      trainees.update({ ...around, beside: casualties.place }, now, sight);
      bodies = [...casualties.bodies(), ...trainees.bodies(), ...moment.readable];
      const named = nameOf(plan, view, moment.aim, bodies);
      tags.show([...trainees.tags(), ...casualties.tags(), ...named, ...moment.pins], sight.eye);
      shade([...casualties.shadows(), ...trainees.shadows(), ...moment.shadows]);
      crowd.flush();
    },
    bodies: () => bodies,
    placeOf,
    clear() {
      casualties.clear();
      trainees.clear();
      bodies = [];
    },
    dispose() {
      tags.dispose();
      crowd.dispose();
    },
  };
}

const nobody: SeatView["people"] = {};

/** The ground under a place. */
function footOf(ground: Ground, [x, , z]: Vec): Vec {
  return [x, ground.height(x, z) ?? 0, z];
}

/** The name of the casualty that is pointed at. */
function nameOf(plan: SeatPlan, view: SeatView, aim: Target | undefined, bodies: readonly Body[]): readonly Tag[] {
  if (aim?.kind !== "casualty" && aim?.kind !== "prop") return [];
  const body = bodies.find(({ target }) => sameTarget(target, aim));
  const title = aim.kind === "prop" ? view.props[aim.prop]?.title : plan.figures[aim.casualty]?.title;
  if (body === undefined || title === undefined) return [];
  const tagged = aim.kind === "casualty" && view.casualties[aim.casualty]?.tag !== undefined;
  const [x, y, z] = body.to;
  return [
    {
      at: [x, Math.max(y, body.from[1]) + (tagged ? 0.62 : 0.32), z],
      name: title,
      under: "",
      colour: "#f2b134",
      speaks: false,
    },
  ];
}
