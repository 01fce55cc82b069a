import type { Entry, Happening } from "#engine/exercise/entry.ts";
import type { AgencyId, RoleId, SeatId } from "#engine/ids.ts";
import { deciders } from "#engine/plan/deciders.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { agencyOf, roleOf, type Course } from "./course.ts";

/** A lane of the timeline: one role under its agency. */
export interface Lane {
  readonly agency: AgencyId;
  readonly role: RoleId;
  readonly seats: readonly SeatId[];
}

/** A stretch of time in a lane: where a seat was, or what it did that took time, or how long a decision was open. */
export interface Span {
  readonly kind: "on-the-way" | "zone" | "walking" | "assessing" | "treating" | "decision";
  readonly agency: AgencyId;
  readonly role: RoleId;
  readonly seat?: SeatId;
  /** The zone, casualty or decision it is about, and what was done to it. */
  readonly of: string;
  readonly detail?: string;
  readonly from: ExerciseTime;
  readonly to: ExerciseTime;
  /** The entries that began and ended it; not ended by an entry, only the first. */
  readonly seqs: readonly number[];
}

/** Agency › role, in the order of the scenario. */
export function lanes({ plan }: Pick<Course, "plan">): readonly Lane[] {
  return Object.keys(plan.agencies).flatMap((agency) =>
    Object.values(plan.roles)
      .filter((role) => role.agency === agency)
      .map(({ id: role, seats }) => ({ agency, role, seats })),
  );
}

/** A span that begins, and the key that whatever ends it will name. */
interface Begun extends Omit<Span, "to" | "seqs" | "from"> {
  readonly key: string;
}

function inSeat(plan: Plan, seat: SeatId): Pick<Span, "agency" | "role"> & { readonly seat: SeatId } {
  const role = roleOf(plan, seat);
  return { agency: agencyOf(plan, role), role, seat };
}

function places(plan: Plan): readonly Begun[] {
  return Object.values(plan.roles).flatMap(({ seats, zone, arrives }) =>
    seats.map((seat) => {
      const kind = arrives === undefined ? ("zone" as const) : ("on-the-way" as const);
      return { key: `zone ${seat}`, kind, ...inSeat(plan, seat), of: zone };
    }),
  );
}

/** What one entry begins. */
function begins(plan: Plan, is: Happening): readonly Begun[] {
  if (is.type === "exercise-started") return places(plan);
  if (is.type === "walk-started") {
    return [{ key: `walking ${is.seat}`, kind: "walking", ...inSeat(plan, is.seat), of: is.to }];
  }
  if (is.type === "zone-entered")
    return [{ key: `zone ${is.seat}`, kind: "zone", ...inSeat(plan, is.seat), of: is.zone }];
  if (is.type === "assessment-started") {
    const { seat, casualty, finding } = is;
    return [
      {
        key: `assessing ${seat} ${casualty} ${finding}`,
        kind: "assessing",
        ...inSeat(plan, seat),
        of: casualty,
        detail: finding,
      },
    ];
  }
  if (is.type === "treatment-started") {
    const { seat, casualty, intervention } = is;
    return [{ key: `treating ${seat}`, kind: "treating", ...inSeat(plan, seat), of: casualty, detail: intervention }];
  }
  if (is.type !== "decision-opened") return [];
  const { decision } = is;
  return deciders(plan, decision).map((role) => {
    return { key: `decision ${decision} ${role}`, kind: "decision", agency: agencyOf(plan, role), role, of: decision };
  });
}

/** The keys of the spans one entry ends. */
function ends(plan: Plan, is: Happening): readonly string[] {
  if (is.type === "zone-entered") return [`walking ${is.seat}`, `zone ${is.seat}`];
  if (is.type === "casualty-assessed") return [`assessing ${is.seat} ${is.casualty} ${is.finding}`];
  if (is.type === "treatment-finished" || is.type === "treatment-stopped") return [`treating ${is.seat}`];
  if (is.type !== "decision-taken" && is.type !== "decision-lapsed") return [];
  return deciders(plan, is.decision).map((role) => `decision ${is.decision} ${role}`);
}

/** Everything that lasted, by when it began. What was still going on at ENDEX ends there. */
export function spans({ plan, told, end }: Course): readonly Span[] {
  const open = new Map<string, { readonly begun: Begun; readonly entry: Entry; readonly n: number }>();
  let begunSoFar = 0;
  const done: { readonly n: number; readonly span: Span }[] = [];
  const close = (id: string, at: ExerciseTime, seqs: readonly number[]): void => {
    const one = open.get(id);
    if (one === undefined) return;
    open.delete(id);
    const { key: _, ...span } = one.begun;
    const { seq, at: from } = one.entry;
    done.push({ n: one.n, span: { ...span, from, to: Math.max(from, at), seqs: [seq, ...seqs] } });
  };
  for (const { entry } of told) {
    for (const key of ends(plan, entry.is)) close(key, entry.at, [entry.seq]);
    for (const begun of begins(plan, entry.is)) open.set(begun.key, { begun, entry, n: (begunSoFar += 1) });
  }
  for (const key of open.keys()) close(key, end, []);
  return done.toSorted((a, b) => a.n - b.n).map(({ span }) => span);
}
