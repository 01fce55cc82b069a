import type * as z from "zod";
import { artKitPack, type ArtKitPack } from "./art-kit.ts";
import { meantOrList } from "./did-you-mean.ts";
import { findingsPack, formPack, interventionsPack, triagePack } from "./pack-schema.ts";
import type { FindingsPack, FormPack, InterventionsPack, TriagePack } from "./pack-schema.ts";
import type { Problem } from "./problem.ts";
import { shapeProblems } from "./shape-problem.ts";
import { nodeAt, spanAt, type Source, type SourceText } from "./source.ts";
import { readYaml } from "./yaml-tree.ts";

/** A pack that was read, and the file it came from. */
interface ReadPack<T> {
  readonly source: Source;
  readonly pack: T;
}

/** Every pack that could be read, by the name scenarios use for it. */
export interface PackShelf {
  readonly findings: readonly ReadPack<FindingsPack>[];
  readonly triage: ReadonlyMap<string, ReadPack<TriagePack>>;
  readonly interventions: ReadonlyMap<string, ReadPack<InterventionsPack>>;
  readonly forms: ReadonlyMap<string, ReadPack<FormPack>>;
  /** What the art kit has; undefined where nobody has said, so that nothing is asked of it. */
  readonly artKit: ReadPack<ArtKitPack> | undefined;
  /** What is wrong with each file, by its name. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/** The name of a pack that has no id of its own: its file's, without folder and ending. */
function stemOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return name.replace(/\.ya?ml$/, "");
}

/** Reads packs. A faulty one is left out of the shelf and its problems are kept under its file. */
export function readPacks(files: readonly SourceText[]): PackShelf {
  const findings: ReadPack<FindingsPack>[] = [];
  const triage = new Map<string, ReadPack<TriagePack>>();
  const interventions = new Map<string, ReadPack<InterventionsPack>>();
  const forms = new Map<string, ReadPack<FormPack>>();
  const problems = new Map<string, readonly Problem[]>();
  let artKit: ReadPack<ArtKitPack> | undefined;
  for (const file of files) {
    const { source, problems: found } = readYaml(file);
    problems.set(file.file, found);
    if (source === undefined) continue;
    const parse = <T>(schema: z.ZodType<T>, keep: (read: ReadPack<T>) => void): void => {
      const result = schema.safeParse(source.root.value);
      if (result.success) keep({ source, pack: result.data });
      else problems.set(file.file, [...found, ...shapeProblems(source, schema, result.error.issues)]);
    };
    const kind = nodeAt(source, ["pack"])?.value;
    if (kind === "findings") parse(findingsPack, (read) => findings.push(read));
    else if (kind === "triage") parse(triagePack, (read) => triage.set(read.pack.id, read));
    else if (kind === "interventions") parse(interventionsPack, (read) => interventions.set(stemOf(file.file), read));
    else if (kind === "form") parse(formPack, (read) => forms.set(read.pack.id, read));
    else if (kind === "art-kit") parse(artKitPack, (read) => (artKit = read));
    else problems.set(file.file, [...found, unknownKind(source, kind)]);
  }
  return { artKit, findings, triage, interventions, forms, problems };
}

function unknownKind(source: Source, kind: unknown): Problem {
  const span = spanAt({ source, path: ["pack"], part: "value" });
  const kinds = ["findings", "triage", "interventions", "form", "art-kit"];
  const help = typeof kind === "string" ? meantOrList(kind, kinds) : `it is one of ${kinds.join(", ")}`;
  const message = kind === undefined ? "'pack' is missing" : "this is not a kind of pack";
  return { code: "unknown-pack", severity: "error", message, span, ...(help === undefined ? {} : { help }) };
}
