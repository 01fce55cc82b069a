import type { SeatId } from "#engine/ids.ts";
import type { PlanInject } from "#engine/plan/msel.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Claim, HappeningOf } from "../entry.ts";
import { hearers, reached, type Sending } from "../hearing.ts";
import { messageIn } from "../post.ts";
import { happen, type Unfolding } from "../unfolding.ts";
import { applyEffects, move } from "./effects.ts";
import { openExpected } from "./expect.ts";

/** Everything that follows from a row's delivery: its message, its case, its effects, what counts from it, what comes after it. */
export function deliver(u: Unfolding, at: ExerciseTime, row: string): void {
  const inject = u.index.injects.get(row);
  if (inject === undefined) return;
  if (inject.to.length > 0 && (inject.text !== undefined || inject.facts.length > 0)) sendRow(u, at, inject);
  if (inject.case !== undefined) move(u, at, `case/${inject.case}`, "open");
  applyEffects(u, at, inject.effects);
  // What nobody was told of begins to count when it is sent again.
  if (u.state.rows[row]?.lost !== true) openExpected(u, at, row);
  for (const next of u.index.afterRow.get(row) ?? []) move(u, at, `inject/${next}`, "trigger");
}

/** Sends the message of a row over its channel. */
export function sendRow(
  u: Unfolding,
  at: ExerciseTime,
  { id: row, from, to, channel = "direct", facts, pictures }: PlanInject,
): void {
  const persona = from !== undefined && Object.hasOwn(u.plan.personas, from);
  const sender = from === undefined ? {} : persona ? { persona: from } : { role: from };
  const claims = facts.flatMap((id) => claimOf(u, id));
  const shown = pictures === undefined ? {} : { pictures: [...pictures] };
  send(u, at, { ...sender, row, channel, to: [...to], act: "inform", claims, ...shown });
}

/** The claim that a fact of the plan makes. */
export function claimOf(u: Unfolding, id: string): readonly Claim[] {
  const fact = u.plan.facts[id];
  if (fact === undefined) return [];
  const { subject, field, value, source } = fact;
  return [{ id, subject, field, value, source }];
}

/**
 * Sends a message and lets everybody hear it who hears it at once. Over a dead channel a message that is sent all the
 * same is lost; over a congested one it is under way for some time.
 */
export function send(
  u: Unfolding,
  at: ExerciseTime,
  content: Omit<HappeningOf<"message-sent">, "type" | "message" | "seats" | "arrives">,
): void {
  const { channel, row } = content;
  const { state: is, delayMs } = u.state.channels[channel] ?? { state: "up", delayMs: 0 };
  if (is === "down") {
    happen(u, at, { type: "message-lost", channel, ...(row === undefined ? {} : { row }) });
    return;
  }
  const message = `m${u.state.messageCount + 1}`;
  if (is === "congested") {
    happen(u, at, { type: "message-sent", message, ...content, seats: [], arrives: at + delayMs });
    return;
  }
  const seats = reached(u.plan, u.state, content);
  happen(u, at, { type: "message-sent", message, ...content, seats: [...seats] });
  hear(u, at, { id: message, ...content }, seats);
}

/** A message that was under way gets there, unless its channel has died. */
export function getThrough(u: Unfolding, at: ExerciseTime, id: string): void {
  const message = messageIn(u.state, id);
  if (message === undefined) return;
  const { channel, row } = message;
  const of = { channel, message: id, ...(row === undefined ? {} : { row }) };
  if (u.state.channels[channel]?.state === "down") {
    happen(u, at, { type: "message-lost", ...of });
    return;
  }
  const seats = reached(u.plan, u.state, message);
  happen(u, at, { type: "message-arrived", ...of, seats: [...seats] });
  hear(u, at, message, seats);
}

function hear(
  u: Unfolding,
  at: ExerciseTime,
  message: Sending & { readonly id: string; readonly row?: string | undefined },
  seats: readonly SeatId[],
): void {
  const row = message.row === undefined ? {} : { row: message.row };
  for (const seat of hearers(u.plan, u.state, message, seats)) {
    const role = u.state.seats[seat]?.role ?? "";
    happen(u, at, { type: "message-opened", message: message.id, seat, role, ...row, heard: true });
  }
}
