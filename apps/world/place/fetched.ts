/** Where each file of the kit lies, by name; served beside the script, from our own server only. */
const files = import.meta.glob<string>("../models/*.{glb,json}", { query: "?url", import: "default", eager: true });

/** What has come so far, and of how much: bytes. */
export type Progress = (done: number, whole: number) => void;

/** Told of bytes as they come. */
export type Tally = (bytes: number) => void;

/** A file that could not be had: which, and whether the network or the file was at fault. */
export class FileMissing extends Error {
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(`The file ${file} could not be read.`, { cause });
    this.file = file;
  }
}

/** Counts bytes as they come, out of a whole that is known before. */
export function openTally(whole: number, progress: Progress): Tally {
  let done = 0;
  return (bytes) => {
    done += bytes;
    progress(Math.min(done, whole), whole);
  };
}

/** The bytes of a file of the kit. Rejects with `FileMissing`. */
export function kitFile(name: string, tally: Tally): Promise<Uint8Array> {
  const url = files[`../models/${name}`];
  if (url === undefined) return Promise.reject(new FileMissing(name, "not built"));
  return fetched(url, name, tally);
}

/** The bytes at an address, at most so many. Rejects with `FileMissing` under a name to be told. */
export async function fetched(
  url: string,
  name: string,
  tally: Tally,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch((fault: unknown) => {
    throw new FileMissing(name, fault);
  });
  if (!response.ok || response.body === null) throw new FileMissing(name, response.status);
  const chunks: Uint8Array[] = [];
  const reader = response.body.getReader();
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    length += part.value.length;
    tally(part.value.length);
    if (length <= most) continue;
    await reader.cancel();
    throw new FileMissing(name, "too large");
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
