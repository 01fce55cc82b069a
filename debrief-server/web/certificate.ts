import { X509Certificate, createPrivateKey } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { generate } from "selfsigned";

const dayMs = 24 * 60 * 60 * 1000;

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256 of the certificate, in pairs of hexadecimal digits, as browsers show it. */
  readonly fingerprint: string;
  readonly selfSigned: boolean;
}

/** Reads a certificate and its key. Throws when a file is missing or the two do not belong together. */
export function readCertificate(files: { readonly cert: string; readonly key: string }): Certificate {
  const cert = readFileSync(files.cert, "utf8");
  const key = readFileSync(files.key, "utf8");
  const parsed = new X509Certificate(cert);
  if (!parsed.checkPrivateKey(createPrivateKey(key))) throw new Error("The key does not belong to the certificate.");
  return { cert, key, fingerprint: parsed.fingerprint256, selfSigned: false };
}

/**
 * The certificate kept in the data folder while it names every one of `names` and is good for another 30 days,
 * else a new one that takes its place. Its key is readable by the owner only.
 */
export async function ownCertificate(dataFolder: string, names: readonly string[], now: number): Promise<Certificate> {
  const files = { cert: join(dataFolder, "certificate.pem"), key: join(dataFolder, "certificate-key.pem") };
  const kept = attempt(() => readCertificate(files));
  if (kept !== undefined && isGood(kept.cert, names, now)) return { ...kept, selfSigned: true };
  const made = await generate([{ name: "commonName", value: "Hotwash" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now - dayMs),
    notAfterDate: new Date(now + 397 * dayMs),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: names.map(alternativeName) },
    ],
  });
  writeFileSync(files.key, made.private, { mode: 0o600 });
  writeFileSync(files.cert, made.cert, { mode: 0o600 });
  return { ...readCertificate(files), selfSigned: true };
}

function alternativeName(name: string): { type: 7; ip: string } | { type: 2; value: string } {
  return isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name };
}

function isGood(cert: string, names: readonly string[], now: number): boolean {
  const parsed = new X509Certificate(cert);
  if (Date.parse(parsed.validTo) - now < 30 * dayMs) return false;
  return names.every((name) => (isIP(name) === 0 ? parsed.checkHost(name) : parsed.checkIP(name)) !== undefined);
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
