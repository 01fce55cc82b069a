import type { Problem } from "#engine/scenario/problem.ts";
import type { ProblemCode } from "#engine/scenario/problem-codes.ts";
import { spanAt, type Path, type Place, type SourceText } from "#engine/scenario/source.ts";
import { readYaml } from "#engine/scenario/yaml-tree.ts";

/** Where something stands in a scenario file. */
export interface FilePlace {
  readonly path: Path;
  readonly part: Place["part"];
}

/** Something about how a scenario can go, and where in its file that comes from. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity: Problem["severity"];
  readonly at: FilePlace;
  readonly message: string;
  readonly help?: string;
  readonly related?: { readonly at: FilePlace; readonly message: string };
}

/** The key of an entry of a map. */
export function keyOf(...path: Path): FilePlace {
  return { path, part: "key" };
}

/** Findings as problems with their places. `msel` paths name a row by its id: `["msel", "I1"]`. */
export function asProblems(file: SourceText, findings: readonly Finding[]): readonly Problem[] {
  const { source } = readYaml(file);
  if (source === undefined) return [];
  const rows = [...(source.root.children.get("msel")?.children ?? [])];
  const spanOf = ({ path, part }: FilePlace): Problem["span"] => {
    const [top, id] = path;
    if (top !== "msel") return spanAt({ source, path, part });
    const index = rows.find(([, row]) => row.children.get("id")?.value === id)?.[0] ?? "";
    return spanAt({ source, path: ["msel", index, "id"], part: "value" });
  };
  return findings.map(({ code, severity, at, message, help, related }) => ({
    code,
    severity,
    message,
    span: spanOf(at),
    ...(related === undefined ? {} : { related: { span: spanOf(related.at), message: related.message } }),
    ...(help === undefined ? {} : { help }),
  }));
}
