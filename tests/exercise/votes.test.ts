import { describe, expect, test } from "vitest";
import type { PlanVote } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { clockAct, seatAct, trainerAct, type Act } from "../support/exercise.ts";
import { given } from "../support/given.ts";
import { aDecision, anOption, aRole } from "../support/plan-parts.ts";

const minute = 60_000;
const five = ["citizen", "citizen.2", "citizen.3", "citizen.4", "citizen.5"];
const vote: PlanVote = { roles: ["citizen"], rule: "majority", quorum: 3, secret: false };

/** Five citizens vote from STARTEX on, for ten minutes; `wait` stands when nothing carries. */
function hall(parts: Partial<PlanVote> = {}, seats: readonly string[] = five): Plan {
  const { control } = aPlan().roles;
  if (control === undefined) throw new Error("the default plan has it");
  const options = [
    anOption("go", { effects: [{ kind: "set", variable: "gone", value: true }] }),
    anOption("stay"),
    anOption("wait"),
  ];
  return aPlan({
    roles: byId(aRole("citizen", { seats }), control),
    decisions: byId({ ...aDecision("D1", { at: 0, roles: [], options }), vote: { ...vote, ...parts } }),
    variables: byId({ id: "gone", initial: false }),
    casualties: {},
  });
}

const here = (...seats: readonly string[]): readonly Act[] =>
  seats.map((seat) => seatAct(seat, 0, { type: "set-presence", present: true, device: "phone" }));
const cast = (seat: string, option: string, at = 3 * minute): Act =>
  seatAct(seat, at, { type: "cast", decision: "D1", option });

describe("[VOT6] a vote that asks for reasons", () => {
  test("takes no ballot without one of three characters, and keeps it with the ballot", () => {
    const plan = hall({ reasons: true });
    const because = (reason: number): Act =>
      seatAct("citizen", 3 * minute, { type: "cast", decision: "D1", option: "go" }, { reason });
    given(plan, ...here(...five))
      .when(cast("citizen", "go"))
      .refuses("reason-missing");
    given(plan).when(because(2)).refuses("reason-missing");
    given(plan, ...here(...five))
      .when(because(3))
      .logs({ type: "ballot-cast", says: ["reason"] });
    const { decisions } = given(plan).when(because(3)).view({ kind: "seat", seat: "citizen.2" });
    expect(decisions["D1"]?.vote).toMatchObject({ reasons: true, cast: 1 });
  });
});

describe("[VOT1] each seat of the roles has one ballot", () => {
  const plan = hall();
  test("while the vote is open, for an option there is", () => {
    given(plan)
      .when(cast("citizen", "go", 11 * minute))
      .refuses("decision-not-open");
    given(plan).when(cast("control", "go")).refuses("role-may-not");
    given(plan).when(cast("citizen", "fly")).refuses("unknown-option");
    given(plan, ...here(...five))
      .when(cast("citizen", "go"))
      .logs({ type: "ballot-cast", seat: "citizen", role: "citizen", option: "go", secret: false, bot: false });
  });
  test("and it stays", () => {
    given(plan, ...here(...five), cast("citizen", "go"))
      .when(cast("citizen", "stay"))
      .refuses("already-voted");
  });
  test("nobody decides a vote alone, and nobody votes where there is no vote", () => {
    given(plan)
      .when(seatAct("citizen", 3 * minute, { type: "decide", decision: "D1", option: "go" }, { reason: 9 }))
      .refuses("by-vote");
    const alone = aPlan({ decisions: byId(aDecision("D1")) });
    given(alone)
      .when(seatAct("officer", 3 * minute, { type: "cast", decision: "D1", option: "go" }))
      .refuses("not-by-vote");
  });
});

