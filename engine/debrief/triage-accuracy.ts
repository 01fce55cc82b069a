import type { CasualtyId, RoleId, SeatId } from "#engine/ids.ts";
import type { PlanProtocol, PlanTriage } from "#engine/plan/plan.ts";
import { protocolCategory, protocolFor } from "#engine/plan/triage.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { entriesOf, type Course, type When } from "./course.ts";
import { median, wilson, type Share } from "./wilson.ts";

/** A tag against what the protocol gives for the casualty's condition at that moment, by the pack's urgency. */
export type Verdict = "right" | "over" | "under" | "other";

/** One tagging, measured when it was done. */
export interface TagAccount extends When {
  readonly casualty: CasualtyId;
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly category: string;
  readonly protocol: string;
  readonly was?: string;
  readonly verdict: Verdict;
  /** From this seat's first look at or treatment of the casualty to the tag; absent when it tagged without either. */
  readonly contactMs?: number;
  /** Since this seat's tag before; absent for its first. Walking and treating are in it. */
  readonly sinceLastMs?: number;
}

/** How a casualty stood at ENDEX. */
interface CasualtyAccount {
  readonly casualty: CasualtyId;
  readonly title: string;
  readonly tag?: string;
  readonly taggedAt?: ExerciseTime;
  /** What the protocol gives for its last condition; a tag that was right once may not be any more. */
  readonly protocolNow: string;
  readonly verdictNow: Verdict | "untagged";
}

export interface TriageAccount {
  readonly categories: PlanTriage["categories"];
  readonly protocols: readonly Pick<PlanProtocol, "id" | "title" | "source" | "review" | "ages">[];
  readonly tags: readonly TagAccount[];
  readonly casualties: readonly CasualtyAccount[];
  readonly untagged: readonly CasualtyId[];
  /** Of all tags, each at its own moment. */
  readonly right: Share;
  readonly over: Share;
  readonly under: Share;
  /** Of the tags that were right neither in category nor in urgency's direction: another category, equally urgent. */
  readonly other: Share;
  readonly medianContactMs?: number;
  readonly medianSinceLastMs?: number;
  readonly firstTagAt?: ExerciseTime;
  /** When the last casualty got its first tag; absent when one never did. */
  readonly allTaggedAt?: ExerciseTime;
}

/** Over-triage: more urgent than the protocol says; under-triage: less. */
export function verdict({ categories }: Pick<PlanTriage, "categories">, given: string, protocol: string): Verdict {
  if (given === protocol) return "right";
  const [as, is] = [categories[given]?.urgency ?? 0, categories[protocol]?.urgency ?? 0];
  if (as === is) return "other";
  return as < is ? "over" : "under";
}

function contacts(course: Course): ReadonlyMap<string, ExerciseTime> {
  const first = new Map<string, ExerciseTime>();
  for (const { entry } of course.told) {
    const { is, at } = entry;
    const touch =
      is.type === "assessment-started" || is.type === "casualty-assessed" || is.type === "treatment-started";
    const key = touch ? `${is.seat} ${is.casualty}` : "";
    if (touch && !first.has(key)) first.set(key, at);
  }
  return first;
}

function tagsOf(course: Course, triage: PlanTriage): readonly TagAccount[] {
  const looked = contacts(course);
  const last = new Map<SeatId, ExerciseTime>();
  return entriesOf(course, "casualty-tagged").map(({ seq, at, is }) => {
    const { casualty, seat, role, category, protocol, was } = is;
    const contact = looked.get(`${seat} ${casualty}`);
    const before = last.get(seat);
    last.set(seat, at);
    return {
      seq,
      at,
      casualty,
      seat,
      role,
      category,
      protocol,
      ...(was === undefined ? {} : { was }),
      verdict: verdict(triage, category, protocol),
      ...(contact === undefined || contact > at ? {} : { contactMs: at - contact }),
      ...(before === undefined ? {} : { sinceLastMs: at - before }),
    };
  });
}

function casualtiesOf({ plan, final }: Course, triage: PlanTriage): readonly CasualtyAccount[] {
  return Object.values(plan.casualties).map(({ id, title, age, starts, conditions }) => {
    const now = final.casualties[id];
    const findings = conditions[now?.condition ?? starts]?.findings ?? {};
    const protocolNow = protocolCategory(protocolFor(triage, age), findings);
    const tag = now?.tag;
    if (tag === undefined) return { casualty: id, title, protocolNow, verdictNow: "untagged" };
    const verdictNow = verdict(triage, tag.category, protocolNow);
    return { casualty: id, title, tag: tag.category, taggedAt: tag.at, protocolNow, verdictNow };
  });
}

/** When every casualty had a tag for the first time. */
function allTagged(tags: readonly TagAccount[], of: number): ExerciseTime | undefined {
  const seen = new Set<CasualtyId>();
  return tags.find(({ casualty }) => seen.add(casualty).size === of)?.at;
}

function middle(key: "medianContactMs" | "medianSinceLastMs", values: readonly (number | undefined)[]): object {
  const value = median(values.filter((one) => one !== undefined));
  return value === undefined ? {} : { [key]: value };
}

/** Tags against the protocol; undefined in a scenario without a triage pack. */
export function triageAccuracy(course: Course): TriageAccount | undefined {
  const { triage } = course.plan;
  if (triage === undefined) return undefined;
  const tags = tagsOf(course, triage);
  const casualties = casualtiesOf(course, triage);
  const share = (wanted: Verdict): Share => wilson(tags.filter((tag) => tag.verdict === wanted).length, tags.length);
  const done = casualties.length === 0 ? undefined : allTagged(tags, casualties.length);
  const [first] = tags;
  return {
    categories: triage.categories,
    protocols: triage.protocols.map(({ id, title, source, review, ages }) => ({ id, title, source, review, ages })),
    tags,
    casualties,
    untagged: casualties.flatMap(({ casualty, tag }) => (tag === undefined ? [casualty] : [])),
    right: share("right"),
    over: share("over"),
    under: share("under"),
    other: share("other"),
    ...middle(
      "medianContactMs",
      tags.map(({ contactMs }) => contactMs),
    ),
    ...middle(
      "medianSinceLastMs",
      tags.map(({ sinceLastMs }) => sinceLastMs),
    ),
    ...(first === undefined ? {} : { firstTagAt: first.at }),
    ...(done === undefined ? {} : { allTaggedAt: done }),
  };
}
