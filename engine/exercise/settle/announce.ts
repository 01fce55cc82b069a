import type { LaneId, RoleId, SeatId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { happen, type Unfolding } from "../unfolding.ts";
import { countVote } from "./votes.ts";

/** Whose hand moved a lane. */
interface Hand {
  readonly seat: SeatId;
  readonly role: RoleId;
}

/** Says in the exercise's words what it means that a lane is in this state now. Some moves mean nothing by themselves. */
export function announce(u: Unfolding, at: ExerciseTime, lane: LaneId, now: string, hand?: Hand): void {
  const [kind, id] = partsOf(lane);
  switch (kind) {
    case "phase":
      happen(u, at, { type: "phase-begun", phase: now });
      break;
    case "seat":
      arrived(u, at, id);
      break;
    case "casualty":
      happen(u, at, { type: "casualty-changed", casualty: id, condition: now });
      break;
    case "inject":
      if (now === "delivered") happen(u, at, { type: "inject-delivered", row: id, by: "plan" });
      if (now === "withheld") happen(u, at, { type: "inject-withheld", row: id });
      break;
    case "decision":
      decisionMoved(u, at, id, now, hand);
      break;
    case "case":
      caseMoved(u, at, id, now);
      break;
    case "probe":
      probeMoved(u, at, id, now);
      break;
    case "expected":
      if (now === "overdue") happen(u, at, { type: "action-overdue", row: id });
      if (now === "not-met" || now === "no-opportunity") happen(u, at, { type: "action-missed", row: id, status: now });
      break;
    default: // the watch only wakes the conditions that time alone fulfils
      break;
  }
}

/** The kind of a lane and whose it is: `inject/I03` is the row I03's. */
export function partsOf(lane: LaneId): readonly [kind: string, id: string] {
  const slash = lane.indexOf("/");
  return slash < 0 ? [lane, ""] : [lane.slice(0, slash), lane.slice(slash + 1)];
}

function arrived(u: Unfolding, at: ExerciseTime, seat: string): void {
  const role = u.index.roleOf.get(seat);
  if (role?.arrives === undefined) return;
  happen(u, at, { type: "zone-entered", seat, role: role.id, zone: role.arrives.zone });
}

function decisionMoved(u: Unfolding, at: ExerciseTime, id: string, now: string, hand?: Hand): void {
  const plan = u.plan.decisions[id];
  if (plan === undefined) return;
  if (now === "open") {
    const until = u.state.timers.find(({ lane }) => lane === `decision/${id}`)?.due ?? at;
    happen(u, at, { type: "decision-opened", decision: id, until, ...hand });
  } else if (plan.vote !== undefined && (now === "taken" || now === "lapsed")) {
    countVote(u, at, plan);
  } else if (now === "lapsed") {
    const answered = Object.keys(u.state.decisions[id]?.answers ?? {}).toSorted();
    happen(u, at, { type: "decision-lapsed", decision: id, option: plan.lapses, answered });
  }
}

function caseMoved(u: Unfolding, at: ExerciseTime, id: string, now: string): void {
  const plan = u.plan.cases[id];
  if (plan === undefined) return;
  if (now === "overdue") happen(u, at, { type: "case-overdue", case: id });
  if (now !== "open") return;
  const due = u.state.timers.find(({ lane }) => lane === `case/${id}`)?.due;
  const roles = u.plan.caseKinds[plan.kind]?.handledBy ?? [];
  const until = due === undefined ? {} : { due };
  happen(u, at, { type: "case-opened", case: id, kind: plan.kind, row: plan.row, roles: [...roles], ...until });
}

/** Whoever sits in a seat of its roles is asked; who comes within its time may answer too. */
function probeMoved(u: Unfolding, at: ExerciseTime, id: string, now: string): void {
  const seats = (u.plan.probes[id]?.roles ?? [])
    .flatMap((role) => u.plan.roles[role]?.seats ?? [])
    .filter((seat) => u.state.seats[seat]?.holder !== "nobody");
  if (now === "asked") {
    const until = u.state.timers.find(({ lane }) => lane === `probe/${id}`)?.due ?? at;
    happen(u, at, { type: "probe-asked", probe: id, until, seats });
  }
  if (now === "over") {
    const answers = u.state.probes[id]?.answers ?? {};
    const unanswered = seats.filter((seat) => !Object.hasOwn(answers, seat));
    happen(u, at, { type: "probe-closed", probe: id, unanswered });
  }
}
