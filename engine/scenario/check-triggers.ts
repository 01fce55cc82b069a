import { chartEffects } from "./chart-paths.ts";
import { keyAt, problemAt } from "./complain.ts";
import type { Effect, MselRow } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import type { Place } from "./source.ts";
import type { Survey } from "./survey.ts";

/** What may make a thing come: any one of these other things. Empty: nothing; undefined: it comes by itself or by hand. */
type Causes = ReadonlyMap<string, readonly string[] | undefined>;

function opened(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap(({ opens }) => opens ?? []);
}

function rowCauses(row: MselRow, msel: readonly MselRow[]): readonly string[] | undefined {
  const { after, overdue, at } = row;
  if (at !== undefined) return undefined;
  if (after?.row !== undefined) return [`row ${after.row}`];
  if (after?.decision !== undefined) return [`decision ${after.decision}`];
  if (overdue === undefined) return undefined;
  const from = msel.find(({ id }) => id === overdue.row)?.after?.row;
  return from === undefined ? undefined : [`row ${from}`];
}

function causesOf({ scenario: { msel, decisions, charts } }: Survey): Causes {
  const rows = msel.filter(({ kind }) => kind !== "expectedAction");
  const openers = [
    ...rows.map(({ id, effects, case: made }) => ({
      by: `row ${id}`,
      opens: opened([...effects, ...Object.values(made?.on ?? {}).flat()]),
    })),
    ...Object.entries(decisions).map(([id, { options }]) => ({
      by: `decision ${id}`,
      opens: Object.values(options).flatMap(({ effects }) => opened(effects)),
    })),
    ...Object.entries(charts).map(([id, chart]) => ({
      by: `chart ${id}`,
      opens: chartEffects(id, chart).flatMap(({ effects }) => opened(effects)),
    })),
  ];
  return new Map<string, readonly string[] | undefined>([
    ...Object.keys(charts).map((id) => [`chart ${id}`, undefined] as const),
    ...rows.map((row) => [`row ${row.id}`, rowCauses(row, msel)] as const),
    ...Object.entries(decisions).map(([id, { at, after, openedBy, in: meeting }]) => {
      const by = openers.filter(({ opens }) => opens.includes(id)).map((opener) => opener.by);
      const former = after === undefined ? [] : [`decision ${after.decision}`];
      return [
        `decision ${id}`,
        at === undefined && openedBy.length === 0 && meeting === undefined ? [...by, ...former] : undefined,
      ] as const;
    }),
  ]);
}

/** Everything that can come: by itself, or by something that can. */
function comes(causes: Causes): ReadonlySet<string> {
  const reached = new Set([...causes].flatMap(([id, by]) => (by === undefined ? [id] : [])));
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const [id, by] of causes) if (by?.some((cause) => reached.has(cause)) === true) reached.add(id);
  }
  return reached;
}

/** The ring that a thing leads back into when one asks what makes it come, and what makes that come … */
function ringFrom(start: string, causes: Causes): readonly string[] {
  const seen: string[] = [];
  for (let at: string | undefined = start; at !== undefined; at = causes.get(at)?.[0]) {
    const place = seen.indexOf(at);
    if (place >= 0) return seen.slice(place);
    seen.push(at);
  }
  return [];
}

function placeOf(survey: Survey, thing: string): Place {
  const [kind, id = ""] = thing.split(" ");
  const index = survey.scenario.msel.findIndex((row) => row.id === id);
  if (kind === "decision") return keyAt(survey, "decisions", id);
  return { source: survey.source, path: ["msel", index, "id"], part: "value" };
}

type Ring = readonly string[];

function ringProblem(survey: Survey, thing: string, ring: Ring): Problem {
  const message = `these wait for each other and never come: ${[...ring, ring[0]].join(" → ")}`;
  const help = "let one of them come by itself, with at: …";
  const next = ring.find((one) => one !== thing);
  const related = next === undefined ? undefined : { place: placeOf(survey, next), message: "waits for it too" };
  const extra = { help, ...(related === undefined ? {} : { related }) };
  return problemAt("trigger-cycle", placeOf(survey, thing), message, extra);
}

/** The rings, each told once, at the first of it. */
function ringsOf(causes: Causes, reached: ReadonlySet<string>): ReadonlyMap<string, Ring> {
  const told = new Set<string>();
  const rings = new Map<string, Ring>();
  for (const thing of causes.keys()) {
    const ring = reached.has(thing) ? [] : ringFrom(thing, causes);
    const key = ring.toSorted().join();
    if (!ring.includes(thing) || told.has(key)) continue;
    told.add(key);
    rings.set(thing, ring);
  }
  return rings;
}

/**
 * The rings of a scenario that has other errors: those in which each waits for one thing only, none goes by the name of
 * another, and, where a name is wrong, there is no decision that it could have been meant for.
 */
export function checkRings(survey: Survey, others: readonly Problem[]): readonly Problem[] {
  const causes = causesOf(survey);
  const ids = survey.scenario.msel.map(({ id }) => `row ${id}`);
  const misnamed = others.some(({ code }) => code === "unknown-name");
  const sure = (thing: string): boolean =>
    causes.get(thing)?.length === 1 &&
    ids.indexOf(thing) === ids.lastIndexOf(thing) &&
    !(misnamed && thing.startsWith("decision "));
  return [...ringsOf(causes, comes(causes))].flatMap(([thing, ring]) =>
    ring.every(sure) ? [ringProblem(survey, thing, ring)] : [],
  );
}

/** Rows and decisions that wait for each other in a ring, or for something that never comes. */
export function checkTriggers(survey: Survey): readonly Problem[] {
  const causes = causesOf(survey);
  const reached = comes(causes);
  const rings = ringsOf(causes, reached);
  return [...causes].flatMap(([thing, by]): readonly Problem[] => {
    if (reached.has(thing)) return [];
    const ring = rings.get(thing);
    if (ring !== undefined) return [ringProblem(survey, thing, ring)];
    if (ringFrom(thing, causes).includes(thing)) return [];
    const place = placeOf(survey, thing);
    if (by?.length === 0) {
      const help = "add at: …, after: …, openedBy: …, or an effect { opens: … } to a row or an option";
      return [problemAt("never-opened", place, `nothing opens the ${thing}`, { help, severity: "warning" })];
    }
    const message = `${thing} never comes: what it waits for never does`;
    return [problemAt("never-comes", place, message, { severity: "warning" })];
  });
}
