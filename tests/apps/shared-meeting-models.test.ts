import { describe, expect, test } from "vitest";
import type { SeatFact, SeenDecision } from "#engine/exercise/seat-event.ts";
import { emptyView } from "#engine/exercise/seat-view.ts";
import { announcements } from "../../apps/shared/panels/announce-model.ts";
import { decisionCards, waitingDecisions } from "../../apps/shared/panels/decision-model.ts";
import { meetingCards } from "../../apps/shared/panels/meeting-model.ts";
import { probeCards } from "../../apps/shared/panels/probe-model.ts";
import { aSeenDecision, aSight } from "./a-sight.ts";

const second = 1000;
const probe = (parts: object = {}): SeatFact => ({
  type: "probe",
  probe: {
    id: "p1",
    question: "Is the road open?",
    options: [
      { id: "open", label: "Yes" },
      { id: "shut", label: "No" },
    ],
    status: "asked",
    askedAt: 0,
    until: 60 * second,
    ...parts,
  },
});
const meeting = (parts: object = {}): SeatFact => ({
  type: "meeting",
  meeting: {
    id: "t",
    title: "Group",
    chair: "officer",
    members: ["officer", "medic"],
    mayChair: false,
    hands: [],
    ...parts,
  },
});
const hand = (seat: string) => ({ seat, role: seat, at: 0 });
const vote = (parts: Partial<NonNullable<SeenDecision["vote"]>> = {}, more: Partial<SeenDecision> = {}) =>
  aSeenDecision({
    mayPropose: false,
    mayVote: true,
    vote: { rule: "majority", quorum: 3, secret: true, cast: 2, ...parts },
    ...more,
  });

describe("[UIX13] a vote", () => {
  test("[VOT4] that is secret says that the record holds the ballots all the same", () => {
    const secrecy = decisionCards(aSight("medic", [vote()])).open[0]?.vote?.secrecy;
    expect(secrecy).toMatch(/no screen shows who voted for what.*record, which staff keep, holds it/i);
    const open = decisionCards(aSight("medic", [vote({ secret: false })])).open[0]?.vote?.secrecy;
    expect(open).not.toContain("record");
  });

  test("waits for my ballot, and then no more", () => {
    const before = aSight("medic", [vote()]);
    expect(decisionCards(before).open[0]).toMatchObject({
      does: ["vote"],
      vote: { secret: true, cast: "2 ballots cast", mine: undefined, ballots: [], tally: [] },
    });
    expect(waitingDecisions(before)).toBe(1);
    const after = aSight("medic", [vote({ mine: "look", cast: 3 })]);
    expect(decisionCards(after).open[0]).toMatchObject({ does: [], vote: { mine: "You voted: Look first" } });
    expect(waitingDecisions(after)).toBe(0);
  });
  test("shows the count, most ballots first, and what came of it", () => {
    const sight = aSight("medic", [vote({ tally: { look: 1, help: 4 } }, { status: "taken", option: "help" })]);
    expect(decisionCards(sight).past[0]).toMatchObject({
      outcome: "Carried: Help one",
      vote: {
        tally: [
          { option: "Help one", ballots: 4 },
          { option: "Look first", ballots: 1 },
        ],
      },
    });
  });
  test("that is not open yet stands apart, for who may open it", () => {
    const sight = aSight("medic", [vote({}, { status: "unopened", mayOpen: true })]);
    expect(decisionCards(sight)).toMatchObject({ open: [], past: [], unopened: [{ does: ["open"], left: undefined }] });
  });
});

describe("[UIX13] a probe", () => {
  test("has the time left and goes when it is answered or over", () => {
    expect(probeCards(aSight("medic", [probe()], 20 * second))).toMatchObject([
      { question: "Is the road open?", left: "40 s to answer" },
    ]);
    expect(probeCards(aSight("medic", [probe({ mine: "open" })]))).toEqual([]);
    expect(probeCards(aSight("medic", [probe()], 60 * second))).toEqual([]);
    expect(probeCards(aSight("medic", [probe({ status: "over" })]))).toEqual([]);
  });
  test("is announced once, with its time", () => {
    const sight = aSight("medic", [probe()]);
    expect(announcements(emptyView, sight)).toContain("A question for you, 1 min to answer: Is the road open?");
    expect(announcements(sight.view, sight)).toEqual([]);
  });
});

describe("[UIX13] a meeting", () => {
  test("a member raises a hand, takes it down, and gives the floor back", () => {
    const card = (parts: object) => meetingCards(aSight("medic", [meeting(parts)]))[0];
    expect(card({})).toMatchObject({
      mayRaise: true,
      mayLower: false,
      mayYield: false,
      floor: "Nobody has the floor.",
    });
    expect(card({ hands: [hand("medic")] })).toMatchObject({ mayRaise: false, mayLower: true });
    expect(card({ floor: hand("medic") })).toMatchObject({ mayRaise: false, mayYield: true, hasFloor: true });
    expect(card({ floor: hand("officer") })).toMatchObject({ mayYield: false, hasFloor: false });
  });
  test("the chair gives the floor in the order of the hands, and takes it back", () => {
    const sight = aSight("officer", [meeting({ mayChair: true, hands: [hand("medic")], floor: hand("medic") })]);
    expect(meetingCards(sight)[0]).toMatchObject({ mayChair: true, mayYield: true, queue: [{ seat: "medic" }] });
  });
  test("whoever gets the floor is told so", () => {
    const before = aSight("medic", [meeting()]).view;
    expect(announcements(before, aSight("medic", [meeting({ floor: hand("medic") })]))).toEqual([
      "You have the floor in Group.",
    ]);
  });
});
