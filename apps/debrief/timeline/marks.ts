import type { Told } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { channelStretches } from "#engine/debrief/channel-stretches.ts";
import { exerciseLane } from "./lanes.ts";
import { belonging, sketchOf } from "./mark-sketch.ts";

/** The kinds of marks, in the order they stand in a lane; each can be shown or hidden by itself. */
export const markKinds = [
  "inject",
  "decision",
  "expected",
  "message",
  "receipt",
  "care",
  "work",
  "move",
  "channel",
  "run",
] as const;
export type MarkKind = (typeof markKinds)[number];

/** One mark on the timeline: an entry of the log in one lane. */
export interface Mark {
  readonly seq: number;
  readonly at: ExerciseTime;
  /** For what takes time, when it will end as far as was known then. */
  readonly until?: ExerciseTime;
  readonly lane: string;
  readonly kind: MarkKind;
  /** Marks that a person looks for first: drawn larger, and stopped at by `n` and `p`. */
  readonly key: boolean;
  /** An expected action done, or not done in time: told by shape and colour. */
  readonly tone?: "good" | "bad";
}

/** The marks of a log, in its order. Entries that only keep the machine going have none. */
export function marksOf(plan: Plan, log: readonly Told[]): readonly Mark[] {
  const of = belonging(plan);
  const outages = outagesOf(plan, log);
  const marks = log.flatMap(({ entry: { seq, at, is } }) => {
    const sketch = sketchOf(is, of);
    if (sketch === undefined) return [];
    const { roles, kind, key = false, ...more } = sketch;
    const lanes = roles.length === 0 ? [exerciseLane] : roles;
    return lanes.map((lane) => ({ seq, at, lane, kind, key, ...more }));
  });
  return [...marks, ...outages, ...talksOf(log)].toSorted((one, other) => one.seq - other.seq);
}

/** Who had a talkgroup open, from when to when. */
function talksOf(log: readonly Told[]): readonly Mark[] {
  const began = new Map<string, number>();
  return log.flatMap(({ entry: { seq, at, is } }) => {
    if (is.type === "talk-began") began.set(`${is.group} ${is.seat}`, seq);
    if (is.type !== "talk-ended") return [];
    const first = began.get(`${is.group} ${is.seat}`) ?? seq;
    return [{ seq: first, at: is.since, until: at, lane: is.role, kind: "message" as const, key: false }];
  });
}

/** How long channels were down or congested, in the lanes of the roles on them. */
function outagesOf(plan: Plan, log: readonly Told[]): readonly Mark[] {
  const end = log.at(-1)?.entry.at ?? 0;
  return channelStretches(plan, log).flatMap(({ channel, state, seq, at, until = end }) => {
    if (state === "up") return [];
    const roles = plan.channels[channel]?.members.filter((member) => Object.hasOwn(plan.roles, member)) ?? [];
    const key = state === "down";
    return roles.map((lane) => ({ seq, at, until, lane, kind: "channel" as const, key }));
  });
}
