import { open, stat } from "node:fs/promises";

/** More than the longest file that is read has, at four bytes a sign: what lies beyond need not be loaded to be refused. */
const mostBytes = 4_000_004;

/**
 * The text of a file an author wrote; only the beginning of one that is far too long. Undefined when
 * there is none, or what is there is no ordinary file: opening a pipe would wait for somebody to write to it.
 */
export async function readText(file: string): Promise<string | undefined> {
  const about = await stat(file).catch(() => undefined);
  if (about?.isFile() !== true) return undefined;
  const handle = await open(file, "r").catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const buffer = Buffer.alloc(Math.min((await handle.stat()).size, mostBytes));
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.toString("utf8", 0, length);
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}
