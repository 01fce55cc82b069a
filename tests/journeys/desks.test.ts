import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { chooseRadio, keyboardTraineeJoins } from "./keyboard-trainee.ts";
import { type Stage, openStage } from "./stage.ts";
import { trainerRuns } from "./trainer.ts";

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
