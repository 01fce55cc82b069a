import type { PlanInject } from "#engine/plan/msel.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Claim, HappeningOf } from "../entry.ts";
import { hearers, reached } from "../hearing.ts";
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
  openExpected(u, at, row);
  for (const next of u.index.afterRow.get(row) ?? []) move(u, at, `inject/${next}`, "trigger");
}

function sendRow(u: Unfolding, at: ExerciseTime, { id: row, from, to, channel = "direct", facts }: PlanInject): void {
  const persona = from !== undefined && Object.hasOwn(u.plan.personas, from);
  const sender = from === undefined ? {} : persona ? { persona: from } : { role: from };
  const claims = facts.flatMap((id) => claimOf(u, id));
  send(u, at, { ...sender, row, channel, to: [...to], act: "inform", claims });
}

/** The claim that a fact of the plan makes. */
export function claimOf(u: Unfolding, id: string): readonly Claim[] {
  const fact = u.plan.facts[id];
  if (fact === undefined) return [];
  const { subject, field, value, source } = fact;
  return [{ id, subject, field, value, source }];
}

/** Sends a message and lets everybody hear it who hears it at once. */
export function send(
  u: Unfolding,
  at: ExerciseTime,
  content: Omit<HappeningOf<"message-sent">, "type" | "message" | "seats">,
): void {
  const message = `m${u.state.messageCount + 1}`;
  const seats = reached(u.plan, u.state, content);
  happen(u, at, { type: "message-sent", message, ...content, seats: [...seats] });
  const row = content.row === undefined ? {} : { row: content.row };
  for (const seat of hearers(u.plan, u.state, content, seats)) {
    const role = u.state.seats[seat]?.role ?? "";
    happen(u, at, { type: "message-opened", message, seat, role, ...row, heard: true });
  }
}
