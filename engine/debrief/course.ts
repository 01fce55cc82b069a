import type { Claim, Entry, Happening, HappeningOf } from "#engine/exercise/entry.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { AgencyId, RoleId, SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** Where in the log, and when in the exercise. */
export interface When {
  readonly seq: number;
  readonly at: ExerciseTime;
}

/** One record of a seat being told a claim: the first for that seat and claim. */
export interface Hearing extends When {
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly agency: AgencyId;
  readonly claim: Claim;
  readonly message: string;
  /** Said it themselves, opened the message, heard it on the air or face to face, or knew it at STARTEX (no message). */
  readonly how: "sent" | "opened" | "heard" | "held";
}

/** A whole exercise laid out for measuring: its log, what came of it, and who was told what. */
export interface Course {
  readonly plan: Plan;
  readonly told: readonly Told[];
  /** The state after the last entry. */
  readonly final: ExerciseState;
  /** ENDEX; while the exercise has not ended, the time of its last entry. */
  readonly end: ExerciseTime;
  readonly ended: boolean;
  /** In the order of the log. */
  readonly hearings: readonly Hearing[];
}

/** The entries of one type, in order. */
export function entriesOf<T extends Happening["type"]>(
  { told }: Pick<Course, "told">,
  type: T,
): readonly (When & { readonly is: HappeningOf<T>; readonly texts: Readonly<Record<string, string>> })[] {
  return told.flatMap(({ entry: { seq, at, is }, texts = {} }) => (isOf(is, type) ? [{ seq, at, is, texts }] : []));
}

function isOf<T extends Happening["type"]>(is: Happening, type: T): is is HappeningOf<T> {
  return is.type === type;
}

/** The agency of a role; of a role the plan does not have, none. */
export function agencyOf({ roles }: Plan, role: RoleId): AgencyId {
  return roles[role]?.agency ?? "";
}

/** The role of a seat: `role.2` is the second seat of `role`. */
export function roleOf({ roles }: Plan, seat: SeatId): RoleId {
  return Object.values(roles).find(({ seats }) => seats.includes(seat))?.id ?? "";
}

interface Carried {
  readonly claims: readonly Claim[];
  readonly message: string;
}

function hearingsOf(plan: Plan, told: readonly Told[]): readonly Hearing[] {
  const carried = new Map<string, Carried>();
  const held = new Set<string>();
  const hear = ({ seq, at }: Entry, seat: SeatId, { claims, message }: Carried, how: Hearing["how"]): Hearing[] => {
    const role = roleOf(plan, seat);
    const fresh = claims.filter(({ id }) => !held.has(`${seat} ${id}`));
    for (const { id } of fresh) held.add(`${seat} ${id}`);
    return fresh.map((claim) => ({ seq, at, seat, role, agency: agencyOf(plan, role), claim, message, how }));
  };
  return told.flatMap(({ entry }) => {
    const { is } = entry;
    if (is.type === "message-sent") {
      const { claims, message, seat } = is;
      carried.set(message, { claims, message });
      return seat === undefined ? [] : hear(entry, seat, { claims, message }, "sent");
    }
    if (is.type === "facts-held") return hear(entry, is.seat, { claims: is.claims, message: "" }, "held");
    const message = is.type === "message-opened" ? carried.get(is.message) : undefined;
    if (is.type !== "message-opened" || message === undefined) return [];
    return hear(entry, is.seat, message, is.heard ? "heard" : "opened");
  });
}

/** Lays out an exercise for measuring. `told` is its whole log from entry 1, with the texts that are still there. */
export function courseOf(plan: Plan, told: readonly Told[]): Course {
  const final = told.reduce((state, { entry }) => evolve(state, entry), initialState(plan));
  const ended = told.find(({ entry }) => entry.is.type === "exercise-ended")?.entry;
  const end = ended?.at ?? told.at(-1)?.entry.at ?? 0;
  return { plan, told, final, end, ended: ended !== undefined, hearings: hearingsOf(plan, told) };
}
