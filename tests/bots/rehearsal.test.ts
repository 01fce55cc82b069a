import { describe, expect, test } from "vitest";
import { playFileTests } from "#engine/bots/file-test.ts";
import { newMember, thinking, toldMember } from "#engine/bots/crew.ts";
import type { PolicyName } from "#engine/bots/policy.ts";
import { rehearse } from "#engine/bots/rehearse.ts";
import { stateHash } from "#engine/exercise/state-hash.ts";
import { toldIn } from "#engine/log/log.ts";
import { readLog, writeLog } from "#engine/log/log-file.ts";
import { verifyLog } from "#engine/log/verify.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { createReplay, eventsOf, seek } from "#engine/replay/replay.ts";
import { kilometre41 } from "./kilometre-41.ts";

const { plan, scenario } = kilometre41();
const played = (policy: PolicyName, seed = 41) => rehearse(plan, { policy }, seed);
const [best, typical, slow, silent] = [played("best"), played("typical"), played("slow"), played("silent")];
const met = ({ summary }: ReturnType<typeof played>) => summary.expected.inTime.length + summary.expected.late.length;

/** The plan with everything else than it is: what is true, how casualties are, what comes, how it ends. */
function otherwise(real: Plan): Plan {
  const gone = { findings: {}, after: [], on: {}, look: "Gone", posture: "prone", signs: [] } as const;
  return {
    ...real,
    truth: {},
    injects: [],
    endings: [],
    phases: [],
    variables: {},
    casualties: Object.fromEntries(
      Object.values(real.casualties).map((casualty) => {
        const conditions = Object.keys(casualty.conditions).map((id) => [id, { id, ...gone }] as const);
        return [casualty.id, { ...casualty, zone: "away", conditions: Object.fromEntries(conditions) }];
      }),
    ),
    facts: Object.fromEntries(
      Object.values(real.facts).map((fact) => [fact.id, { ...fact, value: 0, text: "Another", source: "Nobody" }]),
    ),
    decisions: Object.fromEntries(
      Object.values(real.decisions).map((decision) => [decision.id, { ...decision, lapses: "", withinMs: 1, at: 1 }]),
    ),
  };
}

describe("[BOT1] a bot knows what its seat is shown and nothing else", () => {
  const replay = createReplay(plan, toldIn(typical.log));
  test.for(Object.values(plan.roles).flatMap(({ seats }) => seats))("%s acts the same whatever is true", (seat) => {
    const [real, other] = [plan, otherwise(plan)];
    const start = replay.states[0] ?? typical.state;
    const events = eventsOf(replay, { kind: "seat", seat }, { length: 0, state: start }, replay.told.length);
    let [one, two] = [newMember(real, "x", seat, "typical"), newMember(real, "x", seat, "typical")];
    let acts = 0;
    for (const event of events) {
      one = thinking(toldMember(one, [event]), real, 5, event.at);
      two = thinking(toldMember(two, [event]), other, 5, event.at);
      expect(two.act).toEqual(one.act);
      if (one.act !== undefined) acts += 1;
    }
    expect(acts).toBeGreaterThan(5);
  });
  test("nothing a bot asks for in a rehearsal is refused: it knows what it may do", () => {
    expect(best.summary.refusals).toEqual({});
  });
});

describe("[BOT2] the same seed gives the same exercise", () => {
  test("byte by byte", () => {
    expect(writeLog(played("typical").log)).toBe(writeLog(typical.log));
  });
  test("and another seed another", () => {
    expect(played("typical", 42).summary.stateHash).not.toBe(typical.summary.stateHash);
  });
});

