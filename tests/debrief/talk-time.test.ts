import { expect, test } from "vitest";
import { courseOf } from "#engine/debrief/course.ts";
import { talkTime } from "#engine/debrief/talk-time.ts";
import { aLog } from "../support/a-log.ts";
import { aPlan } from "../support/a-plan.ts";

const medic = { seat: "medic", role: "medic" } as const;
const officer = { seat: "officer", role: "officer" } as const;
const ended = { type: "talk-ended", why: "released" } as const;
const log = aLog(
  [0, { type: "exercise-started" }],
  [1, { type: "talk-began", group: "talkgroup", ...medic }],
  [6, { ...ended, group: "talkgroup", ...medic, since: 1000 }],
  [7, { type: "talk-began", group: "near/", ...officer }],
  [9, { ...ended, group: "near/", ...officer, since: 7000 }],
  [10, { ...ended, group: "near/room", ...officer, since: 9500 }],
  [20, { ...ended, group: "talkgroup", ...medic, since: 18_000 }],
);

test("[DBF16] floor time is how long each seat had each talkgroup open, with the entries that say so", () => {
  expect(talkTime(courseOf(aPlan(), log))).toEqual([
    { group: "talkgroup", ...medic, ms: 7000, times: 2, evidence: [3, 7] },
    { group: "near", ...officer, ms: 2500, times: 2, evidence: [5, 6] },
  ]);
});
