import { describe, expect, test } from "vitest";
import { emptyView } from "#engine/exercise/seat-view.ts";
import { usualSettings } from "../../apps/shared/settings/device-settings.ts";
import { announcements } from "../../apps/shared/panels/announce-model.ts";
import { decisionCard, decisionCards, waitingDecisions } from "../../apps/shared/panels/decision-model.ts";
import { draftCommand, emptyDraft } from "../../apps/shared/panels/draft-model.ts";
import { factGroups, passableFacts } from "../../apps/shared/panels/fact-model.ts";
import { messageLines, titledKind, unopened } from "../../apps/shared/panels/message-model.ts";
import { reachLines } from "../../apps/shared/panels/reach-model.ts";
import { talkScreen } from "../../apps/world/panels/screens/talk-screen.ts";
import { freshTablet, type Hand } from "../../apps/world/panels/tablet-state.ts";
import { aPlan } from "../support/a-plan.ts";
import { aClaim, aMessage, aPerson, aSeenDecision, aSight, running } from "./a-sight.ts";

const idleHand: Hand = {
  company: undefined,
  solo: false,
  change: () => undefined,
  wish: () => undefined,
  link: undefined,
  way: undefined,
  putAway: () => undefined,
  pointAt: () => undefined,
  system: undefined,
  dictate: undefined,
  settings: usualSettings,
  choose: () => undefined,
  rest: { due: false, minutes: 0, later: () => undefined },
  turn: () => undefined,
  askAlong: () => undefined,
  resetHeight: () => undefined,
  leave: () => undefined,
};

const eighteen = aClaim("said-18", 18, "Driver", "The caller thinks eighteen people are hurt.");
const content = (claims: readonly ReturnType<typeof aClaim>[]) => ({ text: "Come quickly.", fields: {}, claims });

describe("messages", () => {
  test("[UIX6] an unopened one shows who calls over what, and nothing of what it says", () => {
    const sight = aSight("control", [aMessage("m1", { demands: "ack" })]);
    const [line] = messageLines(sight);
    expect(line).toMatchObject({
      from: "A caller",
      channel: "The phone",
      opened: false,
      wants: "wants an acknowledgement",
    });
    expect(line).toMatchObject({ text: undefined, fields: [], claims: [], reply: undefined });
    expect(unopened(sight)).toBe(1);
  });

  test("[UIX6] newest first; one's own is one's own; an answer answers", () => {
    const sight = aSight("control", [
      aMessage("m1", { content: content([]), demands: "action" }),
      aMessage("m2", { seat: "control", role: "control", to: ["caller"], act: "ack", re: "m1", content: content([]) }),
    ]);
    const [own, theirs] = messageLines(sight);
    expect(own).toMatchObject({ id: "m2", mine: true, head: "You to A caller", inAnswerTo: "in answer to A caller" });
    expect(theirs).toMatchObject({ answered: true, wants: undefined, reply: { channel: "phone", to: ["caller"] } });
    expect(unopened(sight)).toBe(0);
  });

  test("[UIX6] a message to many names oneself or the first, how many others, and on asking all of them", () => {
    const lineTo = (...to: readonly string[]) =>
      messageLines(aSight("control", [aMessage("m1", { to, content: content([]) })]))[0];
    expect(lineTo("medic", "control", "officer")?.head).toBe("A caller to you and 2 others");
    expect(lineTo("medic", "control", "officer")?.everybody?.split(/, | and /)).toHaveLength(3);
    expect(lineTo("medic", "officer", "caller")?.head).toMatch(/^A caller to .+ and 2 others$/);
    expect(lineTo("control", "medic")).toMatchObject({ everybody: undefined });
  });

  test("[UIX6] a form is shown by its titles, in its order; what came over the radio is heard", () => {
    const fields = { hazards: ["fuel", "ice"], count: 3, where: "road", major: true, words: "At the bend" };
    const message = aMessage("m1", {
      channel: "talkgroup",
      seat: "medic",
      role: "medic",
      form: "report",
      content: { fields, claims: [] },
    });
    const [line] = messageLines(aSight("control", [message]));
    expect(line?.heard).toBe(true);
    expect(line?.fields.map(({ title, value }) => `${title}: ${value}`)).toEqual([
      "How many: 3",
      "Where: The road",
      "Hazards: Fuel and Ice",
      "Major: Yes",
      "In words: At the bend",
    ]);
  });

  test("[UIX6] a channel says its kind, unless its title does in some spelling", () => {
    expect([titledKind("E-mail", "email"), titledKind("Line 1", "phone")]).toEqual(["E-mail", "Line 1, phone"]);
  });

  test("[UIX31] a picture is there in words, with its credit and where its bytes are; one that is heard is read out", () => {
    const pictures = [{ id: "dam", alt: "A broken dam.", credit: "us" }];
    const shown = { ...content([]), pictures };
    const sight = aSight("control", [aMessage("m1", { content: shown, channel: "talkgroup" })]);
    const [line] = messageLines(sight);
    expect(line?.pictures).toEqual([
      {
        id: "dam",
        alt: "A broken dam.",
        words: "Picture: A broken dam.",
        credit: "Credit: us",
        address: `/api/exercises/${sight.plan.exercise}/pictures/dam`,
      },
    ]);
    expect(announcements(emptyView, sight).join(" ")).toContain("Come quickly. Picture: A broken dam.");
    const { rows } = talkScreen(sight, { ...freshTablet, message: "m1" }, idleHand);
    expect(rows).toContainEqual({ row: "text", text: "Picture: A broken dam." });
  });

  test("[UIX6] channels say who is on them, and whether anybody is there", () => {
    const [talkgroup] = reachLines(
      aSight("medic", [aPerson("officer", { holder: "bot" }), aPerson("control", { present: false })]),
    );
    expect(talkgroup?.line).toBe("The talkgroup, radio");
    expect(talkgroup?.others.map(({ line }) => line)).toEqual([
      "The officer (bot)",
      "The control (not connected)",
      "A caller",
    ]);
  });
});

