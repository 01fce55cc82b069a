import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { focused, overhang, violations } from "./join-people.ts";
import { type StaffStage, openStaffStage } from "./staff-stage.ts";

const views = ["start", "timeline", "expected", "decisions", "triage", "known", "ratings", "conduct", "log"] as const;
let stage: StaffStage;
let exercise = "";

async function fine(answer: Promise<{ readonly ok: boolean }>): Promise<void> {
  expect(await answer).toMatchObject({ ok: true });
}

/** An exercise that a bot and a trainer played a little of: two minutes, a row fired, a note, an end. */
async function played(): Promise<string> {
  const id = await stage.exercise(["police-patrol", "ambulance-control"]);
  const line = await (await stage.site.staff("trainer")).enter(id, "trainer");
  await fine(line.say({ type: "start" }));
  await fine(line.say({ type: "set-rate", rate: 10 }));
  await line.until(() => line.entries.some(({ entry }) => entry.at > 30_000));
  await fine(line.say({ type: "fire", row: "X02" }));
  await fine(line.say({ type: "note", at: 5000, row: "I01" }, { text: "The patrol looks round first" }));
  await fine(line.say({ type: "end" }));
  line.socket.disconnect();
  return id;
}

beforeAll(async () => {
  stage = await openStaffStage(inject("browserPath"));
  exercise = await played();
}, 120_000);
afterAll(() => stage?.close());

async function opened(page: Page, view: string, hash = ""): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`/debrief/?exercise=${exercise}#v=${view}${hash}`);
  await page.locator(".debrief .card").first().waitFor();
}

const moment = (page: Page): Promise<string | null> => page.locator(".player-time").textContent();
const named = (page: Page, name: string): string | null =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name);

test("[DEB12] axe finds nothing on any view, light or dark", { timeout: 180_000 }, async () => {
  for (const dark of [false, true]) {
    const page = await stage.person({ dark }, "supervisor");
    for (const view of views) {
      await opened(page, view);
      expect([view, await violations(page)]).toEqual([view, []]);
    }
    await page.goto("/debrief/");
    await page.getByRole("heading", { name: "Finished exercises" }).waitFor();
    expect(await violations(page)).toEqual([]);
  }
  expect(stage.faults).toEqual([]);
});

test(
  "[DEB12] at 320 pixels and twice the size of text no view is wider than its window",
  { timeout: 90_000 },
  async () => {
    const page = await stage.person({ width: 320, height: 700 }, "supervisor");
    for (const view of views) {
      await opened(page, view);
      expect([view, await overhang(page)]).toEqual([view, 0]);
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      await page.waitForTimeout(100);
      expect([view, await overhang(page)]).toEqual([view, 0]);
    }
  },
);

describe("the timeline", () => {
  test("[DEB7] an address shows the moment, the stretch, the clip and whose eyes it names, and follows what one does", async () => {
    const page = await stage.person({}, "supervisor");
    await opened(page, "timeline", "&t=12000&z=5000-25000&c=10000-20000&eyes=police-patrol");
    expect(await moment(page)).toBe("T+0:00:12");
    await page.getByText("Clip T+0:00:10 – T+0:00:20").waitFor();
    await page.getByText("Only what this seat was shown and told then.").waitFor();
    await page.getByRole("button", { name: "Whole exercise" }).click();
    await expect.poll(() => named(page, "z")).toBeNull();
    await page.getByRole("slider", { name: "Moment of the exercise" }).press("ArrowRight");
    await expect.poll(() => named(page, "t")).toBe("13000");
    await page.getByRole("checkbox", { name: "messages" }).uncheck();
    await expect.poll(() => named(page, "k")).not.toContain("message");
    expect(stage.faults).toEqual([]);
  });

  test("[DEB13] is gone through with the keyboard: second by second, decision by decision, clip, zoom, play", async () => {
    const page = await stage.person({}, "supervisor");
    await opened(page, "timeline");
    const press = async (...keys: readonly string[]): Promise<string | null> => {
      for (const key of keys) await page.keyboard.press(key);
      return moment(page);
    };
    expect(await press("ArrowRight", "ArrowRight", "Shift+ArrowRight", "ArrowLeft")).toBe("T+0:00:11");
    expect(await press("p")).toBe("T+0:00:05");
    await expect.poll(() => page.locator("output.visually-hidden").textContent()).toMatch(/^T\+0:00:05: /);
    expect(await press("n")).toBe("T+0:00:20");
    await press("[", "ArrowRight", "ArrowRight", "]");
    await page.getByText("Clip T+0:00:20 – T+0:00:22").waitFor();
    await press("+");
    await expect.poll(() => named(page, "z")).not.toBeNull();
    await press("0");
    await expect.poll(() => named(page, "z")).toBeNull();
    await press("Space");
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await press("Space");
    await page.getByRole("button", { name: "Play" }).waitFor();
    expect(stage.faults).toEqual([]);
  });

  test("[DEB30] marks stand on a ground of their own, in the width of the card, light and dark", async () => {
    for (const dark of [false, true]) {
      const page = await stage.person({ dark }, "supervisor");
      await opened(page, "timeline");
      await expect.poll(() => page.evaluate(drawn), { timeout: 10_000 }).toMatchObject({ spare: 0 });
      const { shares } = await page.evaluate(drawn);
      expect(shares.length).toBeGreaterThan(4);
      expect(shares[0]).toBeLessThan(0.8);
      expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBeGreaterThan(0.8);
    }
  });

  test("[DEB5] the list of entries is walked with the arrows and takes the moment along", async () => {
    const page = await stage.person({}, "supervisor");
    await opened(page, "timeline", "&t=20000");
    const list = page.getByRole("listbox");
    const before = await list.getByRole("option", { selected: true }).textContent();
    await list.press("ArrowUp");
    const now = list.getByRole("option", { selected: true });
    expect(await now.textContent()).not.toBe(before);
    expect(await list.getAttribute("aria-activedescendant")).toBe(await now.getAttribute("id"));
    expect(await moment(page)).toBe((await now.textContent())?.slice(0, 9));
    expect(await focused(page)).toContain("T+");
  });

  test("[DEB13] pressing and dragging seeks and holds the replay still; letting go plays on", async () => {
    const page = await stage.person({}, "supervisor");
    await opened(page, "timeline", "&t=1000");
    await page.getByRole("button", { name: "Play" }).click();
    const box = await page.locator(".timeline-canvas").boundingBox();
    if (box === null) throw new Error("The timeline is not drawn.");
    await page.mouse.move(box.x + box.width * 0.25, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 10, { steps: 4 });
    await page.getByRole("button", { name: "Play" }).waitFor();
    const held = await moment(page);
    await page.waitForTimeout(300);
    expect(await moment(page)).toBe(held);
    await page.mouse.up();
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await expect.poll(() => moment(page), { timeout: 5000 }).not.toBe(held);
    expect(stage.faults).toEqual([]);
  });
});

