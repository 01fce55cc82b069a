import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePlan } from "#engine/plan/compile.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { SITES } from "../../apps/world/kit/sites.ts";
import { type HeightFile, siteGround } from "../../apps/world/place/site-ground.ts";
import { readMedia } from "../../debrief-server/media-folder.ts";
import { sourceFile } from "../support/marked-scenario.ts";

const rooms = new Map(SITES.filter(({ indoor }) => indoor).map((site) => [site.name, site]));
const models = join(import.meta.dirname, "../../apps/world/models");

function groundOf(site: string) {
  const file: HeightFile = JSON.parse(readFileSync(join(models, `${site}-ground.json`), "utf8"));
  return siteGround(file, () => []);
}

async function placesOf(name: string) {
  const folder = `scenarios/${name}`;
  const packs = globSync("scenarios/packs/*.yaml").map(sourceFile);
  const read = readScenario(sourceFile(`${folder}/scenario.yaml`), packs, await readMedia(folder));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 2));
  return Object.values(compilePlan(read.scenario, read.packs).places ?? {});
}

describe("rooms", () => {
  test.each([...rooms.values()])("[ART10] $name has chairs at the height of a seat, between its walls", (site) => {
    const { area, seats = [] } = site;
    expect(seats.length).toBeGreaterThan(0);
    for (const [x, y, z] of seats) {
      expect(y).toBeGreaterThan(0.4);
      expect(y).toBeLessThan(0.7);
      expect(x > area.west - 0.3 && x < area.east + 0.3 && z > area.north - 0.3 && z < area.south + 0.3).toBe(true);
    }
  });

  test.each(["kilometre-41", "rising-river", "grey-monday", "dark-thursday", "yard-7"])(
    "[ART10] who enters a room of %s stands on free floor",
    async (name) => {
      const entered = (await placesOf(name)).filter(({ site }) => rooms.has(site ?? ""));
      for (const { id, site = "", spawn } of entered) {
        expect(groundOf(site).free(spawn[0], spawn[2]), id).toBe(true);
      }
    },
  );
});
