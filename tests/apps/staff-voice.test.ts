import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Line } from "../server/test-browser.ts";
import { overhang, violations } from "./join-people.ts";
import { type StaffStage, openStaffStage } from "./staff-stage.ts";

let stage: StaffStage;
let exercise = "";
let control: Line;
const lines: Line[] = [];

beforeAll(async () => {
  stage = await openStaffStage(inject("browserPath"), join(import.meta.dirname, "..", "server", "shelf"));
  const trainer = await stage.site.staff("trainer");
  const made = await trainer.post("/api/exercises", { scenario: "canaries", bots: [] });
  const { exercise: id, code }: { exercise?: string; code?: string } = Object.assign({}, made.body);
  exercise = id ?? "";
  control = await trainer.enter(exercise, "trainer");
  await control.say({ type: "start" });
  for (const role of ["medic", "control"]) {
    const browser = stage.site.browser();
    await browser.post("/api/join", { code, role, pseudonym: role });
    const line = await browser.enter(exercise, "seat");
    await line.say({ type: "turn-voice", on: true });
    line.socket.emit("voice", { kind: "here" });
    lines.push(line);
  }
}, 90_000);
afterAll(async () => {
  for (const line of [control, ...lines]) line.leave();
  await stage?.close();
});

test("[VOX9] the trainer sees who speaks, and who does not hear whom", { timeout: 60_000 }, async () => {
  const [medic, other] = lines;
  const page = await stage.person({}, "trainer");
  await page.goto(`/console/#exercise=${exercise}`);
  const panel = page.getByRole("region", { name: "Voice" });
  await panel.getByText("Control does not hear Medic: connecting").waitFor();
  other?.socket.emit("voice", { kind: "hears", of: { medic: "failed" } });
  await panel.getByText("Control does not hear Medic: no connection").waitFor();
  await medic?.say({ type: "press-talk", channel: "radio" });
  await panel.getByText("talking: Medic").waitFor();
  await panel.scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  medic?.socket.emit("voice", { kind: "hears", of: { control: "connected" } });
  other?.socket.emit("voice", { kind: "hears", of: { medic: "connected" } });
  await panel.getByText("Everybody who is connected hears the others.").waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overhang(page)).toBe(0);
});

test("[DBF16] the debrief shows floor time, and who had the floor at a moment", { timeout: 60_000 }, async () => {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await lines[0]?.say({ type: "release-talk" });
  await control.say({ type: "end" });
  const page = await stage.person({}, "supervisor");
  await page.goto(`/debrief/?exercise=${exercise}#v=known`);
  const row = page.getByRole("row").filter({ hasText: "Talkgroup" }).filter({ hasText: "Medic" });
  await row.getByText("1 time", { exact: false }).waitFor();
  expect(await violations(page)).toEqual([]);
  const began = control.entries.find(({ entry: { is } }) => is.type === "talk-began")?.entry.at ?? 0;
  await page.goto(`/debrief/?exercise=${exercise}#v=timeline&t=${began + 200}`);
  await page.getByText("Medic talks: Talkgroup").waitFor();
});
