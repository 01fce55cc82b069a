import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { textHash } from "#engine/text-hash.ts";
import { overhang, violations } from "./join-people.ts";
import { type StaffStage, openStaffStage } from "./staff-stage.ts";

const folder = mkdtempSync(join(tmpdir(), "hotwash-languages-"));
let stage: StaffStage;
beforeAll(async () => {
  cpSync("tests/scenarios/sound/shortest.yaml", join(folder, "market-hall", "scenario.yaml"));
  cpSync("tests/scenarios/sound/three-injects.yaml", join(folder, "small", "scenario.yaml"));
  mkdirSync(join(folder, "market-hall", "locale"));
  const title = `{ text: Suits turuhoones, of: "${textHash("Smoke in the market hall")}" }`;
  writeFileSync(
    join(folder, "market-hall", "locale", "et.yaml"),
    `locale: et\nreviewed: true\ntexts: { title: ${title} }\n`,
  );
  stage = await openStaffStage(inject("browserPath"), folder);
}, 120_000);
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true });
});

test("[CON31] an exercise is made in a language that was reviewed, and nothing asks where there is one only", async () => {
  const page = await stage.person({ width: 320 }, "trainer");
  await page.goto("/console/");
  await page.getByRole("button", { name: /^Set up an exercise with Small/ }).click();
  await page.getByRole("button", { name: "Make the exercise" }).waitFor();
  expect(await page.getByLabel("Language of the exercise").count()).toBe(0);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: /^Set up an exercise with Smoke in the market hall/ }).click();
  const language = page.getByLabel("Language of the exercise");
  expect(await language.locator("option").allTextContents()).toEqual(["English, as written", "eesti"]);
  expect(await overhang(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await language.focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Make the exercise" }).click();
  await page.getByText("Suits turuhoones").first().waitFor();
  expect(stage.faults).toEqual([]);
});
