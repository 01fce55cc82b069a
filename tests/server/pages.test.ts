import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPages } from "../../debrief-server/web/pages.ts";
import { temporaryFolder } from "./server-process.ts";

const { folder, remove } = temporaryFolder();
const app = express();
const server = createServer(app);
let url = "";
const script = "export const words = 'the same words again and again';\n".repeat(50);

beforeAll(async () => {
  for (const page of ["join", "world", "console", "debrief"]) {
    mkdirSync(join(folder, page));
    writeFileSync(join(folder, page, "index.html"), `<!doctype html><title>${page}</title>`);
  }
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets", "main-abc123.js"), script);
  writeFileSync(join(folder, "assets", "face-abc123.woff2"), "font");
  writeFileSync(join(folder, "..", "secret.json"), "{}");
  await addPages(app, server, { dev: false, dist: folder });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => {
  server.close();
  remove();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(url + path, { headers });
const title = async (path: string): Promise<string> =>
  /<title>(.*)<\/title>/.exec(await (await fetch(url + path)).text())?.[1] ?? "none";

test("[SRV19] each page has its address, with and without the last slash; a joining link leads to joining", async () => {
  const found = await Promise.all(
    ["/", "/play/", "/j/ABC234", "/world/?x=1", "/world", "/console/", "/debrief"].map(title),
  );
  expect(found).toEqual(["join", "join", "join", "world", "world", "console", "debrief"]);
  expect((await fetch(`${url}/world?x=1`, { redirect: "manual" })).headers.get("location")).toBe("/world/?x=1");
  const nothing = await fetch(`${url}/nothing`);
  expect([nothing.status, nothing.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(await nothing.text()).toContain('<a href="/">');
});

test("[SRV19] what can shrink is sent small, what carries its hash in its name is kept for ever, pages are not", async () => {
  const asset = await get("/assets/main-abc123.js", { "accept-encoding": "br" });
  expect(asset.headers.get("content-encoding")).toBe("br");
  expect(Number(asset.headers.get("content-length"))).toBeLessThan(200);
  expect(asset.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await asset.text()).toBe(script);
  const plain = await get("/assets/main-abc123.js", { "accept-encoding": "identity" });
  expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, script]);
  expect((await get("/assets/face-abc123.woff2")).headers.get("content-encoding")).toBeNull();
  const page = await get("/console/", { "accept-encoding": "br" });
  expect(page.headers.get("cache-control")).toBe("no-cache");
  const again = await get("/console/", { "accept-encoding": "br", "if-none-match": page.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});

test("[SRV19] nothing outside the pages is served, and a page that was built again is served anew", async () => {
  for (const path of [
    "/..%2fsecret.json",
    "/%2e%2e/secret.json",
    "/assets/%00.js",
    "/assets/%E0%A4%A.js",
    "//",
    "//evil.example/",
  ]) {
    expect((await fetch(url + path, { headers: { "accept-encoding": "br" } })).status).toBeGreaterThanOrEqual(400);
  }
  await title("/world/");
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(join(folder, "world", "index.html"), "<!doctype html><title>built again</title>");
  expect(await title("/world/")).toBe("built again");
});
