import type { PlanEffect } from "#engine/plan/msel.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { happen, moveLane, type Unfolding } from "../unfolding.ts";
import { announce } from "./announce.ts";
import { sendByEffect } from "./trips.ts";

/** Lets effects of a row or an option happen, in the author's order. What is already so leaves no entry. */
export function applyEffects(u: Unfolding, at: ExerciseTime, effects: readonly PlanEffect[]): void {
  for (const effect of effects) applyEffect(u, at, effect);
}

function applyEffect(u: Unfolding, at: ExerciseTime, effect: PlanEffect): void {
  switch (effect.kind) {
    case "set":
      setVariable(u, at, effect.variable, effect.value);
      break;
    case "add":
      setVariable(u, at, effect.variable, Number(u.state.variables[effect.variable] ?? 0) + effect.value);
      break;
    case "open":
      move(u, at, `decision/${effect.decision}`, "open");
      break;
    case "show":
      if (u.state.props[effect.prop] !== effect.shown)
        happen(u, at, { type: "prop-shown", prop: effect.prop, shown: effect.shown });
      break;
    case "move":
      moveCasualty(u, at, effect.casualty, effect.to);
      break;
    case "worsen":
      move(u, at, `casualty/${effect.casualty}`, `put/${effect.to}`);
      break;
    case "send":
      sendByEffect(u, at, effect);
      break;
    case "raise":
      happen(u, at, { type: "event-raised", event: effect.event });
      break;
    case "channel":
      changeChannel(u, at, effect);
      break;
    default:
      effect satisfies never;
  }
}

/** Sends a lane one event and says what it means when it moved. */
export function move(u: Unfolding, at: ExerciseTime, lane: string, event: string): void {
  const now = moveLane(u, at, lane, [event]);
  if (now !== undefined) announce(u, at, lane, now);
}

/** Puts a casualty into a zone, unless it is there. */
export function moveCasualty(u: Unfolding, at: ExerciseTime, casualty: string, zone: string): void {
  if (u.state.casualties[casualty]?.zone !== zone) happen(u, at, { type: "casualty-moved", casualty, zone });
}

/** Numbers stay within the variable's bounds. */
function setVariable(u: Unfolding, at: ExerciseTime, id: string, wanted: string | number | boolean): void {
  const { min = -Infinity, max = Infinity } = u.plan.variables[id] ?? {};
  const value = typeof wanted === "number" ? Math.min(max, Math.max(min, wanted)) : wanted;
  if (u.state.variables[id] !== value) happen(u, at, { type: "variable-set", variable: id, value });
}

function changeChannel(u: Unfolding, at: ExerciseTime, effect: Extract<PlanEffect, { kind: "channel" }>): void {
  const { channel, state, delayMs: wanted } = effect;
  const now = u.state.channels[channel];
  if (now === undefined) return;
  const delayMs = wanted ?? now.delayMs;
  if (now.state !== state || now.delayMs !== delayMs)
    happen(u, at, { type: "channel-changed", channel, state, delayMs });
}
