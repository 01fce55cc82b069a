import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, resolve } from "node:path";
import express from "express";
import { pino } from "pino";
import { ensurePasscodes } from "./access/passcodes.ts";
import type { Settings } from "./settings.ts";
import { lockFolder } from "./store/folder-lock.ts";
import { openStore } from "./store/open-store.ts";
import { openSite } from "./site.ts";
import { ownNames, reachableAddresses } from "./web/addresses.ts";
import { type Certificate, ownCertificate, readCertificate } from "./web/certificate.ts";
import { type OnePort, listenOnOnePort } from "./web/one-port.ts";
import { welcomeText } from "./web/welcome.ts";

const addressCheckMs = 60_000;

export interface RunningServer {
  readonly port: number;
  /** What to show in the terminal. */
  readonly welcome: string;
  close(): Promise<void>;
}

/** The whole server on one port. Throws a sentence for people when it cannot start; nothing is then left running. */
export async function serve(
  settings: Settings,
  { dev, terminal }: { readonly dev: boolean; readonly terminal: boolean },
): Promise<RunningServer> {
  useFolder(settings.dataFolder);
  findFolder(settings.scenarioFolder);
  const lock = lockFolder(settings.dataFolder);
  if (lock === undefined) throw new Error(inUse(settings));
  const running = await start(settings, { dev, terminal }).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  return {
    ...running,
    async close() {
      await running.close();
      lock.release();
    },
  };
}

function inUse({ dataFolder }: Settings): string {
  return `Another server uses the data folder ${dataFolder}. Stop it, or set HOTWASH_DATA to another.`;
}

async function start(
  settings: Settings,
  { dev, terminal }: { readonly dev: boolean; readonly terminal: boolean },
): Promise<RunningServer> {
  const certificate = await currentCertificate(settings);
  const store = await openStore(settings.dataFolder).catch((error: unknown) => {
    throw new Error(`The exercises in ${settings.dataFolder} cannot be opened: ${reason(error)}`, { cause: error });
  });
  const log = pino({ level: settings.logLevel }, pino.destination(2));
  const app = express();
  const http = createServer(app);
  const port = await listenOnOnePort(http, settings, certificate).catch(async (error: unknown) => {
    await store.close();
    throw new Error(whyNotListening(error, settings), { cause: error });
  });
  const site = await openSite({ app, http, settings, store, log, dev, port: port.port });
  const stopRenewing = renewWhenAddressesChange(settings, port, (error) => log.error(error, "certificate not renewed"));
  // Only now: a passcode that was made and then not shown would be lost.
  const passcodes = await ensurePasscodes(store.access);
  return {
    port: port.port,
    welcome: await welcomeText({
      port: port.port,
      addresses: reachableAddresses(settings),
      publicOrigin: settings.publicOrigin,
      certificate,
      passcodes,
      terminal,
    }),
    async close() {
      stopRenewing();
      port.close();
      await site.close();
      http.closeAllConnections();
      await store.close();
    },
  };
}

function useFolder(folder: string): void {
  try {
    makeFolder(resolve(folder));
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`The data folder ${folder} cannot be written (${reason(error)}). Set HOTWASH_DATA to another.`, {
      cause: error,
    });
  }
}

/** Step by step: asked for all at once, Node tries for ever where the system takes no folders, such as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function findFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new Error(`There is no scenario folder ${resolve(folder)}. Set HOTWASH_SCENARIOS to the one that holds them.`);
}

async function currentCertificate(settings: Settings): Promise<Certificate> {
  const { certificateFiles, dataFolder } = settings;
  if (certificateFiles === undefined) return ownCertificate(dataFolder, ownNames(), Date.now());
  try {
    return readCertificate(certificateFiles);
  } catch (error) {
    const { cert, key } = certificateFiles;
    throw new Error(`The certificate ${cert} with the key ${key} cannot be used: ${reason(error)}`, { cause: error });
  }
}

/** A machine that joins another network gets another address, which the certificate must name. */
function renewWhenAddressesChange(settings: Settings, port: OnePort, fail: (error: unknown) => void): () => void {
  if (settings.certificateFiles !== undefined) return () => undefined;
  const timer = setInterval(() => {
    currentCertificate(settings).then((certificate) => port.renew(certificate), fail);
  }, addressCheckMs);
  return () => clearInterval(timer);
}

function whyNotListening(error: unknown, { port, host }: Settings): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `Port ${port} is taken by another program. Set PORT to another number.`;
  if (code === "EACCES") return `Port ${port} may not be used by this account. Set PORT to a number above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `This machine has no address ${host}. Check HOTWASH_HOST.`;
  return `The server cannot listen on port ${port}: ${reason(error)}`;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
