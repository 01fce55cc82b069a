import { checkEffects } from "./check-effects.ts";
import { at, keyAt, problemAt, refers } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { CaseRow } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path, Place } from "./source.ts";
import type { ScenarioText } from "./schema.ts";
import type { Survey } from "./survey.ts";

type CaseKind = ScenarioText["caseKinds"][string];

function kindOf({ scenario: { caseKinds } }: Survey, id: string): CaseKind | undefined {
  return Object.hasOwn(caseKinds, id) ? caseKinds[id] : undefined;
}

/** Kinds of case: who handles them exists, and they can be closed. */
export function checkCaseKinds(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.caseKinds).flatMap(([id, { handledBy, handsTo, dispositions }]) => {
    const roles = (key: "handledBy" | "handsTo", named: readonly string[]): readonly Problem[] =>
      named.flatMap((role, index) => refers(survey, "role", role, at(survey, "caseKinds", id, key, index)));
    const message = `'${id}' has no disposition: nobody could close such a case`;
    const help = "dispositions: { done: { title: Done } }";
    const place = at(survey, "caseKinds", id, "dispositions");
    return [
      ...roles("handledBy", handledBy),
      ...roles("handsTo", handsTo),
      ...(Object.keys(dispositions).length > 0 ? [] : [problemAt("key-needed", place, message, { help })]),
    ];
  });
}

/** The case a row opens: its kind's fields and dispositions, and no other of its name. */
export function checkCase(survey: Survey, opened: CaseRow | undefined, rowPath: Path): readonly Problem[] {
  if (opened === undefined) return [];
  const path = [...rowPath, "case"];
  const kind = kindOf(survey, opened.kind);
  return [
    ...refers(survey, "caseKind", opened.kind, at(survey, ...path, "kind")),
    ...refers(survey, "case", opened.same, at(survey, ...path, "same")),
    ...onlyOne(survey, opened.id, path),
    ...(kind === undefined ? [] : [...about(survey, opened, kind, path), ...same(survey, opened, kind, path)]),
    ...Object.entries(opened.on).flatMap(([id, effects]) => [
      ...(kind === undefined ? [] : disposition(survey, opened.kind, id, keyAt(survey, ...path, "on", id))),
      ...checkEffects(survey, effects, [...path, "on", id]),
    ]),
  ];
}

function onlyOne(survey: Survey, id: string, path: Path): readonly Problem[] {
  const { msel } = survey.scenario;
  const first = msel.findIndex((row) => row.case?.id === id);
  if (first === path[1]) return [];
  const related = { place: at(survey, "msel", first, "case", "id"), message: "the first one" };
  return [problemAt("same-name", at(survey, ...path, "id"), `two cases are called '${id}'`, { related })];
}

function about(survey: Survey, opened: CaseRow, { fields }: CaseKind, path: Path): readonly Problem[] {
  const related = { place: keyAt(survey, "caseKinds", opened.kind), message: "defined here" };
  const unknown = Object.keys(opened.about).filter((id) => !Object.hasOwn(fields, id));
  const missing = Object.keys(fields).filter((id) => !Object.hasOwn(opened.about, id));
  return [
    ...unknown.map((id) => {
      const help = meantOrList(id, Object.keys(fields));
      const message = `a case of the kind '${opened.kind}' has no field called '${id}'`;
      const extra = help === undefined ? { related } : { related, help };
      return problemAt("unknown-name", keyAt(survey, ...path, "about", id), message, extra);
    }),
    ...missing.map((id) => {
      const help = `about: { ${id}: … }`;
      return problemAt("key-needed", at(survey, ...path, "id"), `the case '${opened.id}' needs '${id}'`, {
        related,
        help,
      });
    }),
  ];
}

/** A case that is the same as another is of its kind, and can be merged into it. */
function same(survey: Survey, { id, same: other, kind }: CaseRow, written: CaseKind, path: Path): readonly Problem[] {
  if (other === undefined) return [];
  const place = at(survey, ...path, "same");
  if (other === id) return [problemAt("case-same", place, `the case '${id}' cannot be the same as itself`)];
  const found = survey.scenario.msel.find((row) => row.case?.id === other)?.case;
  if (found !== undefined && found.kind !== kind) {
    return [problemAt("case-same", place, `'${id}' and '${other}' are cases of different kinds`)];
  }
  if (Object.values(written.dispositions).some(({ merges }) => merges)) return [];
  const help = "give one of its dispositions merges: true";
  const message = `no disposition of '${kind}' merges: nobody can close '${id}' into '${other}'`;
  return [problemAt("case-same", place, message, { help })];
}

function disposition(survey: Survey, kind: string, id: string, place: Place): readonly Problem[] {
  const known = Object.keys(kindOf(survey, kind)?.dispositions ?? {});
  if (known.includes(id)) return [];
  const help = meantOrList(id, known);
  const message = `a case of the kind '${kind}' has no disposition called '${id}'`;
  return [problemAt("unknown-name", place, message, help === undefined ? {} : { help })];
}

/** The disposition that a match names: one of its case's kind, or of its kind. */
export function checkDisposition(survey: Survey, kind: string | undefined, id: string, place: Place) {
  return kind === undefined || id === "any" || kindOf(survey, kind) === undefined
    ? []
    : disposition(survey, kind, id, place);
}

/** Kinds that no row opens a case of. A warning. */
export function unusedCaseKinds(survey: Survey): readonly Problem[] {
  const { caseKinds, msel } = survey.scenario;
  const used = new Set(msel.map((row) => row.case?.kind));
  return Object.keys(caseKinds).flatMap((id) => {
    if (used.has(id)) return [];
    const help = `case: { id: …, kind: ${id}, about: { … } } in a row`;
    const message = `no row opens a case of the kind '${id}'`;
    return [problemAt("unused-case-kind", keyAt(survey, "caseKinds", id), message, { help, severity: "warning" })];
  });
}
