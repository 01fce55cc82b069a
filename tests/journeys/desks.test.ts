import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { chooseRadio, keyboardTraineeJoins } from "./keyboard-trainee.ts";
import { type Stage, openStage } from "./stage.ts";
import { trainerRuns } from "./trainer.ts";
import { joinsThePlace } from "./world-trainees.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("browserPath"));
}, 120_000);
afterAll(() => stage?.close());

test(
  "[JRN1] a trainer and a keyboard-only trainee play: pause, fire, a joint decision, ENDEX",
  { timeout: 180_000 },
  async () => {
    const trainer = await trainerRuns(stage, "Kilometre 41", [
      "First police patrol",
      "Ambulance A",
      "Ambulance B",
      "Fire incident",
      "Receiving",
    ]);
    const control = await keyboardTraineeJoins(stage, trainer.code, "Ambulance control");
    await trainer.start();
    await control.reads(/Coach off the road at kilometre 41/);

    await trainer.pause("Somebody at the door");
    await control.reads(/Somebody at the door/);
    await trainer.resume();

    await trainer.fire("I06");
    await control.panel(/^Decisions/);
    await control.reads(/Six are most urgent/);
    await chooseRadio(control, /Two for surgery to St Anna, two to Lindal/);
    await control.tabTo(/Reason/);
    await control.type("No theatre is asked for a third.");
    await control.press(/Propose/);
    await trainer.reads(/No theatre is asked for a third\./);

    await trainer.end();
    await control.reads(/ENDEX|ended|over/);
    expect(stage.faults).toEqual([]);
  },
);

test(
  "[OPN6] from the first page by console, place and role view to the debrief, nothing is asked of another host",
  { timeout: 180_000 },
  async () => {
    const page = await stage.person({ width: 1280, height: 900 });
    await page.goto(stage.site.url);
    await page.getByRole("button", { name: "Start on my own" }).waitFor();
    const trainer = await trainerRuns(stage, "Kilometre 41", []);
    const patrol = await joinsThePlace(stage, trainer.code, /First police patrol/, false);
    await trainer.start();
    await patrol.getByText("running", { exact: true }).waitFor();
    await patrol.goto(patrol.url().replace("/world/", "/play/"));
    await patrol.getByRole("heading", { level: 1, name: "First police patrol" }).waitFor();
    await trainer.end();
    await patrol.getByRole("heading", { name: "ENDEX: the exercise is over" }).waitFor();
    await page.goto(`${stage.site.url}/debrief/`);
    await page.getByLabel("Passcode").fill(stage.site.passcodes.supervisor);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.locator('a[href^="?exercise="]').first().click();
    await page.getByRole("heading", { name: "Debrief: Kilometre 41" }).waitFor();
    expect(stage.faults).toEqual([]);
  },
);

/** Addresses of others that stand in what is built, and why none of them is ever asked. */
const onlyWritten: Readonly<Record<string, string>> = {
  "www.w3.org": "names of namespaces",
  "json-schema.org": "names of dialects",
  "socket.io": "a link in an error",
  "github.com": "links in errors and in remarks",
  "stately.ai": "links in XState's errors",
  "doc.babylonjs.com": "links in errors",
  "snippet.babylonjs.com": "where Babylon's editors keep things, which no page of ours loads",
  "cdn.babylonjs.com": "where Babylon's decoders would come from, were ours not set",
  "assets.babylonjs.com": "Babylon's models of controllers and hands, which nothing of ours loads",
  "unpkg.com": "packages that Babylon knows of and nothing of ours loads",
};

test("[OPN6] no other address stands in what is built, and none at all in pages and styles", () => {
  const files = globSync("dist/**/*.{js,css,html}");
  expect(files.length).toBeGreaterThan(10);
  const hostsIn = (file: string): readonly string[] =>
    [...readFileSync(file, "utf8").matchAll(/(?:https?|wss?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(
      ([, host = ""]) => host,
    );
  const strange = files.flatMap((file) =>
    hostsIn(file)
      .filter((host) => (file.endsWith(".js") ? onlyWritten[host] === undefined : host !== "www.w3.org"))
      .map((host) => `${file}: ${host}`),
  );
  expect(strange).toEqual([]);
});
