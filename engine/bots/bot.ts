import type { Command, Texts } from "#engine/exercise/command.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { casework } from "./case-duty.ts";
import { caring, lookedAfter } from "./casualty-duty.ts";
import { deciding } from "./decision-duty.ts";
import { acknowledging, openingMail } from "./mail-duty.ts";
import { dealtWith, looked, settled } from "./memory.ts";
import type { BotMemory } from "./memory.ts";
import { meeting } from "./meeting-duty.ts";
import { moving } from "./moving-duty.ts";
import { passingOn } from "./pass-on-duty.ts";
import { between, policyFor } from "./policy.ts";
import type { PolicyName } from "./policy.ts";
import { dispatching } from "./resource-duty.ts";
import { answering } from "./probe-duty.ts";
import { reporting } from "./report-duty.ts";
import { chance, tries, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";
import { walking } from "./walking-duty.ts";

/** What a bot wants to do next, and when: not before the time it was asked at. */
export interface BotAct {
  readonly at: ExerciseTime;
  readonly command: Command;
  readonly texts: Texts;
}

export interface BotQuestion {
  readonly plan: Plan;
  readonly seatPlan: SeatPlan;
  /** What the seat knows now, and nothing else. */
  readonly view: SeatView;
  readonly seat: SeatId;
  readonly at: ExerciseTime;
  readonly seed: number;
  /** What the bot answered last, or `emptyMemory`. */
  readonly memory: BotMemory;
}

export interface BotAnswer {
  readonly act?: BotAct;
  readonly memory: BotMemory;
}

/**
 * What a bot does next. Ask when its seat learnt something and when an act of it was done or refused; each answer
 * replaces the one before, so at most one act waits. An act whose time has come must have been sent before the bot is
 * asked again: it counts as tried. Pure: the same question has the same answer.
 */
export function botNext(name: PolicyName, question: BotQuestion): BotAnswer {
  const { view, seat, seed, at } = question;
  const policy = policyFor(name, seed, seat);
  const calm = view.run.status === "running" && view.emergency === undefined && view.ended === undefined;
  if (policy.name === "silent" || !calm) return { memory: question.memory };
  const noticed = looked(settled(question.memory, at), view);
  const free = view.task === undefined && !view.onTheWay;
  const memory = free ? dealtWith(noticed, lookedAfter({ ...question, memory: noticed, policy })) : noticed;
  const sight: Sight = { ...question, memory, policy };
  const intents = intentsOf(sight, free ? [...talking, ...handling] : talking);
  const next = chosen(sight, intents);
  const kept = { ...withoutIntent(memory), seen: seenNow(sight, intents) };
  if (next === undefined) return { memory: kept };
  const since = memory.intent?.key === next.key ? memory.intent.since : at;
  const thinks = between(policy.thinksMs, chance(sight, `thinks/${next.key}/${tries(sight, next.key)}`));
  const when = Math.round(Math.max(at, next.from, since + thinks));
  return {
    act: { at: when, command: next.command, texts: next.texts },
    memory: { ...kept, intent: { key: next.key, since, at: when } },
  };
}

type Duty = (sight: Sight) => readonly Intent[];

const talking: readonly Duty[] = [
  openingMail,
  acknowledging,
  answering,
  meeting,
  dispatching,
  deciding,
  casework,
  passingOn,
  reporting,
];

/** What needs free hands: not while it walks, examines or treats, and not before it has arrived. */
const handling: readonly Duty[] = [caring, moving, walking];

/** Everything the bot could do, now or later. What was tried twice in vain is given up. */
function intentsOf(sight: Sight, duties: readonly Duty[]): readonly Intent[] {
  return duties.flatMap((duty) => duty(sight)).filter(({ key }) => tries(sight, key) < 2);
}

/** The most urgent thing that can be done now; when there is none, the first that can be done later. */
function chosen({ at }: Sight, intents: readonly Intent[]): Intent | undefined {
  const now = intents.filter(({ from }) => from <= at).toSorted((a, b) => a.urgency - b.urgency);
  return now[0] ?? intents.toSorted((a, b) => a.from - b.from)[0];
}

function withoutIntent({ tried, looks, seen }: BotMemory): BotMemory {
  return { tried, looks, seen };
}

/** A place is seen when the bot stands there with its hands free and finds nothing to do for anybody in it. */
function seenNow({ view, memory, at }: Sight, intents: readonly Intent[]): BotMemory["seen"] {
  const atWork = intents.some(({ urgency }) => urgency >= urgencies.examine && urgency < urgencies.walk);
  if (view.zone === undefined || view.task !== undefined || atWork) return memory.seen;
  return { ...memory.seen, [view.zone]: at };
}
