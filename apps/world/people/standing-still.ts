import type { SeenPerson } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import { nearestFree } from "../moving/ground.ts";
import type { Chair, Ground } from "../moving/ground.ts";
import { hashed } from "./figure.ts";
import type { Root, Vec } from "./skeleton.ts";
import { yawTurn } from "./skeleton.ts";

/**
 * Where somebody is of whom no movement is known: on their chair, beside the casualty in their hands, or in their zone,
 * always at the same spot. The body's origin is on the floor under it.
 */
export function stillRoot(
  ground: Ground,
  plan: SeatPlan,
  { seat, zone: id }: SeenPerson,
  chair: Chair | undefined,
  patient: Vec | undefined,
): Root {
  if (chair !== undefined) return onChair(chair);
  const turn = (hashed(seat) % 360) * (Math.PI / 180);
  const zone = plan.zones[id ?? ""];
  const out = patient === undefined ? (zone?.radius ?? 3) * 0.45 : 0.8;
  const [mx, , mz] = patient ?? zone?.centre ?? [0, 0, 0];
  const { x, z } = nearestFree(ground, { x: mx + Math.cos(turn) * out, z: mz + Math.sin(turn) * out });
  const yaw = patient === undefined ? turn + Math.PI : Math.atan2(patient[0] - x, patient[2] - z);
  return { at: [x, ground.height(x, z) ?? 0, z], turn: yawTurn(yaw), scale: 1 };
}

/** How high a seated body rests in the kit's poses. */
const rests = 0.44;

/** A chair says where the hips rest. */
function onChair([x, y, z, turn]: Chair): Root {
  return { at: [x, y - rests, z], turn: yawTurn(turn), scale: 1 };
}