describe("what was said", () => {
  const told = [
    aMessage("m1", { content: content([eighteen]) }),
    aMessage("m2", { persona: "caller", at: 90_000, content: content([aClaim("m2.count", 24, "Police")]) }),
    aMessage("m3", { content: content([{ ...aClaim("bends", 1, "Sign"), field: "bends" }]) }),
  ];

  test("[UIX7] claims about one thing stand side by side, those that disagree first", () => {
    const [differing, single] = factGroups(aSight("control", told));
    expect(differing).toMatchObject({ title: "How many", agreement: "differ" });
    expect(differing?.claims.map(({ value, source, time }) => [value, source, time])).toEqual([
      ["The caller thinks eighteen people are hurt.", "Driver", "T+0:01:00"],
      ["24", "Police", "T+0:01:30"],
    ]);
    expect(single).toMatchObject({ agreement: "one", title: "Casualties: bends" });
  });

  test("[UIX7] only what others said can be passed on, each once", () => {
    const own = aMessage("m4", {
      seat: "control",
      role: "control",
      content: content([aClaim("m4.count", 20, "Control")]),
    });
    const facts = passableFacts(aSight("control", [...told, own, aMessage("m5", { content: content([eighteen]) })]));
    expect(facts.map(({ id }) => id)).toEqual(["said-18", "m2.count", "bends"]);
  });
});

describe("a draft", () => {
  const form = aPlan().forms["report"];

  test("[UIX9] says at its place what is missing or wrong", () => {
    expect(draftCommand(emptyDraft, undefined)).toEqual({
      faults: {
        channel: "Please fill this in.",
        to: "Choose at least one recipient.",
        text: "Fill in a form, choose a fact or write something.",
      },
    });
    const draft = { ...emptyDraft, channel: "phone", to: ["control"], form: "report" };
    expect(draftCommand(draft, form)).toEqual({ faults: { count: "Please fill this in." } });
    const typed = { ...draft, fields: { count: "about 20" } };
    expect(draftCommand(typed, form)).toEqual({ faults: { count: "Please give a whole number." } });
  });

  test("[UIX9] becomes a command with free text beside it, never in it", () => {
    const fields = { count: " 24 ", words: " At the bend ", hazards: ["fuel"], major: false, kind: "" };
    const made = draftCommand(
      {
        ...emptyDraft,
        channel: "phone",
        to: ["control"],
        form: "report",
        fields,
        facts: ["said-18"],
        text: " Now. ",
        re: "m1",
      },
      form,
    );
    expect(made).toEqual({
      command: {
        type: "send-message",
        channel: "phone",
        to: ["control"],
        act: "inform",
        re: "m1",
        form: "report",
        fields: { count: 24, hazards: ["fuel"], major: false },
        facts: ["said-18"],
      },
      texts: { text: "Now.", "field.words": "At the bend" },
    });
  });
});

