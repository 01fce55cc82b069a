import type { ModelNode } from "../model-file.ts";
import { holdall, suitcase, warningTriangle } from "../props.ts";
import { propNode } from "../recipe.ts";
import { extinguisher, foamLine } from "../rescue-gear.ts";

/** What stands and lies about where vehicles have crashed. */
export const roadsideSet = (): readonly ModelNode[] => [
  propNode("warning-triangle", warningTriangle()),
  propNode("suitcase", suitcase()),
  propNode("holdall", holdall()),
  propNode("extinguisher", extinguisher()),
  propNode("foam-line", foamLine()),
];
