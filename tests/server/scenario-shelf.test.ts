import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { textHash } from "#engine/text-hash.ts";
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

test("[SRV7] what has a place comes first, then what is shorter: a newcomer begins with the first", async () => {
  const { scenarios: listed } = await createShelf(scenarios).list();
  const plans = await Promise.all(listed.map(({ id }) => createShelf(scenarios).plan(id)));
  expect(listed[0]?.id).toBe("kilometre-41");
  const played = plans.filter((plan) => plan?.practice === undefined);
  const rank = played.map((plan) => (plan?.places === undefined ? 1e9 : 0) + (plan?.durationMs ?? 0));
  expect(rank).toEqual(rank.toSorted((a, b) => a - b));
  expect(plans.slice(played.length).every((plan) => plan?.practice !== undefined)).toBe(true);
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

test("[SRV31] a language is offered once its overlay was reviewed; a torn overlay is named and keeps nothing back", async () => {
  const shelf = createShelf(folder);
  const text = `scenario: 1
id: small-talk
title: Small talk
duration: 10m
roles: { crew: { title: Crew, brief: Go. } }
personas: { caller: { name: A caller } }
msel: [{ id: I1, at: T+0:01, from: caller, to: [crew], text: Come. }]
`;
  mkdirSync(join(folder, "small-talk", "locale"), { recursive: true });
  writeFileSync(join(folder, "small-talk", "scenario.yaml"), text);
  const overlay = (reviewed: boolean): string =>
    `locale: et\nreviewed: ${reviewed}\ntexts: { msel.I1.text: { text: Tulge., of: "${textHash("Come.")}" } }\n`;
  const file = join(folder, "small-talk", "locale", "et.yaml");
  const languages = async () => (await shelf.list()).scenarios.find(({ id }) => id === "small-talk")?.languages;
  writeFileSync(file, overlay(false));
  expect([await languages(), await shelf.plan("small-talk", "et")]).toEqual([["en"], undefined]);
  writeFileSync(file, overlay(true));
  expect(await languages()).toEqual(["en", "et"]);
  const [own, other] = [await shelf.plan("small-talk"), await shelf.plan("small-talk", "et")];
  expect([own?.injects[0]?.text, other?.injects[0]?.text, other?.title]).toEqual(["Come.", "Tulge.", "Small talk"]);
  expect(other?.hashes.behaviour).toBe(own?.hashes.behaviour);
  writeFileSync(file, "locale: [");
  expect(await languages()).toEqual(["en"]);
  expect((await shelf.list()).broken.map((one) => one.file)).toContain("small-talk/locale/et.yaml");
});
