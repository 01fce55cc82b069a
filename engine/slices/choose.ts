/** Picks one of so many ways, counted from 0. */
export type Choose = (ways: number) => number;

/**
 * Everything that can come of something that chooses: it is done again for each way through its choices, the first way
 * of each choice first. What comes to nothing is left out. It must do the same whenever it is given the same choices.
 */
export function everyWay<T>(attempt: (choose: Choose) => T | undefined): readonly T[] {
  const outcomes: T[] = [];
  let given: readonly number[] = [];
  for (;;) {
    const chosen: number[] = [];
    const ways: number[] = [];
    const outcome = attempt((count) => {
      const way = given[chosen.length] ?? 0;
      chosen.push(way);
      ways.push(count);
      return way;
    });
    if (outcome !== undefined) outcomes.push(outcome);
    const last = chosen.findLastIndex((way, index) => way + 1 < (ways[index] ?? 0));
    if (last < 0) return outcomes;
    given = [...chosen.slice(0, last), (chosen[last] ?? 0) + 1];
  }
}
