import { afterEach, describe, expect, test } from "vitest";
import { emptyView } from "#engine/exercise/seat-view.ts";
import { captionReader } from "../../apps/shared/panels/captions.ts";
import { choose } from "../../apps/shared/settings/device-settings.ts";
import { sightOf } from "../../apps/shared/panels/sight.ts";
import type { Voice } from "../../apps/shared/voice/voice.ts";
import { talkByGrip } from "../../apps/world/headset/talk-grip.ts";
import { voiceRows } from "../../apps/world/panels/screens/voice-rows.ts";
import { localFeed } from "../support/local-feed.ts";
import { shelfPlan } from "../support/a-site-plan.ts";
import { noted } from "../support/noted-voice.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";

const down = [{ squeeze: true }];
const up = [{ squeeze: false }];

describe("[VOX18] talking inside a headset", () => {
  afterEach(() => choose("sound", "key", "hold"));

  test("the grip talks while it is held; set so, it is pressed on and off", () => {
    const voice = noted();
    const grip = talkByGrip(voice);
    for (const hands of [up, down, down, up, up]) grip(hands);
    expect(voice.keys).toEqual(["press ", "release"]);
    choose("sound", "key", "toggle");
    for (const hands of [down, up, down, up]) grip(hands);
    expect(voice.keys).toEqual(["press ", "release", "press ", "release"]);
  });

  test("the tablet turns it on, has a key for each talkgroup, and says why there is none", () => {
    const plan = shelfPlan("kilometre-41");
    const seat = "police-patrol";
    const mine = seatPlan(plan, "x", { kind: "seat", seat });
    const sight = sightOf(mine, { ...emptyView, run: { status: "running", rate: 1 }, zone: mine.seat?.id ?? "" }, 0);
    const buttons = (voice: Voice) =>
      voiceRows(sight, voice).flatMap((row) => (row.row === "buttons" ? row.buttons : []));
    const off = noted({ state: "off" });
    for (const button of buttons(off).slice(0, 2)) button.press();
    expect(off.keys).toEqual(["on ", "on none"]);
    const on = noted();
    const radios = Object.values(mine.channels).filter(({ kind }) => kind === "radio");
    expect(buttons(on).map(({ label }) => label)).toEqual([
      ...radios.map(({ title }) => title),
      "Nearby",
      "Turn voice off",
    ]);
    buttons(on)[0]?.press();
    buttons(on)[0]?.press();
    expect(on.keys).toEqual([`press ${radios[0]?.id}`, "release"]);
    const refused = noted({ state: "on", trouble: "refused" });
    expect(JSON.stringify(voiceRows(sight, refused))).toContain("may not use a microphone here");
    expect(buttons(refused).map(({ label }) => label)).toEqual(["Turn voice off"]);
  });
});

test("[VOX19] what is said stands as a caption for as long as it takes to read; what stood before does not", () => {
  const feed = localFeed(shelfPlan("kilometre-41"), "police-patrol");
  const sight = () => {
    const { value } = feed.plan;
    if (value === undefined) throw new Error("no plan");
    return sightOf(value, feed.view.value, feed.at());
  };
  const read = captionReader();
  expect(read(sight(), 0)).toEqual([]);
  feed.pass(240_000);
  const shown = read(sight(), 1000);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThanOrEqual(3);
  const last = shown.at(-1);
  expect(read(sight(), (last?.until ?? 0) - 1)).toContainEqual(last);
  expect(read(sight(), Math.max(...shown.map(({ until }) => until)))).toEqual([]);
  expect((last?.until ?? 0) - 1000).toBeGreaterThan(4000);
});
