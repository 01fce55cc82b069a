import type { ReadonlySignal } from "@preact/signals";
import type { Command, Texts } from "#engine/exercise/command.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Answer } from "#engine/wire/down.ts";
import type { Company } from "./company.ts";

/** How the feed is connected; `waiting` counts the wishes that are not durable yet. */
export interface Link {
  readonly status: "connecting" | "live" | "lost" | "refused" | "replay";
  readonly waiting: number;
  readonly detail?: string;
  /** How this window stands among those of this browser with the same seat; absent where it is the only one. */
  readonly rank?: "newest" | "older";
}

/**
 * What a screen lives on: one viewer's plan, view, time and poses. Live and replay are the same to it; it cannot ask
 * which it has. `plan` is undefined until the first welcome.
 */
export interface Feed {
  readonly plan: ReadonlySignal<SeatPlan | undefined>;
  readonly view: ReadonlySignal<SeatView>;
  readonly link: ReadonlySignal<Link>;
  /** Exercise time now, running on between messages. */
  at(): ExerciseTime;
  /** The others' bodies now, smoothed; never the viewer's own. */
  poses(): ReadonlyMap<SeatId, Pose>;
  /** One body now; the viewer's own only where the viewer does not move it themselves: in a replay. */
  bodyOf(seat: SeatId): Pose | undefined;
  /** Whom this person does not want to meet; absent for who looks on. */
  readonly company?: Company;
  /** Sends a command; settles when it is durable or refused. A replay refuses with fault `closed`. */
  say(command: Command, texts?: Texts): Promise<Answer>;
  /** Offers this viewer's pose; the feed decides how often it is sent. */
  offerPose(pose: Pose): void;
  /** Makes this window the newest of its seat; absent where nobody plays. */
  takeHere?(): void;
  close(): void;
}
