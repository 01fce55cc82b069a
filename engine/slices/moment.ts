import type { Standing } from "./slice.ts";
import type { Thing } from "./story.ts";
import { atStartex, limited, rangeOf, withMoment, withoutMoment, type Zone } from "./zone.ts";

/** Something that will happen by itself: `delay` after step `step`, and at `due` where that time is certain. */
export interface Awaited {
  readonly thing: Thing;
  readonly step: number;
  readonly delay: number;
  readonly due?: number;
}

/** How a slice stands after some steps, whatever the times of these were. */
export interface Moment {
  readonly standings: readonly Standing[];
  /** How many of the fixed things are over. */
  readonly past: number;
  /** In the order in which they were set; the uncertain ones are moments 2, 3 … of the zone. */
  readonly awaited: readonly Awaited[];
  readonly zone: Zone;
  /** The ending it ended with; empty when time ran out without one. */
  readonly ended?: string;
}

/** Step `after` is at most `most` later than step `before`. Step 0 is STARTEX. */
export interface Bound {
  readonly after: number;
  readonly before: number;
  readonly most: number;
}

/** What people do in one step, and what of their doing the slice had to suppose. */
export type Deed =
  | { readonly kind: "take"; readonly decision: string; readonly option: string }
  | { readonly kind: "propose"; readonly decision: string; readonly option: string }
  | { readonly kind: "open" | "vote-down"; readonly decision: string }
  | { readonly kind: "fire"; readonly row: string }
  | { readonly kind: "take-case"; readonly case: string }
  | { readonly kind: "close-case"; readonly case: string; readonly disposition: string }
  | { readonly kind: "meet" | "miss"; readonly action: string }
  | { readonly kind: "tag"; readonly casualty: string }
  | { readonly kind: "tag-count"; readonly count: number };

/** A moment in the making. `dead`: no times are left at which it could have come about. */
export interface Draft {
  standings: Standing[];
  past: number;
  awaited: Awaited[];
  zone: Zone;
  ended?: string;
  dead: boolean;
  readonly step: number;
  readonly bounds: Bound[];
  readonly deeds: Deed[];
  /** The questions that came about in this step. */
  readonly shown: string[];
}

/** Begins to change a moment in step `step`; the moment stays as it is. */
export function draftOf(moment: Moment, step: number): Draft {
  const { standings, past, awaited, zone } = moment;
  return {
    standings: [...standings],
    past,
    awaited: [...awaited],
    zone,
    dead: false,
    step,
    bounds: [],
    deeds: [],
    shown: [],
  };
}

/** The moment before anything has happened. */
export function startOf(standings: readonly Standing[]): Moment {
  return { standings, past: 0, awaited: [], zone: atStartex };
}

/** A time that the draft knows of: a moment of the zone, a step, and how long after it. */
export interface Mark {
  readonly moment: number;
  readonly plus: number;
  readonly step: number;
  readonly after: number;
}

/** Now. */
export function nowMark({ step }: Draft): Mark {
  return { moment: 1, plus: 0, step, after: 0 };
}

/** A time from STARTEX. */
export function fixedMark(due: number): Mark {
  return { moment: 0, plus: due, step: 0, after: due };
}

/** When something awaited is due. */
export function dueMark(draft: Draft, awaited: Awaited): Mark {
  if (awaited.due !== undefined) return fixedMark(awaited.due);
  const before = draft.awaited.slice(0, draft.awaited.indexOf(awaited)).filter(({ due }) => due === undefined);
  return { moment: 2 + before.length, plus: 0, step: awaited.step, after: awaited.delay };
}

/** Only times at which `a` is at most so long after `b` are left. */
export function limit(draft: Draft, a: Mark, b: Mark, most: number): void {
  if (draft.dead) return;
  const zone = limited(draft.zone, a.moment, b.moment, most + b.plus - a.plus);
  if (zone === undefined) draft.dead = true;
  else draft.zone = zone;
  if (a.step !== b.step || a.step === draft.step)
    draft.bounds.push({ after: a.step, before: b.step, most: most + b.after - a.after });
}

/** Sets something to happen so long after now. */
export function expectLater(draft: Draft, thing: Thing, delay: number): void {
  const [earliest, latest] = rangeOf(draft.zone, 1);
  const { step } = draft;
  if (earliest === latest) {
    draft.awaited.push({ thing, step, delay, due: earliest + delay });
    return;
  }
  draft.zone = withMoment(draft.zone, delay);
  draft.awaited.push({ thing, step, delay });
}

/** Nothing more is awaited of a thing. */
export function forget(draft: Draft, thing: Thing): void {
  const gone = draft.awaited.find((awaited) => awaited.thing === thing);
  if (gone === undefined) return;
  if (gone.due === undefined) draft.zone = withoutMoment(draft.zone, dueMark(draft, gone).moment);
  draft.awaited = draft.awaited.filter((awaited) => awaited !== gone);
}
