import type { PlanCase, PlanCaseKind } from "#engine/plan/work.ts";
import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { CaseState } from "../state.ts";
import { happen, moveLane } from "../unfolding.ts";
import { onlyTexts, playerOf, reasoned, said, type Answered, type Asking, type Player } from "./asking.ts";

type CaseCommand = CommandOf<"take-case" | "hand-case" | "close-case">;

/** Cases: taken out of one's queue, handed on to a role, closed with a disposition and a reason. */
export function decideCases(asking: Asking, command: CaseCommand): Answered {
  const stray = onlyTexts(asking, ...(command.type === "close-case" ? ["reason"] : []));
  if (stray !== undefined) return stray;
  const open = openCase(asking, command.case);
  if ("refused" in open) return open;
  if (command.type === "take-case") return take(asking, open);
  if (open.now.owner !== open.seat.id) return refuse("case-not-yours", { case: open.plan.id });
  return command.type === "hand-case" ? hand(asking, open, command.to) : close(asking, open, command);
}

interface OpenCase extends Player {
  readonly plan: PlanCase;
  readonly kind: PlanCaseKind;
  readonly now: CaseState;
}

/** A case that the player's role has had in its queue; of any other it does not even know. */
function openCase(asking: Asking, id: string): OpenCase | Refusal {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const { plan, state } = asking.u;
  const made = lookUp(plan.cases, id);
  const now = lookUp(state.cases, id);
  const kind = plan.caseKinds[made?.kind ?? ""];
  if (made === undefined || kind === undefined || now?.roles.includes(player.role.id) !== true)
    return refuse("unknown-case", { case: id });
  return now.status === "closed" ? refuse("case-closed", { case: id }) : { ...player, plan: made, kind, now };
}

/** What somebody has is theirs, until they hand it on or leave their seat. Taking one's own changes nothing. */
function take({ u, at }: Asking, { plan, now, seat, role }: OpenCase): Answered {
  if (now.owner === seat.id) return undefined;
  if (!now.queue.includes(role.id)) return refuse("case-not-yours", { case: plan.id });
  if (now.owner !== undefined && u.state.seats[now.owner]?.holder !== "nobody")
    return refuse("case-taken", { case: plan.id, seat: now.owner });
  happen(u, at, { type: "case-taken", case: plan.id, kind: plan.kind, seat: seat.id, role: role.id });
  return undefined;
}

/** To a role of its kind, one's own included: then it lies in the queue again. */
function hand({ u, at }: Asking, { plan, kind, seat, role }: OpenCase, to: string): Answered {
  if (lookUp(u.plan.roles, to) === undefined) return refuse("unknown-recipient", { to });
  if (!kind.handledBy.includes(to) && !kind.handsTo.includes(to))
    return refuse("role-may-not", { role: to, case: plan.id });
  happen(u, at, { type: "case-handed", case: plan.id, kind: plan.kind, seat: seat.id, role: role.id, to });
  return undefined;
}

function close(asking: Asking, open: OpenCase, { disposition, into }: CommandOf<"close-case">): Answered {
  const { u, at } = asking;
  const { plan, kind, seat, role } = open;
  const way = lookUp(kind.dispositions, disposition);
  if (way === undefined) return refuse("unknown-disposition", { disposition });
  const refused = mergeFault(asking, open, way.merges, into) ?? reasoned(asking);
  if (refused !== undefined) return refused;
  moveLane(u, at, `case/${plan.id}`, ["close"]);
  happen(u, at, {
    type: "case-closed",
    case: plan.id,
    kind: plan.kind,
    seat: seat.id,
    role: role.id,
    disposition,
    ...(into === undefined ? {} : { into }),
    ...said(asking, "reason"),
  });
  return undefined;
}

/** One merges into another case of the kind that one knows of and that was not merged itself; only so no ring comes about. */
function mergeFault({ u }: Asking, { plan, role }: OpenCase, merges: boolean, into: string | undefined): Answered {
  if (into === undefined) return merges ? refuse("into-missing", { case: plan.id }) : undefined;
  const other = lookUp(u.state.cases, into);
  if (other?.roles.includes(role.id) !== true) return refuse("unknown-case", { case: into });
  const fits = merges && into !== plan.id && u.plan.cases[into]?.kind === plan.kind && other.into === undefined;
  return fits ? undefined : refuse("into-wrong", { case: plan.id, into });
}
