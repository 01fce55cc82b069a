import type { CommandOf } from "../command.ts";
import { openers } from "#engine/plan/deciders.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { announce } from "../settle/announce.ts";
import { happen, moveLane } from "../unfolding.ts";
import { onlyTexts, playerOf, reasoned, said, type Answered, type Asking } from "./asking.ts";
import { openDecision, optionFault } from "./decisions.ts";

type VoteCommand = CommandOf<"open-decision" | "cast">;

/** Opening a decision by hand, and ballots. */
export function decideVotes(asking: Asking, command: VoteCommand): Answered {
  return command.type === "cast" ? cast(asking, command) : openByHand(asking, command.decision);
}

function openByHand(asking: Asking, decision: string): Answered {
  const { u, at } = asking;
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const plan = lookUp(u.plan.decisions, decision);
  if (plan === undefined) return refuse("unknown-decision", { decision });
  const { seat, role } = player;
  if (!openers(u.plan, plan).includes(role.id)) return refuse("role-may-not", { role: role.id, decision });
  if (u.state.decisions[decision]?.status !== "closed") return refuse("decision-not-closed", { decision });
  const now = moveLane(u, at, `decision/${decision}`, ["open"]);
  if (now !== undefined) announce(u, at, `decision/${decision}`, now, { seat: seat.id, role: role.id });
  return undefined;
}

/** Each seat has one ballot, and it stays. A reason beside a secret one would say how its seat voted: it is refused. */
function cast(asking: Asking, { decision, option }: CommandOf<"cast">): Answered {
  const { u, at } = asking;
  const open = openDecision(asking, decision);
  if ("refused" in open) return open;
  const { plan, now, seat, role } = open;
  if (plan.vote === undefined) return refuse("not-by-vote", { decision });
  const stray = onlyTexts(asking, ...(plan.vote.secret ? [] : ["reason"]));
  if (stray !== undefined) return stray;
  if (!plan.vote.roles.includes(role.id)) return refuse("role-may-not", { role: role.id, decision });
  const wrong = optionFault(asking, plan, option) ?? (plan.vote.reasons === true ? reasoned(asking) : undefined);
  if (wrong !== undefined) return wrong;
  if (lookUp(now.ballots ?? {}, seat.id) !== undefined) return refuse("already-voted", { decision });
  const { secret } = plan.vote;
  const by = { seat: seat.id, role: role.id, bot: seat.holder === "bot" };
  happen(u, at, { type: "ballot-cast", decision, option, secret, ...by, ...said(asking, "reason") });
  return undefined;
}
