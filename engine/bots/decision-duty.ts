import type { SeenDecision } from "#engine/exercise/seat-event.ts";
import type { PlanOption } from "#engine/plan/msel.ts";
import { asReason } from "./as-reason.ts";
import { between } from "./policy.ts";
import { chance, ownRole, tries, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";
import { needsOf, thereBy } from "./unit-needs.ts";

const ranks = { preferred: 0, acceptable: 1, contrary: 2 } as const;

/** Opens the decisions that are this seat's to open; takes, proposes, signs and votes on those that are open to it. */
export function deciding(sight: Sight): readonly Intent[] {
  const decisions = Object.values(sight.view.decisions);
  return [
    ...decisions.filter(({ status, mayOpen }) => status === "unopened" && mayOpen).map((one) => opening(sight, one)),
    ...decisions
      .filter(({ status }) => status === "open")
      .flatMap((decision) => [
        ...taking(sight, decision),
        ...proposing(sight, decision),
        ...signing(sight, decision),
        ...voting(sight, decision),
      ]),
  ];
}

/** Nothing in the view says when a decision is ripe: a bot lets the share of its length go by that it waits to decide. */
function opening(sight: Sight, { id }: SeenDecision): Intent {
  const key = `open-decision/${id}`;
  const share = between(sight.policy.waits, chance(sight, key));
  const from = share * (sight.plan.decisions[id]?.withinMs ?? 0);
  return { key, urgency: urgencies.decide, from, command: { type: "open-decision", decision: id }, texts: {} };
}

/** Some never vote; each of the others by the doctrine as far as its policy goes, so that a hall does not vote as one. */
function voting(sight: Sight, decision: SeenDecision): readonly Intent[] {
  if (!decision.mayVote || decision.vote === undefined || decision.vote.mine !== undefined) return [];
  const key = `cast/${decision.id}`;
  if (chance(sight, `${key}/misses`) < sight.policy.misses) return [];
  const option = choice(sight, decision, tries(sight, key));
  if (option === undefined) return [];
  return [
    {
      key,
      urgency: urgencies.decide,
      from: fromOpening(sight, decision),
      command: { type: "cast", decision: decision.id, option: option.id },
      texts: decision.vote.secret ? {} : { reason: reasonFor(option) },
    },
  ];
}

function taking(sight: Sight, decision: SeenDecision): readonly Intent[] {
  if (decision.joint || !decision.mayPropose) return [];
  const key = `decide/${decision.id}`;
  const option = choice(sight, decision, tries(sight, key));
  if (option === undefined) return [];
  return [
    {
      ...whenReady(sight, decision, key, option),
      command: { type: "decide", decision: decision.id, option: option.id },
      texts: { reason: reasonFor(option) },
    },
  ];
}

function proposing(sight: Sight, decision: SeenDecision): readonly Intent[] {
  if (!decision.joint || !decision.mayPropose || mayStand(sight, decision)) return [];
  const key = `propose/${decision.id}/${decision.proposal?.version ?? 0}`;
  const option = choice(sight, decision, tries(sight, key));
  if (option === undefined || option.id === decision.proposal?.option) return [];
  return [
    {
      ...whenReady(sight, decision, key, option),
      command: { type: "propose", decision: decision.id, option: option.id },
      texts: { reason: reasonFor(option) },
    },
  ];
}

/** A proposal that nobody has dissented from is left to be answered. */
function mayStand(sight: Sight, { proposal, answers }: SeenDecision): boolean {
  return proposal !== undefined && Object.values(answers).every(({ agree }) => agree);
}

function signing(sight: Sight, decision: SeenDecision): readonly Intent[] {
  const { proposal, answers, maySign } = decision;
  const agency = ownRole(sight)?.agency ?? "";
  if (proposal === undefined || !maySign || Object.hasOwn(answers, agency)) return [];
  const key = `sign/${decision.id}/${proposal.version}`;
  if (chance(sight, `${key}/misses`) < sight.policy.misses) return [];
  const options = optionsOf(sight, decision);
  const proposed = options.find(({ id }) => id === proposal.option);
  const agree = proposed !== undefined && proposed.doctrine !== "contrary";
  const rather = agree ? proposed : (options[0] ?? proposed);
  return [
    {
      key,
      urgency: urgencies.sign,
      from: 0,
      command: { type: "sign", decision: decision.id, version: proposal.version, agree },
      texts: rather === undefined ? {} : { reason: reasonFor(rather) },
    },
  ];
}

/** Units that the option needs and that are under way are waited for, where there is the time. */
function whenReady(
  sight: Sight,
  decision: SeenDecision,
  key: string,
  { when }: PlanOption,
): Pick<Intent, "key" | "urgency" | "from"> {
  const usual = whenToAct(sight, decision, key);
  const ready = needsOf(when).map((need) => thereBy(sight, need) ?? usual.from);
  const from = Math.max(usual.from, ...ready);
  return from < decision.until ? { ...usual, from } : usual;
}

/** Those named first decide first; the others leave them most of the time. */
function whenToAct(sight: Sight, decision: SeenDecision, key: string): Pick<Intent, "key" | "urgency" | "from"> {
  const first = sight.plan.decisions[decision.id]?.roles[0] === ownRole(sight)?.id;
  return { key, urgency: urgencies.decide, from: fromOpening(sight, decision, first ? 0 : 0.35) };
}

/** When a share of the time has gone by that this bot lets go by, and `later` more of it. */
function fromOpening(sight: Sight, { id, openedAt, until }: SeenDecision, later = 0): number {
  const share = between(sight.policy.waits, chance(sight, `decide/${id}/waits`)) + later;
  return openedAt + share * (until - openedAt);
}

/** The options the seat is shown, the one the doctrine prefers first. */
function optionsOf({ plan }: Sight, { id, options }: SeenDecision): readonly PlanOption[] {
  const shown = new Set(options.map((option) => option.id));
  const known = plan.decisions[id]?.options.filter((option) => shown.has(option.id)) ?? [];
  return known.toSorted((a, b) => ranks[a.doctrine] - ranks[b.doctrine]);
}

/** The option this bot would take. */
export function bestOption(sight: Sight, decision: SeenDecision): PlanOption | undefined {
  return choice(sight, decision, 0);
}

/** The option this bot takes; after each refusal the next one in its order. */
function choice(sight: Sight, decision: SeenDecision, refused: number): PlanOption | undefined {
  const options = optionsOf(sight, decision);
  const strict = chance(sight, `decide/${decision.id}/prefers`) < sight.policy.prefers;
  const [first, second, ...rest] = options;
  if (strict || first === undefined || second?.doctrine !== "acceptable") return options[refused];
  return [second, first, ...rest][refused];
}

/** A bot's reason is what the scenario says the option means. */
function reasonFor({ label, means }: PlanOption): string {
  return asReason(means ?? label);
}
