import type { Condition } from "#engine/plan/condition.ts";
import { timesIn } from "#engine/plan/elapsed-times.ts";
import { holds, type Sight } from "#engine/plan/weigh.ts";
import type { Choose } from "./choose.ts";
import { supposeMet } from "./expecting.ts";
import { fixedMark, limit, nowMark, type Draft } from "./moment.ts";
import type { Slice, Standing } from "./slice.ts";
import { standingOf } from "./standings.ts";
import { rangeOf } from "./zone.ts";

/**
 * Whether a condition holds in a draft. What the slice does not follow step by step, people's doing among it, is supposed
 * when it is looked at: both ways are gone, and what was supposed stays so.
 */
export function weighs(slice: Slice, draft: Draft, condition: Condition | undefined, choose: Choose): boolean {
  if (condition === undefined) return true;
  divideTime(draft, condition, choose);
  return holdsAt(slice, draft, condition, rangeOf(draft.zone, 1)[0], choose);
}

/** The same for a condition that is weighed as it is at a certain time. */
export function holdsAt(slice: Slice, draft: Draft, condition: Condition, at: number, choose: Choose): boolean {
  return holds(condition, { ...sightOf(slice, draft, choose), elapsed: () => at });
}

/** Takes one of the stretches of time in which the condition does not change by time alone. */
function divideTime(draft: Draft, condition: Condition, choose: Choose): void {
  for (const time of timesIn(condition)) {
    const [earliest, latest] = rangeOf(draft.zone, 1);
    if (draft.dead || latest < time || earliest >= time) continue;
    if (choose(2) === 0) limit(draft, nowMark(draft), fixedMark(time), -1);
    else limit(draft, fixedMark(time), nowMark(draft), 0);
  }
}

function sightOf(slice: Slice, draft: Draft, choose: Choose): Omit<Sight, "elapsed"> {
  return {
    variable: (id) => standingOf(slice, draft, `variable ${id}`),
    finding: (id) => {
      throw new Error(`no condition of a scenario looks at the finding ${id}`);
    },
    decision: (id) => asRead(standingOf(slice, draft, `decision ${id}`)),
    taggedCount: () => supposeCount(slice, draft, choose),
    units: (_, id) => choose(1 + (slice.story.plan.resources[id.split(".")[0] ?? ""]?.count ?? 0)),
    flag: (kind, id) => flag(slice, draft, kind, id, choose),
  };
}

/** A decision's standing as conditions read it: `=go` is taken for `go`, `?go` is open with that proposed. */
function asRead(standing: Standing): string {
  const word = String(standing);
  if (word.startsWith("=")) return word.slice(1);
  if (word === "waiting") return "closed";
  return word.startsWith("?") ? "open" : word;
}

function flag(slice: Slice, draft: Draft, kind: Parameters<Sight["flag"]>[0], id: string, choose: Choose): boolean {
  switch (kind) {
    case "fired":
      return standingOf(slice, draft, `row ${id}`) === "delivered";
    case "met":
    case "overdue": {
      supposeMet(slice, draft, `action ${id}`, choose);
      const standing = String(standingOf(slice, draft, `action ${id}`));
      return (kind === "met" ? ["in-time", "late"] : ["overdue", "not-met"]).includes(standing);
    }
    case "shown":
      return standingOf(slice, draft, `prop ${id}`) === true;
    case "taken":
      return ["taken", "closed"].includes(String(standingOf(slice, draft, `case ${id}`)));
    case "closed":
      return standingOf(slice, draft, `case ${id}`) === "closed";
    case "in":
    case "up":
      return choose(2) === 1;
    case "tagged":
      return supposeTagged(slice, draft, id, choose);
    default:
      return kind satisfies never;
  }
}

/** Whether anybody may tag. */
export function canTag({ story: { plan } }: Slice): boolean {
  return plan.triage !== undefined && Object.values(plan.roles).some(({ triages }) => triages);
}

/** Somebody may have tagged the casualty by now, once time has passed. */
function supposeTagged(slice: Slice, draft: Draft, casualty: string, choose: Choose): boolean {
  const slot = slice.slots.get(`tagged ${casualty}`) ?? -1;
  if (draft.standings[slot] === true) return true;
  if (slice.stepwise || !canTag(slice) || choose(2) === 0) return false;
  draft.standings[slot] = true;
  draft.deeds.push({ kind: "tag", casualty });
  return true;
}

/** More may have been tagged by now than before. */
function supposeCount(slice: Slice, draft: Draft, choose: Choose): number {
  const slot = slice.slots.get("tagged-count") ?? -1;
  const now = Number(draft.standings[slot] ?? 0);
  if (slice.stepwise || !canTag(slice)) return now;
  const more = slice.tagCounts.filter((count) => count > now);
  const count = [now, ...more][choose(more.length + 1)] ?? now;
  if (count !== now) draft.deeds.push({ kind: "tag-count", count });
  draft.standings[slot] = count;
  return count;
}
