import type {
  Appended,
  Batch,
  ExerciseStore,
  NewExercise,
  PoseChunk,
  Standing,
  StoredCause,
  StoredEntry,
  StoredExercise,
  StoredSealed,
} from "./exercise-store.ts";

/** One exercise in memory. */
interface Shelf {
  readonly made: NewExercise;
  standing: Standing;
  clockMark: number;
  fence: number;
  owner: string | null;
  leaseUntil: number;
  readonly entries: StoredEntry[];
  readonly causes: StoredCause[];
  sealed: StoredSealed[];
  readonly names: Map<string, string>;
  readonly keyframes: Map<number, string>;
  poses: PoseChunk[];
}

/** A store that forgets at the end of the process: for tests, and to show that the port fits more than one adapter. */
export function createMemoryExerciseStore(now: () => number): ExerciseStore {
  const shelves = new Map<string, Shelf>();
  const shelf = (id: string): Shelf | undefined => shelves.get(id);
  return {
    ...records(shelves),
    append: async (batch) => append(shelf(batch.exercise), batch),
    entries: async (id, after, limit) => shelf(id)?.entries.slice(after, after + limit) ?? [],
    causes: async (id, after, limit) =>
      shelf(id)
        ?.causes.filter((cause) => cause.after >= after)
        .slice(0, limit) ?? [],
    sealed: async (id, after, limit) =>
      shelf(id)?.sealed.filter(({ seq }) => seq > after && seq <= after + limit) ?? [],
    async eraseSubject(id, subject) {
      const found = shelf(id);
      if (found === undefined) return [];
      const erased = found.sealed.filter((part) => part.subject === subject);
      found.sealed = found.sealed.filter((part) => part.subject !== subject);
      found.names.delete(subject);
      return erased.map(({ seq }) => seq);
    },
    putName: async (id, subject, name) => void shelf(id)?.names.set(subject, name),
    names: async (id) =>
      [...(shelf(id)?.names ?? [])]
        .map(([subject, name]) => ({ subject, name }))
        .toSorted(by(({ subject }) => subject)),
    putKeyframe: async (id, seq, text) => void shelf(id)?.keyframes.set(seq, text),
    async keyframe(id, seq) {
      const frames = [...(shelf(id)?.keyframes ?? [])].map(([at, text]) => ({ seq: at, text }));
      return frames.filter((frame) => frame.seq <= seq).toSorted((a, b) => b.seq - a.seq)[0];
    },
    ...poseShelf(shelf),
    ...leases(shelves, now),
    close: async () => undefined,
  };
}

function records(
  shelves: Map<string, Shelf>,
): Pick<
  ExerciseStore,
  | "createExercise"
  | "exercise"
  | "exerciseByJoinCode"
  | "exercises"
  | "plan"
  | "picture"
  | "setStanding"
  | "deleteExercise"
> {
  const all = (): readonly StoredExercise[] => [...shelves.values()].map(describe);
  return {
    async createExercise(made) {
      if (shelves.has(made.id)) return "id-taken";
      if (all().some(({ joinCode }) => joinCode === made.joinCode)) return "join-code-taken";
      shelves.set(made.id, emptyShelf(made));
      return "created";
    },
    exercise: async (id) => all().find((exercise) => exercise.id === id),
    exerciseByJoinCode: async (joinCode) => all().find((exercise) => exercise.joinCode === joinCode),
    exercises: async () => all().toSorted((a, b) => b.createdAt - a.createdAt),
    plan: async (id) => shelves.get(id)?.made.plan,
    picture: async (id, sha256) => shelves.get(id)?.made.pictures.find((picture) => picture.sha256 === sha256),
    async setStanding(id, standing) {
      const found = shelves.get(id);
      if (found !== undefined) found.standing = standing;
    },
    deleteExercise: async (id) => shelves.delete(id),
  };
}

function emptyShelf(made: NewExercise): Shelf {
  return {
    made,
    standing: { status: "lobby", endedAt: null, expiresAt: made.expiresAt, people: 0, bots: 0 },
    clockMark: 0,
    fence: 0,
    owner: null,
    leaseUntil: 0,
    entries: [],
    causes: [],
    sealed: [],
    names: new Map(),
    keyframes: new Map(),
    poses: [],
  };
}

function describe({ made, standing, entries, clockMark }: Shelf): StoredExercise {
  const { id, joinCode, header, createdAt } = made;
  return { id, joinCode, header, createdAt, ...standing, length: entries.length, clockMark };
}

function append(shelf: Shelf | undefined, batch: Batch): Appended {
  const { fence, expectedLength, number, cause, opId, entries } = batch;
  const before = shelf?.causes.find((known) => opId !== null && known.opId === opId);
  if (before !== undefined) return { kind: "duplicate", after: before.after };
  if (shelf === undefined || shelf.fence !== fence) return { kind: "fenced" };
  const { length } = shelf.entries;
  if (length !== expectedLength) return { kind: "moved", length };
  shelf.causes.push({ number, after: length, opId, text: cause });
  for (const [index, { text, sealed }] of entries.entries()) {
    const seq = length + 1 + index;
    shelf.entries.push({ seq, batch: number, text });
    if (sealed !== undefined) shelf.sealed.push({ seq, ...sealed });
  }
  return { kind: "appended" };
}

function poseShelf(
  shelf: (id: string) => Shelf | undefined,
): Pick<ExerciseStore, "putPoses" | "poses" | "deletePoses"> {
  return {
    async putPoses(id, chunk) {
      const found = shelf(id);
      if (found === undefined) return;
      const others = found.poses.filter(({ track, from }) => track !== chunk.track || from !== chunk.from);
      found.poses = [...others, { ...chunk, bytes: chunk.bytes.slice() }];
    },
    async poses(id, from, to) {
      const inSpan = shelf(id)?.poses.filter((chunk) => chunk.to >= from && chunk.from <= to) ?? [];
      return inSpan.toSorted(by(({ track }) => track)).toSorted((a, b) => a.from - b.from);
    },
    async deletePoses(id, track) {
      const found = shelf(id);
      if (found !== undefined) found.poses = found.poses.filter((chunk) => track !== null && chunk.track !== track);
    },
  };
}

function leases(
  shelves: ReadonlyMap<string, Shelf>,
  now: () => number,
): Pick<ExerciseStore, "takeLease" | "keepLeases" | "releaseLease" | "markClock"> {
  return {
    async takeLease(id, owner, forMs) {
      const found = shelves.get(id);
      if (found === undefined) return undefined;
      if (found.owner !== null && found.owner !== owner && found.leaseUntil >= now()) return undefined;
      Object.assign(found, { owner, fence: found.fence + 1, leaseUntil: now() + forMs });
      return found.fence;
    },
    async keepLeases(owner, forMs) {
      const mine = [...shelves].filter(([, found]) => found.owner === owner);
      for (const [, found] of mine) found.leaseUntil = now() + forMs;
      return mine.map(([id]) => id);
    },
    async releaseLease(id, owner) {
      const found = shelves.get(id);
      if (found?.owner === owner) Object.assign(found, { owner: null, leaseUntil: 0 });
    },
    async markClock(id, fence, at) {
      const found = shelves.get(id);
      if (found === undefined || found.fence !== fence) return false;
      found.clockMark = at;
      return true;
    },
  };
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}
