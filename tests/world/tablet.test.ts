import { beforeEach, describe, expect, test } from "vitest";
import { pagesOf } from "../../apps/world/panels/pages.ts";
import { reasonText } from "../../apps/world/panels/screens/decide-screen.ts";
import { shelfPlan } from "../support/a-site-plan.ts";
import { type Held, type Pressed, heldTablet, plates, text } from "../support/held-tablet.ts";

const plan = shelfPlan("kilometre-41");
const held = (seat: string, solo = false): Held & Pressed => heldTablet(plan, seat, solo);

describe("the pages of a tablet", () => {
  test("[HMD5] rows follow one another, as many on a page as fit, and none is cut unless it is higher than a page", () => {
    const rows = (...heights: readonly number[]) => heights.map((height) => ({ height }));
    expect(pagesOf([], 100)).toEqual([]);
    expect(pagesOf(rows(40, 60, 1, 99, 100), 100)).toEqual([0, 0, 1, 1, 2]);
    expect(pagesOf(rows(250, 30, 250), 100)).toEqual([0, 1, 2]);
  });

  test("[HMD5] a heading goes over to the next page with what it heads, and no page is left empty for it", () => {
    const head = { height: 20, heads: true };
    expect(pagesOf([{ height: 60 }, head, { height: 50 }], 100)).toEqual([0, 1, 1]);
    expect(pagesOf([head, { height: 90 }], 100)).toEqual([0, 1]);
    expect(pagesOf([{ height: 60 }, head, { height: 90 }], 100)).toEqual([0, 0, 1]);
  });
});

describe("the tablet of the first police patrol", () => {
  let tablet: Held & Pressed;
  beforeEach(() => {
    tablet = held("police-patrol");
  });

  test("[HMD7] looks at a casualty, finds out, does, and shows each finding once it is there", () => {
    tablet.press("Driver of the red car");
    expect(text(tablet.panel())).toContain("Stands beside his car");
    tablet.press("Find out");
    tablet.press("Walks");
    expect(tablet.wishes.at(-1)?.command).toMatchObject({ type: "assess", finding: "walks" });
    expect(text(tablet.panel())).toContain("Your hands are busy.");
    tablet.feed.pass(10_000);
    expect(text(tablet.panel())).toMatch(/Walks: (yes|no)/i);
    tablet.press("Do");
    tablet.press("Wrap in a blanket");
    expect(tablet.wishes.at(-1)?.command).toMatchObject({ type: "treat", intervention: "blanket" });
  });

  test("[HMD7] a decision needs a reason, which can be picked without typing", () => {
    tablet.feed.pass(20_000);
    tablet.press("Decide");
    const first = plates(tablet.panel())[0];
    first?.press();
    expect(plates(tablet.panel()).find(({ label }) => label === "Decide")?.off).toBeDefined();
    tablet.press("Best for the casualties");
    tablet.press("Quickest");
    tablet.press("Decide");
    const { command, texts } = tablet.wishes.at(-1) ?? {};
    expect(command).toMatchObject({ type: "decide" });
    expect(texts?.["reason"]).toBe(`${first?.label}: Best for the casualties; Quickest`);
    expect(tablet.feed.sent.at(-1)?.ok).toBe(true);
  });

  test("[HMD7] messages are opened, acknowledged and read back", () => {
    tablet.feed.pass(240_000);
    tablet.press("Talk");
    const unread = tablet.feed.view.value.messages.filter(({ content }) => content === undefined);
    const waiting = plates(tablet.panel()).filter(({ note }) => note === "Unopened");
    expect(waiting.length).toBe(unread.length);
    const line = plates(tablet.panel()).find(({ label }) => /^\d/.test(label));
    line?.press();
    tablet.press("Acknowledge");
    expect(tablet.feed.sent.at(-1)).toMatchObject({ ok: true, command: { type: "send-message", act: "ack" } });
  });

  test("[HMD9] a real emergency is asked for twice, and then covers everything", () => {
    for (const tab of ["Here", "Talk", "Decide", "Site", "More"]) {
      tablet.press(tab);
      tablet.press("SOS");
      expect(tablet.wishes).toEqual([]);
      expect(text(tablet.panel())).toContain("Yes, a real emergency");
      tablet.press("Cancel");
    }
    tablet.press("SOS");
    tablet.press("Yes, a real emergency");
    expect(tablet.wishes.map(({ command }) => command.type)).toEqual(["call-emergency"]);
    expect(tablet.panel()).toMatchObject({ alarm: true, tabs: [] });
  });
});

test("[BRK4] a break that is due says what goes on meanwhile; taken, the headset comes off and the seat is on a break", () => {
  const tablet = held("police-patrol");
  let later = 0;
  tablet.rest = { due: true, minutes: 21, later: () => void (later += 1) };
  expect(text(tablet.panel())).toMatch(/21 minutes.*The exercise goes on/);
  tablet.press("Remind me in 5 minutes");
  expect([later, tablet.wishes]).toEqual([1, []]);
  tablet.press("Take a break");
  expect([tablet.left, tablet.wishes.at(-1)?.command]).toEqual([1, { type: "take-break" }]);
  expect(text(tablet.panel())).toContain("You are on a break since");
  tablet.press("I am back");
  expect(text(tablet.panel())).not.toContain("You are on a break since");
});

test("[HMD7] a reason is made of what was chosen, why, and one's own words; without a why there is none", () => {
  const choosing = { decision: "d", does: "decide", option: "o", reasons: [], words: " " } as const;
  expect(reasonText(choosing, "Hold back")).toBe("");
  expect(reasonText({ ...choosing, words: "wind turns" }, "Hold back")).toBe("Hold back: wind turns");
  expect(reasonText({ ...choosing, does: "dissent", reasons: ["Not safe enough"] }, "Hold back")).toBe(
    "Not safe enough",
  );
});

test("[HMD10] who plays alone starts, pauses and goes on from the tablet; others cannot", () => {
  const alone = held("ambulance-a", true);
  alone.press("More");
  for (const [status, label] of [
    ["lobby", "Start the exercise"],
    ["running", "Pause"],
    ["paused", "Go on"],
  ] as const) {
    alone.status = status;
    alone.press(label);
  }
  expect(alone.wishes.map(({ command }) => command.type)).toEqual(["start", "pause", "resume"]);
  expect(alone.wishes[1]?.texts["reason"]?.length).toBeGreaterThan(2);
  const other = held("ambulance-a");
  other.status = "lobby";
  other.press("More");
  expect(() => other.press("Start the exercise")).toThrow("no plate says");
});
