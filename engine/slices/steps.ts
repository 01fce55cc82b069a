import { openers } from "#engine/plan/deciders.ts";
import type { PlanDecision } from "#engine/plan/msel.ts";
import { everyWay, type Choose } from "./choose.ts";
import { couldBeMet, isMetAtOnce, meet } from "./expecting.ts";
import { draftOf, dueMark, expectLater, fixedMark, limit, nowMark } from "./moment.ts";
import type { Awaited, Deed, Draft, Mark, Moment } from "./moment.ts";
import type { Slice, Standing } from "./slice.ts";
import type { Thing } from "./story.ts";
import { put } from "./standings.ts";
import { close, comeDue, deliver, isStale, lapse, open, take } from "./unfold.ts";
import { canTag, holdsAt, weighs } from "./weigh-slice.ts";
import { later, withoutMoment } from "./zone.ts";

/** Something that may come next: what is due, or what somebody does. */
type Next = (draft: Draft, choose: Choose) => void;

/** Every way in which an exercise may begin. */
export function beginnings(slice: Slice, moment: Moment): readonly Draft[] {
  return everyWay((choose) => {
    const draft = draftOf(moment, 0);
    const [first] = slice.looks;
    if (first !== undefined) expectLater(draft, "look 0", first);
    lookForEnding(slice, draft, choose);
    return draft.dead ? undefined : draft;
  });
}

/** Every way in which the exercise may go on from a moment by one step. */
export function nextSteps(slice: Slice, moment: Moment, step: number): readonly Draft[] {
  return possible(slice, moment).flatMap((next) =>
    everyWay((choose) => {
      const draft = draftOf(moment, step);
      next(draft, choose);
      if (!draft.dead && draft.ended === undefined) lookForEnding(slice, draft, choose);
      skipStale(slice, draft);
      return draft.dead ? undefined : draft;
    }),
  );
}

function possible(slice: Slice, moment: Moment): readonly Next[] {
  return [
    (draft, choose) => fixedDue(slice, draft, choose),
    ...moment.awaited.map(
      (awaited): Next =>
        (draft, choose) =>
          awaitedDue(slice, draft, awaited, choose),
    ),
    ...acts(slice, moment).map((act): Next => (draft, choose) => {
      beforeAllElse(slice, draft);
      if (!draft.dead) act(draft, choose);
    }),
  ];
}

/** The next fixed thing is due. At one instant it comes before what was set later; ENDEX comes after everything. */
function fixedDue(slice: Slice, draft: Draft, choose: Choose): void {
  const next = skipStale(slice, draft);
  if (next === undefined) return;
  const due = fixedMark(next.due);
  for (const awaited of draft.awaited) limit(draft, due, dueMark(draft, awaited), next.thing === "endex" ? -1 : 0);
  itIs(draft, due);
  draft.past += 1;
  if (draft.dead) return;
  if (next.thing === "endex") endByTime(slice, draft, choose);
  else comeDue(slice, draft, next.thing, choose);
}

function skipStale(slice: Slice, draft: Draft): Slice["fixed"][number] | undefined {
  while (draft.past < slice.fixed.length - 1 && isStale(slice, draft, slice.fixed[draft.past]?.thing ?? ""))
    draft.past += 1;
  return slice.fixed[draft.past];
}

/** Something awaited is due, before all that is due later, or as soon but was set later. */
function awaitedDue(slice: Slice, draft: Draft, awaited: Awaited, choose: Choose): void {
  const due = dueMark(draft, awaited);
  const next = skipStale(slice, draft);
  if (next !== undefined) limit(draft, due, fixedMark(next.due), next.thing === "endex" ? 0 : -1);
  const place = draft.awaited.indexOf(awaited);
  for (const [index, other] of draft.awaited.entries()) {
    const waits = isLook(awaited) || (index < place && !isLook(other));
    if (other !== awaited) limit(draft, due, dueMark(draft, other), waits ? -1 : 0);
  }
  itIs(draft, due);
  if (draft.dead) return;
  if (awaited.due === undefined) draft.zone = withoutMoment(draft.zone, due.moment);
  draft.awaited.splice(place, 1);
  if (isLook(awaited)) lookAgain(slice, draft, awaited.thing);
  else comeDue(slice, draft, awaited.thing, choose);
}

