import type { PlanDecision } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { SeatFact, SeenDecision, Viewer } from "../seat-event.ts";
import type { DecisionState, ExerciseState } from "../state.ts";
import type { Look } from "./look.ts";

/** A decision, from its opening on, for those who may take, propose or sign it. Doctrine is for the debrief. */
export function seeDecision(look: Look): readonly SeatFact[] {
  const { plan, after, is, viewer } = look;
  if (!is.type.startsWith("decision-") || !("decision" in is)) return [];
  const decision = plan.decisions[is.decision];
  const now = after.decisions[is.decision];
  if (decision === undefined || now === undefined) return [];
  const may = rights(plan, after, decision, viewer);
  if (viewer.kind === "seat" && !may.mayPropose && !may.maySign) return [];
  return [{ type: "decision", decision: { ...seenPlan(decision), ...may, ...seenState(now, look) } }];
}

function rights(plan: Plan, state: ExerciseState, { roles, joint }: PlanDecision, viewer: Viewer) {
  const role = viewer.kind === "seat" ? plan.roles[state.seats[viewer.seat]?.role ?? ""] : undefined;
  if (role === undefined) return { mayPropose: false, maySign: false };
  return { mayPropose: roles.includes(role.id), maySign: joint?.agencies.includes(role.agency) === true };
}

function seenPlan({ id, title, question, controls, options, joint }: PlanDecision) {
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
    status: now.status === "closed" ? "open" : now.status,
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
