/** What stands where in a model, as its file says: numbers may be anything. */
interface WrittenNode {
  readonly children: readonly number[];
  readonly matrix?: unknown;
  readonly translation?: unknown;
  readonly rotation?: unknown;
  readonly scale?: unknown;
}

/** Nothing of a place is further from its middle, in metres, or made larger or smaller by more. */
const farthest = 10_000;
const mostScale = 10_000;
/** Nodes within nodes within nodes: no program nests deeper. */
const deepest = 64;

/** What is amiss with where a model's parts stand: undefined when each can be drawn somewhere. */
export function misplaced(nodes: readonly WrittenNode[]): "nodes-in-a-ring" | "nodes-nowhere" | undefined {
  if (nodes.some(({ children }) => children.some((child) => child >= nodes.length))) return "nodes-in-a-ring";
  if (!endsAtLeaves(nodes)) return "nodes-in-a-ring";
  return nodes.every(standsSomewhere) ? undefined : "nodes-nowhere";
}

/** Every node hangs in one other at most, and none in itself. */
function endsAtLeaves(nodes: readonly WrittenNode[]): boolean {
  const all = nodes.flatMap(({ children }) => children);
  if (new Set(all).size !== all.length) return false;
  const held = new Set(all);
  let row = nodes.flatMap((_, i) => (held.has(i) ? [] : [i]));
  let reached = 0;
  for (let depth = 0; row.length > 0 && depth < deepest; depth += 1) {
    reached += row.length;
    row = row.flatMap((i) => nodes[i]?.children ?? []);
  }
  // What is in a ring hangs from nothing that hangs from nothing.
  return row.length === 0 && reached === nodes.length;
}

function standsSomewhere({ matrix, translation, rotation, scale }: WrittenNode): boolean {
  return (
    (matrix === undefined || isMatrix(matrix)) &&
    (translation === undefined || numbers(translation, 3, farthest) !== undefined) &&
    (rotation === undefined || isTurn(rotation)) &&
    (scale === undefined || isScale(numbers(scale, 3, mostScale)))
  );
}

/** So many numbers, none beyond a size; undefined when they are anything else. */
function numbers(written: unknown, count: number, most: number): readonly number[] | undefined {
  if (!Array.isArray(written) || written.length !== count) return undefined;
  const read = written.filter((one): one is number => typeof one === "number" && Math.abs(one) <= most);
  return read.length === count ? read : undefined;
}

function isTurn(written: unknown): boolean {
  const turn = numbers(written, 4, 2);
  return turn !== undefined && Math.abs(Math.hypot(...turn) - 1) < 0.1;
}

/** Flat in one direction at most: a mirror image and a sheet can be drawn, a point cannot. */
function isScale(scale: readonly number[] | undefined): boolean {
  return scale !== undefined && scale.filter((one) => Math.abs(one) < 1 / mostScale).length <= 1;
}

function isMatrix(written: unknown): boolean {
  const matrix = numbers(written, 16, farthest);
  if (matrix === undefined) return false;
  const [a, b, c] = [matrix.slice(0, 3), matrix.slice(4, 7), matrix.slice(8, 11)];
  return isScale([a, b, c].map((column) => Math.hypot(...column))) && matrix[15] === 1;
}
