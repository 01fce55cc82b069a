import { afterEach, expect, test } from "vitest";
import { readSettings } from "../../debrief-server/settings.ts";
import { createSoloLimit } from "../../debrief-server/web/solo-limit.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

/** The statuses of twelve wrong passcodes, each of which says that it came from elsewhere. */
async function guesses({ url }: TestSite): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let n = 1; n <= 12; n += 1) {
    const answer = await fetch(`${url}/api/login`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": `10.0.0.${n}` },
      body: JSON.stringify({ as: "trainer", passcode: "WRON-GONE" }),
    });
    statuses.push(answer.status);
  }
  return statuses;
}

test("[ACC11] who is named by no setting cannot evade the limit on tries by saying where they come from", async () => {
  site = await startSite({ publicOrigin: "https://exercises.example.org", proxies: ["192.0.2.7"] });
  expect(await guesses(site)).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
});

test("[ACC11] the proxy that a setting names is believed", async () => {
  site = await startSite({ publicOrigin: "https://exercises.example.org", proxies: ["loopback"] });
  expect(new Set(await guesses(site))).toEqual(new Set([401]));
});

test("[ACC11] without a setting nobody is believed, behind a public address only this machine", () => {
  const proxies = (environment: Readonly<Record<string, string>>): unknown => {
    const read = readSettings(environment);
    return "settings" in read ? read.settings.proxies : read.problems;
  };
  const publicUrl = { HOTWASH_PUBLIC_URL: "https://exercises.example.org" };
  expect(proxies({})).toEqual([]);
  expect(proxies(publicUrl)).toEqual(["loopback"]);
  expect(proxies({ ...publicUrl, HOTWASH_PROXY: "10.0.0.5,10.1.0.0/16" })).toEqual(["10.0.0.5", "10.1.0.0/16"]);
  expect(proxies({ HOTWASH_PROXY: "everybody" })).toEqual([expect.stringContaining("HOTWASH_PROXY must be loopback")]);
});

test("[ACC12] one address cannot use up what others may make, and all together have a ceiling", () => {
  let now = 0;
  const limit = createSoloLimit(() => now);
  const made = (address: string, times: number): number =>
    Array.from({ length: times }).filter(() => limit.take(address)).length;
  expect(made("10.0.0.1", 60)).toBe(40);
  expect(made("10.0.0.2", 20)).toBe(20);
  expect(Array.from({ length: 200 }).filter((_, n) => limit.take(`10.1.0.${n}`))).toHaveLength(90);
  now += 10_000;
  expect(made("10.0.0.1", 60)).toBe(5);
});