describe("[BOT3] policies differ as players do", () => {
  test("the best bots keep the scene in order, decide as the doctrine prefers and tag by the protocol", () => {
    expect(best.summary.ending).toMatchObject({ id: "orderly", good: true });
    expect(met(best)).toBeGreaterThanOrEqual(12);
    expect(best.summary.decisions.map(({ doctrine }) => doctrine)).toEqual(
      Object.keys(plan.decisions).map(() => "preferred"),
    );
    expect(best.summary.casualties).toMatchObject({ of: 24, right: 24 });
  });
  test("typical bots err: some tags are one category too urgent, and none too low", () => {
    const { categories = {} } = plan.triage ?? {};
    const wrong = toldIn(typical.log).flatMap(({ entry: { is } }) =>
      is.type === "casualty-tagged" && is.category !== is.protocol ? [is] : [],
    );
    expect(wrong.length).toBeGreaterThan(0);
    for (const { category, protocol } of wrong)
      expect(categories[category]?.urgency).toBeLessThan(categories[protocol]?.urgency ?? 0);
  });
  test("silent bots send nothing, and the scene is lost", () => {
    expect(silent.summary.ending).toMatchObject({ id: "overwhelmed", good: false });
    const commands = silent.log.batches.flatMap(({ cause }) => (cause.kind === "command" ? [cause.command.type] : []));
    expect(new Set(commands)).toEqual(new Set(["take-seat", "set-presence", "start"]));
    expect(met(silent)).toBe(0);
  });
  test("best, typical, slow and silent meet fewer and fewer expected actions", () => {
    const both = (policy: PolicyName) => met(played(policy, 1)) + met(played(policy, 2));
    const [b, t, s] = [both("best"), both("typical"), both("slow")];
    expect(b).toBeGreaterThan(t);
    expect(t).toBeGreaterThan(s);
    expect(s).toBeGreaterThan(met(silent));
    expect(met(slow)).toBeLessThan(met(best));
  });
  test("roles may be played differently", () => {
    const { log } = rehearse(plan, { policy: "silent", roles: { "police-patrol": "best" } }, 1);
    const seats = log.batches.flatMap(({ cause }) =>
      cause.kind === "command" && cause.by.kind === "seat" && cause.command.type !== "set-presence"
        ? [cause.by.seat]
        : [],
    );
    expect(new Set(seats)).toEqual(new Set(["police-patrol"]));
  });
});

test("[BOT4] nobody acts within the time the policy thinks: best bots half a second, slow ones nine", () => {
  for (const [{ log }, thinks] of [
    [best, 600],
    [slow, 9000],
  ] as const) {
    const last = new Map<string, number>();
    for (const { at, cause } of log.batches) {
      if (cause.kind !== "command" || cause.by.kind !== "seat" || cause.command.type === "set-presence") continue;
      expect(at - (last.get(cause.by.seat) ?? 0)).toBeGreaterThanOrEqual(thinks);
      last.set(cause.by.seat, at);
    }
    expect(last.size).toBe(6);
  }
});

describe("[BOT5] a rehearsal's log stands alone", () => {
  test("it agrees with its causes after it was written and read, and replays to the same state", () => {
    const read = readLog(writeLog(typical.log));
    expect(read.ok && verifyLog(read.log)).toMatchObject({ ok: true, entries: typical.summary.entries, erased: 0 });
    const again = read.ok ? seek(createReplay(read.log.plan, toldIn(read.log)), plan.durationMs) : undefined;
    expect(again && stateHash(again)).toBe(typical.summary.stateHash);
  });
  test("the summary counts what the state holds", () => {
    const { summary, state } = typical;
    expect(summary.expected.of).toBe(plan.expected.length);
    const { inTime, late, notMet, noOpportunity } = summary.expected;
    expect([...inTime, ...late, ...notMet, ...noOpportunity].toSorted()).toEqual(Object.keys(state.actions).toSorted());
    expect(summary.endedAt).toBe(state.at);
    expect(summary.entries).toBe(state.seq);
    expect(summary.casualties.tagged.length).toBe(Object.values(state.casualties).filter(({ tag }) => tag).length);
  });
});

describe("[BOT6] the tests in a scenario file are played with bots", () => {
  test("those of Kilometre 41 pass", () => {
    const results = playFileTests(plan, scenario.tests);
    expect(results.map(({ name, misses }) => [name, misses])).toEqual(scenario.tests.map(({ name }) => [name, []]));
    expect(results.length).toBeGreaterThan(1);
  });
  test("every expectation that does not come about is named", () => {
    const expect1 = {
      ending: "orderly",
      fired: ["I01"],
      notFired: ["I04"],
      met: ["EA01"],
      notMet: ["EA02"],
      taken: {},
    };
    const [result] = playFileTests(plan, [{ name: "wrong", bots: "silent", seed: 1, play: [], expect: expect1 }]);
    expect(result?.misses.map(({ what, expected }) => `${what} ${expected}`)).toEqual([
      "ending orderly",
      "notFired I04",
      "met EA01",
    ]);
    expect(result?.misses[0]?.found).toBe("overwhelmed");
  });
});
