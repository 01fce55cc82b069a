import { afterEach, describe, expect, test } from "vitest";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import { thingsOf } from "../../apps/world/carried/carried.ts";
import { beltSpots, bodyYaw } from "../../apps/world/headset/belt.ts";
import { type Carrying, type Taker, carried, takenUp } from "../../apps/world/headset/carrying.ts";
import { feel } from "../../apps/world/headset/pulses.ts";
import { choose } from "../../apps/shared/settings/device-settings.ts";
import { heldTablet, plates, text } from "../support/held-tablet.ts";
import { shelfPlan } from "../support/a-site-plan.ts";

const plan = shelfPlan("kilometre-41");
const all = ["radio", "tablet", "phone"] as const;
const head = [0, 1.65, 0] as const;
const spots = beltSpots(head, 0, 0, all, "right");

test("[CAR1] a seat has what its channels need: a radio, a phone, and always a tablet; who looks on has nothing", () => {
  const things = (seat: string) => thingsOf(seatPlan(plan, "x", { kind: "seat", seat }));
  expect(things("police-patrol")).toEqual(["radio", "tablet", "phone"]);
  expect(things("ambulance-a")).toEqual(["radio", "tablet"]);
  expect(thingsOf(seatPlan(plan, "x", { kind: "all" }))).toEqual([]);
});

test("[CAR1] they hang in reach before the belt, mirrored for the left hand, never under who sits low, and turn with the body", () => {
  const reach = (place: readonly number[]): number => Math.hypot(place[0] ?? 0, (place[1] ?? 0) - 1.65, place[2] ?? 0);
  for (const [, spot] of spots) {
    expect(reach(spot)).toBeLessThan(0.75);
    expect(spot[2]).toBeLessThan(-0.15);
  }
  const left = beltSpots(head, 0, 0, all, "left");
  for (const thing of all) expect(left.get(thing)?.[0]).toBeCloseTo(-(spots.get(thing)?.[0] ?? 0));
  expect(beltSpots([0, 0.7, 0], 0, 0, all, "right").get("radio")?.[1]).toBeCloseTo(0.35);
  expect([bodyYaw(0, 0.5), bodyYaw(0, 1)]).toEqual([0, 1 - (40 * Math.PI) / 180]);
});

const open = { grips: false, gripped: false, pinches: false, pinched: false } as const;
const at = (spot: Taker["at"], hand: Partial<Taker> = {}): Taker => ({ key: "right", at: spot, ...open, ...hand });
const away = [0.5, 1.2, -0.5] as const;
const gripping = { grips: true, gripped: true } as const;

function after(now: Carrying, hand: readonly Taker[], ms = 10, toggles = false) {
  return carried(now, hand, spots, ms, toggles).carrying;
}

describe("[CAR2] taking and putting back", () => {
  const nothing: Carrying = new Map();
  const radio = spots.get("radio");

  test("a grip takes what the hand is at and holds it until it opens", () => {
    const taken = carried(nothing, [at(radio, { grips: true })], spots, 10, false);
    expect([taken.carrying.get("radio")?.by, taken.closed]).toEqual(["right", [{ key: "right", by: "grip" }]]);
    const held = after(taken.carrying, [at(away, gripping)]);
    expect(held.has("radio")).toBe(true);
    expect(after(held, [at(away, { gripped: true })]).size).toBe(0);
    expect(after(nothing, [at(away, { grips: true })]).size).toBe(0);
    expect(after(nothing, [at(radio, gripping)]).size).toBe(0);
  });

  test("a pinch takes it for good; at the belt the next one puts it back, elsewhere it does not", () => {
    const taken = after(nothing, [at(radio, { pinches: true })]);
    expect(after(taken, [at(away, { pinched: true })]).has("radio")).toBe(true);
    expect(after(taken, [at(away, { pinches: true })]).has("radio")).toBe(true);
    expect(after(taken, [at(radio, { pinches: true })]).size).toBe(0);
  });

  test("where what is held is pressed once and again, the next grip puts it back", () => {
    const taken = after(nothing, [at(radio, { grips: true })], 10, true);
    const held = after(taken, [at(away, { gripped: true })], 10, true);
    expect(held.has("radio")).toBe(true);
    expect(after(held, [at(away, { grips: true })], 10, true).size).toBe(0);
  });

  test("a hand that is not seen for a moment has it still; after two and a half seconds it hangs at the belt", () => {
    const taken = after(nothing, [at(radio, { pinches: true })]);
    const gone = after(taken, [], 2000);
    expect(gone.has("radio")).toBe(true);
    expect(after(gone, [at(away)], 10).get("radio")?.lostMs).toBe(0);
    expect(after(gone, [], 600).size).toBe(0);
  });

  test("a hand holds one thing, and a thing is in one hand", () => {
    const taken = after(nothing, [at(radio, { pinches: true })]);
    expect(after(taken, [at(spots.get("phone"), { grips: true })]).size).toBe(0);
    const both = after(taken, [at(away), at(radio, { key: "left", pinches: true })]);
    expect([...both.values()].map(({ by }) => by)).toEqual(["right"]);
    expect([...takenUp(taken, "phone", "right").keys()]).toEqual(["phone"]);
  });
});

test("[CAR4] the phone has its own lines and messages and nothing else, and writes on them", () => {
  const tablet = heldTablet(plan, "police-patrol");
  tablet.feed.pass(240_000);
  tablet.state = { ...tablet.state, phone: true };
  expect(tablet.panel().tabs).toEqual([]);
  expect(text(tablet.panel())).not.toContain("Police control");
  for (const label of ["A message in words", "Write in words", "Phrases", "Understood.", "Done", "Continue"])
    tablet.press(label);
  expect(plates(tablet.panel()).map(({ label }) => label)).not.toContain("Interagency talkgroup");
  for (const label of ["Continue", "Send"]) tablet.press(label);
  expect(tablet.wishes.at(-1)?.command).toMatchObject({ type: "send-message", channel: "phone" });
  expect(tablet.feed.sent.at(-1)?.ok).toBe(true);
  expect(text(tablet.panel())).toContain("Understood.");
});

describe("[CMF9] what a controller is felt to do", () => {
  afterEach(() => choose("comfort", "pulses", "on"));

  test("is a short pulse, none where that is off, and nothing amiss where there is no motor", () => {
    const felt: (readonly [number, number])[] = [];
    const motor = { pulse: (strength: number, ms: number) => Promise.resolve(felt.push([strength, ms])) };
    const pad = (motors: unknown): Gamepad => Object.assign(Object.create(null), { hapticActuators: motors });
    feel(pad([motor]), "met");
    feel(pad([motor]), "taken");
    for (const [strength, ms] of felt) {
      expect(strength).toBeLessThan(1);
      expect(ms).toBeLessThan(60);
    }
    expect(felt).toHaveLength(2);
    choose("comfort", "pulses", "off");
    feel(pad([motor]), "pressed");
    expect(felt).toHaveLength(2);
    choose("comfort", "pulses", "on");
    for (const none of [undefined, pad([]), pad(undefined), pad([{}])]) feel(none, "pressed");
  });
});
