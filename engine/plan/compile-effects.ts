import type { Effect } from "#engine/scenario/msel-schema.ts";
import { lengthMs } from "./compile-parts.ts";
import { given } from "./given.ts";
import type { PlanEffect } from "./msel.ts";

/** Written effects as the plan's, in their order: those that set several variables become several. */
export function effectsOf(written: readonly Effect[]): readonly PlanEffect[] {
  return written.flatMap(
    ({ set, add, opens, shows, hides, moves, worsens, send, raise, channel }): readonly PlanEffect[] => [
      ...Object.entries(set ?? {}).map(([variable, value]) => ({ kind: "set" as const, variable, value })),
      ...Object.entries(add ?? {}).map(([variable, value]) => ({ kind: "add" as const, variable, value })),
      ...(opens === undefined ? [] : [{ kind: "open" as const, decision: opens }]),
      ...(shows === undefined ? [] : [{ kind: "show" as const, prop: shows, shown: true }]),
      ...(hides === undefined ? [] : [{ kind: "show" as const, prop: hides, shown: false }]),
      ...(moves === undefined ? [] : [{ kind: "move" as const, ...moves }]),
      ...(worsens === undefined ? [] : [{ kind: "worsen" as const, ...worsens }]),
      ...(send === undefined ? [] : [given({ kind: "send" as const, ...send })]),
      ...(raise === undefined ? [] : [{ kind: "raise" as const, event: raise }]),
      ...(channel === undefined ? [] : [channelEffect(channel)]),
    ],
  );
}

function channelEffect({ id, state, delay }: NonNullable<Effect["channel"]>): PlanEffect {
  const delayMs = delay === undefined ? undefined : lengthMs(delay);
  return given({ kind: "channel" as const, channel: id, state, delayMs });
}
