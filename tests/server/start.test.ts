import { once } from "node:events";
import { statSync, writeFileSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { request } from "node:https";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { lanAddresses } from "../../debrief-server/web/addresses.ts";
import { resetPasscode } from "../../debrief-server/access/passcodes.ts";
import { failToStart, freePort, startServerProcess, temporaryFolder } from "./server-process.ts";

// Each test starts whole processes, which share two cores with the other tests.
vi.setConfig({ testTimeout: 90_000 });
const { folder, remove } = temporaryFolder();
afterAll(remove);

test("[SRV1] a wrong setting ends the start with one line each and exit code 1", async () => {
  const wrong = await failToStart({ PORT: "seventy", HOTWASH_DATA: folder, HOTWASH_LOUD: "1", HOTWASH_CERT: "a.pem" });
  expect(wrong.code).toBe(1);
  expect(wrong.output.trim().split("\n")).toEqual([
    expect.stringMatching(/^HOTWASH_LOUD is not a setting of Hotwash\. The settings are PORT, HOTWASH_HOST/),
    'PORT must be a whole number from 0 to 65535; it is "seventy".',
  ]);
});

test("[SRV1] a taken port is one line that says what to do", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" ? String(address?.port) : "";
  const { code, output } = await failToStart({ PORT: port, HOTWASH_DATA: folder });
  other.close();
  expect([code, output]).toEqual([1, `Port ${port} is taken by another program. Set PORT to another number.\n`]);
});

test("[SRV1] a data folder that cannot be written is one line that says what to do", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const { code, output } = await failToStart({ PORT: String(await freePort()), HOTWASH_DATA: join(file, "data") });
  expect(code).toBe(1);
  expect(output).toMatch(
    /^The data folder .*a-file\/data cannot be written \(ENOTDIR.*\)\. Set HOTWASH_DATA to another\.\n$/,
  );
});

test("[SRV1] a data folder where the system takes none is one line, and the start does not hang", async () => {
  const { code, output } = await failToStart({ PORT: String(await freePort()), HOTWASH_DATA: "/proc/hot/wash" });
  expect(code).toBe(1);
  expect(output).toMatch(
    /^The data folder \/proc\/hot\/wash cannot be written \(.*\)\. Set HOTWASH_DATA to another\.\n$/,
  );
});

test("[SRV1] a scenario folder that is not there is one line", async () => {
  const settings = { PORT: String(await freePort()), HOTWASH_DATA: folder, HOTWASH_SCENARIOS: "/nope" };
  const { code, output } = await failToStart(settings);
  expect([code, output]).toEqual([
    1,
    "There is no scenario folder /nope. Set HOTWASH_SCENARIOS to the one that holds them.\n",
  ]);
});

test("[SRV1] a second server on the same data folder is told so in one line; the first goes on", async () => {
  const data = join(folder, "shared");
  const first = await startServerProcess({ HOTWASH_DATA: data });
  const { code, output } = await failToStart({ PORT: String(await freePort()), HOTWASH_DATA: data });
  expect([code, output]).toEqual([
    1,
    `Another server uses the data folder ${data}. Stop it, or set HOTWASH_DATA to another.\n`,
  ]);
  expect((await fetch(`http://127.0.0.1:${first.port}/healthz`)).status).toBe(200);
  expect(await first.stop("SIGTERM")).toBe(0);
});

test("[SRV1] a store that is no database is one line", async () => {
  const broken = temporaryFolder();
  writeFileSync(join(broken.folder, "hotwash.sqlite"), "not a database at all ".repeat(100));
  const { code, output } = await failToStart({ PORT: String(await freePort()), HOTWASH_DATA: broken.folder });
  broken.remove();
  expect(code).toBe(1);
  expect(output).toMatch(/^The exercises in .* cannot be opened: file is not a database\n$/);
});

test("[SRV2] [ACC1] the first start shows the passcodes, the second does not, and a signal stops it cleanly", async () => {
  const data = join(folder, "first-start");
  const first = await startServerProcess({ HOTWASH_DATA: data });
  const shown = /Trainer passcode +([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\n {2}Supervisor passcode +\S{14}\n/;
  expect(first.output()).toMatch(shown);
  expect(first.output()).toContain(`http://localhost:${first.port}`);
  expect(await first.stop("SIGTERM")).toBe(0);
  const second = await startServerProcess({ HOTWASH_DATA: data });
  expect(second.output()).not.toContain("passcode ");
  expect(await second.stop("SIGINT")).toBe(0);
  const passcode = shown.exec(first.output())?.[1];
  expect(await resetPasscode(data, "trainer")).not.toBe(passcode);
});

test("[SRV3] one port speaks http to this machine and https to all, with its own certificate", async () => {
  const data = join(folder, "one-port");
  const server = await startServerProcess({ HOTWASH_DATA: data });
  const plain = await fetch(`http://127.0.0.1:${server.port}/healthz`);
  expect(await plain.json()).toEqual({ ready: true });
  const secure = request({ host: "localhost", port: server.port, path: "/healthz", rejectUnauthorized: false }).end();
  const [answer] = await once(secure, "response");
  expect(answer.statusCode).toBe(200);
  const names: string = answer.socket.getPeerCertificate().subjectaltname;
  for (const name of ["DNS:localhost", "IP Address:127.0.0.1", ...lanAddresses().filter((a) => !a.includes(":"))]) {
    expect(names).toContain(name);
  }
  expect(statSync(join(data, "certificate-key.pem")).mode & 0o777).toBe(0o600);
  answer.destroy();
  await server.stop("SIGTERM");
});

test.skipIf(lanAddresses().length === 0)("[SRV3] another machine that asks by http is sent to https", async () => {
  const server = await startServerProcess({ HOTWASH_DATA: join(folder, "one-port") });
  const address = `${lanAddresses()[0]}:${server.port}`;
  const forged = plainRequest({
    host: lanAddresses()[0],
    port: server.port,
    path: "/",
    headers: { host: "evil.example" },
  });
  const [refused] = await once(forged.end(), "response");
  expect([refused.statusCode, refused.headers.location]).toEqual([400, undefined]);
  refused.destroy();
  const answer = await fetch(`http://${address}/world/?a=1`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([308, `https://${address}/world/?a=1`]);
  await server.stop("SIGTERM");
});

test("[SRV4] every answer carries the policy that lets nothing come from another host", async () => {
  const server = await startServerProcess({ HOTWASH_DATA: join(folder, "one-port") });
  const { headers } = await fetch(`http://127.0.0.1:${server.port}/healthz`);
  const policy = headers.get("content-security-policy");
  expect(policy).toContain("default-src 'self';script-src 'self' 'wasm-unsafe-eval';worker-src 'self' blob:");
  expect(policy).not.toContain("upgrade-insecure-requests");
  expect(policy).not.toContain("http:");
  expect(headers.get("x-powered-by")).toBeNull();
  await server.stop("SIGTERM");
});
