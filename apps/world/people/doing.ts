import type { SeenPerson } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { openGroupOf } from "../../shared/voice/talk-ways.ts";

/** What somebody is seen to do, whatever they play on. */
export type Doing = "treating" | "radio" | "writing" | "pointing" | "raised-hand" | "speaking";

/**
 * What somebody does, from what the viewer knows of the exercise and from their body: hands on a casualty before speech,
 * speech before a raised hand, and what their hands are said to do last.
 */
export function doingOf(plan: SeatPlan, view: SeatView, person: SeenPerson, pose: Pose | undefined): Doing | undefined {
  if (person.task !== undefined && person.task.kind !== "walking") return "treating";
  const group = openGroupOf(view, person.seat);
  if (group !== undefined) return plan.channels[group.id] === undefined ? "speaking" : "radio";
  if (pose?.gesture === "radio") return "radio";
  const meetings = Object.values(view.meetings);
  if (pose?.speaking === true || meetings.some(({ floor }) => floor?.seat === person.seat)) return "speaking";
  if (meetings.some(({ hands }) => hands.some(({ seat }) => seat === person.seat))) return "raised-hand";
  return pose?.gesture;
}

const standing = {
  treating: "kneeling",
  radio: "radio",
  writing: "writing",
  pointing: "pointing",
  "raised-hand": "raised-hand",
  speaking: "speaking",
} as const;
const seated = {
  treating: "at-desk",
  radio: "desk-radio",
  writing: "desk-writing",
  pointing: "at-desk",
  "raised-hand": "desk-raised-hand",
  speaking: "desk-speaking",
} as const;

/** The kit's pose for what somebody does, on a chair or on their feet; at a desk one works when nothing else is seen. */
export function poseFor(doing: Doing | undefined, onChair: boolean): string {
  if (doing === undefined) return onChair ? "at-desk" : "standing";
  return onChair ? seated[doing] : standing[doing];
}

/** What they have in their hand for it: garments of the kit. */
export function heldFor(doing: Doing | undefined): readonly string[] {
  if (doing === "radio") return ["held-radio"];
  return doing === "writing" ? ["held-tablet"] : [];
}
