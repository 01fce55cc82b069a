import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { fillsTheRest } from "../support/rest-of-form.ts";
import { pick, pressLabel, stand } from "../support/wearer.ts";
import { type KeyboardTrainee, keyboardTraineeJoins } from "./keyboard-trainee.ts";
import { type Stage, openStage } from "./stage.ts";
import { type Trainer, trainerRuns } from "./trainer.ts";
import { joinsThePlace, putsOnTheHeadset } from "./world-trainees.ts";

let stage: Stage;
let trainer: Trainer;
let control: KeyboardTrainee;
let patrol: Page;
let fire: Page;

beforeAll(async () => {
  stage = await openStage(inject("browserPath"));
  trainer = await trainerRuns(stage, "Kilometre 41", ["Ambulance A", "Ambulance B", "Receiving"]);
  control = await keyboardTraineeJoins(stage, trainer.code, "Ambulance control");
  patrol = await joinsThePlace(stage, trainer.code, /First police patrol/, true);
  fire = await joinsThePlace(stage, trainer.code, /Fire incident commander/, false);
}, 240_000);
afterAll(() => stage?.close());

/** One exercise of many people: the steps follow each other, and what one does is read on the others' screens. */
test("[JRN2] the trainer starts, and everybody is in the exercise", { timeout: 60_000 }, async () => {
  await trainer.start();
  await control.reads(/Coach off the road at kilometre 41/);
  await trainer.reads(/First police patrol is here, in a headset|First police patrol is here/);
  await fire.getByText("running", { exact: true }).waitFor();
});

test(
  "[JRN3] a trainee in a headset enters, jumps, and is seen in the new zone by the trainer",
  { timeout: 90_000 },
  async () => {
    await putsOnTheHeadset(patrol);
    const eyes = await patrol.evaluate(() => globalThis.played.world.stage()?.scene.activeCamera?.rigCameras.length);
    expect(eyes).toBe(2);
    await patrol.evaluate(async () => {
      wearer.put("left", [-37.4, 2.2, -0.4]);
      wearer.aim("left", [-30, 5, -4.4]);
      await wearer.stick("left", 0, -1, 8);
    });
    await trainer.reads(/First police patrol .*Casualty clearing point/);
  },
);

test("[JRN4] tags a casualty with the ray of a controller, and the log has it", { timeout: 90_000 }, async () => {
  await stand(patrol, -14.5, -5);
  await trainer.reads(/First police patrol .*torn barrier/);
  await patrol.evaluate(async () => {
    const bodies = globalThis.played.world.standing()?.cast.bodies() ?? [];
    const near = bodies
      .filter(({ target }) => target.kind === "casualty")
      .toSorted((a, b) => Math.hypot(a.from[0] + 14.5, a.from[2] + 5) - Math.hypot(b.from[0] + 14.5, b.from[2] + 5))[0];
    if (near === undefined) throw new Error("There is no casualty to point at.");
    wearer.put("right", [-14.3, 2, -4.8]);
    wearer.aim("right", near.from);
    await wearer.frames(4);
    await wearer.press("right");
    await wearer.frames(10);
  });
  await pressLabel(patrol, "Tag");
  await pressLabel(patrol, "Minor");
  await trainer.reads(/First police patrol tags .* Minor/i);
});

test(
  "[JRN5] sends METHANE from the headset by pickers, and the control room reads it",
  { timeout: 90_000 },
  async () => {
    await pressLabel(patrol, "Talk");
    for (const label of ["METHANE", "Yes", "Continue", "Road, west end", "Continue", "Continue"])
      await pick(patrol, label);
    await fillsTheRest(patrol, (label) => pick(patrol, label));
    await pressLabel(patrol, "Send");
    await control.panel(/^Messages/);
    await control.reads(/METHANE report/);
    await trainer.reads(/First police patrol sends .*METHANE report/);
  },
);

test(
  "[JRN6] the desktop proposes a joint decision, the keyboard signs it, and it is taken",
  { timeout: 120_000 },
  async () => {
    await trainer.fire("I04");
    await fire
      .getByRole("navigation", { name: "All panels" })
      .getByRole("button", { name: /^Decisions/ })
      .click();
    await fire.getByRole("radio", { name: /Foam, isolate/ }).check();
    await fire.getByLabel("Reason").fill("Six people lie there and the leak is small.");
    await fire.getByRole("button", { name: "Propose" }).click();
    await control.panel(/^Decisions/);
    await control.reads(/Six people lie there and the leak is small\./);
    await control.press(/Sign for Ambulance Service|Agree for Ambulance Service|Ambulance Service/);
    await trainer.reads(/Danger zone.*Foam, isolate|Foam, isolate.*Danger zone/);
    await fire
      .getByText(/Foam, isolate, go on with a lookout/)
      .first()
      .waitFor();
  },
);

test("[JRN7] the trainer pauses with a reason everybody reads, resumes, and ends", { timeout: 90_000 }, async () => {
  await trainer.pause("Radio check for all");
  await control.reads(/Radio check for all/);
  await fire.getByText("Radio check for all").first().waitFor();
  await trainer.resume();
  await trainer.end();
  await control.reads(/ENDEX|over|ended/);
});

test(
  "[JRN8] a supervisor opens the debrief, scrubs, and rates with linked evidence only",
  { timeout: 120_000 },
  async () => {
    const page = await stage.person({ width: 1280, height: 900 });
    await page.goto(`${stage.site.url}/debrief/`);
    await page.getByLabel("Passcode").fill(stage.site.passcodes.supervisor);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.locator('a[href^="?exercise="]').first().click();
    await page.getByRole("heading", { name: "Debrief: Kilometre 41" }).waitFor();
    await page.getByRole("link", { name: "Timeline and replay" }).click();
    const scrubber = page.getByRole("slider");
    await scrubber.focus();
    const before = await scrubber.getAttribute("aria-valuetext");
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
    expect(await scrubber.getAttribute("aria-valuetext")).not.toBe(before);
    await page.getByRole("link", { name: "Ratings", exact: true }).click();
    const form = page.locator(".rating-form").first();
    await form.locator("summary").first().click();
    await form.getByRole("radio", { name: /^S/ }).check();
    await form.getByRole("button", { name: "Give the rating" }).click();
    await form.getByText("A rating needs at least one entry of the log as evidence.").waitFor();
    // Any entry of the log can be evidence, also when none of the objective's own is there.
    await form.locator("fieldset details > summary").click();
    await form.getByRole("checkbox", { name: /ENDEX/ }).first().check();
    await form.getByRole("button", { name: "Give the rating" }).click();
    await form.getByText("The rating is recorded.").waitFor();
    const rated = (await readLog(page)).flatMap(
      (line) => line.match(/"rating":"(.)"[^{}]*"objective-rated"/)?.[1] ?? [],
    );
    expect(rated).toEqual(["S"]);
    expect(stage.faults).toEqual([]);
  },
);

/** The lines of the log file as the supervisor's browser gets it. */
async function readLog(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate(async () => {
    const list = await (await fetch("/api/exercises")).json();
    const own = list.exercises.find((one: { readonly sample: boolean }) => !one.sample);
    return (await fetch(`/api/exercises/${own.exercise}/log`)).text();
  });
  return text.split("\n");
}
