import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type JoinStage, focused, openJoinStage, sitsAlone, tabTo, violations } from "./join-people.ts";

let stage: JoinStage;
beforeAll(async () => {
  stage = await openJoinStage(inject("browserPath"));
}, 90_000);
afterAll(() => stage?.close());

test("[UIX3] a whole seat is taken and played with the keyboard alone", { timeout: 120_000 }, async () => {
  const page = await stage.person();
  const press = async (name: RegExp, key = "Enter"): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press(key);
  };
  const panel = async (key: string, title: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toBe(title);
  };
  await page.goto("/");
  await press(/^Start on my own/);
  await page.getByRole("heading", { name: "How do you want to take part?" }).waitFor();
  await press(/^Role view without 3D/);
  await page.getByRole("heading", { name: "The exercise has not started yet" }).waitFor();
  await press(/^Start the exercise/);
  await page.getByRole("heading", { name: "Here", exact: true }).waitFor();

  await expect.poll(() => focused(page)).toBe("Here");
  await press(/Driver of the red car/);
  await expect.poll(() => focused(page)).toBe("Driver of the red car");
  await press(/^Talks/);
  await page.getByText("Examining Driver of the red car: Talks").first().waitFor();
  await page.locator("button.pick.known", { hasText: "Talks" }).waitFor();
  await press(/^D ?Delayed/);
  await page.locator("button.tag-choice[aria-pressed='true']", { hasText: "Delayed" }).waitFor();

  await page.getByRole("heading", { name: "First action" }).waitFor();
  await panel("5", "Decisions");
  await press(/Look for one minute/, "Space");
  await tabTo(page, /^Reason/);
  await page.keyboard.type("Help is sent by what I say.");
  await press(/^Decide/);
  await page.getByText("Decided: Look for one minute, then METHANE").waitFor();

  await panel("4", "Report and send");
  await tabTo(page, /What do you send/);
  await page.keyboard.type("METHANE");
  await page.getByRole("group", { name: "METHANE report" }).waitFor();
  await press(/Ambulance control/, "Space");
  await press(/^Yes/, "Space");
  await tabTo(page, /Exact location/);
  await page.keyboard.type("Front of the coach");
  await press(/Road traffic collision/, "Space");
  await press(/Fuel leak/, "Space");
  await press(/From the west/, "Space");
  await tabTo(page, /Number of casualties/);
  await page.keyboard.type("24");
  await press(/^Ambulance$/, "Space");
  await press(/^Send$/);
  await page.getByText("Sent to Ambulance control.").waitFor();

  await panel("2", "Plan of the site");
  await press(/^Walk, 20 s At the torn barrier/);
  await page.getByText("Walking to At the torn barrier").first().waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  await press(/^End$/);
  await press(/^End$/);
  await page.getByRole("heading", { name: "ENDEX: the exercise is over" }).waitFor();
  expect(stage.faults).toEqual([]);
});

test("[UIX11] axe finds nothing on any screen of joining and playing", { timeout: 120_000 }, async () => {
  const found: Record<string, readonly string[]> = {};
  const { code } = await stage.exercise([]);
  const page = await stage.person();
  const look = async (screen: string): Promise<void> => void (found[screen] = await violations(page));
  await page.goto("/");
  await page.getByText("Choose another exercise or role").click();
  await look("landing");
  await page.goto("/j/ZZZZZZ");
  await page.getByText("No exercise has this code").waitFor();
  await look("wrong code");
  await page.goto(`/j/${code}`);
  await page.getByText("Which role do you play?").waitFor();
  await look("joining");
  await sitsAlone(page);
  await look("waiting room");
  await page.getByRole("button", { name: "Start the exercise" }).click();
  await page.getByRole("heading", { name: "First action" }).waitFor();
  await look("seat");
  await page.getByRole("button", { name: /Driver of the red car/ }).click();
  await page.getByLabel("What do you send?").selectOption("methane");
  await page.locator("#panel-send button[type=submit]").click();
  await look("casualty, form with faults");
  for (const panel of ["Who and how to reach", "Triage aid", "Briefing"]) {
    await page.getByRole("navigation").getByRole("button", { name: panel }).click();
    await look(panel);
  }
  await page.getByRole("button", { name: "Real emergency" }).click();
  await look("emergency dialog");
  await page.getByRole("button", { name: "Yes, a real emergency" }).click();
  await page.getByText("REAL EMERGENCY – this is not part of the exercise.").first().waitFor();
  await look("emergency");
  await page.getByRole("button", { name: "The real emergency is over" }).click();
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End" }).click();
  await page.getByRole("heading", { name: "What you did" }).waitFor();
  await look("after");
  expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
  expect(Object.keys(found).length).toBe(12);
});

test("[UIX11] nor in the dark on a phone", { timeout: 60_000 }, async () => {
  const page = await stage.person({ width: 390, height: 844, dark: true });
  await page.goto("/");
  expect(await violations(page)).toEqual([]);
  await sitsAlone(page);
  await page.getByRole("button", { name: "Start the exercise" }).click();
  await page.getByRole("heading", { name: "Here", exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /^Decisions/ })
    .click();
  expect(await violations(page)).toEqual([]);
});
