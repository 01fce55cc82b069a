import { join } from "node:path";
import type { AccessStore } from "./access-store.ts";
import type { ExerciseStore } from "./exercise-store.ts";
import { createSqlAccessStore } from "./sql-access-store.ts";
import { createSqlExerciseStore } from "./sql-exercise-store.ts";
import { openSqlite, sqliteDialect } from "./sqlite-runner.ts";

export interface Store {
  readonly exercises: ExerciseStore;
  readonly access: AccessStore;
  close(): Promise<void>;
}

/** Opens the one file of the data folder, which must exist. Throws when it cannot be made durable. */
export async function openStore(dataFolder: string): Promise<Store> {
  const runner = await openSqlite(join(dataFolder, "hotwash.sqlite"));
  const exercises = await createSqlExerciseStore(runner, sqliteDialect);
  return { exercises, access: createSqlAccessStore(runner), close: () => runner.close() };
}
