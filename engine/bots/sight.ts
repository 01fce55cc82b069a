import type { Command, Texts } from "#engine/exercise/command.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { SeenMessage } from "#engine/exercise/seat-event.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { draw } from "#engine/random.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { BotMemory } from "./memory.ts";
import type { Policy } from "./policy.ts";

/**
 * What a bot goes by. `view` and `seatPlan` are what its seat knows. From `plan` it takes only what training gives:
 * the protocol, the doctrine of an option, who needs a fact, what is expected of its role. It never looks there for
 * how a casualty is, what is true, or what will come.
 */
export interface Sight {
  readonly plan: Plan;
  readonly seatPlan: SeatPlan;
  readonly view: SeatView;
  readonly seat: SeatId;
  readonly at: ExerciseTime;
  readonly seed: number;
  readonly policy: Policy;
  readonly memory: BotMemory;
}

/** Something a bot might do next. */
export interface Intent {
  /** The same thing to do has the same key, whenever it is thought of. */
  readonly key: string;
  /** Smaller comes first. */
  readonly urgency: number;
  /** Not before this exercise time. */
  readonly from: ExerciseTime;
  readonly command: Command;
  readonly texts: Texts;
}

/** The order in which things that can be done now are done. */
export const urgencies = {
  open: 0,
  answer: 1,
  sign: 2,
  send: 3,
  decide: 4,
  takeCase: 5,
  closeCase: 6,
  passOn: 7,
  report: 8,
  examine: 9,
  treat: 10,
  tag: 11,
  move: 12,
  walk: 13,
} as const;

/** A number in [0, 1) for one thing this seat might do; always the same in the same run. */
export function chance({ seed, seat }: Sight, key: string): number {
  return draw(seed, `bot/${seat}/${key}`, 0);
}

/** The role this bot plays. */
export function ownRole({ plan, seatPlan }: Sight): Plan["roles"][string] | undefined {
  return seatPlan.seat === undefined ? undefined : plan.roles[seatPlan.seat.role];
}

/** Messages whose content this seat has, others' and its own. */
export function heard({ view }: Sight): readonly (SeenMessage & {
  readonly content: NonNullable<SeenMessage["content"]>;
})[] {
  return view.messages.flatMap(({ content, ...message }) => (content === undefined ? [] : [{ ...message, content }]));
}

/** Whether the bot stands on the site and can use its hands there. */
export function onSite({ view, seatPlan }: Sight): boolean {
  return !view.onTheWay && view.zone !== undefined && (seatPlan.zones[view.zone]?.onSite ?? false);
}

/** How often the bot has already tried a thing. */
export function tries({ memory }: Sight, key: string): number {
  return memory.tried[key] ?? 0;
}
