import { INDOOR_DAY, INDOOR_NIGHT } from "../indoor.ts";
import type { Daylight } from "../light.ts";
import { as, joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { SiteLight, SiteSource } from "../site-source.ts";
import { rotate, turnOf, unit } from "../vector.ts";
import type { Vec } from "../vector.ts";
import type { Fitting } from "./fitting.ts";
import { roomNodes } from "./room-nodes.ts";
import { lampLight, shell, wallOf, windowLight } from "./shell.ts";
import type { RoomPlan, Side } from "./shell.ts";
import { view } from "./view.ts";
import { clockFace } from "./wall-clock.ts";
import type { Clocked } from "./wall-clock.ts";

/** A room with all that stands in it. */
export interface Room extends Clocked {
  readonly name: string;
  readonly plan: RoomPlan;
  readonly fittings: Fitting;
  /** From which walls one looks out, and from how high. */
  readonly outlook: { readonly sides: readonly Side[]; readonly storey: number; readonly seed: number };
  /** Fixed things on the walls and the ceiling, which nobody bumps into. */
  readonly hangings?: Shape;
  /** Each part's values, first the one it has when nothing is said. */
  readonly parts?: Readonly<Record<string, Readonly<Record<string, Shape>>>>;
  /** The strength of the ceiling lamps by day and by night; the day has more light of its own. */
  readonly glow?: { readonly day: number; readonly night: number };
}

/** What the walls and the ceiling of a light room send back. */
const BOUNCE = { day: [0.78, 0.76, 0.71], night: [0.6, 0.55, 0.47] } as const satisfies Readonly<Record<string, Vec>>;
/** The sun as it stands before a window that faces north, before it is turned to the window there is. */
const SUN: Vec = [0.5, 0.62, -0.9];

/** The light of a room without its lamps; the sun shines in where one looks out. */
function lightOfRoom(plan: RoomPlan, side: Side | undefined, night: boolean): Daylight {
  const base = night ? INDOOR_NIGHT : INDOOR_DAY;
  const turn = side === undefined ? 0 : wallOf(plan, side).turn;
  return {
    ...base,
    sun: rotate(turnOf(0, turn, 0), unit(SUN)),
    bounce: night ? BOUNCE.night : BOUNCE.day,
    exposure: night ? 0.78 : 0.79,
  };
}

const WARM: Vec = [1, 0.93, 0.8];
const COOL: Vec = [0.5, 0.56, 0.62];

/** Rooms are whole numbers of these wide and deep, in metres. */
const CELL = 0.6;
/** A hand's breadth inside a wall. */
const edge = (wall: number): number => Math.round((wall - Math.sign(wall) * 0.3) * 10) / 10;

/** The site that a room makes: one stands on its floor up to a hand's breadth from the walls. */
export function siteOfRoom({
  name,
  plan,
  fittings,
  outlook,
  hangings = [],
  clocks = [],
  parts = {},
  glow = { day: 0.12, night: 0.26 },
}: Room): SiteSource & Clocked {
  const [w, d] = [plan.width / 2, plan.depth / 2];
  return {
    name,
    entry: `sites/${name}.ts`,
    lights: ["day", "night"],
    indoor: true,
    parts: Object.fromEntries(Object.entries(parts).map(([part, values]) => [part, Object.keys(values)])),
    nodes(light: SiteLight) {
      const night = light === "night";
      const strength = night ? glow.night : glow.day;
      const lamps = [
        ...lampLight(plan, [WARM[0] * strength, WARM[1] * strength, WARM[2] * strength], 4.6),
        ...(night ? [] : windowLight(plan, COOL, 4.2)),
        ...fittings.lamps,
      ];
      return roomNodes({
        light: { ...lightOfRoom(plan, outlook.sides[0], night), lamps },
        shell: shell(plan),
        furniture: joined(fittings.shape, as(joined(hangings, ...clocks.map(clockFace)), { airy: true })),
        view: joined(
          ...outlook.sides.map((side) => view(plan, side, { night, storey: outlook.storey, seed: outlook.seed })),
        ),
        parts: Object.fromEntries(
          Object.entries(parts).flatMap(([part, values]) =>
            Object.entries(values).map(([value, shape]) => [`${part}--${value}`, shape]),
          ),
        ),
      });
    },
    area: { west: edge(-w), east: edge(w), north: edge(-d), south: edge(d), step: CELL },
    height: () => 0,
    solids: fittings.solids,
    seats: fittings.seats,
    clocks,
  };
}
