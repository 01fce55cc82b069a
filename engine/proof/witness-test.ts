import { playFileTests } from "#engine/bots/file-test.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { FileTest } from "#engine/scenario/file-test-schema.ts";
import { tPlus } from "#engine/time.ts";
import type { Witness } from "./model-check.ts";

/**
 * A witness as a test for the scenario file, which expects what the witness shows. Undefined when the file's words cannot
 * say it: bots of several kinds, or times that are no whole seconds. It was played and passes.
 */
export function testOf(plan: Plan, witness: Witness, name: string): FileTest | undefined {
  const { casting, seed, rehearsal } = witness;
  const { policy } = casting;
  if (policy === "mixed") return undefined;
  const done = rehearsal.answers.flatMap(({ act, refused }) => (refused === undefined ? [act] : []));
  const play = done.map(({ at, by, command, texts }) => {
    const seat = by.kind === "seat" ? by.seat : "";
    const role = Object.values(plan.roles).find(({ seats }) => seats[0] === seat)?.id;
    return { at: tPlus(at), by: role ?? "trainer", command, texts };
  });
  const test = { name, bots: policy, seed, play, expect: expected(witness.shows) };
  return playFileTests(plan, [test]).every(({ misses }) => misses.length === 0) ? test : undefined;
}

function expected(shows: readonly string[]): FileTest["expect"] {
  const about = (kind: string): readonly string[] =>
    shows.flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []));
  const [ending] = about("ending");
  const taken = about("decision").map((key) => key.split(" "));
  return {
    ...(ending === undefined ? {} : { ending }),
    fired: [...about("row")],
    notFired: [],
    met: [...about("action")],
    notMet: [],
    taken: Object.fromEntries(taken.map(([decision = "", option = ""]) => [decision, option])),
  };
}
