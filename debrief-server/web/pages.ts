import type { Server } from "node:http";
import { join } from "node:path";
import express, { type Express, type RequestHandler } from "express";
import { compressed } from "./compressed.ts";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");

/** Which built page answers which address. */
const pages: Readonly<Record<string, string>> = {
  "/": "/join/index.html",
  "/play/": "/join/index.html",
  "/world/": "/world/index.html",
  "/console/": "/console/index.html",
  "/debrief/": "/debrief/index.html",
};

/** Serves the built pages, or Vite's own on the same port in development. Answers with what ends it. */
export async function addPages(app: Express, http: Server, dev: boolean): Promise<() => Promise<void>> {
  app.use(toPage);
  if (dev) return addVite(app, http);
  app.use(compressed(dist, setCaching));
  app.use(express.static(dist, { redirect: false, setHeaders: setCaching }));
  app.use(notBuilt);
  return async () => undefined;
}

/** `/j/CODE`, the address of the QR codes, is the joining page too; a page without its last slash is sent there. */
const toPage: RequestHandler = (request, response, next) => {
  const { pathname, search } = new URL(request.url, "http://any");
  if (`${pathname}/` in pages) return response.redirect(302, `${pathname}/${search}`);
  const page = /^\/j\/[^/]+$/.test(pathname) ? pages["/"] : pages[pathname];
  if (page !== undefined) request.url = page + search;
  next();
};

const notBuilt: RequestHandler = (request, response, next) => {
  if (!Object.values(pages).includes(request.path)) return next();
  response.status(503).type("text").send("The pages are not built. Start with `npm start`, which builds them.");
};

async function addVite(app: Express, http: Server): Promise<() => Promise<void>> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: join(root, "vite.config.ts"),
    // Bundling the configuration writes a file, and `node --watch` would restart for ever.
    configLoader: "native",
    server: { middlewareMode: true, hmr: { server: http } },
  });
  app.use(vite.middlewares);
  return () => vite.close();
}

/** Built assets carry a hash in their name and never change; a page is asked for again each time. */
function setCaching(response: { setHeader(name: string, value: string): unknown }, file: string): void {
  const forever = file.startsWith(join(dist, "assets"));
  response.setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
}
