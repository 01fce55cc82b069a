import type { Server } from "node:http";
import { join } from "node:path";
import express, { type Express, type RequestHandler } from "express";
import { type SetCaching, compressed } from "./compressed.ts";

const root = join(import.meta.dirname, "..", "..");
/** Where `npm start` builds the pages. */
export const builtPages = join(root, "dist");

/** Which built page answers which address. */
const pages: Readonly<Record<string, string>> = {
  "/": "/join/index.html",
  "/play/": "/join/index.html",
  "/world/": "/world/index.html",
  "/console/": "/console/index.html",
  "/debrief/": "/debrief/index.html",
};

/** Serves the built pages, or Vite's own on the same port in development. Answers with what ends it. */
export async function addPages(
  app: Express,
  http: Server,
  from: { readonly dev: boolean; readonly dist: string },
): Promise<() => Promise<void>> {
  app.use(toPage);
  if (from.dev) return addVite(app, http);
  const setCaching = caching(join(from.dist, "assets"));
  app.use(compressed(from.dist, setCaching));
  app.use(express.static(from.dist, { redirect: false, setHeaders: setCaching }));
  app.use(notBuilt);
  app.use(nothingHere);
  return async () => undefined;
}

/** `/j/CODE`, the address of the QR codes, is the joining page too; a page without its last slash is sent there. */
const toPage: RequestHandler = (request, response, next) => {
  const { path } = request;
  const search = request.url.slice(path.length);
  if (`${path}/` in pages) return response.redirect(302, `${path}/${search}`);
  const page = /^\/j\/[^/]+$/.test(path) ? pages["/"] : pages[path];
  if (page !== undefined) request.url = page + search;
  next();
};

const notBuilt: RequestHandler = (request, response, next) => {
  if (!Object.values(pages).includes(request.path)) return next();
  response.status(503).type("text").send("The pages are not built. Start with `npm start`, which builds them.");
};

/** A person who mistyped an address gets a way home; a program gets the status. */
const nothingHere: RequestHandler = (_request, response) => {
  response.status(404).type("html").send(noPage);
};

const noPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nothing here – Hotwash</title>
<h1>There is nothing at this address</h1>
<p><a href="/">To the first page of Hotwash</a></p>
`;

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
function caching(assets: string): SetCaching {
  return (response, file) => {
    const forever = file.startsWith(assets);
    response.setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
  };
}