describe("decisions", () => {
  test("[UIX13] one's own: options, time left, what can be done", () => {
    const sight = aSight("officer", [aSeenDecision()], 540_000);
    const card = decisionCards(sight).open[0];
    expect(card).toMatchObject({ does: ["decide"], left: "1 min left", pressing: true, outcome: undefined });
    expect(card?.remaining).toBeCloseTo(0.1);
    expect(waitingDecisions(sight)).toBe(1);
  });

  test("[UIX13] joint: the proposal, every agency's answer with its reason, and what my agency can still do", () => {
    const joint = aSeenDecision({
      joint: true,
      rule: "all",
      agencies: ["ambulance", "police"],
      maySign: true,
      proposal: { version: 2, option: "look", seat: "officer", role: "officer", reason: "Fuel smell" },
      answers: { police: { agree: false, seat: "officer", reason: "Too near" } },
    });
    const card = decisionCards(aSight("medic", [joint])).open[0];
    expect(card?.does).toEqual(["sign", "propose"]);
    expect(card?.joint?.proposal).toMatchObject({ version: 2, title: "Proposal 2: Look first", reason: "Fuel smell" });
    expect(card?.joint?.answers).toMatchObject([
      { agency: "Ambulance service", state: "none" },
      { agency: "Police", state: "dissent", reason: "Too near" },
    ]);
    expect(decisionCards(aSight("officer", [joint])).open[0]?.does).toEqual(["propose"]);
  });

  test("[UIX13] who has voted is not pressed any more, however little time is left", () => {
    const vote = { rule: "plurality", quorum: 1, secret: false, stays: true, cast: 1 } as const;
    const late = (mine: { readonly mine?: string }) =>
      decisionCards(aSight("officer", [aSeenDecision({ mayVote: true, vote: { ...vote, ...mine } })], 590_000)).open[0];
    expect(late({})).toMatchObject({ does: ["vote"], pressing: true });
    expect(late({ mine: "help" })).toMatchObject({ does: [], pressing: false });
  });

  test("[UIX13] past ones say how they ended; who may do nothing looks on", () => {
    const lapsed = aSight("officer", [aSeenDecision({ status: "lapsed", option: "help" })]);
    expect(decisionCards(lapsed)).toMatchObject({
      open: [],
      past: [{ outcome: "Nobody decided in time, so: Help one", does: [] }],
    });
    const watched = aSight("control", [aSeenDecision({ mayPropose: false })]);
    expect(decisionCards(watched).open[0]?.does).toEqual(["watch"]);
    const over = decisionCard({ ...(Object.values(watched.view.decisions)[0] ?? fail()) }, { ...watched, at: 700_000 });
    expect(over).toMatchObject({ left: "Time is up", remaining: 0 });
  });
});

describe("what is announced", () => {
  test("[UIX4] new messages by who sent them, the radio with its words, decisions with their time, and nothing else", () => {
    const sight = aSight("control", [
      running,
      aMessage("m1"),
      aMessage("m2", { channel: "talkgroup", seat: "medic", role: "medic", content: content([]) }),
      aMessage("m3", { seat: "control", role: "control" }),
      aSeenDecision(),
    ]);
    expect(announcements({ ...emptyView, run: { status: "running", rate: 1 } }, sight)).toEqual([
      "New message from A caller.",
      "Radio, The medic: Come quickly.",
      "A decision is open: First action. 10 min left.",
    ]);
    expect(announcements(sight.view, sight)).toEqual([]);
  });

  test("[UIX4] a pause with its reason, a real emergency, a new phase", () => {
    const sight = aSight("medic", [
      { type: "run", status: "paused", rate: 1, reason: "Technical fault" },
      { type: "phase", phase: "p1", title: "Arrival" },
      { type: "emergency", on: true },
    ]);
    expect(announcements(emptyView, sight)).toEqual([
      "REAL EMERGENCY – this is not part of the exercise.",
      "The exercise is paused: Technical fault",
      "Phase: Arrival",
    ]);
  });

  test("[UIX4] that a real emergency is over, and what is said face to face as no radio message", () => {
    const before = aSight("medic", [running, { type: "emergency", on: true }]);
    const spoken = { seat: "medic", role: "medic", channel: "face", content: content([]) };
    const sight = aSight("officer", [running, aMessage("m1", spoken)]);
    const [over, said] = announcements(before.view, sight);
    expect(over).toBe("The real emergency is cleared. The exercise waits to be resumed.");
    expect(said).toMatch(/^The medic says: Come quickly\.$/);
  });
});

function fail(): never {
  throw new Error("There is no decision.");
}