describe("[VOT2] a vote is counted", () => {
  const plan = hall();
  test("when every seat that is present has voted and the quorum is there", () => {
    const two = [...here("citizen", "citizen.2", "citizen.3"), cast("citizen", "go"), cast("citizen.2", "stay")];
    given(plan, ...two)
      .when(cast("citizen.3", "go"))
      .logs(
        { type: "ballot-cast", seat: "citizen.3" },
        { type: "vote-counted", tally: { go: 2, stay: 1, wait: 0 }, ballots: 3, quorum: 3, option: "go" },
        { type: "decision-taken", option: "go", joint: false, known: [] },
        { type: "variable-set", variable: "gone", value: true },
      );
  });
  test("by who left as well, but by nobody who only lost the line", () => {
    const waiting = [
      ...here("citizen", "citizen.2", "citizen.3", "citizen.4"),
      ...["citizen", "citizen.2", "citizen.3"].map((seat) => cast(seat, "go")),
    ];
    const away = { type: "set-presence", present: false, device: "phone" } as const;
    given(plan, ...waiting)
      .when(seatAct("citizen.4", 4 * minute, away))
      .logs({ type: "presence-changed" });
    given(plan, ...waiting)
      .when(seatAct("citizen.4", 4 * minute, { type: "leave-seat", seat: "citizen.4" }))
      .logsAmongOthers({ type: "vote-counted", ballots: 3, option: "go" }, { type: "decision-taken" });
  });
  test("at the end of its time, and lapses without the quorum", () => {
    const some = [...here(...five), cast("citizen", "go"), cast("citizen.2", "go")];
    given(plan, ...some, cast("citizen.3", "stay"))
      .when(clockAct(10 * minute))
      .logsAmongOthers(
        { type: "vote-counted", ballots: 3, option: "go", time: 10 * minute },
        { type: "decision-taken" },
      );
    const { state } = given(plan, ...some)
      .when(clockAct(10 * minute))
      .logs({ type: "vote-counted", ballots: 2 }, { type: "decision-lapsed", option: "wait", answered: [] });
    expect(state.decisions["D1"]).toMatchObject({ status: "lapsed", option: "wait" });
  });
  test("not while the exercise waits", () => {
    const waiting = [
      ...here("citizen", "citizen.2", "citizen.3", "citizen.4"),
      ...["citizen", "citizen.2", "citizen.3"].map((seat) => cast(seat, "go")),
    ];
    given(plan, ...waiting, trainerAct(4 * minute, { type: "pause" }, { reason: 8 }))
      .when(seatAct("citizen.4", 4 * minute, { type: "leave-seat", seat: "citizen.4" }))
      .logs({ type: "seat-left" });
  });
});

describe("[VOT3] what carries", () => {
  const counted = (rule: PlanVote["rule"], ...options: readonly string[]) => {
    const plan = hall(
      { rule, quorum: 1 },
      Array.from({ length: options.length }, (_, n) => (n === 0 ? "citizen" : `citizen.${n + 1}`)),
    );
    const acts = options.map((option, n) => cast(n === 0 ? "citizen" : `citizen.${n + 1}`, option));
    const seats = acts.flatMap(({ by }) => (by.kind === "seat" ? [by.seat] : []));
    return given(plan, ...here(...seats)).when(...acts).state.decisions["D1"];
  };
  test("by majority: more than half of the ballots", () => {
    expect(counted("majority", "go", "go", "stay")).toMatchObject({ status: "taken", option: "go" });
    expect(counted("majority", "go", "go", "stay", "wait")).toMatchObject({ status: "lapsed", option: "wait" });
  });
  test("by plurality: more than any other option; a tie carries nothing", () => {
    expect(counted("plurality", "go", "go", "stay", "wait")).toMatchObject({ status: "taken", option: "go" });
    expect(counted("plurality", "go", "go", "stay", "stay")).toMatchObject({ status: "lapsed", option: "wait" });
  });
  test("by two thirds: two thirds are enough", () => {
    expect(counted("two-thirds", "go", "go", "stay")).toMatchObject({ status: "taken", option: "go" });
    expect(counted("two-thirds", "go", "go", "go", "stay", "stay")).toMatchObject({ status: "lapsed" });
  });
});

describe("[VOT4] a secret ballot", () => {
  const plan = hall({ secret: true });
  const acts = [...here(...five), cast("citizen", "go"), cast("citizen.2", "stay")];
  const seen = (seat: string, ...more: readonly Act[]) =>
    given(plan, ...acts)
      .when(...more, clockAct(5 * minute))
      .view({ kind: "seat", seat });
  test("shows how many have voted, and each their own", () => {
    const { vote: own } = seen("citizen").decisions["D1"] ?? {};
    expect(own).toEqual({ rule: "majority", quorum: 3, secret: true, cast: 2, mine: "go" });
    expect(seen("citizen.3").decisions["D1"]?.vote).toEqual({ rule: "majority", quorum: 3, secret: true, cast: 2 });
  });
  test("shows the count when it is over, and still nobody's ballot", () => {
    const rest = ["citizen.3", "citizen.4", "citizen.5"].map((seat) => cast(seat, "go"));
    expect(seen("citizen.3", ...rest).decisions["D1"]?.vote).toEqual({
      rule: "majority",
      quorum: 3,
      secret: true,
      cast: 5,
      mine: "go",
      tally: { go: 4, stay: 1, wait: 0 },
    });
  });
  test("has no reason beside it", () => {
    const act = seatAct("citizen", 3 * minute, { type: "cast", decision: "D1", option: "go" }, { reason: 9 });
    given(plan).when(act).refuses("unknown-field");
    given(hall(), ...here(...five))
      .when(act)
      .logs({ type: "ballot-cast", says: ["reason"] });
  });
  test("whose ballots were open shows every one, with its reason", () => {
    const act = seatAct("citizen", 3 * minute, { type: "cast", decision: "D1", option: "go" }, { reason: 9 });
    const { decisions } = given(hall(), ...here(...five), act)
      .when(cast("citizen.2", "stay"))
      .view({ kind: "seat", seat: "citizen.3" });
    expect(decisions["D1"]?.vote?.ballots).toMatchObject({
      citizen: { option: "go", reason: expect.stringContaining("reason") },
      "citizen.2": { option: "stay" },
    });
  });
});

