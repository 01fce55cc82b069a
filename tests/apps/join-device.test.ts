import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { gradeOf, secondsToPlace, speedOf } from "../../apps/join/line-check.ts";
import { type JoinStage, openJoinStage, overhang, violations } from "./join-people.ts";

let stage: JoinStage;
beforeAll(async () => {
  stage = await openJoinStage(inject("browserPath"));
}, 90_000);
afterAll(() => stage?.close());

/** Takes a seat and stands before the ways into it. */
async function beforeTheWays(page: Page): Promise<void> {
  const { code } = await stage.exercise([]);
  await page.goto(`/j/${code}`);
  await page.getByRole("radio", { name: /^First police patrol/ }).check();
  await page.getByRole("button", { name: "Take the seat" }).click();
  await page.getByRole("heading", { name: "Your connection" }).waitFor();
}

test(
  "[OPN4] the line is tried out and told in words, and again when one asks; nobody waits for it",
  { timeout: 90_000 },
  async () => {
    const page = await stage.person();
    await beforeTheWays(page);
    const status = page.getByRole("region", { name: "Your connection" }).getByRole("status");
    await expect
      .poll(() => status.textContent())
      .toMatch(/(Good|Enough|Slow): the server answers after \d+ ms, and about [\d.]+ [kM]B/);
    await page.route("**/api/line/*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.getByRole("button", { name: "Try it out again" }).click();
    await expect.poll(() => status.textContent(), { timeout: 12_000 }).toMatch(/^Slow: .* Take the role view/);
    await page.unroute("**/api/line/*");
    await page.route("**/api/line/*", (route) => route.abort());
    await page.getByRole("button", { name: "Try it out again" }).click();
    await expect.poll(() => status.textContent()).toMatch(/You can go in all the same/);
    await page.getByRole("link", { name: "Role view without 3D" }).click();
    await page.getByRole("heading", { level: 1, name: "First police patrol" }).waitFor();
  },
);

test("[OPN4] a sample of it cannot be made smaller on its way, is kept nowhere, and there is no other", async () => {
  const get = (size: string) =>
    fetch(`${stage.site.url}/api/line/${size}`, { headers: { "accept-encoding": "br, gzip" } });
  const sample = await get("sample");
  expect((await sample.arrayBuffer()).byteLength).toBe(150_000);
  expect([sample.headers.get("content-encoding"), sample.headers.get("cache-control")]).toEqual([null, "no-store"]);
  expect((await (await get("none")).arrayBuffer()).byteLength).toBe(0);
  expect((await get("999999999")).status).toBe(404);
});

test.each([
  ["a local network", { roundTripMs: 4, kilobytes: 9000 }, "good", 1],
  ["a phone", { roundTripMs: 90, kilobytes: 120 }, "enough", 20],
  ["a satellite", { roundTripMs: 640, kilobytes: 2000 }, "thin", 2],
  ["an old mobile network", { roundTripMs: 300, kilobytes: 20 }, "thin", 115],
])("[OPN4] %s is graded by its round trip and by what arrives", (_, line, grade, seconds) => {
  expect([gradeOf(line), secondsToPlace(line)]).toEqual([grade, seconds]);
});

test("[OPN4] what arrives is told in two figures, in kilobytes or megabytes", () => {
  const told = [0, 23.4, 117, 2300, 71_429, 150_000].map((kilobytes) => speedOf({ roundTripMs: 4, kilobytes }));
  expect(told.map(({ amount, unit }) => `${amount} ${unit}`)).toEqual([
    "1 kb",
    "23 kb",
    "120 kb",
    "2.3 mb",
    "71 mb",
    "100 mb",
  ]);
});

test(
  "[UIX2] [UIX11] the ways in fit 320 pixels and 200 % text, and axe finds nothing",
  { timeout: 60_000 },
  async () => {
    const page = await stage.person({ width: 320, height: 640 });
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => (document.documentElement.style.fontSize = "200%"));
    });
    await beforeTheWays(page);
    await page.getByText(/B arrive in a second/).waitFor();
    await page.getByRole("button", { name: "Check microphone and network" }).click();
    await page.locator(".voice-check").waitFor();
    expect(await overhang(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(stage.faults.filter((fault) => !fault.includes("ERR_FAILED"))).toEqual([]);
  },
);
