import { afterAll, beforeAll, expect, inject, test } from "vitest";
import * as z from "zod";
import { sourceFile } from "../support/marked-scenario.ts";
import { type JoinStage, openJoinStage, overhang, violations } from "./join-people.ts";
import { readerOf } from "./reader.ts";

let stage: JoinStage;
beforeAll(async () => {
  stage = await openJoinStage(inject("browserPath"));
}, 90_000);
afterAll(() => stage?.close());

const made = z.object({ exercise: z.string(), code: z.string() });

test(
  "[OPN5] a whole exercise by keyboard and by what a screen reader is given, from the code to the ending",
  { timeout: 150_000 },
  async () => {
    const trainer = await stage.site.staff("trainer");
    const asked = { scenario: sourceFile("tests/scenarios/reader/scenario.yaml"), bots: [] };
    const { exercise, code } = made.parse((await trainer.post("/api/exercises", asked)).body);
    const control = await trainer.enter(exercise, "trainer");
    const page = await stage.person({ width: 390, height: 844 });
    const reader = await readerOf(page);
    await page.goto("/");
    await reader.write(/Code/, code);
    await page.keyboard.press("Enter");
    await reader.choose(/^Crew/);
    await reader.press("button", /Take the seat/);
    await reader.hears(/B arrive in a second/);
    await reader.press("link", /^Role view without 3D/);
    await page.getByRole("heading", { name: "The exercise has not started yet" }).waitFor();
    await control.say({ type: "start" });
    await reader.hears(/The exercise is running/);
    await reader.hears(/A decision is open: The cordon/);
    await reader.hears(/Radio, Fire control: Control to crew, what do you see\?/);
    await page.getByText("Radio, Fire control: Control to crew").locator("visible=true").first().waitFor();

    await page.keyboard.press("1");
    await reader.press("button", /^Look at it closely: Board at the fence/);
    await reader.hears(/The gate weighs 300 kg/);
    await page.keyboard.press("2");
    await reader.press("button", /^Walk, .*The gate/);
    await reader.hears(/You are now at The gate/);
    await page.keyboard.press("3");
    await reader.press("button", /^Acknowledge/);
    await control.until(() =>
      control.entries.some(({ entry: { is } }) => is.type === "message-sent" && is.act === "ack"),
    );

    await page.keyboard.press("1");
    await reader.press("button", /^Man beside the gate/);
    await reader.press("button", /^Respirations/);
    await reader.hears(/Done: .*Respirations/);
    await reader.press("button", /Delayed/);
    await page.getByRole("button", { name: /Delayed/, pressed: true }).waitFor();

    await page.keyboard.press("5");
    await reader.choose(/^Thirty metres/);
    await reader.write(/^Reason/, "It may fall again.");
    await reader.press("button", /^Decide/);
    await reader.hears(/Decided, The cordon: Thirty metres/);

    await page.keyboard.press("4");
    await reader.press("combobox", /What do you send/, "M");
    await page.getByRole("group", { name: "METHANE report" }).waitFor();
    await reader.press("checkbox", /Fire control/, "Space");
    await reader.choose(/^No/);
    await reader.press("combobox", /Exact location/, "T");
    await reader.choose(/Something else/);
    await reader.press("checkbox", /None known/, "Space");
    await reader.choose(/From the west/);
    await reader.write(/Number of casualties/, "1");
    await reader.press("checkbox", /^Ambulance$/, "Space");
    await reader.press("button", /^Send$/);

    await page.getByRole("heading", { name: "ENDEX: the exercise is over" }).waitFor();
    await page.getByRole("heading", { name: "The gate is made safe" }).waitFor();
    await page.getByText("Nobody else was hurt.").waitFor();
    expect(stage.faults).toEqual([]);
    control.leave();
  },
);

test(
  "[UIX2] [UIX11] the practice card and the settings fit 320 pixels at 200 % text, and axe finds nothing",
  { timeout: 120_000 },
  async () => {
    const page = await stage.person({ width: 320, height: 640 });
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => (document.documentElement.style.fontSize = "200%"));
    });
    const amiss: Record<string, readonly string[]> = {};
    const look = async (screen: string): Promise<void> => {
      const over = await overhang(page);
      amiss[screen] = [...(over > 0 ? [`${over} px too wide`] : []), ...(await violations(page))];
    };
    await page.goto("/");
    await look("first page");
    await page.getByRole("button", { name: "Practise now" }).click();
    await page.getByRole("link", { name: "Role view without 3D" }).click();
    await page.getByRole("button", { name: "Start the exercise" }).click();
    const card = page.getByRole("region", { name: "Practice", exact: true });
    await card.getByText("All steps").click();
    await card.getByText("Ask the trainer for help").first().click();
    await look("practice card, help");
    await page.getByRole("navigation").getByRole("button", { name: "Who and how to reach" }).click();
    await look("reach, another device");
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("dialog").waitFor();
    await look("settings");
    expect(Object.fromEntries(Object.entries(amiss).filter(([, faults]) => faults.length > 0))).toEqual({});
    expect(Object.keys(amiss)).toHaveLength(4);
  },
);
