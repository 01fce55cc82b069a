import * as z from "zod";
import { artKitPack } from "./art-kit.ts";
import { findingsPack, formPack, interventionsPack, triagePack } from "./pack-schema.ts";
import { overlayText } from "./overlay.ts";
import { scenarioText } from "./schema.ts";

/** The schema of every kind of file an author writes: the scenario, each pack by its kind, an overlay. */
export const fileSchemas = {
  scenario: scenarioText,
  findings: findingsPack,
  triage: triagePack,
  interventions: interventionsPack,
  form: formPack,
  "art-kit": artKitPack,
  overlay: overlayText,
} as const;
export type FileKind = keyof typeof fileSchemas;

/**
 * The JSON Schema (draft 7) of a kind of file, for editors: made from the schema that `check` uses, so that the two cannot
 * differ. It knows shapes, not whether a name exists; for that there is `check`.
 */
export function jsonSchema(kind: FileKind): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(fileSchemas[kind], { io: "input", target: "draft-07" });
}
