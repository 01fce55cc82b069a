import { botNext } from "#engine/bots/bot.ts";
import type { BotAnswer } from "#engine/bots/bot.ts";
import { emptyMemory } from "#engine/bots/memory.ts";
import type { BotMemory } from "#engine/bots/memory.ts";
import type { PolicyName } from "#engine/bots/policy.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { SeenCasualty, SeenDecision, SeenMessage } from "#engine/exercise/seat-event.ts";
import { emptyView } from "#engine/exercise/seat-view.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** Asks a bot in a running exercise what it does next, with a view made by hand. */
export function asked(
  plan: Plan,
  seat: string,
  view: Partial<SeatView>,
  more: {
    readonly policy?: PolicyName;
    readonly at?: number;
    readonly seed?: number;
    readonly memory?: BotMemory;
  } = {},
): BotAnswer {
  const { policy = "best", at = 60_000, seed = 1, memory = emptyMemory } = more;
  const zone = Object.values(plan.roles).find(({ seats }) => seats.includes(seat))?.zone ?? "";
  const running: SeatView = { ...emptyView, run: { status: "running", rate: 1 }, zone, ...view };
  const known = seatPlan(plan, "x1", { kind: "seat", seat });
  return botNext(policy, { plan, seatPlan: known, view: running, seat, at, seed, memory });
}

/** A casualty seen from near, at the crash, breathing on its back. */
export function seen(id: string, parts: Partial<SeenCasualty> = {}): SeenCasualty {
  const near = { look: "Looks hurt", signs: [], done: [] };
  return { id, zone: "crash", at: [1, 0, 2], facing: 0, posture: "lying-back", near, ...parts };
}

/** A casualty seen from another zone. */
export function afar(id: string, zone: string, parts: Partial<SeenCasualty> = {}): SeenCasualty {
  return { id, zone, at: [1, 0, 2], facing: 0, posture: "lying-back", ...parts };
}

/** A message of the caller to control, opened, with words. */
export function message(id: string, parts: Partial<SeenMessage> = {}): SeenMessage {
  return {
    id,
    at: 50_000,
    persona: "caller",
    channel: "phone",
    to: ["control"],
    act: "inform",
    demands: "none",
    content: { text: "There are people hurt", fields: {}, claims: [] },
    ...parts,
  };
}

/** A claim that the plan's fact makes, as a message carries it. */
export const threeHurt = {
  id: "three-hurt",
  subject: "casualties",
  field: "total",
  value: 3,
  source: "A caller",
  text: "Three are hurt.",
} as const;

/** An open decision that the seat may take alone, from T+0:01 to T+0:11. */
export function open(id: string, parts: Partial<SeenDecision> = {}): SeenDecision {
  return {
    id,
    title: id,
    question: "What now?",
    controls: [],
    options: [
      { id: "go", label: "Go" },
      { id: "wait", label: "Wait" },
    ],
    joint: false,
    agencies: [],
    mayPropose: true,
    maySign: false,
    mayVote: false,
    mayOpen: false,
    status: "open",
    openedAt: 60_000,
    until: 660_000,
    answers: {},
    ...parts,
  };
}
