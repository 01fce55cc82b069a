import type { SeenCase } from "#engine/exercise/seat-event.ts";
import type { PlanCaseKind } from "#engine/plan/work.ts";
import { asReason } from "./as-reason.ts";
import { between } from "./policy.ts";
import { chance, ownRole, tries, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";

/** How long a bot that is never late works on a case that has no time of its own. */
const usualMs = 5 * 60_000;

/** Takes cases out of the queue, one at a time, and hands on or closes what it has. */
export function casework(sight: Sight): readonly Intent[] {
  const open = Object.values(sight.view.cases).filter(({ status }) => status === "open");
  const own = open.filter(({ owner }) => owner === sight.seat);
  if (own.length > 0) return own.flatMap((mine) => finishing(sight, mine));
  const role = ownRole(sight)?.id ?? "";
  const waiting = open.filter(({ owner, queue }) => owner === undefined && queue.includes(role));
  return waiting
    .filter(({ id }) => chance(sight, `case/${id}/misses`) >= sight.policy.misses)
    .map((waits) => taking(sight, waits));
}

function taking(sight: Sight, { id, openedAt }: SeenCase): Intent {
  const key = `take-case/${id}`;
  const from = openedAt + between(sight.policy.opensMs, chance(sight, key));
  return { key, urgency: urgencies.takeCase, from, command: { type: "take-case", case: id }, texts: {} };
}

/** In its share of the time the case has; a case it would rather not deal with goes on to the next role. */
function finishing(sight: Sight, mine: SeenCase): readonly Intent[] {
  const kind = sight.seatPlan.caseKinds[mine.kind];
  if (kind === undefined) return [];
  const { id, openedAt, due } = mine;
  const allowed = due === undefined ? usualMs : due - openedAt;
  const share = between(sight.policy.waits, chance(sight, `case/${id}/waits`)) * 0.6;
  const when = { urgency: urgencies.closeCase, from: openedAt + share * allowed };
  const next = handedTo(sight, mine, kind);
  if (next !== undefined)
    return [{ ...when, key: `hand-case/${id}`, command: { type: "hand-case", case: id, to: next }, texts: {} }];
  return closing(sight, mine, kind).map((act) => ({ ...when, ...act }));
}

/** The worse a bot plays, the more it hands on rather than deals with; what it was handed itself it keeps. */
function handedTo(sight: Sight, { id }: SeenCase, { handsTo }: PlanCaseKind): string | undefined {
  const own = ownRole(sight)?.id ?? "";
  if (handsTo.includes(own)) return undefined;
  return chance(sight, `case/${id}/hands-on`) < sight.policy.misses ? handsTo[0] : undefined;
}

/** Into an earlier case that tells of the same thing; else with the first disposition that merges nothing. */
function closing(
  sight: Sight,
  mine: SeenCase,
  { dispositions }: PlanCaseKind,
): readonly Pick<Intent, "key" | "command" | "texts">[] {
  const key = `close-case/${mine.id}`;
  const merging = Object.keys(dispositions).find((id) => dispositions[id]?.merges === true);
  const plain = Object.keys(dispositions).filter((id) => dispositions[id]?.merges === false);
  const same = merging === undefined ? undefined : sameAs(sight, mine);
  const disposition = same === undefined || merging === undefined ? plain[tries(sight, key)] : merging;
  if (disposition === undefined) return [];
  const into = same === undefined ? {} : { into: same.id };
  const reason = dispositions[disposition]?.title ?? disposition;
  return [
    { key, command: { type: "close-case", case: mine.id, disposition, ...into }, texts: { reason: asReason(reason) } },
  ];
}

/** The earlier case of the kind that says the same in most of its fields; of several the last. Who is careless sees none. */
function sameAs(sight: Sight, mine: SeenCase): SeenCase | undefined {
  if (chance(sight, `case/${mine.id}/sees-same`) < sight.policy.misses) return undefined;
  return Object.values(sight.view.cases)
    .filter(({ id, kind, into }) => id !== mine.id && kind === mine.kind && into === undefined)
    .filter(({ id, openedAt }) => openedAt < mine.openedAt || (openedAt === mine.openedAt && id < mine.id))
    .map((seen) => ({ seen, alike: alikeFields(seen, mine) }))
    .filter(({ alike }) => alike > 0)
    .toSorted((a, b) => b.alike - a.alike || b.seen.openedAt - a.seen.openedAt)[0]?.seen;
}

function alikeFields(one: SeenCase, other: SeenCase): number {
  const fields = Object.keys(other.about).filter((field) => {
    const words = wordsIn(other.about[field]);
    return words !== "" && words === wordsIn(one.about[field]);
  });
  return fields.length;
}

/** What a text says, whatever the small words: numbers, and words of four letters or more. */
function wordsIn(text = ""): string {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words
    .filter((word) => word.length > 3 || /\d/.test(word))
    .toSorted()
    .join(" ");
}
