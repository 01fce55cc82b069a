import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Line } from "../server/test-browser.ts";
import { focused, overhang, violations } from "./join-people.ts";
import { type VoiceStage, openVoiceStage } from "./voice-people.ts";

const turnOn = (page: Page): Promise<void> => page.getByRole("button", { name: "Turn voice on" }).click();
const talkKey = (page: Page) => page.locator(".talk-button");
const hearing = (page: Page) => page.getByRole("dialog");
const details = (page: Page): Promise<void> => page.getByRole("button", { name: "Who hears me" }).click();

function levelIn(page: Page, name: string): () => Promise<number> {
  const meter = page.getByRole("meter", { name: `Sound of ${name}` });
  return () => meter.evaluate((one) => (one instanceof HTMLMeterElement ? one.value : -1));
}
/** For more than a second nothing is heard. */
async function isSilent(level: () => Promise<number>): Promise<void> {
  await expect.poll(level).toBeLessThan(0.01);
  for (let n = 0; n < 20; n += 1) {
    expect(await level()).toBeLessThan(0.01);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
const hears = (level: () => Promise<number>): Promise<void> =>
  expect.poll(level, { timeout: 8000, interval: 20 }).toBeGreaterThan(0.05);

describe("two on a talkgroup", () => {
  let stage: VoiceStage;
  let medic: Page;
  let control: Page;
  beforeAll(async () => {
    stage = await openVoiceStage(inject("browserPath"), "server/shelf", "canaries");
    [medic, control] = [await stage.person("medic"), await stage.person("control")];
    await turnOn(medic);
    await turnOn(control);
  }, 90_000);
  afterAll(() => stage?.close());

  test("[VOX12] one hears the other while the key is held, and only then", { timeout: 60_000 }, async () => {
    await details(medic);
    await hearing(medic).getByText("hears you").waitFor();
    expect(await violations(medic)).toEqual([]);
    await medic.keyboard.press("Escape");
    await details(control);
    const level = levelIn(control, "Medic");
    await isSilent(level);
    await talkKey(medic).hover();
    await medic.mouse.down();
    await medic.getByText("You talk: Talkgroup").waitFor();
    await control.getByText("Medic talks: Talkgroup").waitFor();
    await hears(level);
    await medic.mouse.up();
    await control.getByText("Medic talks: Talkgroup").waitFor({ state: "detached" });
    await isSilent(level);
    const talks = stage.trainer.entries.map(({ entry }) => entry.is).filter(({ type }) => type.startsWith("talk-"));
    expect(talks).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ type: "talk-ended", group: "radio", seat: "medic" })]),
    );
  });

  test("[VOX13] the letter V talks while it is held, wherever the focus is but in a field", async () => {
    const level = levelIn(control, "Medic");
    await medic.locator("body").press("Escape");
    await medic.keyboard.down("v");
    await hears(level);
    await medic.keyboard.up("v");
    await isSilent(level);
    await medic.getByRole("textbox", { name: "In words" }).fill("");
    await medic.keyboard.type("very");
    expect(await medic.getByRole("textbox", { name: "In words" }).inputValue()).toBe("very");
    expect(await talkKey(medic).getAttribute("aria-pressed")).toBe("false");
    await medic.getByRole("textbox", { name: "In words" }).fill("");
  });

  test("[VOX13] by keyboard alone the button is pressed on and pressed off", async () => {
    await talkKey(medic).focus();
    await medic.keyboard.press("Enter");
    await medic.getByText("You talk: Talkgroup").waitFor();
    expect(await focused(medic)).toMatch(/You talk/);
    await medic.keyboard.press("Enter");
    await medic.getByText("Hold to talk: Talkgroup").waitFor();
  });

  test("[VOX2] who presses while another talks is told whose the channel is", async () => {
    await talkKey(medic).focus();
    await medic.keyboard.press("Enter");
    await control.keyboard.press("Escape");
    await control.getByText("Busy: Medic has it").waitFor();
    await talkKey(control).focus();
    await control.keyboard.press("Enter");
    await control.getByText("Busy: Medic has Talkgroup.").waitFor();
    await medic.keyboard.press("Enter");
    await control.getByText("Hold to talk: Talkgroup").waitFor();
  });

  test("[VOX14] muted, one is not heard, and is told so", { timeout: 60_000 }, async () => {
    await details(control);
    await control.getByRole("button", { name: "Mute Medic" }).click();
    await medic.getByText("1 does not hear you: Control").waitFor();
    const level = levelIn(control, "Medic");
    await medic.keyboard.down("v");
    await medic.getByText("You talk: Talkgroup").waitFor();
    await isSilent(level);
    await control.getByRole("button", { name: "Mute Medic" }).click();
    await hears(level);
    await medic.keyboard.up("v");
    await control.getByRole("checkbox", { name: "Hear nobody for now" }).check();
    await details(medic);
    await hearing(medic).getByText("hears nobody now").waitFor();
    await control.getByRole("checkbox", { name: "Hear nobody for now" }).uncheck();
    await hearing(medic).getByText("hears you").waitFor();
    await medic.keyboard.press("Escape");
  });

  test("[VOX9] the other's voice off is said; on again, one is heard again", async () => {
    await control.getByRole("button", { name: "Turn voice off" }).click();
    await medic.getByText("1 does not hear you: Control").waitFor();
    await details(medic);
    await hearing(medic).getByText("voice off", { exact: true }).waitFor();
    await turnOn(control);
    await hearing(medic).getByText("hears you").waitFor();
    await medic.keyboard.press("Escape");
  });

  test("[VOX15] nothing scrolls sideways at 320 pixels, and axe finds nothing", async () => {
    await medic.setViewportSize({ width: 320, height: 640 });
    expect(await overhang(medic)).toBe(0);
    await details(medic);
    expect(await overhang(medic)).toBe(0);
    expect(await violations(medic)).toEqual([]);
    await medic.keyboard.press("Escape");
    expect(await violations(medic)).toEqual([]);
    const { height = 0 } = (await talkKey(medic).boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(48);
  });
});

