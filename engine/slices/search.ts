import { startOf, type Bound, type Deed, type Draft, type Moment } from "./moment.ts";
import type { Slice } from "./slice.ts";
import { beginnings, nextSteps } from "./steps.ts";
import { isWithin, type Zone } from "./zone.ts";

/** One step of a way through a slice. */
interface Step {
  readonly bounds: readonly Bound[];
  readonly deeds: readonly Deed[];
}

/** How a slice shows something: the steps that lead to it, from STARTEX. */
export type Way = readonly Step[];

export interface Searched {
  /** What was asked and can come about in the slice, and how. */
  readonly found: ReadonlyMap<string, Way>;
  /** Everything was gone through, so that what was not found never comes about. */
  readonly whole: boolean;
  readonly moments: number;
}

/** A moment, and the way to it backwards. */
interface Node {
  readonly moment: Moment;
  readonly step: number;
  readonly did: Step;
  readonly before?: Node;
}

/**
 * Goes through everything that can happen in a slice until everything asked was found, at each moment first what comes
 * about by itself, so that nobody does more than it takes. Two moments that
 * stand alike are one when the times of the first allow all of the second. After `most` moments it stops and says so.
 */
export function search(slice: Slice, asked: ReadonlySet<string>, most: number): Searched {
  const found = new Map<string, Way>();
  const seen = new Map<string, Zone[]>();
  const ahead: Node[] = [];
  let moments = 0;
  const visit = (draft: Draft, step: number, before?: Node): void => {
    const { standings, past, awaited, zone, ended, shown } = draft;
    const moment = { standings, past, awaited, zone, ...(ended === undefined ? {} : { ended }) };
    const did = { bounds: draft.bounds, deeds: draft.deeds };
    const node: Node = before === undefined ? { moment, step, did } : { moment, step, did, before };
    for (const key of shown) if (asked.has(key) && !found.has(key)) found.set(key, wayTo(node));
    if (ended === undefined && isNew(seen, moment)) ahead.push(node);
  };
  for (const draft of beginnings(slice, startOf(slice.start))) visit(draft, 0);
  for (let node = ahead.pop(); node !== undefined && found.size < asked.size; node = ahead.pop()) {
    if (moments >= most) return { found, whole: false, moments };
    moments += 1;
    for (const draft of nextSteps(slice, node.moment, node.step + 1).toReversed()) visit(draft, node.step + 1, node);
  }
  return { found, whole: true, moments };
}

function isNew(seen: Map<string, Zone[]>, { standings, past, awaited, zone }: Moment): boolean {
  const key = `${standings.join()}|${past}|${awaited.map(({ thing, due }) => `${thing}@${due ?? ""}`).join()}`;
  const zones = seen.get(key);
  if (zones === undefined) {
    seen.set(key, [zone]);
    return true;
  }
  if (zones.some((known) => isWithin(zone, known))) return false;
  zones.push(zone);
  return true;
}

function wayTo(node: Node): Way {
  const steps: Step[] = [];
  for (let at: Node | undefined = node; at !== undefined; at = at.before) steps.push(at.did);
  return steps.toReversed();
}
