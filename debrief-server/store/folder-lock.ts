import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Takes a data folder for this process until it is released, or the process ends in whatever way: the system itself lets
 * go of the lock. Undefined when another server has it.
 */
export function lockFolder(folder: string): { readonly release: () => void } | undefined {
  const database = new DatabaseSync(join(folder, "server.lock"));
  try {
    database.exec("PRAGMA busy_timeout=0; BEGIN EXCLUSIVE");
    return { release: () => database.close() };
  } catch {
    database.close();
    return undefined;
  }
}