describe("ratings", () => {
  test(
    "[DEB14] cannot be given without a letter and an entry of the log, and then stand with both",
    { timeout: 60_000 },
    async () => {
      const page = await stage.person({}, "supervisor");
      await opened(page, "ratings");
      const card = page.locator(".objective").first();
      await card.getByText("Rate this objective").click();
      await card.getByRole("button", { name: "Give the rating" }).click();
      await card.getByRole("alert").getByText("Choose one of the four ratings.").waitFor();
      await card.getByRole("radio", { name: /^M – Performed with major challenges/ }).check();
      await card.getByRole("button", { name: "Give the rating" }).click();
      await card.getByRole("alert").getByText("A rating needs at least one entry of the log as evidence.").waitFor();
      await card.locator(".evidence-choice").first().click();
      await card.getByLabel(/^Why/).fill("The report came, but nobody else had it.");
      await card.getByRole("button", { name: "Give the rating" }).click();
      await card.getByText("The rating is recorded.").waitFor();
      await card.locator(".rating-given").getByText("Performed with major challenges").waitFor();
      await card.locator(".rating-given").getByText("1 entry of the log").waitFor();
      expect(await violations(page)).toEqual([]);
      expect(stage.faults).toEqual([]);
    },
  );

  test("[DEB14] nobody who is not staff is offered to rate, and the sample belongs to nobody", async () => {
    const page = await stage.person();
    await page.goto(`/debrief/?exercise=${exercise}`);
    await page.getByText("Sign in first.").waitFor();
    await page.goto("/debrief/?sample#v=ratings");
    await page.getByText("bots played every role in a rehearsal", { exact: false }).waitFor();
    await page.getByText("Only a supervisor or trainer who is signed in can rate.").waitFor();
    expect(await page.getByText("Rate this objective").count()).toBe(0);
  });
});

test("[DEB15] the log is decided again in a worker and found to be what its causes make of it", async () => {
  const page = await stage.person({}, "supervisor");
  await opened(page, "conduct");
  await page.getByText("The patrol looks round first").waitFor();
  await page.getByText("fired by the trainer").waitFor();
  await page.getByRole("button", { name: "Check the log now" }).click();
  await page.getByText(/\d+ entries follow from their causes/).waitFor();
  expect(stage.faults).toEqual([]);
});

/** Runs in the page: how much wider the canvas is than its card leaves room for, and the share of each colour on it. */
function drawn(): { readonly spare: number; readonly shares: readonly number[] } {
  const canvas = document.querySelector<HTMLCanvasElement>(".timeline-canvas canvas");
  const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < pixels.length; i += 4) {
    const colour = pixels.slice(i, i + 4).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const wide = canvas?.parentElement?.clientWidth ?? 0;
  const shares = [...counts.values()].map((count) => (count * 4) / pixels.length);
  return { spare: Math.round((canvas?.clientWidth ?? 0) - wide), shares: shares.toSorted((a, b) => b - a) };
}
