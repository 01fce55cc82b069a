import { toString as qrText } from "qrcode";
import type { NewPasscodes } from "../access/passcodes.ts";
import { inUrl } from "./addresses.ts";
import type { Certificate } from "./certificate.ts";

export interface Welcome {
  readonly port: number;
  /** Addresses of this machine in the network; empty when only this machine can reach the server. */
  readonly addresses: readonly string[];
  readonly publicOrigin: string | undefined;
  readonly certificate: Certificate;
  readonly passcodes: NewPasscodes;
  /** Whether a terminal shows it, which may be dark and needs to be told the code's own colours. */
  readonly terminal: boolean;
}

/** What the terminal says once the server is ready. New passcodes are shown here and never again. */
export async function welcomeText(welcome: Welcome): Promise<string> {
  const { port, addresses, publicOrigin, certificate, passcodes } = welcome;
  const elsewhere =
    publicOrigin === undefined ? addresses.map((name) => `https://${inUrl(name)}:${port}`) : [publicOrigin];
  const [first] = elsewhere;
  const lines = [
    "",
    "Hotwash is ready.",
    "",
    `  On this computer    http://localhost:${port}`,
    ...elsewhere.map((url) => `  On the network      ${url}`),
    ...passcodeLines(passcodes),
    ...(first === undefined ? [] : ["", "  For headsets and phones:", "", await qr(first, welcome.terminal)]),
    ...(certificate.selfSigned && publicOrigin === undefined && first !== undefined ? warningLines(certificate) : []),
    "  Ctrl+C stops the server; exercises are kept.",
    "",
  ];
  return lines.join("\n");
}

function passcodeLines(passcodes: NewPasscodes): readonly string[] {
  const shown = Object.entries(passcodes).map(
    ([role, passcode]) => `  ${`${capital(role)} passcode`.padEnd(20)}${passcode}`,
  );
  if (shown.length === 0) return [];
  return [
    "",
    ...shown,
    "  Note them down: they are shown only now. `npm run hotwash -- passcode reset` makes new ones.",
  ];
}

function warningLines({ fingerprint }: Certificate): readonly string[] {
  return [
    "  A browser warns on the network addresses because this server made its own certificate: choose Advanced, then Proceed.",
    `  Its SHA-256 fingerprint is ${fingerprint}`,
    "",
  ];
}

function qr(url: string, terminal: boolean): Promise<string> {
  return terminal ? qrText(url, { type: "terminal", small: true }) : qrText(url, { type: "utf8" });
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
