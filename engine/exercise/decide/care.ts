import { protocolCategory, protocolFor } from "#engine/plan/triage.ts";
import { findingsSight, holds } from "#engine/plan/weigh.ts";
import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { findingsOf } from "../sight.ts";
import type { CasualtyState } from "../state.ts";
import { happen } from "../unfolding.ts";
import { onSite } from "../whereabouts.ts";
import { freePlayerOf, onlyTexts, playerOf, type Answered, type Asking, type Player } from "./asking.ts";

type CareCommand = CommandOf<"assess" | "treat" | "stop-treating" | "tag">;

/** What is done with hands and eyes for a casualty, in the zone where it lies. */
export function decideCare(asking: Asking, command: CareCommand): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  if (command.type === "stop-treating") return stopTreating(asking);
  const hands = atCasualty(asking, command.casualty);
  if ("refused" in hands) return hands;
  if (command.type === "assess") return assess(asking, hands, command.finding);
  if (command.type === "treat") return treat(asking, hands, command.intervention);
  return tag(asking, hands, command.category);
}

interface Hands extends Player {
  readonly id: string;
  readonly casualty: CasualtyState;
}

/** A player with free hands who stands where the casualty is. */
function atCasualty(asking: Asking, id: string): Hands | Refusal {
  const player = freePlayerOf(asking);
  if ("refused" in player) return player;
  const { plan, state } = asking.u;
  const casualty = lookUp(state.casualties, id);
  if (casualty === undefined) return refuse("unknown-casualty", { casualty: id });
  if (!onSite(plan, state, player.seat.id)) return refuse("not-on-site", { zone: player.seat.zone });
  if (casualty.zone !== player.seat.zone) return refuse("not-there", { casualty: id });
  return { ...player, id, casualty };
}

/** What takes no time is seen at once. */
function assess({ u, at }: Asking, { seat, role, id }: Hands, finding: string): Answered {
  const kind = lookUp(u.plan.findings, finding);
  const value = lookUp(findingsOf(u.plan, u.state, id), finding);
  if (kind === undefined || value === undefined) return refuse("unknown-finding", { finding });
  const about = { seat: seat.id, casualty: id, finding };
  if (kind.takesMs === 0) happen(u, at, { type: "casualty-assessed", ...about, role: role.id, value });
  else happen(u, at, { type: "assessment-started", ...about, until: at + kind.takesMs });
  return undefined;
}

function treat({ u, at }: Asking, { seat, role, id, casualty }: Hands, intervention: string): Answered {
  const kind = lookUp(u.plan.interventions, intervention);
  if (kind === undefined) return refuse("unknown-intervention", { intervention });
  if (!role.does.includes(intervention)) return refuse("role-may-not", { role: role.id, intervention });
  if (kind.zones !== undefined && !kind.zones.includes(casualty.zone))
    return refuse("not-there", { intervention, zone: casualty.zone });
  if (kind.needs !== undefined && !holds(kind.needs, findingsSight(findingsOf(u.plan, u.state, id))))
    return refuse("need-not-met", { intervention, casualty: id });
  const about = { seat: seat.id, casualty: id, intervention };
  if (kind.takesMs === 0) happen(u, at, { type: "treatment-finished", ...about, role: role.id });
  else happen(u, at, { type: "treatment-started", ...about, until: at + kind.takesMs });
  return undefined;
}

/** Stops what the hands are busy with. Who walks arrives. */
function stopTreating(asking: Asking): Answered {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const { id, task } = player.seat;
  if (task === undefined || task.kind === "walking") return refuse("not-busy");
  happen(asking.u, asking.at, { type: "treatment-stopped", seat: id, casualty: task.casualty });
  return undefined;
}

/** The tag is the player's; beside it stands what the protocol gives for the findings as they really are. */
function tag({ u, at }: Asking, { seat, role, id, casualty }: Hands, category: string): Answered {
  const { triage } = u.plan;
  if (triage === undefined || lookUp(triage.categories, category) === undefined)
    return refuse("unknown-category", { category });
  if (!role.triages) return refuse("role-may-not", { role: role.id });
  const age = u.plan.casualties[id]?.age ?? 0;
  const protocol = protocolCategory(protocolFor(triage, age), findingsOf(u.plan, u.state, id));
  const was = casualty.tag === undefined ? {} : { was: casualty.tag.category };
  happen(u, at, { type: "casualty-tagged", seat: seat.id, role: role.id, casualty: id, category, protocol, ...was });
  return undefined;
}
