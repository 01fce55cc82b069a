import { X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isLoopback } from "../../debrief-server/web/addresses.ts";
import { ownCertificate, readCertificate } from "../../debrief-server/web/certificate.ts";
import { temporaryFolder } from "./server-process.ts";

const { folder, remove } = temporaryFolder();
afterAll(remove);
const now = Date.parse("2026-11-23T08:00:00Z");
const dayMs = 24 * 60 * 60 * 1000;

test("[SRV3] the certificate is kept until an address is new or its time is nearly over", async () => {
  const first = await ownCertificate(folder, ["localhost", "192.168.1.5"], now);
  expect((await ownCertificate(folder, ["192.168.1.5"], now + 300 * dayMs)).fingerprint).toBe(first.fingerprint);
  const moved = await ownCertificate(folder, ["localhost", "10.0.0.7"], now);
  expect(moved.fingerprint).not.toBe(first.fingerprint);
  expect(new X509Certificate(moved.cert).checkIP("10.0.0.7")).toBe("10.0.0.7");
  const later = await ownCertificate(folder, ["localhost"], now + 390 * dayMs);
  expect(later.fingerprint).not.toBe(moved.fingerprint);
});

test("[SRV3] a kept certificate that cannot be read is replaced, a given one is refused", async () => {
  writeFileSync(join(folder, "certificate.pem"), "garbage");
  expect((await ownCertificate(folder, ["localhost"], now)).selfSigned).toBe(true);
  const other = temporaryFolder();
  await ownCertificate(other.folder, ["localhost"], now);
  const files = { cert: join(folder, "certificate.pem"), key: join(other.folder, "certificate-key.pem") };
  expect(() => readCertificate(files)).toThrow("The key does not belong to the certificate.");
  other.remove();
});

test("[SRV3] only this machine itself counts as here", () => {
  const here = ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"];
  expect(here.map(isLoopback)).toEqual([true, true, true, true]);
  expect(["192.168.1.5", "::ffff:10.0.0.1", "fe80::1", "1127.0.0.1", undefined].some(isLoopback)).toBe(false);
});
