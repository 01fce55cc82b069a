import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { shelfPlan } from "../support/a-site-plan.ts";
import { type Held, type Pressed, heldTablet, plates, text } from "../support/held-tablet.ts";
import { noted } from "../support/noted-voice.ts";

const plan = shelfPlan("kilometre-41");
const held = (seat = "police-patrol", solo = false): Held & Pressed => heldTablet(plan, seat, solo);
const asked = (tablet: Held) => tablet.wishes.at(-1);
const labels = (tablet: Pressed): readonly string[] => plates(tablet.panel()).map(({ label }) => label);

/** Who was blocked, and who no more. */
const blocked = (): (readonly [string, boolean])[] => [];

/** Opens the card of a person who stands beside. */
function card(tablet: Held): void {
  const { zone = "" } = tablet.feed.view.value;
  const person = { seat: "fire-ic", role: "fire-ic", holder: "person", present: true, zone, pseudonym: "Ash" } as const;
  tablet.feed.tell({ type: "person", person: { ...person, device: "desktop" } });
  tablet.state = { ...tablet.state, tab: "here", person: "fire-ic" };
}

test("[INW5] a colleague is muted and heard again, blocked, asked along and reported from their card", () => {
  const tablet = held();
  const [voice, blocks] = [noted(), blocked()];
  tablet.voice = voice;
  tablet.company = {
    blocked: signal(new Set<string>()),
    apart: signal(new Set<string>()),
    block: (seat, on) => void blocks.push([seat, on]),
  };
  card(tablet);
  expect(labels(tablet)).toEqual(["Follow me", "Write on the radio", "Mute", "Block", "Report to the trainer", "Back"]);
  tablet.press("Mute");
  expect(voice.volumes.value).toEqual({ "fire-ic": 0 });
  tablet.press("Hear again");
  expect(voice.volumes.value).toEqual({ "fire-ic": 1 });
  tablet.press("Block");
  expect(blocks).toEqual([["fire-ic", true]]);
  tablet.press("Follow me");
  expect(asked(tablet)?.command).toEqual({ type: "ask-to-follow", seat: "fire-ic" });
});

test("[INW5] without a voice there is nothing to mute", () => {
  const tablet = held();
  card(tablet);
  expect(labels(tablet)).not.toContain("Mute");
});

test("[INW4] a report of somebody carries what happened in words, and none has to be written", () => {
  const tablet = held();
  card(tablet);
  tablet.press("Report to the trainer");
  for (const label of ["Write in words", "Phrases", "It is not safe here.", "Done", "Send the report"])
    tablet.press(label);
  const command = { type: "report-person", seat: "fire-ic" } as const;
  expect(asked(tablet)).toEqual({ command, texts: { text: "It is not safe here." } });
  expect(text(tablet.panel())).toContain("The trainer has your report.");
  for (const label of ["Report to the trainer", "Send the report"]) tablet.press(label);
  expect(asked(tablet)).toEqual({ command, texts: {} });
});

/** Steps through a form: ten for every number, the first of every choice. */
function stepsThrough(tablet: Pressed): void {
  for (let onward = way(tablet); onward !== undefined; onward = way(tablet)) {
    const stepper = tablet.panel().rows.some(({ row }) => row === "stepper");
    if (stepper) tablet.press("+10");
    else if (onward.off !== undefined) plates(tablet.panel())[0]?.press();
    tablet.press("Continue");
  }
}

const way = (tablet: Pressed) => plates(tablet.panel()).find(({ label }) => label === "Continue");

test("[INW4] a form goes with words of one's own and with what one was told", () => {
  const tablet = held();
  tablet.feed.pass(240_000);
  for (const { id } of tablet.feed.view.value.messages) void tablet.feed.say({ type: "open-message", message: id });
  tablet.press("Talk");
  tablet.press("METHANE");
  stepsThrough(tablet);
  for (const label of ["In words", "Phrases", "It is not safe here.", "Done"]) tablet.press(label);
  const shown = tablet.panel().rows;
  const told = shown.slice(shown.findIndex((row) => row.row === "heading" && row.text === "Facts to pass on"));
  const [fact] = told.flatMap((row) => (row.row === "buttons" ? row.buttons : []));
  fact?.press();
  tablet.press("Send");
  expect(asked(tablet)).toMatchObject({
    command: { type: "send-message", form: "methane", facts: [expect.any(String)] },
    texts: { text: "It is not safe here." },
  });
  expect(tablet.feed.sent.at(-1)?.ok).toBe(true);
});

test("[INW4] a real emergency and an asking for help say in words what it is, where one writes some", () => {
  const tablet = held();
  tablet.press("More");
  for (const label of ["What does not work?", "Phrases", "Wait.", "Done", "Ask the trainer"]) tablet.press(label);
  expect(asked(tablet)).toEqual({ command: { type: "ask-help" }, texts: { text: "Wait." } });
  tablet.press("SOS");
  for (const label of ["What has happened", "Phrases", "We are there.", "Done", "Yes, a real"]) tablet.press(label);
  expect(asked(tablet)).toEqual({ command: { type: "call-emergency" }, texts: { text: "We are there." } });
});

test("[HMD10] who plays alone says on the tablet that their real emergency is over, and others wait for the trainer", () => {
  const alone = held("ambulance-a", true);
  for (const label of ["SOS", "Yes, a real emergency", "The real emergency is over"]) alone.press(label);
  expect(asked(alone)?.command).toEqual({ type: "clear-emergency" });
  const other = held();
  for (const label of ["SOS", "Yes, a real emergency"]) other.press(label);
  expect(labels(other)).toEqual(["Take off the headset"]);
});

test("[VOT6] a vote that asks for reasons is not cast on the tablet without one", () => {
  const tablet = heldTablet(shelfPlan("first-steps"), "newcomer");
  tablet.feed.pass(1000);
  tablet.press("Decide");
  tablet.press("At the tent");
  expect(plates(tablet.panel()).find(({ label }) => label === "Cast the ballot")?.off).toBeDefined();
  tablet.press("Quickest");
  tablet.press("Cast the ballot");
  expect(asked(tablet)?.command).toEqual({ type: "cast", decision: "meeting-point", option: "at-the-tent" });
  expect(asked(tablet)?.texts["reason"]).toContain("Quickest");
});
