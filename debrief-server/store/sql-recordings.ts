import * as z from "zod";
import type { ExerciseStore } from "./exercise-store.ts";
import { ask, type SqlRunner } from "./sql-runner.ts";

const entryRow = z.object({ seq: z.int(), batch: z.int(), text: z.string() });
const causeRow = z
  .object({ number: z.int(), after_seq: z.int(), op_id: z.string().nullable(), text: z.string() })
  .transform(({ after_seq, op_id, ...row }) => ({ ...row, after: after_seq, opId: op_id }));
const sealedRow = z.object({ seq: z.int(), subject: z.string(), salt: z.string(), text: z.string() });
const numberedRow = z.object({ seq: z.int() });
const rosterRow = z.object({ subject: z.string(), name: z.string() });
const keyframeRow = z.object({ seq: z.int(), text: z.string() });
const pictureRow = z.object({ sha256: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) });
const poseRow = z
  .object({ track: z.string(), from_at: z.int(), to_at: z.int(), bytes: z.instanceof(Uint8Array) })
  .transform(({ from_at, to_at, ...row }) => ({ ...row, from: from_at, to: to_at }));

/** What was recorded of an exercise: reading the log, private parts, names, keyframes and poses. */
export function sqlRecordings(runner: SqlRunner): LogReading & Beside {
  return { ...logReading(runner), ...besideTheLog(runner) };
}

type LogReading = Pick<ExerciseStore, "entries" | "causes" | "sealed" | "eraseSubject" | "putName" | "names">;
type Beside = Pick<ExerciseStore, "picture" | "putKeyframe" | "keyframe" | "putPoses" | "poses" | "deletePoses">;

function logReading(runner: SqlRunner): LogReading {
  return {
    async entries(exercise, after, limit) {
      const sql = "SELECT seq, batch, text FROM events WHERE exercise = $1 AND seq > $2 ORDER BY seq LIMIT $3";
      return (await ask(runner, sql, [exercise, after, limit])).map((row) => entryRow.parse(row));
    },
    async causes(exercise, after, limit) {
      const sql = `SELECT number, after_seq, op_id, text FROM causes
                   WHERE exercise = $1 AND after_seq >= $2 ORDER BY number LIMIT $3`;
      return (await ask(runner, sql, [exercise, after, limit])).map((row) => causeRow.parse(row));
    },
    async sealed(exercise, after, limit) {
      const sql = `SELECT seq, subject, salt, text FROM sealed
                   WHERE exercise = $1 AND seq > $2 AND seq <= $2 + $3 ORDER BY seq`;
      return (await ask(runner, sql, [exercise, after, limit])).map((row) => sealedRow.parse(row));
    },
    async eraseSubject(exercise, subject) {
      const values = [exercise, subject];
      const outcome = await runner.transact([
        { sql: "DELETE FROM sealed WHERE exercise = $1 AND subject = $2 RETURNING seq", values },
        { sql: "DELETE FROM roster WHERE exercise = $1 AND subject = $2", values },
      ]);
      const rows = outcome.done ? (outcome.answers[0] ?? []) : [];
      return rows.map((row) => numberedRow.parse(row).seq).toSorted((a, b) => a - b);
    },
    async putName(exercise, subject, name) {
      const sql = `INSERT INTO roster (exercise, subject, name) VALUES ($1, $2, $3)
                   ON CONFLICT (exercise, subject) DO UPDATE SET name = excluded.name`;
      await ask(runner, sql, [exercise, subject, name]);
    },
    async names(exercise) {
      const sql = "SELECT subject, name FROM roster WHERE exercise = $1 ORDER BY subject";
      return (await ask(runner, sql, [exercise])).map((row) => rosterRow.parse(row));
    },
  };
}

function besideTheLog(runner: SqlRunner): Beside {
  return {
    async picture(exercise, sha256) {
      const sql = "SELECT sha256, type, bytes FROM pictures WHERE exercise = $1 AND sha256 = $2";
      return (await ask(runner, sql, [exercise, sha256])).map((row) => pictureRow.parse(row))[0];
    },
    async putKeyframe(exercise, seq, text) {
      const sql = `INSERT INTO keyframes (exercise, seq, text) VALUES ($1, $2, $3)
                   ON CONFLICT (exercise, seq) DO UPDATE SET text = excluded.text`;
      await ask(runner, sql, [exercise, seq, text]);
    },
    async keyframe(exercise, seq) {
      const sql = "SELECT seq, text FROM keyframes WHERE exercise = $1 AND seq <= $2 ORDER BY seq DESC LIMIT 1";
      return (await ask(runner, sql, [exercise, seq])).map((row) => keyframeRow.parse(row))[0];
    },
    async putPoses(exercise, { track, from, to, bytes }) {
      const sql = `INSERT INTO poses (exercise, track, from_at, to_at, bytes) VALUES ($1, $2, $3, $4, $5)
                   ON CONFLICT (exercise, track, from_at) DO UPDATE SET to_at = excluded.to_at, bytes = excluded.bytes`;
      await ask(runner, sql, [exercise, track, from, to, bytes]);
    },
    async poses(exercise, from, to) {
      const sql = `SELECT track, from_at, to_at, bytes FROM poses
                   WHERE exercise = $1 AND to_at >= $2 AND from_at <= $3 ORDER BY from_at, track`;
      return (await ask(runner, sql, [exercise, from, to])).map((row) => poseRow.parse(row));
    },
    async deletePoses(exercise, track) {
      if (track === null) await ask(runner, "DELETE FROM poses WHERE exercise = $1", [exercise]);
      else await ask(runner, "DELETE FROM poses WHERE exercise = $1 AND track = $2", [exercise, track]);
    },
  };
}
