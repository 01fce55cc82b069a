import { expect, test } from "vitest";
import * as z from "zod";
import { seatOrder, packPose, unpackPoses } from "#engine/pose/pack.ts";
import { createShunning } from "../../debrief-server/room/shunning.ts";
import type { Line } from "./test-browser.ts";
import { startSite } from "./test-site.ts";

test("[SHN1] whoever says so, two seats are apart both ways, until the same says otherwise", () => {
  const shunning = createShunning();
  shunning.say("medic", ["officer", "medic"]);
  expect(shunning.apart("medic", "officer")).toBe(true);
  expect(shunning.apart("officer", "medic")).toBe(true);
  expect(shunning.of("officer")).toEqual(["medic"]);
  expect(shunning.of("medic")).toEqual(["officer"]);
  shunning.say("officer", ["medic"]);
  shunning.say("medic", []);
  expect(shunning.apart("medic", "officer")).toBe(true);
  shunning.forget("officer");
  expect(shunning.apart("medic", "officer")).toBe(false);
});

test("[SHN2] bodies of who is apart are not passed on, in neither direction; messages come as before", async () => {
  const site = await startSite();
  const lines: Line[] = [];
  try {
    const trainer = await site.staff("trainer");
    const made = z.object({ exercise: z.string(), code: z.string() });
    const { exercise, code } = made.parse(
      (await trainer.post("/api/exercises", { scenario: "canaries", bots: [] })).body,
    );
    const control = await trainer.enter(exercise, "trainer");
    const enter = async (role: string): Promise<Line> => {
      const browser = site.browser();
      await browser.post("/api/join", { code, role, pseudonym: role });
      return browser.enter(exercise, "seat");
    };
    const [medic, officer] = [await enter("medic"), await enter("officer")];
    lines.push(control, medic, officer);
    await control.say({ type: "start" });
    const told: string[][] = [];
    officer.socket.on("apart", (seats: string[]) => void told.push(seats));
    medic.socket.emit("shun", ["officer", "nobody-of-this-name"]);
    await officer.until(() => told.length > 0);
    expect(told.at(-1)).toEqual(["medic"]);
    const before = [medic.bundles.length, officer.bundles.length];
    const head = { position: [1, 1.7, 0], rotation: [0, 0, 0, 1] } as const;
    const frame = packPose(0, { head, posture: "standing", speaking: false });
    medic.socket.emit("pose", frame);
    officer.socket.emit("pose", frame);
    const order = seatOrder(["medic", "officer", "control", "clinic"]);
    const seen = (line: Line, from = 0): readonly string[] =>
      line.bundles
        .slice(from)
        .flatMap((bundle) => unpackPoses(new Uint8Array(bundle)) ?? [])
        .flatMap(({ frames }) => frames.map(({ seatIndex }) => order[seatIndex] ?? ""));
    await control.until(() => seen(control).includes("medic") && seen(control).includes("officer"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen(medic, before[0])).not.toContain("officer");
    expect(seen(officer, before[1])).not.toContain("medic");
    for (const garbage of [undefined, "officer", [7], Array.from({ length: 500 }, () => "x")])
      medic.socket.emit("shun", garbage);
    expect(await officer.say({ type: "raise-hand", meeting: "none" })).toMatchObject({ ok: false });
  } finally {
    for (const line of lines) line.leave();
    await site.close();
  }
});
