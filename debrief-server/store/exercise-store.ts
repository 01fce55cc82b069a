/** What the rooms ask of storage. Payloads are JSON text that the store never reads; times are wall-clock milliseconds. */
export interface ExerciseStore {
  createExercise(exercise: NewExercise): Promise<"created" | "id-taken" | "join-code-taken">;
  exercise(id: string): Promise<StoredExercise | undefined>;
  exerciseByJoinCode(joinCode: string): Promise<StoredExercise | undefined>;
  /** Newest first. */
  exercises(): Promise<readonly StoredExercise[]>;
  /** The compiled scenario that the exercise is pinned to. */
  plan(exercise: string): Promise<string | undefined>;
  /** A picture that the exercise was made with, by the sha256 of its bytes. */
  picture(exercise: string, sha256: string): Promise<StoredPicture | undefined>;
  setStanding(exercise: string, standing: Standing): Promise<void>;
  /** Deletes the exercise with everything that belongs to it. Answers false when there was none. */
  deleteExercise(exercise: string): Promise<boolean>;

  /** Resolves once the whole batch is on disk; any other answer than `appended` has changed nothing. */
  append(batch: Batch): Promise<Appended>;
  /** Entries with a sequence number above `after`, in order, at most `limit` of them. */
  entries(exercise: string, after: number, limit: number): Promise<readonly StoredEntry[]>;
  /** The causes of batches whose entries come after position `after`, in order, at most `limit` of them. */
  causes(exercise: string, after: number, limit: number): Promise<readonly StoredCause[]>;
  /** The private parts that are still there, in the same order and range as `entries`. */
  sealed(exercise: string, after: number, limit: number): Promise<readonly StoredSealed[]>;
  /** Destroys every private part of one person, with the salts, and the name. Answers the entries concerned. */
  eraseSubject(exercise: string, subject: string): Promise<readonly number[]>;

  putName(exercise: string, subject: string, name: string): Promise<void>;
  names(exercise: string): Promise<readonly RosterName[]>;

  putKeyframe(exercise: string, seq: number, text: string): Promise<void>;
  /** The latest keyframe at or before `seq`. */
  keyframe(exercise: string, seq: number): Promise<Keyframe | undefined>;

  putPoses(exercise: string, chunk: PoseChunk): Promise<void>;
  /** Chunks that overlap the span `from`–`to` of exercise time, by time and then by track. */
  poses(exercise: string, from: number, to: number): Promise<readonly PoseChunk[]>;
  /** Deletes one track, or every track when none is named. */
  deletePoses(exercise: string, track: string | null): Promise<void>;

  /** The fence of a lease that is now ours, or undefined while another owner's lease runs. Fences only rise. */
  takeLease(exercise: string, owner: string, forMs: number): Promise<number | undefined>;
  /** Prolongs every lease of an owner that has not been taken by another. Answers the exercises it still holds. */
  keepLeases(owner: string, forMs: number): Promise<readonly string[]>;
  releaseLease(exercise: string, owner: string): Promise<void>;
  /** Notes how far exercise time has come. Answers false when the fence is no longer the latest. */
  markClock(exercise: string, fence: number, at: number): Promise<boolean>;

  close(): Promise<void>;
}

type ExerciseStatus = "lobby" | "live" | "ended";

/** What a list shows of an exercise without reading its log. */
export interface Standing {
  readonly status: ExerciseStatus;
  readonly endedAt: number | null;
  readonly expiresAt: number | null;
  readonly people: number;
  readonly bots: number;
}

export interface NewExercise {
  readonly id: string;
  readonly joinCode: string;
  readonly header: string;
  readonly plan: string;
  /** The pictures of the plan: they are kept with the exercise, each content once. */
  readonly pictures: readonly StoredPicture[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** Bytes that a plan knows by their sha256. */
export interface StoredPicture {
  readonly sha256: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface StoredExercise extends Standing {
  readonly id: string;
  readonly joinCode: string;
  readonly header: string;
  readonly createdAt: number;
  /** How many entries the log has; the next one is numbered `length + 1`. */
  readonly length: number;
  /** The last exercise time that is known to have been reached. */
  readonly clockMark: number;
}

/** Everything one cause brought about: written whole or not at all. */
export interface Batch {
  readonly exercise: string;
  readonly fence: number;
  /** The length that the log must have for the batch to fit. */
  readonly expectedLength: number;
  /** 1, 2, 3 … within the exercise. */
  readonly number: number;
  /** What brought it about, as JSON. */
  readonly cause: string;
  /** The sender's name for its command: a retry of it is recorded once. Null when the cause is not a wish of a client. */
  readonly opId: string | null;
  readonly entries: readonly NewEntry[];
}

export interface NewEntry {
  readonly text: string;
  readonly sealed?: { readonly subject: string; readonly salt: string; readonly text: string };
}

export interface StoredEntry {
  readonly seq: number;
  readonly batch: number;
  readonly text: string;
}

export interface StoredCause {
  readonly number: number;
  /** The batch's first entry has the next number. */
  readonly after: number;
  readonly opId: string | null;
  readonly text: string;
}

export interface StoredSealed {
  readonly seq: number;
  readonly subject: string;
  readonly salt: string;
  readonly text: string;
}

export type Appended =
  | { readonly kind: "appended" }
  /** The command was recorded before, in a batch that begins after position `after`. */
  | { readonly kind: "duplicate"; readonly after: number }
  /** Another owner has the exercise: step down. */
  | { readonly kind: "fenced" }
  | { readonly kind: "moved"; readonly length: number };

interface RosterName {
  readonly subject: string;
  readonly name: string;
}

interface Keyframe {
  readonly seq: number;
  readonly text: string;
}

/** Some seconds of one track's poses, in exercise time. */
export interface PoseChunk {
  readonly track: string;
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}
