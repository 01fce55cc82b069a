import { parseLength, parseStory, parseTPlus } from "#engine/time.ts";
import { at, keyAt, problemAt } from "./complain.ts";
import type { Problem } from "./problem.ts";
import type { Path, SourceNode } from "./source.ts";
import type { Survey } from "./survey.ts";

const severity = "warning";

/** A decision or probe that is still open at ENDEX whatever anybody does with the clock: it can never lapse. */
function openAtTheEnd(survey: Survey): readonly Problem[] {
  const { decisions, probes, duration } = survey.scenario;
  const end = parseLength(duration) ?? 0;
  return Object.entries({ decisions, probes }).flatMap(([part, all]) =>
    Object.entries(all).flatMap(([id, { at: opens, within }]) => {
      const from = opens === undefined ? undefined : parseTPlus(opens);
      if (from === undefined || from > end || from + (parseLength(within) ?? 0) <= end) return [];
      const related = { place: at(survey, "duration"), message: "the exercise ends here" };
      const message = `'${id}' is open from ${opens} for ${within}: its time cannot run out before ENDEX`;
      return [problemAt("open-at-the-end", keyAt(survey, part, id), message, { related, severity })];
    }),
  );
}

/** Each phase begins at a time of its own, and the story's clock does not go back. They may stand in any order. */
function phaseOrder(survey: Survey): readonly Problem[] {
  const phases = Object.entries(survey.scenario.phases).toSorted(
    ([, one], [, other]) => (parseTPlus(one.at) ?? 0) - (parseTPlus(other.at) ?? 0),
  );
  return phases.flatMap(([id, phase], index) => {
    const [former, earlier] = phases[index - 1] ?? [];
    if (former === undefined || earlier === undefined) return [];
    const extra = {
      related: { place: keyAt(survey, "phases", former), message: "the one before it" },
      severity,
    } as const;
    if (parseTPlus(phase.at) === parseTPlus(earlier.at))
      return [problemAt("phase-order", at(survey, "phases", id, "at"), `'${id}' begins when '${former}' does`, extra)];
    if ((parseStory(phase.story ?? "") ?? Infinity) >= (parseStory(earlier.story ?? "") ?? 0)) return [];
    return [
      problemAt("phase-order", at(survey, "phases", id, "story"), `the story goes back when '${id}' begins`, extra),
    ];
  });
}

const lists: readonly unknown[] = ["to", "members", "roles", "values", "handledBy", "who", "facts", "agencies"];

/** A name that stands twice in one list of names. */
function listedTwice(survey: Survey, node: SourceNode, path: Path): readonly Problem[] {
  const written: readonly unknown[] = Array.isArray(node.value) && lists.includes(path.at(-1)) ? node.value : [];
  const twice = written.flatMap((name, index) => {
    const first = written.indexOf(name);
    if (typeof name !== "string" || first === index) return [];
    const related = { place: at(survey, ...path, first), message: "the first one" };
    return [
      problemAt("listed-twice", at(survey, ...path, index), `'${name}' stands here twice`, { related, severity }),
    ];
  });
  return [...twice, ...[...node.children].flatMap(([key, child]) => listedTwice(survey, child, [...path, key]))];
}

/** Targets and openings that are over as they begin. */
function overAtOnce(survey: Survey): readonly Problem[] {
  const { msel, decisions, probes } = survey.scenario;
  const none = (length: string | undefined, ...path: Path): readonly Problem[] =>
    length === undefined || parseLength(length) !== 0
      ? []
      : [problemAt("no-time", at(survey, ...path), "there is no time to do it in", { severity })];
  return [
    ...Object.entries(decisions).flatMap(([id, { within }]) => none(within, "decisions", id, "within")),
    ...Object.entries(probes).flatMap(([id, { within }]) => none(within, "probes", id, "within")),
    ...msel.flatMap(({ within, by }, index) => [
      ...none(within, "msel", index, "within"),
      ...none(parseTPlus(by ?? "") === 0 ? "0s" : undefined, "msel", index, "by"),
    ]),
  ];
}

/** More ballots than there are seats to cast them. */
function ballots(survey: Survey): readonly Problem[] {
  const { msel, decisions, roles } = survey.scenario;
  return msel.flatMap(({ match }, index) => {
    const { voted, count = 1 } = match ?? {};
    const vote = voted !== undefined && Object.hasOwn(decisions, voted) ? decisions[voted]?.vote : undefined;
    const seats = [...new Set(vote?.roles)].reduce((sum, role) => sum + (roles[role]?.seats ?? 0), 0);
    if (vote === undefined || seats === 0 || count <= seats) return [];
    const message = `only ${seats} can vote in '${voted}'`;
    return [problemAt("count-too-great", at(survey, "msel", index, "match", "count"), message, { severity })];
  });
}

/** What the format allows and nobody can have meant. Warnings only. */
export function checkSlips(survey: Survey): readonly Problem[] {
  return [
    ...openAtTheEnd(survey),
    ...phaseOrder(survey),
    ...listedTwice(survey, survey.source.root, []),
    ...overAtOnce(survey),
    ...ballots(survey),
  ];
}
