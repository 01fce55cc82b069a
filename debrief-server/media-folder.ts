import { createHash } from "node:crypto";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { mostPictureBytes, type MediaFile } from "#engine/scenario/media.ts";

/** More files than that are not looked at: no scenario needs them. */
const mostFiles = 200;

/** A file of a `media` folder, with its bytes where it lies in the folder and is not too large. */
export interface ReadMedia extends MediaFile {
  readonly content?: Uint8Array;
}

/** What lies in the folder `media` of a scenario's folder; undefined when there is no such folder. */
export async function readMedia(scenarioFolder: string): Promise<readonly ReadMedia[] | undefined> {
  const folder = join(scenarioFolder, "media");
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return undefined;
  const home = await realpath(scenarioFolder);
  const read = await Promise.all(
    names
      .toSorted()
      .slice(0, mostFiles)
      .map((name) => readOne(folder, home, name)),
  );
  return read.filter((file) => file !== undefined);
}

/** Neither a folder nor a broken link is a file. A `media` that is a link itself counts as outside, like what is in it. */
async function readOne(folder: string, home: string, name: string): Promise<ReadMedia | undefined> {
  const file = join(folder, name);
  const [real, about] = [await realpath(file).catch(() => undefined), await stat(file).catch(() => undefined)];
  if (real === undefined || about?.isFile() !== true) return undefined;
  const { size: bytes } = about;
  const inside = real.startsWith(join(home, "media") + sep);
  if (!inside || bytes > mostPictureBytes) return { name, bytes, type: "other", sha256: "", inside };
  const content = await readFile(real).catch(() => undefined);
  if (content === undefined) return undefined;
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { name, bytes: content.length, type: typeOf(content), sha256, inside, content };
}

const signatures = [
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/webp", at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const;

/** What a file's first bytes say it is. */
function typeOf(content: Buffer): MediaFile["type"] {
  const found = signatures.find(({ at, bytes }) => content.subarray(at, at + bytes.length).equals(Buffer.from(bytes)));
  if (found?.type === "image/webp" && content.toString("latin1", 0, 4) !== "RIFF") return "other";
  return found?.type ?? (/<svg[\s>]/i.test(content.toString("utf8", 0, 4096)) ? "svg" : "other");
}
