import type { UnzipFile, UnzipFileInfo } from "fflate";
import { Unzip, UnzipInflate, unzipSync } from "fflate";
import type { Refused } from "./refused.ts";

/** Files of more bytes are refused unread, and those that would be more than `unpacked` when they are unpacked. */
export const sizes = { file: 5_000_000, unpacked: 40_000_000, parts: 500 } as const;

/** How much is unpacked before what came out is counted: a byte of an archive can become a thousand. */
const step = 4096;

/** The parts of an archive by their names. */
export type Parts = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

const tooLarge: Refused = {
  refused: `Unpacked it would be more than ${sizes.unpacked / 1_000_000} MB or ${sizes.parts} parts: no MSEL is that large. Save only the sheet with the MSEL in a new workbook.`,
};
const broken: Refused = {
  refused: "It is damaged or encrypted: it cannot be unpacked. Open it in a spreadsheet program and save it again.",
};

/** What the archive says of itself, before anything is unpacked. */
function listed(bytes: Uint8Array): readonly UnzipFileInfo[] | undefined {
  const infos: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (info) => infos.push(info) < 0 });
    return infos;
  } catch {
    return undefined;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * Unpacks an archive in small steps, and stops as soon as more comes out than may: what an archive says of its own size
 * need not be true.
 */
export function unpack(bytes: Uint8Array): { readonly parts: Parts } | Refused {
  const infos = listed(bytes);
  if (infos === undefined || infos.length === 0) return broken;
  const claimed = infos.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (claimed > sizes.unpacked || infos.length > sizes.parts) return tooLarge;
  const chunks = new Map<string, Uint8Array[]>();
  const faults: unknown[] = [];
  let size = 0;
  let open = 0;
  const archive = new Unzip((file: UnzipFile) => {
    if (chunks.has(file.name)) faults.push(`two parts called ${file.name}`);
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    open += 1;
    file.ondata = (error, chunk, final) => {
      if (error !== null) faults.push(error);
      size += chunk?.length ?? 0;
      if (size <= sizes.unpacked) own.push(chunk.slice());
      if (final) open -= 1;
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && size <= sizes.unpacked && faults.length === 0; at += step)
      archive.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    faults.push(error);
  }
  if (size > sizes.unpacked) return tooLarge;
  const same = infos.length === chunks.size && infos.every(({ name }) => chunks.has(name));
  if (faults.length > 0 || open > 0 || !same) return broken;
  return { parts: Object.fromEntries([...chunks].map(([name, own]) => [name, joined(own)])) };
}
