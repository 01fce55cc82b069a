import { once } from "node:events";
import type { Server as HttpServer } from "node:http";
import { type Socket, createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Certificate } from "./certificate.ts";

/** A listening port that speaks both http and https. */
export interface OnePort {
  readonly port: number;
  /** New connections use this certificate from now on. */
  renew(certificate: Certificate): void;
  /** Takes no more connections; those that are open stay until their owner ends them. */
  close(): void;
}

const tlsHandshake = 0x16;
/** Somebody who connects and says nothing is let go after this. */
const firstByteMs = 10_000;

/** Hands every connection to `http`: decrypted when its first byte begins a TLS handshake, else as it is. Rejects when the port is taken. */
export async function listenOnOnePort(
  http: HttpServer,
  at: { readonly port: number; readonly host: string | undefined },
  certificate: Certificate,
): Promise<OnePort> {
  const tls = createTlsServer({ ...keyPair(certificate), ALPNProtocols: ["http/1.1"] }, (socket) => {
    socket.on("error", () => socket.destroy());
    http.emit("connection", socket);
  });
  tls.on("tlsClientError", (_error, socket) => socket.destroy());
  const doorman = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.setTimeout(firstByteMs, () => socket.destroy());
    socket.once("readable", () => pass(socket, tls, http));
  });
  doorman.listen({ port: at.port, ...(at.host === undefined ? {} : { host: at.host }) });
  await once(doorman, "listening");
  const address = doorman.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    port: address.port,
    renew: (next) => tls.setSecureContext(keyPair(next)),
    close: () => void doorman.close(),
  };
}

function pass(socket: Socket, tls: { emit(event: "connection", socket: Socket): unknown }, http: HttpServer): void {
  const first: unknown = socket.read(1);
  if (!Buffer.isBuffer(first)) return void socket.destroy();
  socket.setTimeout(0);
  socket.removeAllListeners("timeout");
  socket.unshift(first);
  if (first[0] === tlsHandshake) tls.emit("connection", socket);
  else http.emit("connection", socket);
}

function keyPair({ cert, key }: Certificate): { readonly cert: string; readonly key: string } {
  return { cert, key };
}
