import { canonical } from "#engine/canonical.ts";
import type { AgencyId, ClaimId, RoleId, SeatId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Course, Hearing } from "./course.ts";
import { grouped } from "./grouped.ts";
import { isTrue } from "./knowledge.ts";

type Value = Hearing["claim"]["value"];

/** One seat on record as told a value: until there is a record of its being told the true one, or ENDEX. */
export interface Holder {
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly agency: AgencyId;
  readonly from: ExerciseTime;
  readonly fromSeq: number;
  readonly until: ExerciseTime;
  /** The entry in which it was told the true value; earlier than `fromSeq` where it had been told that before. */
  readonly untilSeq?: number;
}

/** One value in circulation. */
export interface ClaimedValue {
  readonly value: Value;
  readonly true?: boolean;
  readonly claims: readonly ClaimId[];
  readonly sources: readonly string[];
  readonly holders: readonly Holder[];
  /** How long at least one seat held it. */
  readonly aliveMs: number;
}

/** Different values told of the same thing. */
export interface Conflict {
  readonly subject: string;
  readonly field: string;
  /** What is really so, when the scenario says it. */
  readonly truth?: Value;
  readonly values: readonly ClaimedValue[];
  /** When the second value was first told. */
  readonly from: ExerciseTime;
  /** How long two or more were alive at once: told to seats that were not told the true one since or before. */
  readonly togetherMs: number;
}

interface Stretch {
  readonly from: ExerciseTime;
  readonly to: ExerciseTime;
}

/** Overlapping stretches made one; empty ones left out. */
function union(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const next of stretches.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || next.from > last.to) merged.push(next);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  }
  return merged;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The stretches in which two or more of the lists overlap. */
function together(lists: readonly (readonly Stretch[])[]): readonly Stretch[] {
  const pairs = lists.flatMap((a, index) =>
    lists
      .slice(index + 1)
      .flatMap((b) =>
        a.flatMap((one) =>
          b.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })),
        ),
      ),
  );
  return union(pairs);
}

function holdersOf(
  course: Course,
  told: readonly Hearing[],
  all: readonly Hearing[],
  so: boolean | undefined,
): readonly Holder[] {
  const first = new Map<SeatId, Hearing>();
  for (const hearing of told) if (!first.has(hearing.seat)) first.set(hearing.seat, hearing);
  return [...first.values()].map(({ seat, role, agency, at, seq }) => {
    const corrected =
      so === false ? all.find((hearing) => hearing.seat === seat && isTrue(course, hearing.claim) === true) : undefined;
    const until = corrected === undefined ? course.end : Math.max(at, corrected.at);
    const by = corrected === undefined ? {} : { untilSeq: corrected.seq };
    return { seat, role, agency, from: at, fromSeq: seq, until: Math.max(at, until), ...by };
  });
}

function valueOf(course: Course, told: readonly Hearing[], all: readonly Hearing[]): readonly ClaimedValue[] {
  const [first] = told;
  if (first === undefined) return [];
  const so = isTrue(course, first.claim);
  const holders = holdersOf(course, told, all, so);
  return [
    {
      value: first.claim.value,
      ...(so === undefined ? {} : { true: so }),
      claims: [...new Set(told.map(({ claim }) => claim.id))],
      sources: [...new Set(told.map(({ claim }) => claim.source))],
      holders,
      aliveMs: lengthOf(union(holders.map(({ from, until }) => ({ from, to: until })))),
    },
  ];
}

function conflictOf(course: Course, all: readonly Hearing[]): readonly Conflict[] {
  const [first] = all;
  if (first === undefined) return [];
  const byValue = grouped(all, ({ claim }) => canonical(claim.value));
  const values = [...byValue.values()].flatMap((told) => valueOf(course, told, all));
  const alive = values.map(({ holders }) => union(holders.map(({ from, until }) => ({ from, to: until }))));
  const [, second] = values
    .map(({ holders }) => Math.min(...holders.map(({ from }) => from)))
    .toSorted((a, b) => a - b);
  if (second === undefined) return [];
  const { subject, field } = first.claim;
  const truth = course.plan.truth[subject]?.[field];
  return [
    {
      subject,
      field,
      ...(truth === undefined ? {} : { truth }),
      values,
      from: second,
      togetherMs: lengthOf(together(alive)),
    },
  ];
}

/**
 * Things of which different values were told, and how long these lived: a false one until there is a record that the
 * seats holding it were told the true one, else until ENDEX. Those whose truth the scenario states come first, then those
 * that were alive together longest.
 */
export function conflictingClaims(course: Course): readonly Conflict[] {
  const bySubject = grouped(course.hearings, ({ claim }) => `${claim.subject} ${claim.field}`);
  const known = ({ truth }: Conflict): number => (truth === undefined ? 1 : 0);
  return [...bySubject.values()]
    .flatMap((all) => conflictOf(course, all))
    .toSorted((a, b) => known(a) - known(b) || b.togetherMs - a.togetherMs);
}
