import { openers } from "#engine/plan/deciders.ts";
import type { PlanDecision } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { SeatFact, SeenDecision, Viewer } from "../seat-event.ts";
import type { DecisionState, ExerciseState } from "../state.ts";
import type { Look } from "./look.ts";
import { seenVote } from "./votes.ts";

type Rights = Pick<SeenDecision, "mayPropose" | "maySign" | "mayVote" | "mayOpen">;

/** A decision, from its opening on, for those who have a part in it; before, for who may open it. No doctrine. */
export function seeDecision(look: Look): readonly SeatFact[] {
  const { plan, is } = look;
  if (is.type === "exercise-started") return Object.values(plan.decisions).flatMap((one) => unopened(look, one));
  const id = "decision" in is ? is.decision : undefined;
  const decision = id === undefined ? undefined : plan.decisions[id];
  return decision === undefined ? [] : seen(look, decision);
}

function unopened(look: Look, decision: PlanDecision): readonly SeatFact[] {
  const { plan, after, viewer } = look;
  return rights(plan, after, decision, viewer).mayOpen ? seen(look, decision) : [];
}

function seen(look: Look, decision: PlanDecision): readonly SeatFact[] {
  const { plan, after, viewer } = look;
  const now = after.decisions[decision.id];
  if (now === undefined) return [];
  const may = rights(plan, after, decision, viewer);
  if (viewer.kind === "seat" && !Object.values(may).includes(true) && !looksOn(plan, after, decision, viewer.seat))
    return [];
  const vote = seenVote(decision, now, look);
  return [{ type: "decision", decision: { ...seenPlan(decision), ...may, ...vote, ...seenState(now, look) } }];
}

/** The members of a decision's meeting look on. */
function looksOn({ meetings }: Plan, state: ExerciseState, { meeting }: PlanDecision, seat: string): boolean {
  const members = meeting === undefined ? undefined : meetings[meeting]?.members;
  return members?.includes(state.seats[seat]?.role ?? "") === true;
}

function rights(plan: Plan, state: ExerciseState, decision: PlanDecision, viewer: Viewer): Rights {
  const { roles, joint, vote } = decision;
  const role = viewer.kind === "seat" ? plan.roles[state.seats[viewer.seat]?.role ?? ""] : undefined;
  return {
    mayPropose: role !== undefined && roles.includes(role.id),
    maySign: role !== undefined && joint?.agencies.includes(role.agency) === true,
    mayVote: role !== undefined && vote?.roles.includes(role.id) === true,
    mayOpen: role !== undefined && openers(plan, decision).includes(role.id),
  };
}

function seenPlan({ id, title, question, controls, options, joint, meeting }: PlanDecision) {
  return {
    id,
    title,
    question,
    controls,
    options: options.map((option) => ({
      id: option.id,
      label: option.label,
      ...(option.means === undefined ? {} : { means: option.means }),
    })),
    joint: joint !== undefined,
    ...(joint === undefined ? {} : { rule: joint.rule }),
    agencies: joint?.agencies ?? [],
    ...(meeting === undefined ? {} : { meeting }),
  };
}

/** A reason is told with the entry it stands beside; the view keeps it (`learn`). */
function seenState(
  now: DecisionState,
  { is, texts }: Look,
): Pick<SeenDecision, "status" | "openedAt" | "until" | "option" | "reason" | "proposal" | "answers"> {
  const reason = texts["reason"] === undefined ? {} : { reason: texts["reason"] };
  const answers = Object.entries(now.answers).map(([agency, answer]) => {
    const signedNow = is.type === "decision-signed" && is.agency === agency;
    return [agency, { ...answer, ...(signedNow ? reason : {}) }] as const;
  });
  return {
    status: now.status === "closed" ? "unopened" : now.status,
    openedAt: now.openedAt ?? 0,
    until: now.until ?? 0,
    ...(now.option === undefined ? {} : { option: now.option }),
    ...(is.type === "decision-taken" ? reason : {}),
    ...(now.proposal === undefined
      ? {}
      : { proposal: { ...now.proposal, ...(is.type === "decision-proposed" ? reason : {}) } }),
    answers: Object.fromEntries(answers),
  };
}
