import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { inUrl, isLoopback, ownNames } from "./addresses.ts";

/**
 * What Babylon needs and no more: its physics compiles WebAssembly, its decoders and textures are blobs, and a model
 * may carry data: images. Nothing comes from another host.
 */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      workerSrc: ["'self'", "blob:"],
      imgSrc: ["'self'", "data:", "blob:"],
      connectSrc: ["'self'", "data:", "blob:"],
      mediaSrc: ["'self'", "blob:"],
      styleSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      upgradeInsecureRequests: null,
    },
  },
  // The certificate may be our own, and the same host serves plain http to itself.
  strictTransportSecurity: false,
  referrerPolicy: { policy: "no-referrer" },
});

/** A page of ours may ask for the microphone, and nobody may ask for what no page of ours needs. */
export const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader("Permissions-Policy", "microphone=(self), camera=(), geolocation=(), display-capture=()");
  next();
};

/** Sends other machines to https: without it a headset has no WebXR, and a passcode would travel in the clear. */
export const httpsFromElsewhere: RequestHandler = (request, response, next) => {
  if (isEncrypted(request) || isLoopback(request.socket.remoteAddress)) return next();
  const reached = `${inUrl(plainAddress(request.socket.localAddress))}:${request.socket.localPort}`;
  const host = request.headers.host ?? reached;
  if (!isOurs(host, reached))
    return void response.status(400).type("text").send("This is not an address of this server.");
  response.redirect(308, `https://${host}${request.originalUrl}`);
};

/** Whether a Host names this machine: else a forged one would lead whoever follows it to another. */
function isOurs(host: string, reached: string): boolean {
  if (host === reached) return true;
  if (!URL.canParse(`https://${host}`)) return false;
  const { hostname } = new URL(`https://${host}`);
  return ownNames().some((name) => inUrl(name) === hostname);
}

/** An IPv4 address that came over an IPv6 socket, as people write it. */
function plainAddress(address = ""): string {
  return address.replace(/^::ffff:/, "");
}

/** Whether this server itself ended TLS for the request. */
export function isEncrypted(request: IncomingMessage): boolean {
  return "encrypted" in request.socket && request.socket.encrypted === true;
}

/** Whether a page of this very server asks. A request without an Origin does not come from a page of another. */
export function isOwnOrigin(request: Pick<IncomingMessage, "headers">, publicOrigin: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
