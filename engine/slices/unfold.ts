import { allowedMs } from "#engine/plan/lane-machines.ts";
import type { PlanEffect } from "#engine/plan/msel.ts";
import type { Choose } from "./choose.ts";
import { letFollow, meetByTaking, supposeMet, targetOver } from "./expecting.ts";
import { expectLater, forget, type Draft } from "./moment.ts";
import type { Slice } from "./slice.ts";
import { isToCome, put, standingOf } from "./standings.ts";
import type { Thing } from "./story.ts";
import { weighs } from "./weigh-slice.ts";

/** Whether what is due of a thing still means anything. */
export function isStale(slice: Slice, draft: Draft, thing: Thing): boolean {
  if (thing === "endex") return false;
  const standing = standingOf(slice, draft, thing);
  if (thing.startsWith("row ")) return standing !== "planned";
  if (thing.startsWith("decision ")) return !isToCome(slice, draft, thing.slice("decision ".length));
  return standing !== "waiting";
}

/** What is due of a thing comes about, and all that follows at once, in the engine's order. */
export function comeDue(slice: Slice, draft: Draft, thing: Thing, choose: Choose): void {
  const [kind, id = ""] = thing.split(" ");
  const standing = standingOf(slice, draft, thing);
  if (kind === "row") rowDue(slice, draft, id, choose);
  else if (kind === "decision" && isToCome(slice, draft, id)) open(slice, draft, id);
  else if (kind === "decision") timeOver(slice, draft, id, String(standing), choose);
  else if (standing === "waiting") targetOver(slice, draft, thing, choose);
  else if (!supposeMet(slice, draft, thing, choose)) put(slice, draft, thing, "not-met");
}

function rowDue(slice: Slice, draft: Draft, id: string, choose: Choose): void {
  const row = slice.story.rows.get(`row ${id}`);
  if (row === undefined) return;
  const { trigger, when } = row;
  // Whoever meets the action while the contingency waits keeps it away.
  if (trigger.kind === "overdue" && trigger.delayMs > 0 && supposeMet(slice, draft, `action ${trigger.row}`, choose))
    return put(slice, draft, `row ${id}`, "planned");
  if (weighs(slice, draft, when, choose)) deliver(slice, draft, id);
  else put(slice, draft, `row ${id}`, "withheld");
}

/** A row is delivered: its effects, the actions that count from it, the rows that come after it. */
export function deliver(slice: Slice, draft: Draft, id: string): void {
  const thing = `row ${id}`;
  const row = slice.story.rows.get(thing);
  put(slice, draft, thing, "delivered");
  draft.shown.push(thing);
  if (row?.case !== undefined) put(slice, draft, `case ${row.case}`, "open");
  apply(slice, draft, row?.effects ?? []);
  for (const { id: action, from, byMs } of slice.actions) {
    if (from !== id) continue;
    if (standingOf(slice, draft, `action ${action}`) !== "closed") continue;
    put(slice, draft, `action ${action}`, "waiting");
    expectLater(draft, `action ${action}`, byMs);
  }
  for (const next of slice.followers.get(thing) ?? []) letFollow(slice, draft, next.id);
}

function apply(slice: Slice, draft: Draft, effects: readonly PlanEffect[]): void {
  for (const effect of effects) applyOne(slice, draft, effect);
}

function applyOne(slice: Slice, draft: Draft, effect: PlanEffect): void {
  const { variables } = slice.story.plan;
  switch (effect.kind) {
    case "set":
      put(slice, draft, `variable ${effect.variable}`, effect.value);
      break;
    case "add": {
      const thing = `variable ${effect.variable}`;
      if (!slice.slots.has(thing)) break;
      const { min = -Infinity, max = Infinity } = variables[effect.variable] ?? {};
      const sum = Number(standingOf(slice, draft, thing)) + effect.value;
      put(slice, draft, thing, Math.min(max, Math.max(min, sum)));
      break;
    }
    case "open":
      open(slice, draft, effect.decision);
      break;
    case "show":
      put(slice, draft, `prop ${effect.prop}`, effect.shown);
      break;
    case "move":
    case "worsen":
    case "send":
    case "raise":
    case "channel":
      break;
    default:
      effect satisfies never;
  }
}

/** A decision opens by whatever comes first: its time, an effect, the decision before it, somebody's hand. */
export function open(slice: Slice, draft: Draft, id: string): void {
  const thing = `decision ${id}`;
  const decision = slice.story.plan.decisions[id];
  if (decision === undefined || !slice.slots.has(thing) || !isToCome(slice, draft, id)) return;
  forget(draft, thing);
  put(slice, draft, thing, "open");
  expectLater(draft, thing, allowedMs(slice.story.plan.roles, decision));
}

/** The time of a decision is over. Of a vote the ballots are counted then, and any option may carry. */
function timeOver(slice: Slice, draft: Draft, id: string, standing: string, choose: Choose): void {
  const plan = slice.story.plan.decisions[id];
  const voted = plan?.vote === undefined ? [] : plan.options;
  const carrying = voted.filter(({ id: option, when }) => when === undefined || standing === `?${option}`);
  const carried = carrying.length === 0 ? undefined : carrying[choose(carrying.length + 1) - 1];
  if (carried === undefined) lapse(slice, draft, id);
  else take(slice, draft, id, carried.id, choose);
}

/** Nobody decided in time, or a vote carried nothing. */
export function lapse(slice: Slice, draft: Draft, id: string): void {
  const decision = slice.story.plan.decisions[id];
  forget(draft, `decision ${id}`);
  put(slice, draft, `decision ${id}`, "lapsed");
  if (decision !== undefined) stand(slice, draft, id, decision.lapses);
}

/** A case is closed: what its disposition brings about. */
export function close(slice: Slice, draft: Draft, id: string, disposition: string): void {
  put(slice, draft, `case ${id}`, "closed");
  apply(slice, draft, slice.story.plan.cases[id]?.on[disposition] ?? []);
}

/** Somebody takes an option, or the agencies agree to it. */
export function take(slice: Slice, draft: Draft, id: string, option: string, choose: Choose): void {
  put(slice, draft, `decision ${id}`, `=${option}`);
  forget(draft, `decision ${id}`);
  draft.shown.push(`decision ${id} ${option}`);
  meetByTaking(slice, draft, id, option, choose);
  stand(slice, draft, id, option);
}

function stand(slice: Slice, draft: Draft, id: string, option: string): void {
  const chosen = slice.story.plan.decisions[id]?.options.find((one) => one.id === option);
  apply(slice, draft, chosen?.effects ?? []);
  for (const { id: row, trigger } of slice.followers.get(`decision ${id}`) ?? [])
    if (trigger.kind === "after-decision" && (trigger.option === undefined || trigger.option === option))
      letFollow(slice, draft, row);
  openNext(slice, draft, id, option);
}

/** The decisions that come after this one wait for their time to open. */
function openNext(slice: Slice, draft: Draft, former: string, option: string): void {
  for (const { id, after } of slice.decisions) {
    if (after?.decision !== former || (after.option !== undefined && after.option !== option)) continue;
    const thing = `decision ${id}`;
    if (!slice.slots.has(thing) || standingOf(slice, draft, thing) !== "closed") continue;
    put(slice, draft, thing, "waiting");
    expectLater(draft, thing, after.delayMs);
  }
}
