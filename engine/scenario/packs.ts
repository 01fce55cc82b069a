import type { MediaFolder } from "./media.ts";
import type { FindingsPack, FormPack, InterventionsPack, TriagePack } from "./pack-schema.ts";

type ById<T> = Readonly<Record<string, T>>;

/**
 * The packs at hand, and the pictures beside the scenario. Triage and form packs go by their `id`, interventions packs by
 * the name of their file.
 */
export interface Packs {
  readonly findings: FindingsPack["findings"];
  readonly triage: ById<TriagePack>;
  readonly interventions: ById<InterventionsPack>;
  readonly forms: ById<FormPack>;
  readonly media: MediaFolder;
}
