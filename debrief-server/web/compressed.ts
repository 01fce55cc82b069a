import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { RequestHandler } from "express";

const brotli = promisify(brotliCompress);
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".glb": "model/gltf-binary",
  ".wasm": "application/wasm",
};

/** Says how long a browser may keep a file. */
export type SetCaching = (response: { setHeader(name: string, value: string): unknown }, file: string) => void;

interface Packed {
  readonly changed: number;
  readonly bytes: Promise<Buffer>;
}

/**
 * Serves the files of a folder brotli-compressed to browsers that take it, each compressed once, when first asked for,
 * and kept in memory. Everything else is left to the next handler.
 */
export function compressed(folder: string, setCaching: SetCaching): RequestHandler {
  const packed = new Map<string, Packed>();
  async function pack(file: string, changed: number): Promise<Buffer> {
    const known = packed.get(file);
    if (known?.changed === changed) return known.bytes;
    const bytes = readFile(file).then((plain) => brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    packed.set(file, { changed, bytes });
    return bytes;
  }
  return async (request, response, next) => {
    const file = join(folder, normalize(decodeURIComponent(request.path)));
    const type = contentTypes[extname(file)];
    const isAsked = request.method === "GET" || request.method === "HEAD";
    if (type === undefined || !isAsked || !request.acceptsEncodings("br")) return next();
    const found = await stat(file).catch(() => undefined);
    if (found === undefined || !found.isFile()) return next();
    const tag = `"${found.mtimeMs.toString(36)}-br"`;
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", tag);
    setCaching(response, file);
    if (request.headers["if-none-match"] === tag) return response.status(304).end();
    response.setHeader("Content-Type", type);
    response.setHeader("Content-Encoding", "br");
    response.send(await pack(file, found.mtimeMs));
  };
}
