import type { ExerciseTime } from "#engine/time.ts";
import type { Mark, MarkKind } from "./marks.ts";

/** The marks of one lane and one kind, by time, as the painter reads them. */
export interface Strand {
  readonly lane: string;
  readonly kind: MarkKind;
  readonly times: Float64Array;
  readonly marks: readonly Mark[];
  /** The longest any of them lasts: none that began earlier than so long before a time is still going on then. */
  readonly longestMs: number;
}

/** Marks gathered into strands. Within a strand they are by time; the log's own order breaks ties. */
export function strandsOf(marks: readonly Mark[]): readonly Strand[] {
  const gathered = new Map<string, Mark[]>();
  for (const mark of marks) {
    const name = `${mark.lane}/${mark.kind}`;
    const strand = gathered.get(name);
    if (strand === undefined) gathered.set(name, [mark]);
    else strand.push(mark);
  }
  return [...gathered.values()].flatMap((unsorted) => {
    const [first] = unsorted;
    if (first === undefined) return [];
    const sorted = unsorted.toSorted((a, b) => a.at - b.at || a.seq - b.seq);
    const longestMs = sorted.reduce((long, { at, until = at }) => Math.max(long, until - at), 0);
    const times = Float64Array.from(sorted, ({ at }) => at);
    return [{ lane: first.lane, kind: first.kind, times, marks: sorted, longestMs }];
  });
}

/** How many of `times` (ascending) are before `at`: also the index of the first that is not. */
export function countBefore(times: Float64Array, at: ExerciseTime): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How many marks fall into each of `buckets` equal parts of the stretch `from`..`to`. Costs a search for each bucket,
 * not a step for each mark, so that a log of half a million entries is drawn as quickly as a small one.
 */
export function countPerBucket(
  times: Float64Array,
  from: ExerciseTime,
  to: ExerciseTime,
  buckets: number,
): Uint32Array {
  const counts = new Uint32Array(buckets);
  let before = countBefore(times, from);
  for (let n = 0; n < buckets; n += 1) {
    const next = countBefore(times, from + ((to - from) * (n + 1)) / buckets);
    counts[n] = next - before;
    before = next;
  }
  return counts;
}
