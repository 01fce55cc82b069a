import { createHash } from "node:crypto";
import { open, readFile, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { modelType, mostModelBytes, mostPhotoBytes, type MediaFile } from "#engine/scenario/media.ts";
import { isModel, modelFacts } from "./model-facts.ts";
import { isCut, pictureSize } from "./picture-size.ts";

/** More files than that are not looked at: no scenario needs them. */
const mostFiles = 200;

/** A file of a `media` folder, with its bytes where it lies in the folder and is not too large for anything. */
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
  if (!inside) return { name, bytes, type: "other", sha256: "", inside };
  const type = typeOf(await headOf(real));
  // What is too large is never read as a whole.
  if (bytes > (type === modelType ? mostModelBytes : mostPhotoBytes)) return { name, bytes, type, sha256: "", inside };
  const content = await readFile(real).catch(() => undefined);
  if (content === undefined) return undefined;
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { name, bytes: content.length, type, sha256, inside, content, ...lookedAt(content, type) };
}

async function headOf(file: string): Promise<Buffer> {
  const opened = await open(file, "r").catch(() => undefined);
  if (opened === undefined) return Buffer.alloc(0);
  const { buffer, bytesRead } = await opened
    .read(Buffer.alloc(4096), 0, 4096, 0)
    .catch(() => ({ buffer: Buffer.alloc(0), bytesRead: 0 }));
  await opened.close();
  return buffer.subarray(0, bytesRead);
}

function lookedAt(content: Buffer, type: MediaFile["type"]): Pick<MediaFile, "size" | "cut" | "model"> {
  if (type === modelType) return { model: modelFacts(content) };
  const size = pictureSize(content);
  return { ...(size === undefined ? {} : { size }), ...(isCut(content) ? { cut: true } : {}) };
}

const signatures = [
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/webp", at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const;

/** What a file's first bytes say it is. */
function typeOf(content: Buffer): MediaFile["type"] {
  if (isModel(content)) return modelType;
  const found = signatures.find(({ at, bytes }) => content.subarray(at, at + bytes.length).equals(Buffer.from(bytes)));
  if (found?.type === "image/webp" && content.toString("latin1", 0, 4) !== "RIFF") return "other";
  return found?.type ?? (/<svg[\s>]/i.test(content.toString("utf8", 0, 4096)) ? "svg" : "other");
}
