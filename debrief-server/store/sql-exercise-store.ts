import * as z from "zod";
import type { Appended, Batch, ExerciseStore, NewExercise, StoredExercise } from "./exercise-store.ts";
import { prepareTables } from "./schema.ts";
import { ask, type SqlDialect, type SqlRow, type SqlRunner, type Step } from "./sql-runner.ts";
import { sqlRecordings } from "./sql-recordings.ts";

const exerciseRow = z.object({
  id: z.string(),
  join_code: z.string(),
  header: z.string(),
  status: z.enum(["lobby", "live", "ended"]),
  created_at: z.int(),
  ended_at: z.int().nullable(),
  expires_at: z.int().nullable(),
  people: z.int(),
  bots: z.int(),
  length: z.int(),
  clock_mark: z.int(),
});
const columns = "id, join_code, header, status, created_at, ended_at, expires_at, people, bots, length, clock_mark";

/** The store in plain SQL that several databases read the same way. Makes its tables. */
export async function createSqlExerciseStore(runner: SqlRunner, dialect: SqlDialect): Promise<ExerciseStore> {
  await prepareTables(runner, dialect);
  async function find(column: "id" | "join_code", value: string): Promise<StoredExercise | undefined> {
    const rows = await ask(runner, `SELECT ${columns} FROM exercises WHERE ${column} = $1`, [value]);
    return rows.map(readExercise)[0];
  }
  return {
    ...sqlRecordings(runner),
    async createExercise(exercise) {
      if ((await runner.transact(making(exercise))).done) return "created";
      return (await find("id", exercise.id)) === undefined ? "join-code-taken" : "id-taken";
    },
    exercise: (id) => find("id", id),
    exerciseByJoinCode: (joinCode) => find("join_code", joinCode),
    async exercises() {
      const rows = await ask(runner, `SELECT ${columns} FROM exercises ORDER BY created_at DESC, id`, []);
      return rows.map(readExercise);
    },
    async plan(exercise) {
      const [row] = await ask(runner, "SELECT plan FROM exercises WHERE id = $1", [exercise]);
      return row === undefined ? undefined : z.string().parse(row["plan"]);
    },
    async setStanding(exercise, { status, endedAt, expiresAt, people, bots }) {
      const sql = `UPDATE exercises SET status = $2, ended_at = $3, expires_at = $4, people = $5, bots = $6
                   WHERE id = $1`;
      await ask(runner, sql, [exercise, status, endedAt, expiresAt, people, bots]);
    },
    async deleteExercise(exercise) {
      return (await ask(runner, "DELETE FROM exercises WHERE id = $1 RETURNING id", [exercise])).length === 1;
    },
    append: (batch) => append(runner, batch),
    ...leases(runner, dialect),
    close: () => runner.close(),
  };
}

/** The exercise with its pictures, whole or not at all. */
function making({ id, joinCode, header, plan, pictures, createdAt, expiresAt }: NewExercise): readonly Step[] {
  const exercise: Step = {
    sql: `INSERT INTO exercises (id, join_code, header, plan, status, created_at, expires_at, people, bots,
            length, clock_mark, fence, owner, lease_until)
          VALUES ($1, $2, $3, $4, 'lobby', $5, $6, 0, 0, 0, 0, 0, NULL, 0) ON CONFLICT DO NOTHING RETURNING id`,
    values: [id, joinCode, header, plan, createdAt, expiresAt],
    rows: 1,
  };
  const sql = "INSERT INTO pictures (exercise, sha256, type, bytes) VALUES ($1, $2, $3, $4)";
  return [exercise, ...pictures.map(({ sha256, type, bytes }): Step => ({ sql, values: [id, sha256, type, bytes] }))];
}

/**
 * The first statement checks owner and position and moves the position on, so that of two writers only one can
 * pass it; the entries follow in the same transaction.
 */
