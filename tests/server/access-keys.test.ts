import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alphabet, newJoinCode, newPasscode } from "../../debrief-server/access/codes.ts";
import { ensurePasscodes, isPasscode, resetPasscode } from "../../debrief-server/access/passcodes.ts";
import { type SignIns, createSignIns } from "../../debrief-server/access/sign-in.ts";
import { createTries } from "../../debrief-server/access/tries.ts";
import { type Store, openStore } from "../../debrief-server/store/open-store.ts";
import { isOwnOrigin } from "../../debrief-server/web/headers.ts";
import { temporaryFolder } from "./server-process.ts";

const { folder, remove } = temporaryFolder();
let store: Store;
beforeAll(async () => {
  store = await openStore(folder);
});
afterAll(async () => {
  await store.close();
  remove();
});

test("[ACC2] codes use thirty symbols that nobody mistakes for one another", () => {
  expect(new Set(alphabet).size).toBe(30);
  expect(alphabet).not.toMatch(/[01ILOU]/);
  expect(newJoinCode()).toMatch(new RegExp(`^[${alphabet}]{6}$`));
  expect(newPasscode()).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect(new Set(Array.from({ length: 500 }, newJoinCode)).size).toBe(500);
});

describe("passcodes", () => {
  test("[ACC1] are made once, kept as argon2id hashes only, and forgive spaces and small letters", async () => {
    const made = await ensurePasscodes(store.access);
    const trainer = made.trainer ?? "";
    expect(await ensurePasscodes(store.access)).toEqual({});
    expect(await store.access.secret("passcode.trainer")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPasscode(store.access, "trainer", trainer)).toBe(true);
    expect(await isPasscode(store.access, "trainer", ` ${trainer.toLowerCase().replaceAll("-", " ")}`)).toBe(true);
    expect(await isPasscode(store.access, "trainer", made.supervisor ?? "")).toBe(false);
    expect(await isPasscode(store.access, "trainer", "")).toBe(false);
  });

  test("[ACC1] a reset makes a new one beside the running server and signs that role out", async () => {
    for (const capability of ["trainer", "supervisor"] as const) {
      await store.access.addGrant("token", { capability }, Date.now() + 60_000);
    }
    const passcode = await resetPasscode(folder, "trainer");
    expect(await isPasscode(store.access, "trainer", passcode)).toBe(true);
    expect(await store.access.grants("token", Date.now())).toEqual([{ capability: "supervisor" }]);
  });
});

const right = async (): Promise<string> => "right";
const wrong = async (): Promise<undefined> => undefined;

test("[ACC3] the eleventh wrong code within a minute is told when to try again; right ones cost nothing", async () => {
  const tries = createTries(10);
  const many = await Promise.all(Array.from({ length: 35 }, () => tries.guess("10.0.0.1", right)));
  expect(new Set(many.map(({ kind }) => kind))).toEqual(new Set(["right"]));
  for (let n = 0; n < 10; n += 1) expect(await tries.guess("10.0.0.1", wrong)).toEqual({ kind: "wrong" });
  const refused = await tries.guess("10.0.0.1", right);
  expect(refused.kind === "too-many" ? refused.retryMs : 0).toBeGreaterThan(50_000);
  expect(await tries.guess("10.0.0.2", right)).toEqual({ kind: "right", value: "right" });
});

test("[ACC3] guessing all at once gets no further", async () => {
  const tries = createTries(10);
  let looked = 0;
  const look = async (): Promise<undefined> => void (looked += 1);
  const guesses = await Promise.all(Array.from({ length: 1_000 }, () => tries.guess("10.0.0.1", look)));
  expect(looked).toBeLessThanOrEqual(40);
  expect(guesses.filter(({ kind }) => kind === "too-many").length).toBeGreaterThanOrEqual(960);
});

type Act = (signIns: SignIns, request: IncomingMessage, response: ServerResponse) => Promise<unknown>;
const player = { capability: "player", exercise: "ex-1", subject: "p1" } as const;
const see: Act = (signIns, request) => signIns.visitor(request).then((visitor) => visitor.grants);
const join: Act = (signIns, request, response) => signIns.add(request, response, player);
const train: Act = (signIns, request, response) => signIns.add(request, response, { capability: "trainer" });
const leave: Act = (signIns, request) => signIns.remove(request, player);

describe("sign-ins", () => {
  let time = 1_000;

  /** Runs `act` within a request that carries `cookie`; answers the cookie it sets. */
  async function visit(
    cookie: string,
    act: Act,
    publicOrigin?: string,
  ): Promise<{ readonly cookie: string; readonly result: unknown }> {
    const signIns = createSignIns(store.access, publicOrigin, () => time);
    let result: unknown;
    async function run(request: IncomingMessage, response: ServerResponse): Promise<void> {
      result = await act(signIns, request, response);
      response.end();
    }
    const server = createServer((request, response) => {
      void run(request, response);
    }).listen(0);
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { cookie } });
    server.close();
    return { cookie: answer.headers.get("set-cookie") ?? "", result };
  }
  test("[ACC4] a browser is known again by a cookie that scripts and other sites cannot use", async () => {
    await store.exercises.createExercise({
      id: "ex-1",
      joinCode: "FLD234",
      header: "{}",
      plan: "{}",
      pictures: [],
      createdAt: 1,
      expiresAt: null,
    });
    const given = await visit("", join);
    expect(given.cookie).toMatch(/^hotwash=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=2592000$/);
    const cookie = given.cookie.split(";")[0] ?? "";
    expect((await visit(`other=1; ${cookie}`, see)).result).toEqual([player]);
    expect((await visit("hotwash=planted", see)).result).toEqual([]);
    await visit(cookie, leave);
    expect((await visit(cookie, see)).result).toEqual([]);
  });

  test("[ACC4] where people use https the cookie is Secure and bound to the host", async () => {
    expect((await visit("", join, "https://x.example")).cookie).toMatch(/^__Host-hotwash=.*; Secure$/);
  });

  test("[ACC4] a planted cookie is not taken over, and a staff sign-in gets a fresh one that keeps the rest", async () => {
    const planted = await visit("hotwash=planted", join);
    expect(planted.cookie).not.toContain("planted");
    const before = planted.cookie.split(";")[0] ?? "";
    const staff = await visit(before, train);
    const after = staff.cookie.split(";")[0] ?? "";
    expect(after).not.toBe(before);
    expect((await visit(before, see)).result).toEqual([]);
    expect((await visit(after, see)).result).toEqual([player, { capability: "trainer" }]);
  });

  test("[ACC4] a sign-in runs out, and one for an exercise ends with it", async () => {
    const given = await visit("", join);
    const cookie = given.cookie.split(";")[0] ?? "";
    await store.exercises.deleteExercise("ex-1");
    expect((await visit(cookie, see)).result).toEqual([]);
    const staff = await visit("", train);
    time += 31 * 24 * 60 * 60 * 1000;
    const late = await visit(staff.cookie.split(";")[0] ?? "", see);
    expect(late.result).toEqual([]);
  });
});

test("[ACC5] a page of another origin is foreign; no origin is no page", () => {
  const host = "10.0.0.1:8080";
  const isOwn = (origin?: string) =>
    isOwnOrigin({ headers: { host, ...(origin !== undefined && { origin }) } }, "https://x.example");
  expect([isOwn("https://10.0.0.1:8080"), isOwn("https://x.example"), isOwn()]).toEqual([true, true, true]);
  expect([isOwn("https://evil.example"), isOwn("null"), isOwn("http://10.0.0.1:9090")]).toEqual([false, false, false]);
});
