import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type IncomingMessage, type ServerResponse, createServer, request as ask } from "node:http";
import { type Socket, connect } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { build } from "vite";

/** The pages of joining, built as they are shipped, before a real server whose line the test can cut. */
export interface Front {
  readonly url: string;
  /** Cuts every line to the exercises and lets nobody in, while the pages themselves are still served. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};
const apps = join(import.meta.dirname, "..", "..", "apps");

/** Builds the join page alone and serves it; everything else is passed on to `server`. */
export async function openFront(server: string): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), "join-pages-"));
  await build({
    configFile: false,
    root: apps,
    appType: "mpa",
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [join(apps, "join", "index.html")] },
    },
  });
  const target = new URL(server);
  const lines = new Set<Socket>();
  let open = true;
  const front = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? "/", "http://front");
    if (pathname.startsWith("/api/")) passOn(incoming, outgoing, target);
    else servePage(folder, pathname, outgoing);
  });
  front.on("upgrade", (incoming, socket: Socket, head) => {
    if (!open) {
      socket.destroy();
      return;
    }
    lines.add(socket);
    const through = connect(Number(target.port), target.hostname, () => {
      const headers = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${String(value)}`);
      through.write(`GET ${incoming.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
      through.write(head);
      through.pipe(socket).pipe(through);
    });
    for (const end of [socket, through]) {
      end.on("error", () => undefined);
      end.on("close", () => {
        lines.delete(socket);
        socket.destroy();
        through.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => void front.listen(0, "127.0.0.1", resolve));
  const address = front.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    cut: () => {
      open = false;
      for (const line of lines) line.destroy();
    },
    mend: () => void (open = true),
    close: async () => {
      front.closeAllConnections();
      await new Promise((resolve) => void front.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

function servePage(folder: string, pathname: string, outgoing: ServerResponse): void {
  const file =
    pathname === "/" || pathname === "/play/" || /^\/j\/[^/]+$/.test(pathname) ? "/join/index.html" : pathname;
  try {
    const body = readFileSync(join(folder, file));
    outgoing.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", ...contentPolicy });
    outgoing.end(body);
  } catch {
    outgoing.writeHead(404).end();
  }
}

/** The policy the server sends with its pages: what a page may not do must fail here too. */
const contentPolicy = {
  "content-security-policy":
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'",
};

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, target: URL): void {
  const { method, headers, url } = incoming;
  const through = ask({ hostname: target.hostname, port: target.port, method, headers, path: url }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  through.on("error", () => outgoing.writeHead(502).end());
  incoming.pipe(through);
}
