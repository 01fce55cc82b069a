import type { DecisionState, ExerciseState } from "#engine/exercise/state.ts";
import type { AgencyId } from "#engine/ids.ts";
import type { PlanDecision, PlanOption } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** A decision that has been put to players, with what each agency has answered so far. */
export interface DecisionNow {
  readonly decision: PlanDecision;
  readonly now: DecisionState;
  /** Positive while open: so long until it lapses. */
  readonly leftMs?: number;
  readonly option?: PlanOption;
  readonly proposed?: PlanOption;
  /** In a joint decision, every agency that must answer; `undefined` has not. */
  readonly answers: readonly { readonly agency: AgencyId; readonly agree: boolean | undefined }[];
  /** Of a vote: how many have voted, and how many sit in seats that may. */
  readonly votes: number;
  readonly voters: number;
}

/** Decisions that were opened: open ones first by what is left, then the closed ones, last opened first. */
export function decisionsNow(plan: Plan, state: ExerciseState, at: ExerciseTime): readonly DecisionNow[] {
  const opened = Object.values(plan.decisions).flatMap((decision) => {
    const now = state.decisions[decision.id];
    if (now === undefined || now.status === "closed") return [];
    const option = decision.options.find(({ id }) => id === now.option);
    const proposed = decision.options.find(({ id }) => id === now.proposal?.option);
    return [
      {
        decision,
        now,
        ...(now.status === "open" && now.until !== undefined ? { leftMs: now.until - at } : {}),
        ...(option === undefined ? {} : { option }),
        ...(proposed === undefined ? {} : { proposed }),
        votes: Object.keys(now.ballots ?? {}).length,
        voters: Object.values(state.seats).filter(
          ({ role, holder }) => holder !== "nobody" && decision.vote?.roles.includes(role) === true,
        ).length,
        answers: (decision.joint?.agencies ?? []).map((agency) => ({ agency, agree: now.answers[agency]?.agree })),
      },
    ];
  });
  const open = opened.filter(({ now }) => now.status === "open");
  const closed = opened.filter(({ now }) => now.status !== "open");
  return [
    ...open.toSorted((a, b) => (a.leftMs ?? 0) - (b.leftMs ?? 0)),
    ...closed.toSorted((a, b) => (b.now.openedAt ?? 0) - (a.now.openedAt ?? 0)),
  ];
}
