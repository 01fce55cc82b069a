import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createShelf } from "../../debrief-server/scenario-shelf.ts";
import { temporaryFolder } from "./server-process.ts";

const { folder, remove } = temporaryFolder();
afterAll(remove);
const scenarios = join(import.meta.dirname, "..", "..", "scenarios");

test("[SRV7] the scenarios of the folder are compiled and listed; a broken one is named with what is wrong", async () => {
  cpSync(scenarios, folder, { recursive: true });
  mkdirSync(join(folder, "torn"));
  writeFileSync(join(folder, "torn", "scenario.yaml"), "scenario: 1\nid: torn\nroles: 12\n");
  const list = await createShelf(folder).list();
  const found = list.scenarios.find(({ id }) => id === "kilometre-41");
  expect(found?.roles.length).toBeGreaterThanOrEqual(6);
  expect(list.broken.map(({ file }) => file)).toEqual(["torn/scenario.yaml"]);
  expect(list.broken[0]?.problems.length).toBeGreaterThan(0);
});

test("[SRV7] a scenario that was changed is read again, and a folder that is not there is empty", async () => {
  const shelf = createShelf(folder);
  const before = await shelf.plan("kilometre-41");
  expect(await shelf.plan("kilometre-41")).toBe(before);
  const source = await shelf.source("kilometre-41");
  const text = source?.source.text ?? "";
  writeFileSync(join(folder, "kilometre-41", "scenario.yaml"), text.replace(/^title: .*$/m, "title: Another title"));
  expect((await shelf.plan("kilometre-41"))?.title).toBe("Another title");
  expect(await createShelf(join(folder, "nowhere")).list()).toEqual({ scenarios: [], broken: [] });
});

test("[SRV8] a text that a trainer wrote is compiled with the packs of the shelf, or its problems are named", async () => {
  const shelf = createShelf(folder);
  const { source } = (await shelf.source("kilometre-41")) ?? { source: { file: "", text: "" } };
  const compiled = await shelf.compile({ file: "mine.yaml", text: source.text });
  expect("plan" in compiled && compiled.plan.id).toBe("kilometre-41");
  const broken = await shelf.compile({ file: "mine.yaml", text: "scenario: [" });
  expect("problems" in broken && broken.problems[0]?.span.file).toBe("mine.yaml");
});