describe("[DEC8] a decision opens after another one", () => {
  const next = (parts: object) => {
    const { at: _, ...bare } = aDecision("D2");
    return aPlan({ casualties: {}, decisions: byId(aDecision("D1", { at: 0 }), { ...bare, ...parts }) });
  };
  const decide = (option: string): Act =>
    seatAct("officer", 3 * minute, { type: "decide", decision: "D1", option }, { reason: 9 });
  const taken = (decision: string): Act =>
    seatAct("officer", 6 * minute, { type: "decide", decision, option: "go" }, { reason: 9 });
  test("so long after it, when that option stands", () => {
    const plan = next({ after: { decision: "D1", option: "go", delayMs: 30_000 } });
    given(plan, decide("go"))
      .when(clockAct(3 * minute + 29_999))
      .logs();
    given(plan, decide("go"))
      .when(clockAct(3 * minute + 30_000))
      .logs({ type: "decision-opened", decision: "D2", time: 3 * minute + 30_000 });
    given(plan, decide("wait"))
      .when(clockAct(50 * minute))
      .logs();
  });
  test("by lapse as well, and at once without a delay", () => {
    const plan = next({ after: { decision: "D1", option: "wait", delayMs: 0 } });
    given(plan)
      .when(clockAct(10 * minute))
      .logsAmongOthers(
        { type: "decision-lapsed", decision: "D1" },
        { type: "decision-opened", decision: "D2", time: 10 * minute },
      );
  });
  test("or at its own time, whichever comes first, once", () => {
    const soon = next({ at: 5 * minute, after: { decision: "D1", option: "go", delayMs: 10 * minute } });
    const waits = given(soon, decide("go"));
    waits.when(clockAct(5 * minute - 1)).logs();
    waits.when(clockAct(5 * minute)).logs({ type: "decision-opened", decision: "D2", time: 5 * minute });
    given(soon, decide("go"), clockAct(5 * minute), taken("D2"))
      .when(clockAct(50 * minute))
      .logs();
    const late = next({ at: 30 * minute, after: { decision: "D1", option: "go", delayMs: minute } });
    given(late, decide("go"))
      .when(clockAct(4 * minute))
      .logs({ type: "decision-opened", decision: "D2", time: 4 * minute });
    given(late, decide("go"), clockAct(4 * minute), taken("D2"))
      .when(clockAct(50 * minute))
      .logs();
    given(late, decide("wait"))
      .when(clockAct(30 * minute))
      .logs({ type: "decision-opened", decision: "D2", time: 30 * minute });
  });
});

describe("[DEC9] a decision is opened by hand", () => {
  const { at: _, ...bare } = aDecision("D1");
  const plan = aPlan({ decisions: byId({ ...bare, openedBy: ["control"] }) });
  const open = (seat: string, at = minute): Act => seatAct(seat, at, { type: "open-decision", decision: "D1" });
  test("by a role that may, once", () => {
    given(plan).when(open("officer")).refuses("role-may-not");
    given(plan)
      .when(open("control"))
      .logs({ type: "decision-opened", decision: "D1", until: 11 * minute, seat: "control", role: "control" });
    given(plan, open("control"))
      .when(open("control", 2 * minute))
      .refuses("decision-not-closed");
  });
  test("only who may open it knows of it before", () => {
    const before = given(plan).when(clockAct(minute));
    expect(before.view({ kind: "seat", seat: "control" }).decisions["D1"]).toMatchObject({
      status: "unopened",
      mayOpen: true,
    });
    expect(before.view({ kind: "seat", seat: "officer" }).decisions).toEqual({});
    const after = given(plan).when(open("control"));
    expect(after.view({ kind: "seat", seat: "officer" }).decisions["D1"]).toMatchObject({ status: "open" });
  });
});
