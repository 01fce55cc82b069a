import { allMessages } from "#engine/exercise/post.ts";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { factsFor } from "../support/given.ts";
import { randomPlan } from "../support/random-plan.ts";
import { play, randomScript } from "../support/random-play.ts";
import { runs } from "../support/runs.ts";

vi.setConfig({ testTimeout: 120_000 });

/** One mark per fact text, row text, case and claim: wherever one shows up, that fact, row, case or claim was told. */
const marks = /Text of F\d|TEXT-R\d-|ABOUT-k\d-|"id":"F\d"|"id":"m\d+\.count"|77\d{5}/g;

function mayHold(plan: Plan, state: ExerciseState, seat: string, mark: string): boolean {
  const ledger = state.ledger[seat] ?? {};
  const fact = /F\d/.exec(mark)?.[0];
  if (fact !== undefined) return Object.hasOwn(ledger, fact);
  const row = /R\d/.exec(mark)?.[0];
  if (row !== undefined)
    return allMessages(state).some((message) => message.row === row && Object.hasOwn(message.openedBy, seat));
  const work = /k\d/.exec(mark)?.[0];
  if (work !== undefined) return state.cases[work]?.roles.includes(state.seats[seat]?.role ?? "") === true;
  const claim = /m\d+\.count/.exec(mark)?.[0];
  if (claim !== undefined) return Object.hasOwn(ledger, claim);
  return Object.keys(ledger).some((id) => String(state.claims[id]?.value) === mark);
}

test("[KNW8] nothing a seat is sent holds a fact, a row's text, a case or a claim that it was not told", () => {
  let found = 0;
  fc.assert(
    fc.property(randomPlan, randomScript, (plan, script) => {
      const { exercise } = play(plan, script);
      for (const seat of ["medic", "officer", "control"]) {
        const told = factsFor(plan, exercise.log, { kind: "seat", seat });
        const leaks = told.flatMap(({ entry, after, facts }) => {
          const held = JSON.stringify(facts).match(marks) ?? [];
          found += held.length;
          return held.filter((mark) => !mayHold(plan, after, seat, mark)).map((mark) => `${entry.is.type}: ${mark}`);
        });
        expect(leaks).toEqual([]);
      }
    }),
    runs(1000),
  );
  expect(found).toBeGreaterThan(1000);
});
