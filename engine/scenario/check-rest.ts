import { parseLength } from "#engine/time.ts";
import type { Casualty } from "./casualty-schema.ts";
import { keyAt, problemAt } from "./complain.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/** A change from one thing to another that takes no time. */
interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Conditions of a casualty that change into each other in no time, so that it would never be in any of them. */
export function comesToRest(survey: Survey, id: string, { conditions }: Casualty): readonly Problem[] {
  const instants = new Map(
    Object.entries(conditions).map(([from, { after }]) => [
      from,
      Object.entries(after).flatMap(([length, to]) => (parseLength(length) === 0 ? [{ from, length, to }] : [])),
    ]),
  );
  return ringsIn(instants).flatMap((ring) => {
    const [first] = ring;
    if (first === undefined) return [];
    const names = [...ring.map(({ from }) => from), first.from].join(" → ");
    const place = keyAt(survey, "casualties", id, "conditions", first.from, "after", first.length);
    const message = `'${id}' never comes to rest: ${names}, all in no time`;
    return [problemAt("never-rests", place, message, { help: "let one of them last longer than 0s" })];
  });
}

/** Follows every change once, depth first; one that leads back to where the way has been closes a ring. Of rings that meet, one is told. */
export function ringsIn<T extends Edge>(instants: ReadonlyMap<string, readonly T[]>): readonly (readonly T[])[] {
  const rings: (readonly T[])[] = [];
  const inRing = new Set<string>();
  const tried = new Map<string, number>();
  for (const root of instants.keys()) {
    if (tried.has(root)) continue;
    const way: T[] = [];
    const places = new Map<string, number>();
    for (let here: string | undefined = root; here !== undefined;) {
      places.set(here, way.length);
      const turn: number = tried.get(here) ?? 0;
      tried.set(here, turn + 1);
      const next: T | undefined = instants.get(here)?.[turn];
      const place = next === undefined ? undefined : places.get(next.to);
      if (next === undefined) {
        places.delete(here);
        here = way.pop()?.from;
      } else if (place !== undefined) {
        if (inRing.has(here) || inRing.has(next.to)) continue;
        const ring = [...way.slice(place), next];
        for (const { from } of ring) inRing.add(from);
        rings.push(ring);
      } else if (!tried.has(next.to)) {
        way.push(next);
        here = next.to;
      }
    }
  }
  return rings;
}
