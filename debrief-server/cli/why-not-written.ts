import type { Misuse } from "./terminal.ts";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this account may not write there",
  EPERM: "this account may not write there",
  EROFS: "the disk can only be read",
  ENOENT: "its folder does not exist",
  ENOTDIR: "a part of its path is a file and no folder",
  EISDIR: "a folder has that name",
  EEXIST: "something has that name already",
  ENOTEMPTY: "a folder that is not empty has that name",
  ENOSPC: "the disk is full",
  EDQUOT: "this account has no room left on the disk",
  ENAMETOOLONG: "its name is too long",
};

/** Why a file could not be written, as the end of a sentence; never the system's own message. */
export function whyNotWritten(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (code === "" ? "the system refused it" : `the system refused it (${code})`);
}

/** Waits until something is written. When it cannot be, the answer is `what`, such as `The log was not written`, and why. */
export async function unlessWritten(writing: Promise<unknown>, what: string): Promise<Misuse | undefined> {
  return writing.then(
    () => undefined,
    (error: unknown) => ({ misuse: `${what}: ${whyNotWritten(error)}.` }),
  );
}
