import { expect, test } from "vitest";
import { courseOf } from "#engine/debrief/course.ts";
import { decisions } from "#engine/debrief/decisions.ts";
import { aLog } from "../support/a-log.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aDecision, aRole } from "../support/plan-parts.ts";

const taken = (seat: string) =>
  ({ type: "seat-taken", seat, holder: "person", pseudonym: seat, person: `p-${seat}` }) as const;
const ballot = (seat: string, option: string, secret: boolean) =>
  ({ type: "ballot-cast", decision: "D1", option, secret, seat, role: "citizen", bot: false }) as const;

/** Four citizens of five sit down, one of them leaves; two vote. */
function report(secret: boolean) {
  const { control } = aPlan().roles;
  if (control === undefined) throw new Error("the default plan has it");
  const vote = { roles: ["citizen"], rule: "majority", quorum: 2, secret } as const;
  const plan = aPlan({
    roles: byId(aRole("citizen", { seats: ["citizen", "citizen.2", "citizen.3", "citizen.4", "citizen.5"] }), control),
    decisions: byId({ ...aDecision("D1", { roles: [] }), vote }),
  });
  const log = aLog(
    [0, taken("citizen")],
    [0, taken("citizen.2")],
    [0, taken("citizen.3")],
    [0, taken("citizen.4")],
    [0, { type: "exercise-started" }],
    [120, { type: "decision-opened", decision: "D1", until: 720_000, seat: "control", role: "control" }],
    [130, ballot("citizen", "go", secret)],
    [140, { type: "seat-left", seat: "citizen.4" }],
    [150, ballot("citizen.2", "go", secret)],
    [720, { type: "vote-counted", decision: "D1", tally: { go: 2, wait: 0 }, ballots: 2, quorum: 2, option: "go" }],
    [720, { type: "decision-taken", decision: "D1", option: "go", joint: false, known: [] }],
    [800, { type: "exercise-ended", by: "trainer" }],
  );
  return decisions(courseOf(plan, log))[0];
}

test("[VOT5] the report on a vote has the count, the quorum and who did not vote", () => {
  expect(report(false)).toMatchObject({
    outcome: "taken",
    roles: ["citizen"],
    opened: { seat: "control" },
    option: { id: "go" },
    vote: {
      tally: { go: 2, wait: 0 },
      cast: 2,
      quorate: true,
      notVoted: ["citizen.3"],
      ballots: [
        { seat: "citizen", option: "go" },
        { seat: "citizen.2", option: "go" },
      ],
    },
  });
});

test("[VOT4] the report on a secret vote never says who voted for what", () => {
  expect(report(true)?.vote).toMatchObject({ tally: { go: 2, wait: 0 }, notVoted: ["citizen.3"], ballots: [] });
});
