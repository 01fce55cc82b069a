import type { RoleId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Condition } from "./condition.ts";

/** A meeting; its chair is a member. */
export interface PlanMeeting {
  readonly id: string;
  readonly title: string;
  readonly chair: RoleId;
  readonly members: readonly RoleId[];
}

/** A question of situation awareness. `right` is weighed when the answer is given; no seat is ever sent it. */
export interface PlanProbe {
  readonly id: string;
  readonly at: ExerciseTime;
  readonly roles: readonly RoleId[];
  readonly level: "perceive" | "comprehend" | "predict";
  readonly question: string;
  readonly withinMs: number;
  readonly options: readonly { readonly id: string; readonly label: string; readonly right?: Condition }[];
}
