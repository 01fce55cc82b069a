import * as fc from "fast-check";
import type { PlanState } from "#engine/plan/chart.ts";
import type { Condition } from "#engine/plan/condition.ts";
import type { PlanEffect } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { byId } from "./a-plan.ts";

const chartStates = ["k0", "k1", "k1.a", "k1.b", "k2"] as const;
const regions = ["north", "north.on", "north.off", "south", "south.on", "south.off"] as const;

/** Every state of the random charts, as conditions name it. */
export const insideCharts = [...chartStates.map((path) => `g0.${path}`), ...regions.map((path) => `g1.${path}`)];

/** What the transitions of random charts are made of. */
interface Drawn {
  readonly condition: fc.Arbitrary<Condition>;
  readonly effect: fc.Arbitrary<PlanEffect>;
  readonly length: fc.Arbitrary<number>;
}

/** Transitions of a state, now and then guarded, some in no time, so that charts chase themselves too. */
function aState(paths: readonly string[], { condition, effect, length }: Drawn): fc.Arbitrary<PlanState> {
  const leads = fc.oneof(
    fc.record(
      { to: fc.constantFrom(...paths), when: condition, effects: fc.array(effect, { maxLength: 1 }) },
      { requiredKeys: ["to", "effects"] },
    ),
    fc.record({ when: condition, effects: fc.array(effect, { minLength: 1, maxLength: 2 }) }),
  );
  const guarded = fc.record({ to: fc.constantFrom(...paths), when: condition, effects: fc.constant([]) });
  const effects = fc.array(effect, { maxLength: 1 });
  return fc
    .record({
      entry: effects,
      exit: effects,
      after: fc.array(fc.record({ ms: length, transitions: fc.array(leads, { minLength: 1, maxLength: 2 }) }), {
        maxLength: 1,
      }),
      on: fc.record({ e0: fc.array(leads, { maxLength: 2 }), e1: fc.array(leads, { maxLength: 1 }) }),
      always: fc.array(guarded, { maxLength: 1 }),
    })
    .map((drawn) => ({ parallel: false, states: {}, ...drawn }));
}

const silent: PlanState = { parallel: false, entry: [], exit: [], after: [], on: {}, always: [], states: {} };

/** A chart with a state in a state, and one whose two regions are on at once. */
export function randomCharts(drawn: Drawn): fc.Arbitrary<Plan["charts"]> {
  return fc
    .record({
      nested: fc.tuple(...chartStates.map(() => aState(chartStates, drawn))),
      parallel: fc.tuple(...regions.map(() => aState(regions, drawn))),
    })
    .map(({ nested: [k0, k1, a, b, k2], parallel: [north, ...lower] }) => {
      const [northOn, northOff, south, southOn, southOff] = lower;
      const region = (around: PlanState | undefined, on = silent, off = silent): PlanState => {
        return { ...(around ?? silent), initial: "on", states: { on, off } };
      };
      const inner = { ...(k1 ?? silent), initial: "a", states: { a: a ?? silent, b: b ?? silent } };
      const root = { ...silent, initial: "k0", states: { k0: k0 ?? silent, k1: inner, k2: k2 ?? silent } };
      const both = { north: region(north, northOn, northOff), south: region(south, southOn, southOff) };
      return byId(
        { id: "g0", title: "One after another", root },
        { id: "g1", title: "Two at once", root: { ...silent, parallel: true, states: both } },
      );
    });
}
