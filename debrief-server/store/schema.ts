import type { SqlDialect, SqlRunner } from "./sql-runner.ts";

const version = 1;

/** Makes the tables where they are missing. Throws on a store that a later Hotwash has written. */
export async function prepareTables(runner: SqlRunner, dialect: SqlDialect): Promise<void> {
  await runner.transact(tables(dialect).map((sql) => ({ sql, values: [] })));
  const outcome = await runner.transact([
    { sql: "INSERT INTO schema_version (one, version) VALUES (1, $1) ON CONFLICT (one) DO NOTHING", values: [version] },
    { sql: "SELECT version FROM schema_version", values: [] },
  ]);
  const found = outcome.done ? outcome.answers[1]?.[0]?.["version"] : undefined;
  if (found !== version) {
    throw new Error(`The data was written by another version of Hotwash (format ${String(found)}, not ${version}).`);
  }
}

/** Names and private parts stand apart from the entries, so that a person can be erased and the log stays whole. */
function tables({ blob }: SqlDialect): readonly string[] {
  const ofExercise = "exercise TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE";
  return [
    "CREATE TABLE IF NOT EXISTS schema_version (one INTEGER PRIMARY KEY, version INTEGER NOT NULL)",
    `CREATE TABLE IF NOT EXISTS exercises (
      id TEXT PRIMARY KEY, join_code TEXT NOT NULL UNIQUE, header TEXT NOT NULL, plan TEXT NOT NULL,
      status TEXT NOT NULL, created_at BIGINT NOT NULL, ended_at BIGINT, expires_at BIGINT,
      people BIGINT NOT NULL, bots BIGINT NOT NULL, length BIGINT NOT NULL,
      clock_mark BIGINT NOT NULL, fence BIGINT NOT NULL, owner TEXT, lease_until BIGINT NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS causes (
      ${ofExercise}, number BIGINT NOT NULL, after_seq BIGINT NOT NULL, op_id TEXT, text TEXT NOT NULL,
      PRIMARY KEY (exercise, number), UNIQUE (exercise, op_id))`,
    `CREATE TABLE IF NOT EXISTS events (
      ${ofExercise}, seq BIGINT NOT NULL, batch BIGINT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (exercise, seq))`,
    `CREATE TABLE IF NOT EXISTS sealed (
      ${ofExercise}, seq BIGINT NOT NULL, subject TEXT NOT NULL, salt TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (exercise, seq))`,
    `CREATE TABLE IF NOT EXISTS roster (
      ${ofExercise}, subject TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (exercise, subject))`,
    `CREATE TABLE IF NOT EXISTS keyframes (
      ${ofExercise}, seq BIGINT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (exercise, seq))`,
    `CREATE TABLE IF NOT EXISTS poses (
      ${ofExercise}, track TEXT NOT NULL, from_at BIGINT NOT NULL, to_at BIGINT NOT NULL, bytes ${blob} NOT NULL,
      PRIMARY KEY (exercise, track, from_at))`,
    `CREATE TABLE IF NOT EXISTS pictures (
      ${ofExercise}, sha256 TEXT NOT NULL, type TEXT NOT NULL, bytes ${blob} NOT NULL, PRIMARY KEY (exercise, sha256))`,
    "CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    `CREATE TABLE IF NOT EXISTS grants (
      token_hash TEXT NOT NULL, capability TEXT NOT NULL, exercise TEXT REFERENCES exercises (id) ON DELETE CASCADE,
      subject TEXT, UNIQUE (token_hash, capability, exercise, subject))`,
    "CREATE TABLE IF NOT EXISTS sign_ins (token_hash TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)",
  ];
}
