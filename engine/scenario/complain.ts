import { closest, meantOrList } from "./did-you-mean.ts";
import { parseCondition, type ConditionNames } from "./parse-condition.ts";
import type { Problem } from "./problem.ts";
import type { ProblemCode } from "./problem-codes.ts";
import { spanAt, spanWithin, type Path, type Place, type Source } from "./source.ts";
import { kinds, type Kind, type Survey } from "./survey.ts";

type Extra = Pick<Problem, "help"> & {
  readonly related?: { readonly place: Place; readonly message: string };
  readonly severity?: "warning";
};

/** A problem at a place. */
export function problemAt(code: ProblemCode, place: Place, message: string, extra: Extra = {}): Problem {
  const { help, related, severity = "error" } = extra;
  return {
    code,
    severity,
    message,
    span: spanAt(place),
    ...(related === undefined ? {} : { related: { span: spanAt(related.place), message: related.message } }),
    ...(help === undefined ? {} : { help }),
  };
}

/** The place of a value in the scenario file. */
export function at({ source }: Survey, ...path: Path): Place {
  return { source, path, part: "value" };
}

/** The place of a key in the scenario file. */
export function keyAt({ source }: Survey, ...path: Path): Place {
  return { source, path, part: "key" };
}

/** Whether something of a kind goes by that name. */
function knows({ names }: Survey, kind: Kind, id: string): boolean {
  return names.get(kind)?.has(id) === true;
}

/** The problem that nothing of these kinds goes by a name; none when something does or the name was left out. */
export function refers(
  survey: Survey,
  of: Kind | readonly Kind[],
  id: string | undefined,
  place: Place,
): readonly Problem[] {
  const wanted: readonly Kind[] = typeof of === "string" ? [of] : of;
  if (id === undefined || wanted.some((kind) => knows(survey, kind, id))) return [];
  const candidates = new Map(wanted.flatMap((kind) => [...(survey.names.get(kind) ?? [])]));
  const meant = candidates.get(closest(id, candidates.keys()) ?? "");
  const message = `no ${wanted.map((kind) => kinds[kind]).join(" or ")} is called '${id}'`;
  const help = meantOrList(id, candidates.keys());
  const related = meant === undefined ? {} : { related: { place: meant, message: "defined here" } };
  return [problemAt("unknown-name", place, message, { ...related, ...(help === undefined ? {} : { help }) })];
}

/** The problem with a condition, at its place within the text; none when it is sound or was left out. */
export function weighs(
  source: Source,
  path: Path,
  text: string | undefined,
  names: ConditionNames,
): readonly Problem[] {
  if (text === undefined) return [];
  const parsed = parseCondition(text, names);
  if (!("fault" in parsed)) return [];
  const { fault, message, help, at: from, length } = parsed;
  const span = spanWithin(source, path, from, length, text);
  return [{ code: fault, severity: "error", message, span, ...(help === undefined ? {} : { help }) }];
}
