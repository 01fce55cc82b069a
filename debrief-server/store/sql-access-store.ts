import * as z from "zod";
import { type AccessStore, type Grant, capabilities } from "./access-store.ts";
import { ask, type SqlRow, type SqlRunner, type Step } from "./sql-runner.ts";

const grantRow = z.object({
  capability: z.enum(capabilities),
  exercise: z.string().nullable(),
  subject: z.string().nullable(),
});

/** Secrets and sign-ins in the tables that the exercise store has made. */
export function createSqlAccessStore(runner: SqlRunner): AccessStore {
  return {
    async secret(name) {
      const [row] = await ask(runner, "SELECT value FROM secrets WHERE name = $1", [name]);
      return row === undefined ? undefined : z.string().parse(row["value"]);
    },
    async putSecret(name, value) {
      const sql = "INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = $2";
      await ask(runner, sql, [name, value]);
    },
    async addSecret(name, value) {
      const sql = "INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING RETURNING name";
      return (await ask(runner, sql, [name, value])).length === 1;
    },
    addGrant: (tokenHash, grant, expiresAt) => addGrant(runner, tokenHash, grant, expiresAt),
    async grants(tokenHash, now) {
      const sql = `SELECT g.capability, g.exercise, g.subject FROM grants g JOIN sign_ins s ON s.token_hash = g.token_hash
                   WHERE g.token_hash = $1 AND s.expires_at > $2 ORDER BY g.capability, g.exercise, g.subject`;
      return (await ask(runner, sql, [tokenHash, now])).flatMap(readGrant);
    },
    async removeGrant(tokenHash, grant) {
      await runner.transact([removal(tokenHash, grant)]);
    },
    async endSignIn(tokenHash) {
      await runner.transact([
        { sql: "DELETE FROM grants WHERE token_hash = $1", values: [tokenHash] },
        { sql: "DELETE FROM sign_ins WHERE token_hash = $1", values: [tokenHash] },
      ]);
    },
    async withdraw(capability) {
      await ask(runner, "DELETE FROM grants WHERE capability = $1 AND exercise IS NULL", [capability]);
    },
    async deleteExpiredSignIns(now) {
      await runner.transact([
        {
          sql: "DELETE FROM grants WHERE token_hash IN (SELECT token_hash FROM sign_ins WHERE expires_at <= $1)",
          values: [now],
        },
        { sql: "DELETE FROM sign_ins WHERE expires_at <= $1", values: [now] },
      ]);
    },
  };
}

async function addGrant(runner: SqlRunner, tokenHash: string, grant: Grant, expiresAt: number): Promise<void> {
  await runner.transact([
    {
      sql: `INSERT INTO sign_ins (token_hash, expires_at) VALUES ($1, $2)
            ON CONFLICT (token_hash) DO UPDATE SET expires_at = excluded.expires_at`,
      values: [tokenHash, expiresAt],
    },
    // A unique index lets NULL stand twice, so an equal grant goes first.
    removal(tokenHash, grant),
    {
      sql: "INSERT INTO grants (token_hash, capability, exercise, subject) VALUES ($1, $2, $3, $4)",
      values: [tokenHash, ...columnsOf(grant)],
    },
  ]);
}

function removal(tokenHash: string, grant: Grant): Step {
  const [capability, exercise, subject] = columnsOf(grant);
  return {
    sql: `DELETE FROM grants WHERE token_hash = $1 AND capability = $2
          AND coalesce(exercise, '') = $3 AND coalesce(subject, '') = $4`,
    values: [tokenHash, capability, exercise ?? "", subject ?? ""],
  };
}

function columnsOf(grant: Grant): readonly [string, string | null, string | null] {
  return grant.capability === "player"
    ? [grant.capability, grant.exercise, grant.subject]
    : [grant.capability, null, null];
}

function readGrant(row: SqlRow): readonly Grant[] {
  const { capability, exercise, subject } = grantRow.parse(row);
  if (capability !== "player") return [{ capability }];
  return exercise === null || subject === null ? [] : [{ capability, exercise, subject }];
}
