import { expect, test } from "vitest";
import { shelfPlan } from "../support/a-site-plan.ts";
import { type Held, type Pressed, heldTablet, plates, text } from "../support/held-tablet.ts";

const thursday = shelfPlan("dark-thursday");
const minute = 60_000;

/** Types with the tablet's own keys. */
function type(tablet: Pressed, words: string): void {
  for (const letter of words) {
    if (letter === " ") tablet.press("Space");
    else if (/\d/.test(letter)) {
      tablet.press("123");
      tablet.press(letter);
      tablet.press("abc");
    } else tablet.press(letter);
  }
}

const asked = (tablet: Held) => tablet.wishes.at(-1);

test("[INW1] a case is taken, handed on and closed with a reason, by plates alone", () => {
  const tablet = heldTablet(thursday, "social-services");
  tablet.feed.pass(minute);
  tablet.press("More");
  expect(tablet.panel().tabs.find(({ label }) => label === "More")?.badge).toBe("1");
  tablet.press("Cases");
  tablet.press("Door or person");
  expect(text(tablet.panel())).toContain("A woman with a ventilator");
  tablet.press("Take it");
  expect(asked(tablet)?.command).toEqual({ type: "take-case", case: "seventh-floor" });
  tablet.press("Close the case");
  expect(plates(tablet.panel()).find(({ label }) => label === "Close the case")?.off).toBeDefined();
  const [way] = thursday.caseKinds["door"] === undefined ? [] : Object.values(thursday.caseKinds["door"].dispositions);
  tablet.press(way?.title ?? "no disposition");
  tablet.press("Somebody else has it");
  tablet.press("Close the case");
  expect(asked(tablet)).toMatchObject({
    command: { type: "close-case", case: "seventh-floor" },
    texts: { reason: "Somebody else has it" },
  });
  expect(tablet.feed.sent.every(({ ok }) => ok)).toBe(true);
  tablet.press("Door or person");
  expect(plates(tablet.panel()).map(({ label }) => label)).not.toContain("Close the case");
});

test("[INW1] a case is handed on to a role", () => {
  const tablet = heldTablet(thursday, "social-services");
  tablet.feed.pass(minute);
  for (const label of ["More", "Cases", "Door or person", "Take it", "Hand on"]) tablet.press(label);
  const [first] = plates(tablet.panel());
  first?.press();
  expect(asked(tablet)?.command).toMatchObject({ type: "hand-case", case: "seventh-floor" });
  expect(tablet.feed.sent.at(-1)?.ok).toBe(true);
});

test("[INW1] resources are seen where they are, and sent: from, to and how many", () => {
  const sender = Object.values(thursday.resources).find(({ sentBy }) => sentBy.length > 0);
  const seat = thursday.roles[sender?.sentBy[0] ?? ""]?.seats[0] ?? "";
  const tablet = heldTablet(thursday, seat);
  for (const label of ["More", "Resources", `Send ${sender?.title ?? ""}`]) tablet.press(label);
  tablet.press("Send");
  expect(asked(tablet)?.command).toMatchObject({ type: "send-resource", resource: sender?.id, count: 1 });
  expect(tablet.feed.sent.at(-1)?.ok).toBe(true);
  expect(text(tablet.panel())).toContain("1 sent to");
  expect(text(tablet.panel())).toContain("on the way from");
});

test("[INW2] a message is written in words with the tablet's own keys, Estonian letters and phrases too, and sent", () => {
  const tablet = heldTablet(shelfPlan("kilometre-41"), "police-patrol");
  for (const label of ["Talk", "A message in words"]) tablet.press(label);
  expect(plates(tablet.panel()).find(({ label }) => label === "Continue")?.off).toBeDefined();
  tablet.press("Write in words");
  tablet.press("P");
  type(tablet, "õder on 7");
  tablet.press("x");
  tablet.press("Delete");
  tablet.press("Phrases");
  tablet.press("It is not safe here.");
  expect(text(tablet.panel())).toContain("Põder on 7 It is not safe here.");
  for (const label of ["Done", "Request", "Continue", "Continue", "Send"]) tablet.press(label);
  expect(asked(tablet)).toMatchObject({
    command: { type: "send-message", act: "request" },
    texts: { text: "Põder on 7 It is not safe here." },
  });
  expect(tablet.feed.sent.at(-1)?.ok).toBe(true);
});

test("[INW2] every key of the keyboard writes what stands on it, and none is hidden", () => {
  const tablet = heldTablet(shelfPlan("kilometre-41"), "police-patrol");
  for (const label of ["Talk", "A message in words", "Write in words", "Aa"]) tablet.press(label);
  const lower = plates(tablet.panel()).filter(({ label }) => label.length === 1);
  expect(lower.map(({ label }) => label).join("")).toMatch(/^qwertyuiopasdfghjklüzxcvbnmõäöšž/);
  expect(new Set(lower.map(({ label }) => label)).size).toBe(lower.length);
  for (const { press } of lower) press();
  expect(tablet.state.typing?.text).toHaveLength(1);
});

test("[INW2] a message is answered in words, on the channel it came over and to who sent it", () => {
  const tablet = heldTablet(shelfPlan("kilometre-41"), "police-patrol");
  tablet.feed.pass(4 * minute);
  tablet.press("Talk");
  plates(tablet.panel())
    .find(({ label }) => /^\d/.test(label))
    ?.press();
  const heard = tablet.state.message;
  for (const label of ["Reply", "Write in words", "Phrases", "Understood.", "Done", "Continue", "Continue", "Send"])
    tablet.press(label);
  expect(asked(tablet)).toMatchObject({ command: { type: "send-message", re: heard }, texts: { text: "Understood." } });
  expect(tablet.feed.sent.at(-1)?.ok).toBe(true);
});

test("[INW3] what was said, who can be reached, the briefing and how to do things are there too", () => {
  const tablet = heldTablet(shelfPlan("kilometre-41"), "police-patrol");
  tablet.feed.pass(4 * minute);
  for (const [label, says] of [
    ["What was said", /One source|They do not agree|All say the same/],
    ["Reach", /Ambulance control/],
    ["Briefing", /police/i],
    ["How to do things", /trigger/],
    ["Settings", /Turning with a headset/],
  ] as const) {
    tablet.press("More");
    tablet.press(label);
    expect(text(tablet.panel()), label).toMatch(says);
    tablet.press("Back");
  }
  tablet.press("Site");
  tablet.press("Turn left");
});

test("[MAP3] a pin is set on the tablet by plates, with a remark, seen in words, and taken off", () => {
  const tablet = heldTablet(shelfPlan("kilometre-41"), "police-patrol");
  for (const label of ["More", "Pins on the map", "Set a pin", "Way in", "At the torn barrier", "to the west"])
    tablet.press(label);
  for (const label of ["Remark (optional)", "Phrases", "It is not safe here.", "Done", "Set the pin"])
    tablet.press(label);
  expect(asked(tablet)).toEqual({
    command: { type: "pin", zone: "barrier", way: "w", kind: "way-in" },
    texts: { text: "It is not safe here." },
  });
  expect(text(tablet.panel())).toContain("Way in: At the torn barrier, to the west");
  expect(text(tablet.panel())).toContain("It is not safe here.");
  tablet.press("Take off");
  expect(tablet.feed.sent.map(({ ok }) => ok)).toEqual([true, true]);
  expect(text(tablet.panel())).toContain("There is no pin yet.");
});
