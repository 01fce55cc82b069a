import type { RoleId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { CaseState, ExerciseState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfCases = among("case-opened", "case-taken", "case-handed", "case-overdue", "case-closed");

/** Cases: in whose queue, whose, overdue, closed how. Who has had a case in the queue sees it to its end. */
export function evolveCases(state: ExerciseState, is: Among<typeof isOfCases>): ExerciseState {
  const { at } = state;
  switch (is.type) {
    case "case-opened": {
      const due = is.due === undefined ? {} : { due: is.due };
      return withCase(state, is.case, (now) => ({
        ...now,
        status: "open",
        openedAt: at,
        ...due,
        queue: is.roles,
        roles: is.roles,
      }));
    }
    case "case-taken":
      return withCase(state, is.case, (now) => ({ ...now, owner: is.seat, takenAt: now.takenAt ?? at }));
    case "case-handed":
      return withCase(state, is.case, ({ owner: _owner, ...now }) => ({
        ...now,
        queue: [is.to],
        roles: withRole(now.roles, is.to),
      }));
    case "case-overdue":
      return withCase(state, is.case, (now) => ({ ...now, overdue: true }));
    case "case-closed": {
      const { disposition, seat: owner } = is;
      const into = is.into === undefined ? {} : { into: is.into };
      return withCase(state, is.case, (now) => ({
        ...now,
        status: "closed",
        owner,
        closedAt: at,
        disposition,
        ...into,
      }));
    }
    default:
      return is satisfies never;
  }
}

function withCase(state: ExerciseState, id: string, change: (now: CaseState) => CaseState): ExerciseState {
  const now = state.cases[id];
  return now === undefined ? state : { ...state, cases: { ...state.cases, [id]: change(now) } };
}

function withRole(roles: readonly RoleId[], role: RoleId): readonly RoleId[] {
  return roles.includes(role) ? roles : [...roles, role];
}