/** The look at what time alone makes hold is last in its instant. */
function isLook({ thing }: Awaited): boolean {
  return thing.startsWith("look ");
}

/** Time reaches a moment. */
function itIs(draft: Draft, due: Mark): void {
  const before = nowMark({ ...draft, step: draft.step - 1 });
  limit(draft, before, due, 0);
  if (draft.dead) return;
  draft.zone = later(draft.zone);
  limit(draft, nowMark(draft), due, 0);
  limit(draft, due, nowMark(draft), 0);
}

/** Any time before the next thing that is due: what is due at an instant comes before what anybody does at it. */
function beforeAllElse(slice: Slice, draft: Draft): void {
  draft.bounds.push({ after: draft.step - 1, before: draft.step, most: 0 });
  draft.zone = later(draft.zone);
  const next = skipStale(slice, draft);
  if (next !== undefined) limit(draft, nowMark(draft), fixedMark(next.due), -1);
  for (const awaited of draft.awaited) limit(draft, nowMark(draft), dueMark(draft, awaited), -1);
}

/** Each look sets the next one, as the engine's watch does. */
function lookAgain(slice: Slice, draft: Draft, thing: string): void {
  const index = Number(thing.slice("look ".length));
  const [now, next] = [slice.looks[index], slice.looks[index + 1]];
  if (now !== undefined && next !== undefined) expectLater(draft, `look ${index + 1}`, next - now);
}

/** The time of the last look; that of ENDEX when time is up. */
function lastLook(slice: Slice, draft: Draft): number {
  if (draft.past === slice.fixed.length) return slice.story.plan.durationMs;
  const awaited = draft.awaited.find(({ thing }) => thing.startsWith("look "));
  const next = awaited === undefined ? slice.looks.length : Number(awaited.thing.slice("look ".length));
  return slice.looks[next - 1] ?? 0;
}

/** The first ending that holds is ENDEX. */
function lookForEnding(slice: Slice, draft: Draft, choose: Choose): void {
  const looked = lastLook(slice, draft);
  const ending = slice.endings.find(({ when }) => when !== undefined && holdsAt(slice, draft, when, looked, choose));
  if (ending === undefined || draft.dead) return;
  draft.ended = ending.id;
  draft.shown.push(`ending ${ending.id}`);
}

/** Time is up: the ending that holds then, else the one that needs nothing but time. */
function endByTime(slice: Slice, draft: Draft, choose: Choose): void {
  lookForEnding(slice, draft, choose);
  if (draft.ended !== undefined) return;
  const planned = slice.story.plan.endings.find(({ when }) => when === undefined);
  draft.ended = planned?.id ?? "";
  if (planned !== undefined) draft.shown.push(`ending ${planned.id}`);
}

/** What people may do now: take an option of an open decision, and what only comes by the trainer's hand. */
function acts(slice: Slice, moment: Moment): readonly Next[] {
  const { standings } = moment;
  return slice.acted.flatMap(([thing, slot]): readonly Next[] => {
    const standing = standings[slot] ?? "";
    const [kind = "", id = ""] = thing.split(" ");
    switch (kind) {
      case "decision":
        return decisionActs(slice, id, String(standing));
      case "case":
        return caseActs(slice, id, standing);
      case "row":
        return slice.story.rows.get(thing)?.trigger.kind === "by-hand" && standing === "planned"
          ? [fire(slice, id)]
          : [];
      case "action":
      case "tagged":
      case "tagged-count":
        return slice.stepwise ? ownSteps(slice, moment, thing, standing) : [];
      default:
        return [];
    }
  });
}

