import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { playFileTests } from "#engine/bots/file-test.ts";
import { rehearse } from "#engine/bots/rehearse.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import { compilePlan } from "#engine/plan/compile.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { readMedia } from "../../debrief-server/media-folder.ts";
import { sourceFile } from "../support/marked-scenario.ts";

const packs = globSync("scenarios/packs/*.yaml").toSorted().map(sourceFile);
const files = globSync("scenarios/*/scenario.yaml").toSorted();

const opened = new Map(await Promise.all(files.map(async (file) => [file, await open(file)] as const)));

async function open(file: string) {
  const read = readScenario(sourceFile(file), packs, await readMedia(dirname(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 2));
  return { scenario: read.scenario, problems: read.problems, plan: compilePlan(read.scenario, read.packs) };
}

function at(file: string) {
  const found = opened.get(file);
  if (found === undefined) throw new Error(file);
  return found;
}

/** Practice teaches how to play and rates nothing: it has no objectives, no expected actions and one ending. */
const exercises = files.filter((file) => at(file).plan.practice === undefined);

test("[SHF1] the shelf holds the five exercises of the first edition", () => {
  expect(files.map((file) => dirname(file).replace(/^scenarios./, ""))).toEqual(
    expect.arrayContaining(["dark-thursday", "grey-monday", "kilometre-41", "rising-river", "yard-7"]),
  );
});

describe.each(files)("%s", (file) => {
  const { scenario, problems, plan } = at(file);

  test("[SHF2] has no problem, and goes as its own tests say", () => {
    expect(problems).toEqual([]);
    expect(scenario.tests.length).toBeGreaterThan(1);
    const played = playFileTests(plan, scenario.tests);
    expect(played.flatMap(({ name, misses }) => misses.map((miss) => ({ name, ...miss })))).toEqual([]);
  });

  test("[SHF4] has a page for the trainer, one for the players, a briefing, and says what must be reviewed", () => {
    const folder = dirname(file);
    const page = (name: string): string =>
      existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "";
    expect(page("README.md")).toMatch(/review/i);
    expect(page("PLAYERS.md")).toContain("REAL EMERGENCY");
    expect(plan.briefing).toContain("REAL EMERGENCY");
    expect(plan.review).not.toBe(undefined);
  });
});

describe.each(exercises)("%s", (file) => {
  const { plan } = at(file);

  test("[SHF4] has an evaluation guide", () => {
    expect(readFileSync(join(dirname(file), "README.md"), "utf8")).toContain("## Evaluation guide");
  });

  test("[SHF3] good bots and silent ones reach endings of different marks, whatever the seed", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const marks = (["best", "silent"] as const).map((policy) => {
        const ending = rehearse(plan, { policy }, seed).summary.ending?.id;
        return plan.endings.find(({ id }) => id === ending)?.good;
      });
      expect(marks).toEqual([true, false]);
    }
  });

  test("[SHF5] every objective has tasks, every task rows or decisions, every decision a doctrine mark and what lapses", () => {
    const shown = [...plan.injects, ...plan.expected, ...Object.values(plan.decisions)].map(({ task }) => task);
    for (const objective of Object.keys(plan.objectives)) {
      const tasks = Object.values(plan.tasks).filter((one) => one.objective === objective);
      expect([objective, tasks.length > 0]).toEqual([objective, true]);
      for (const { id } of tasks) expect([id, shown.includes(id)]).toEqual([id, true]);
    }
    for (const { id, options, controls } of Object.values(plan.decisions)) {
      expect([id, options.filter(({ doctrine }) => doctrine === "preferred").length]).toEqual([id, 1]);
      expect([id, options.some(({ doctrine }) => doctrine === "contrary"), controls.length > 0]).toEqual([
        id,
        true,
        true,
      ]);
    }
  });

  test("[SHF6] most rows that are not the world's are expected of somebody, and some are critical", () => {
    expect(plan.expected.length).toBeGreaterThanOrEqual(12);
    expect(plan.expected.filter(({ critical }) => critical).length).toBeGreaterThanOrEqual(4);
  });
});

test.each(files)("[SIM2] whoever speaks to a role in %s has a name there", (file) => {
  const { plan } = at(file);
  const spoken = plan.injects.filter(({ from = "" }) => Object.hasOwn(plan.personas, from));
  const unnamed = spoken.flatMap(({ id, from = "", to }) =>
    to
      .flatMap((role) => plan.roles[role]?.seats[0] ?? [])
      .filter((seat) => !Object.hasOwn(seatPlan(plan, "x", { kind: "seat", seat }).personas, from))
      .map((seat) => `${id} ${seat}`),
  );
  expect(unnamed).toEqual([]);
});
