/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word the other. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      row.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The one of `names` most like `name`, when it is like enough to be a slip of the pen; letter case aside. Of one
 * or two letters only the case may differ.
 */
export function closest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.slice(0, 48).toLowerCase();
  const reach = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const candidate of names) {
    const far = distance(wanted, candidate.slice(0, 48).toLowerCase());
    if (far <= reach && (best === undefined || far < best.far)) best = { name: candidate, far };
  }
  return best?.name;
}

/** Help for a name that is not among `names`: the one that was probably meant, else all of them if they are few. */
export function meantOrList(name: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  const meant = closest(name, all);
  if (meant !== undefined) return `did you mean '${meant}'?`;
  if (all.length === 0) return undefined;
  return all.length <= 12 ? `there is ${all.join(", ")}` : undefined;
}
