import type { SeenDecision } from "#engine/exercise/seat-event.ts";
import type { PlanOption } from "#engine/plan/msel.ts";
import { between } from "./policy.ts";
import { chance, ownRole, tries, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";
import { needsOf, thereBy } from "./unit-needs.ts";

const ranks = { preferred: 0, acceptable: 1, contrary: 2 } as const;

/** Takes, proposes and signs the decisions that are open to this seat. */
export function deciding(sight: Sight): readonly Intent[] {
  return Object.values(sight.view.decisions)
    .filter(({ status }) => status === "open")
    .flatMap((decision) => [...taking(sight, decision), ...proposing(sight, decision), ...signing(sight, decision)]);
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
function whenToAct(
  sight: Sight,
  { id, openedAt, until }: SeenDecision,
  key: string,
): Pick<Intent, "key" | "urgency" | "from"> {
  const first = sight.plan.decisions[id]?.roles[0] === ownRole(sight)?.id;
  const share = between(sight.policy.waits, chance(sight, `decide/${id}/waits`)) + (first ? 0 : 0.35);
  return { key, urgency: urgencies.decide, from: openedAt + share * (until - openedAt) };
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
  return means ?? label;
}