async function append(runner: SqlRunner, batch: Batch): Promise<Appended> {
  const { exercise, fence, expectedLength, number, cause, opId, entries } = batch;
  const advance: Step = {
    sql: "UPDATE exercises SET length = length + $4 WHERE id = $1 AND fence = $2 AND length = $3 RETURNING length",
    values: [exercise, fence, expectedLength, entries.length],
    rows: 1,
  };
  const insertCause: Step = {
    sql: `INSERT INTO causes (exercise, number, after_seq, op_id, text) VALUES ($1, $2, $3, $4, $5)
          ON CONFLICT DO NOTHING RETURNING number`,
    values: [exercise, number, expectedLength, opId, cause],
    rows: 1,
  };
  const inserts = entries.flatMap(({ text, sealed }, index): readonly Step[] => {
    const seq = expectedLength + 1 + index;
    const sql = "INSERT INTO events (exercise, seq, batch, text) VALUES ($1, $2, $3, $4)";
    const entry: Step = { sql, values: [exercise, seq, number, text] };
    if (sealed === undefined) return [entry];
    const sealedSql = "INSERT INTO sealed (exercise, seq, subject, salt, text) VALUES ($1, $2, $3, $4, $5)";
    return [entry, { sql: sealedSql, values: [exercise, seq, sealed.subject, sealed.salt, sealed.text] }];
  });
  const outcome = await runner.transact([advance, insertCause, ...inserts]);
  return outcome.done ? { kind: "appended" } : whyNot(runner, batch);
}

async function whyNot(runner: SqlRunner, { exercise, fence, opId }: Batch): Promise<Appended> {
  const sql = "SELECT after_seq FROM causes WHERE exercise = $1 AND op_id = $2";
  const [before] = await ask(runner, sql, [exercise, opId]);
  if (before !== undefined) return { kind: "duplicate", after: z.int().parse(before["after_seq"]) };
  const [row] = await ask(runner, "SELECT length, fence FROM exercises WHERE id = $1", [exercise]);
  if (row === undefined || row["fence"] !== fence) return { kind: "fenced" };
  return { kind: "moved", length: z.int().parse(row["length"]) };
}

/** Leases run on the database's clock, so that the clocks of the machines need not agree. */
function leases(
  runner: SqlRunner,
  { nowMs }: SqlDialect,
): Pick<ExerciseStore, "takeLease" | "keepLeases" | "releaseLease" | "markClock"> {
  return {
    async takeLease(exercise, owner, forMs) {
      const sql = `UPDATE exercises SET owner = $2, fence = fence + 1, lease_until = ${nowMs} + $3
                   WHERE id = $1 AND (owner IS NULL OR owner = $2 OR lease_until < ${nowMs}) RETURNING fence`;
      const [row] = await ask(runner, sql, [exercise, owner, forMs]);
      return row === undefined ? undefined : z.int().parse(row["fence"]);
    },
    async keepLeases(owner, forMs) {
      const sql = `UPDATE exercises SET lease_until = ${nowMs} + $2 WHERE owner = $1 RETURNING id`;
      return (await ask(runner, sql, [owner, forMs])).map((row) => z.string().parse(row["id"]));
    },
    async releaseLease(exercise, owner) {
      await ask(runner, "UPDATE exercises SET owner = NULL, lease_until = 0 WHERE id = $1 AND owner = $2", [
        exercise,
        owner,
      ]);
    },
    async markClock(exercise, fence, at) {
      const sql = "UPDATE exercises SET clock_mark = $3 WHERE id = $1 AND fence = $2 RETURNING id";
      return (await ask(runner, sql, [exercise, fence, at])).length === 1;
    },
  };
}

function readExercise(row: SqlRow): StoredExercise {
  const { join_code, created_at, ended_at, expires_at, clock_mark, ...same } = exerciseRow.parse(row);
  return {
    ...same,
    joinCode: join_code,
    createdAt: created_at,
    endedAt: ended_at,
    expiresAt: expires_at,
    clockMark: clock_mark,
  };
}
