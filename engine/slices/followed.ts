import { placedStates } from "#engine/plan/chart.ts";
import type { PlanEffect } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Slice } from "./slice.ts";

/** Everything that a chart of a plan can make happen. */
export function effectsOfChart(chart: Plan["charts"][string]): readonly PlanEffect[] {
  return placedStates(chart).flatMap(({ state: { entry, exit, after, on, always } }) => [
    ...entry,
    ...exit,
    ...[...after.flatMap(({ transitions }) => transitions), ...Object.values(on).flat(), ...always].flatMap(
      ({ effects }) => effects,
    ),
  ]);
}

/**
 * Whether a slice follows all that makes a difference to it. It knows nothing of how charts move, and nothing of messages
 * that are lost with their channel, without which an action has no occasion: where those matter it must not be asked.
 */
export function isFollowed({ story: { plan }, slots }: Slice): boolean {
  const things = [...slots.keys()];
  if (things.some((thing) => thing.startsWith("chart "))) return false;
  return !things.some((thing) => thing.startsWith("action ")) || !losesMessages(plan);
}

function losesMessages({ channels, injects, decisions, cases, charts }: Plan): boolean {
  const effects = [
    ...injects.flatMap((row) => row.effects),
    ...Object.values(decisions).flatMap(({ options }) => options.flatMap((option) => option.effects)),
    ...Object.values(cases).flatMap(({ on }) => Object.values(on).flat()),
    ...Object.values(charts).flatMap(effectsOfChart),
  ];
  return (
    Object.values(channels).some(({ state }) => state === "down") ||
    effects.some((effect) => effect.kind === "channel" && effect.state === "down")
  );
}
