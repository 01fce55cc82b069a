import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type JoinStage, openJoinStage, sitsAlone } from "./join-people.ts";

let stage: JoinStage;
beforeAll(async () => {
  stage = await openJoinStage(inject("browserPath"));
}, 90_000);
afterAll(() => stage?.close());

test(
  "[OUT1] what was wished while the line was down outlives the page and happens once the line is back",
  { timeout: 90_000 },
  async () => {
    const page = await stage.person();
    await sitsAlone(page);
    await page.getByRole("button", { name: "Start the exercise" }).click();
    await page.getByRole("button", { name: /Driver of the red car/ }).click();
    stage.front.cut();
    await page.getByText("Connection lost.").first().waitFor();
    await page.locator("button.tag-choice", { hasText: "Minor" }).click();
    await page.getByText("1 action is waiting to be saved.").waitFor();
    await page.reload();
    stage.front.mend();
    await page.getByRole("heading", { name: "Here", exact: true }).waitFor();
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const open = indexedDB.open("hotwash-outbox", 1);
          const db = await new Promise<IDBDatabase>((resolve) =>
            open.addEventListener("success", () => resolve(open.result)),
          );
          const count = db.transaction("wishes").objectStore("wishes").count();
          return new Promise<number>((resolve) => count.addEventListener("success", () => resolve(count.result)));
        }),
      )
      .toBe(0);
    await page.getByText("Driver of the red car").first().waitFor();
    await page.locator("li", { hasText: "Driver of the red car" }).getByText("Minor").waitFor();
    expect(stage.faults).toEqual([]);
  },
);

test(
  "[UIX37] who comes back after an hour reads what happened meanwhile, and goes on with all of it",
  { timeout: 90_000 },
  async () => {
    const { code, exercise } = await stage.exercise([]);
    const page = await stage.person();
    await page.clock.install();
    await page.goto(`/j/${code}`);
    await page.getByRole("radio", { name: /^First police patrol/ }).check();
    await page.getByRole("button", { name: "Take the seat" }).click();
    await page.getByRole("link", { name: "Role view without 3D" }).click();
    await page.locator(".waiting").waitFor();
    const trainer = await (await stage.site.staff("trainer")).enter(exercise, "trainer");
    await trainer.say({ type: "start" });
    await page.locator(".deck").waitFor();
    stage.front.cut();
    await page.getByText("Connection lost.").first().waitFor();
    await page.clock.fastForward("01:00:00");
    await trainer.until(() => trainer.entries.some(({ entry }) => entry.is.type === "message-sent"));
    stage.front.mend();
    const notice = page.getByRole("region", { name: /You were away for 1 h/ });
    await notice.getByText(/Radio, Police control: Exercise, exercise, exercise/).waitFor();
    await notice.getByRole("button", { name: "I have read it" }).click();
    await page.locator(".messages .message").first().waitFor();
    expect(await notice.count()).toBe(0);
    expect(stage.faults).toEqual([]);
  },
);

test(
  "[UIX14] a seat is taken up again in another window, holding everything, and both see the same",
  { timeout: 90_000 },
  async () => {
    const page = await stage.person();
    await sitsAlone(page);
    await page.getByRole("button", { name: "Start the exercise" }).click();
    await page.getByRole("button", { name: /Driver of the red car/ }).click();
    await page.locator("button.tag-choice", { hasText: "Delayed" }).click();
    await page.locator("button.tag-choice[aria-pressed='true']", { hasText: "Delayed" }).waitFor();
    const other = await page.context().newPage();
    await other.goto("/");
    await other
      .getByRole("link", { name: /Go on as First police patrol/ })
      .first()
      .click();
    await other.getByRole("link", { name: "Role view without 3D" }).click();
    const line = other.locator("li", { hasText: "Driver of the red car" });
    await line.getByText("Delayed").waitFor();
    await other.getByRole("button", { name: /Driver of the red car/ }).click();
    await other.locator("button.tag-choice", { hasText: "Immediate" }).click();
    await page.locator("button.tag-choice[aria-pressed='true']", { hasText: "Immediate" }).waitFor();
    expect(stage.faults).toEqual([]);
  },
);

test(
  "[UIX12] a real emergency stops everybody, is shown to everybody, and to readers at once",
  { timeout: 90_000 },
  async () => {
    const { code } = await stage.exercise([]);
    const join = async (role: string) => {
      const page = await stage.person();
      await page.goto(`/j/${code}`);
      await page.getByRole("radio", { name: new RegExp(`^${role}`) }).check();
      await page.getByRole("button", { name: "Take the seat" }).click();
      await page.getByRole("link", { name: "Role view without 3D" }).click();
      await page.getByRole("button", { name: "Real emergency" }).waitFor();
      return page;
    };
    const police = await join("First police patrol");
    const control = await join("Ambulance control");
    await police.getByRole("button", { name: "Real emergency" }).click();
    expect(await control.locator(".emergency-banner").count()).toBe(0);
    await police.getByLabel("What has happened, and where").fill("Somebody fainted in room 2");
    await police.getByRole("button", { name: "Yes, a real emergency" }).click();
    await control.getByRole("alert").getByText("Somebody fainted in room 2").waitFor();
    await control.locator("[data-live]", { hasText: "REAL EMERGENCY" }).waitFor({ state: "attached" });
    await control.getByText("Called by First police patrol.").waitFor();
    await police.getByText("REAL EMERGENCY – this is not part of the exercise.").first().waitFor();
    expect(stage.faults).toEqual([]);
  },
);

test("[UIX4] a message is announced without moving the focus", { timeout: 60_000 }, async () => {
  const page = await stage.person();
  await sitsAlone(page);
  await page.getByRole("button", { name: "Start the exercise" }).click();
  const words = page.getByRole("textbox", { name: "In words" });
  await words.fill("half a sen");
  await page
    .locator("[data-live]", { hasText: "Radio, Police control: Exercise, exercise, exercise." })
    .waitFor({ state: "attached" });
  await page.locator("[data-live]", { hasText: "A decision is open: First action." }).waitFor({ state: "attached" });
  await page.keyboard.type("tence");
  expect(await words.inputValue()).toBe("half a sentence");
});
