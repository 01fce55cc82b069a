import type { PlanDecision } from "#engine/plan/msel.ts";
import { holds } from "#engine/plan/weigh.ts";
import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { sightOf } from "../sight.ts";
import type { DecisionState } from "../state.ts";
import { happen, moveLane } from "../unfolding.ts";
import { onlyTexts, playerOf, reasoned, said, type Answered, type Asking, type Player } from "./asking.ts";

type DecisionCommand = CommandOf<"decide" | "propose" | "sign">;

/** Decisions: alone at once; together by a proposal that the agencies answer. Reasons are part of a decision. */
export function decideDecisions(asking: Asking, command: DecisionCommand): Answered {
  const stray = onlyTexts(asking, "reason");
  if (stray !== undefined) return stray;
  const open = openDecision(asking, command.decision);
  if ("refused" in open) return open;
  return command.type === "sign" ? sign(asking, open, command) : choose(asking, open, command);
}

export interface OpenDecision extends Player {
  readonly plan: PlanDecision;
  readonly now: DecisionState;
}

/** A decision that is open, and the player who asks about it. */
export function openDecision(asking: Asking, id: string): OpenDecision | Refusal {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const plan = lookUp(asking.u.plan.decisions, id);
  const now = lookUp(asking.u.state.decisions, id);
  if (plan === undefined || now === undefined) return refuse("unknown-decision", { decision: id });
  return now.status === "open" ? { ...player, plan, now } : refuse("decision-not-open", { decision: id });
}

/** One may decide what is one's own, and propose what is decided together; not the other way round. */
function choose(asking: Asking, open: OpenDecision, command: CommandOf<"decide" | "propose">): Answered {
  const { plan, role } = open;
  const { decision } = command;
  if (plan.vote !== undefined) return refuse("by-vote", { decision });
  if (!plan.roles.includes(role.id)) return refuse("role-may-not", { role: role.id, decision });
  if (command.type === "decide" && plan.joint !== undefined) return refuse("nothing-proposed", { decision });
  if (command.type === "propose" && plan.joint === undefined)
    return refuse("role-may-not", { role: role.id, decision });
  const refused = optionFault(asking, plan, command.option) ?? reasoned(asking);
  if (refused !== undefined) return refused;
  if (command.type === "decide") take(asking, open, command.option);
  else propose(asking, open, command.option);
  return undefined;
}

/** What is wrong with choosing an option now: there is none like it, or its condition does not hold. */
export function optionFault({ u, at }: Asking, plan: PlanDecision, id: string): Answered {
  const option = plan.options.find((one) => one.id === id);
  if (option === undefined) return refuse("unknown-option", { option: id });
  if (option.when !== undefined && !holds(option.when, sightOf(u.plan, u.state, at)))
    return refuse("option-not-possible", { option: id });
  return undefined;
}

/** Whoever proposes answers for their own agency; a new proposal asks everybody else again. */
function propose(asking: Asking, { plan, now, seat, role }: OpenDecision, option: string): void {
  const { u, at } = asking;
  const version = (now.proposal?.version ?? 0) + 1;
  const by = { decision: plan.id, version, seat: seat.id, role: role.id, agency: role.agency };
  happen(u, at, { type: "decision-proposed", ...by, option, ...said(asking, "reason") });
  if (plan.joint?.agencies.includes(role.agency) === true)
    happen(u, at, { type: "decision-signed", ...by, agree: true, bot: seat.holder === "bot" });
  takeWhenAgreed(asking, plan);
}

function sign(asking: Asking, { plan, now, seat, role }: OpenDecision, command: CommandOf<"sign">): Answered {
  const { u, at } = asking;
  const { decision, version, agree } = command;
  if (plan.joint?.agencies.includes(role.agency) !== true) return refuse("role-may-not", { role: role.id, decision });
  if (now.proposal === undefined) return refuse("nothing-proposed", { decision });
  if (now.proposal.version !== version) return refuse("version-stale", { decision, version: now.proposal.version });
  if (lookUp(now.answers, role.agency) !== undefined) return refuse("already-signed", { agency: role.agency });
  const missing = agree ? undefined : reasoned(asking);
  if (missing !== undefined) return missing;
  const by = { decision, version, agree, seat: seat.id, role: role.id, agency: role.agency };
  happen(u, at, { type: "decision-signed", ...by, bot: seat.holder === "bot", ...said(asking, "reason") });
  takeWhenAgreed(asking, plan);
  return undefined;
}

/** A joint decision is its proposer's, taken when the rule is met; its reason stands with the proposal. */
function takeWhenAgreed(asking: Asking, plan: PlanDecision): void {
  const { state } = asking.u;
  const now = state.decisions[plan.id];
  if (now?.proposal === undefined || !isAgreed(plan, now)) return;
  const seat = state.seats[now.proposal.seat];
  const role = asking.u.plan.roles[now.proposal.role];
  if (seat !== undefined && role !== undefined) take(asking, { plan, now, seat, role }, now.proposal.option);
}

/** `all` and `majority` count agencies, silent ones as not agreeing; `lead` needs the lead agency's agreement alone. */
function isAgreed({ joint }: PlanDecision, { answers }: DecisionState): boolean {
  if (joint === undefined) return false;
  const agreed = joint.agencies.filter((agency) => answers[agency]?.agree === true);
  if (joint.rule === "lead") return joint.lead !== undefined && agreed.includes(joint.lead);
  return joint.rule === "all" ? agreed.length === joint.agencies.length : agreed.length > joint.agencies.length / 2;
}

function take(asking: Asking, { plan, seat, role }: OpenDecision, option: string): void {
  const { u, at } = asking;
  const joint = plan.joint !== undefined;
  const known = Object.keys(u.state.ledger[seat.id] ?? {}).toSorted();
  const reason = joint ? {} : said(asking, "reason");
  moveLane(u, at, `decision/${plan.id}`, ["take"]);
  const by = { decision: plan.id, option, seat: seat.id, role: role.id };
  happen(u, at, { type: "decision-taken", ...by, joint, known, ...reason });
}
