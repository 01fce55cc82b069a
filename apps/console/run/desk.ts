import type { ReadonlySignal } from "@preact/signals";
import type { Command, Texts } from "#engine/exercise/command.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Hearings } from "#engine/wire/voice.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Feed, Link } from "../../shared/feed.ts";
import type { Names } from "../../shared/wording/names.ts";

/** What every part of the run desk works with: the plan, what is so now, the log, the time, and one way to act. */
export interface Desk {
  readonly exercise: string;
  /** The joining code; it comes with the plan. */
  readonly code: ReadonlySignal<string | undefined>;
  readonly plan: Plan;
  readonly names: Names;
  readonly state: ReadonlySignal<ExerciseState>;
  readonly log: ReadonlySignal<readonly Told[]>;
  readonly link: ReadonlySignal<Link>;
  /** Exercise time now, by the second: what lists and countdowns are drawn from. */
  readonly now: ReadonlySignal<ExerciseTime>;
  /** The place with everything and everybody in it, for the plan of the site and for the 3D view. */
  readonly watch: Feed;
  /** How everybody whose voice is on hears everybody. */
  readonly hearings: ReadonlySignal<Hearings>;
  /** Asks for something; gives the sentence to show when it was refused, else undefined. */
  act(command: Command, texts?: Texts): Promise<string | undefined>;
  /** Says something once to everybody, also to screen readers. */
  announce(sentence: string): void;
}