/** Tags, and actions that are met by one command, where they are steps of their own. */
function ownSteps(slice: Slice, moment: Moment, thing: Thing, standing: Standing): readonly Next[] {
  const [kind = "", id = ""] = thing.split(" ");
  const does = (deed: Deed, change: (draft: Draft) => void): readonly Next[] => [
    (draft) => {
      draft.deeds.push(deed);
      change(draft);
    },
  ];
  if (kind === "action") {
    if (!isMetAtOnce(slice, thing) || !couldBeMet(slice, draftOf(moment, 0), thing)) return [];
    return does({ kind: "meet", action: id }, (draft) => meet(slice, draft, thing));
  }
  if (!canTag(slice)) return [];
  if (kind === "tagged")
    return standing === true ? [] : does({ kind: "tag", casualty: id }, (draft) => put(slice, draft, thing, true));
  const next = slice.tagCounts.find((count) => count > Number(standing));
  return next === undefined ? [] : does({ kind: "tag-count", count: next }, (draft) => put(slice, draft, thing, next));
}

/** Somebody takes a case that is open, and closes one that was taken. */
function caseActs(slice: Slice, id: string, standing: Standing): readonly Next[] {
  const { cases, caseKinds } = slice.story.plan;
  if (standing === "open")
    return [
      (draft) => {
        draft.deeds.push({ kind: "take-case", case: id });
        put(slice, draft, `case ${id}`, "taken");
      },
    ];
  const dispositions = standing === "taken" ? (caseKinds[cases[id]?.kind ?? ""]?.dispositions ?? {}) : {};
  return Object.keys(dispositions).map((disposition): Next => (draft) => {
    draft.deeds.push({ kind: "close-case", case: id, disposition });
    close(slice, draft, id, disposition);
  });
}

function fire(slice: Slice, row: string): Next {
  return (draft) => {
    draft.deeds.push({ kind: "fire", row });
    deliver(slice, draft, row);
  };
}

/**
 * Alone one takes an option that is possible; together, or by vote, it has to have been possible when it was proposed or
 * the ballots were cast. A vote may also carry nothing before its time is over.
 */
function decisionActs(slice: Slice, decision: string, standing: string): readonly Next[] {
  const plan = slice.story.plan.decisions[decision];
  if (plan === undefined) return [];
  if (["closed", "waiting"].includes(standing) && openers(slice.story.plan, plan).length > 0)
    return [byHand({ kind: "open", decision }, slice, open)];
  if (!(standing === "open" || standing.startsWith("?"))) return [];
  const votedDown = plan.vote === undefined ? [] : [byHand({ kind: "vote-down", decision }, slice, lapse)];
  return [...votedDown, ...optionActs(slice, plan, standing)];
}

function byHand(
  deed: Extract<Deed, { readonly decision: string }>,
  slice: Slice,
  change: (slice: Slice, draft: Draft, decision: string) => void,
): Next {
  return (draft) => {
    draft.deeds.push(deed);
    change(slice, draft, deed.decision);
  };
}

function optionActs(slice: Slice, plan: PlanDecision, standing: string): readonly Next[] {
  const decision = plan.id;
  const alone = plan.joint === undefined && plan.vote === undefined;
  return plan.options.flatMap(({ id: option, when }): readonly Next[] => {
    const taken: Next = (draft, choose) => {
      draft.deeds.push({ kind: "take", decision, option });
      take(slice, draft, decision, option, choose);
    };
    const allowed: Next = (draft, choose) => {
      if (!weighs(slice, draft, when, choose)) draft.dead = true;
      else if (alone || when === undefined) taken(draft, choose);
      else {
        draft.deeds.push({ kind: "propose", decision, option });
        put(slice, draft, `decision ${decision}`, `?${option}`);
      }
    };
    return standing === `?${option}` ? [taken] : [allowed];
  });
}
