import type { PlanProbe } from "#engine/plan/meeting.ts";
import { holds } from "#engine/plan/weigh.ts";
import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { sightOf } from "../sight.ts";
import { happen } from "../unfolding.ts";
import { onlyTexts, playerOf, type Answered, type Asking } from "./asking.ts";

/** An answer to a probe: once, while it can be given. What is right is weighed now, for the debrief alone. */
export function decideProbes(asking: Asking, { probe: id, option }: CommandOf<"answer-probe">): Answered {
  const { u, at } = asking;
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const { seat, role } = player;
  const probe = lookUp(u.plan.probes, id);
  const now = lookUp(u.state.probes, id);
  // Who is not asked learns nothing of a probe, not even that there is one.
  if (probe === undefined || now === undefined || !probe.roles.includes(role.id) || now.status === "waiting")
    return refuse("unknown-probe", { probe: id });
  if (now.status === "over") return refuse("probe-over", { probe: id });
  if (lookUp(now.answers, seat.id) !== undefined) return refuse("already-answered", { probe: id });
  if (!probe.options.some((one) => one.id === option)) return refuse("unknown-option", { option });
  const by = { seat: seat.id, role: role.id, bot: seat.holder === "bot" };
  happen(u, at, { type: "probe-answered", probe: id, option, ...by, ...rightness(asking, probe, option) });
  return undefined;
}

function rightness({ u, at }: Asking, { options }: PlanProbe, option: string): { readonly right?: boolean } {
  const sight = sightOf(u.plan, u.state, at);
  const right = options.filter((one) => one.right !== undefined && holds(one.right, sight)).map(({ id }) => id);
  return right.length === 0 ? {} : { right: right.includes(option) };
}
