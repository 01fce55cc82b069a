import { globSync, readFileSync } from "node:fs";
import { compilePlan } from "#engine/plan/compile.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { MediaFolder } from "#engine/scenario/media.ts";
import { readScenario } from "#engine/scenario/read.ts";

/** The plan of a scenario of the shelf, with every pack there is and its media. Throws with its problems when it has any. */
export function shelfPlan(name: string, media?: MediaFolder): Plan {
  return planAt(`scenarios/${name}/scenario.yaml`, media);
}

/** The plan of one of the small scenarios of the tests, with the packs of the shelf. */
export function featurePlan(name: string): Plan {
  return planAt(`tests/scenarios/features/${name}.yaml`);
}

function planAt(file: string, media?: MediaFolder): Plan {
  const packs = globSync("scenarios/packs/*.yaml").map((pack) => ({ file: pack, text: readFileSync(pack, "utf8") }));
  const result = readScenario({ file, text: readFileSync(file, "utf8") }, packs, media);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, undefined, 2));
  return compilePlan(result.scenario, result.packs);
}