describe("ten crews", () => {
  let stage: VoiceStage;
  const lines: Line[] = [];
  beforeAll(async () => {
    stage = await openVoiceStage(inject("browserPath"), "apps/voice-shelf", "ten-crews");
    for (let n = 0; n < 7; n += 1) lines.push(await stage.bot("crew"));
    for (const line of lines) await line.say({ type: "turn-voice", on: true });
  }, 90_000);
  afterAll(async () => {
    for (const line of lines) line.leave();
    await stage?.close();
  });

  test("[VOX16] refused or without a microphone one is told so, hears, and writes", async () => {
    const refused = await stage.person("crew", "refused");
    await turnOn(refused);
    await refused.getByText(/may not use a microphone here: it was refused/).waitFor();
    expect(await talkKey(refused).count()).toBe(0);
    expect(await refused.getByRole("button", { name: "Who hears me" }).count()).toBe(1);
    await refused.getByRole("button", { name: "Who hears me" }).click();
    await refused.getByRole("button", { name: "Turn voice off" }).click();
    await refused.getByRole("button", { name: "Turn voice on" }).waitFor();
    await refused.close();
    const missing = await stage.person("chief", "missing");
    await turnOn(missing);
    await missing.getByText(/There is no microphone/).waitFor();
    await missing.close();
  });

  test("[VOX4] who comes to a full talkgroup is told so and can still write", { timeout: 60_000 }, async () => {
    const eighth = await stage.bot("crew");
    lines.push(eighth);
    await eighth.say({ type: "turn-voice", on: true });
    const late = await stage.person("crew");
    await turnOn(late);
    await late.getByText("This talkgroup is full.").waitFor();
    await late.getByRole("textbox", { name: "In words" }).fill("Can you read me?");
    await eighth.say({ type: "turn-voice", on: false });
    await late.getByText("Hold to talk: TAC 1").waitFor();
    await late.close();
  });
});

test("[VOX17] before one goes in, microphone and network are tried out, or skipped", { timeout: 60_000 }, async () => {
  const stage = await openVoiceStage(inject("browserPath"), "server/shelf", "canaries");
  const page = await stage.person("officer");
  await page.goto(`${page.url()}&choose`);
  await page.getByRole("button", { name: "Check microphone and network" }).click();
  await page.getByText("Say something: the bar moves.").waitFor();
  const level = page.getByRole("meter", { name: "Your microphone" });
  await expect
    .poll(() => level.evaluate((one) => (one instanceof HTMLMeterElement ? one.value : 0)), { interval: 20 })
    .toBeGreaterThan(0.05);
  await page.getByText(/Voice can be connected here. This server names no relay/).waitFor();
  await page.getByRole("checkbox", { name: /Hear yourself/ }).check();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overhang(page)).toBe(0);
  await page.getByRole("link", { name: "Role view" }).click();
  await page.getByRole("button", { name: "Turn voice on" }).waitFor();
  const refused = await stage.person("clinic", "refused");
  await refused.goto(`${refused.url()}&choose`);
  await refused.getByRole("button", { name: "Check microphone and network" }).click();
  await refused.getByText(/may not use a microphone here: it was refused/).waitFor();
  await refused
    .getByRole("link", { name: /view|desk/i })
    .first()
    .click();
  await refused.getByRole("button", { name: "Turn voice on" }).waitFor();
  await stage.close();
});
