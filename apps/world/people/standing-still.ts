import type { SeenPerson } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import { standIn } from "../../shared/overview/stand.ts";
import { nearestFree } from "../moving/ground.ts";
import type { Chair, Ground, Spot } from "../moving/ground.ts";
import { hashed } from "./figure.ts";
import type { Root, Vec } from "./skeleton.ts";
import { yawTurn } from "./skeleton.ts";

/** How far from a casualty's middle somebody kneels, in metres. */
const besideMetres = 0.8;

/**
 * Where somebody is of whom no movement is known: on their chair, beside the casualty in their hands, or in their zone,
 * apart from the others and looking to its middle, always at the same spot. The body's origin is on the floor under it.
 */
export function stillRoot(
  ground: Ground,
  plan: SeatPlan,
  person: SeenPerson,
  chair: Chair | undefined,
  patient: Vec | undefined,
): Root {
  if (chair !== undefined) return onChair(chair);
  const zone = plan.zones[person.zone ?? ""];
  const [mx, , mz] = patient ?? zone?.centre ?? [0, 0, 0];
  const { x, z } = nearestFree(ground, patient === undefined ? waiting(plan, person) : beside(patient, person.seat));
  return { at: [x, ground.height(x, z) ?? 0, z], turn: yawTurn(Math.atan2(mx - x, mz - z)), scale: 1 };
}

/** Their own spot of the zone: by the order of the plan's seats, so that it is nobody else's and stays when people come and go. */
function waiting(plan: SeatPlan, { seat, zone: id }: SeenPerson): Spot {
  const zone = plan.zones[id ?? ""];
  if (zone === undefined) return { x: 0, z: 0 };
  const seats = Object.values(plan.roles).flatMap((role) => role.seats);
  const [x, z] = standIn(zone, Math.max(0, seats.indexOf(seat)));
  return { x, z };
}

function beside([x, , z]: Vec, seat: string): Spot {
  const turn = (hashed(seat) % 360) * (Math.PI / 180);
  return { x: x + Math.cos(turn) * besideMetres, z: z + Math.sin(turn) * besideMetres };
}

/** How high a seated body rests in the kit's poses. */
const rests = 0.44;

/** A chair says where the hips rest. */
function onChair([x, y, z, turn]: Chair): Root {
  return { at: [x, y - rests, z], turn: yawTurn(turn), scale: 1 };
}
