import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type JoinStage, focused, openJoinStage, overhang, sitsAlone } from "./join-people.ts";

let stage: JoinStage;
beforeAll(async () => {
  stage = await openJoinStage(inject("browserPath"));
}, 90_000);
afterAll(() => stage?.close());

const panels = ["Here", "Plan", "Messages", "Send", "Decisions", "Claims", "Reach", "Triage", "Briefing"];

/** Walks through every screen of joining and playing; `look` is called on each. */
async function walkThrough(page: Page, query: string, look: (screen: string) => Promise<void>): Promise<void> {
  const { code } = await stage.exercise([]);
  await page.goto(`/${query}`);
  await page.locator(".doors").waitFor();
  await look("landing");
  await page.goto(`/j/${code}${query}`);
  await page.getByRole("radio").first().waitFor();
  await look("joining");
  await sitsAlone(page, query);
  await look("waiting room");
  await page.locator(".waiting button.primary").click();
  await page.locator(".deck").waitFor();
  await page.locator(".decision").waitFor({ state: "attached" });
  const buttons = page.locator(".panel-nav li button");
  for (const [index, panel] of panels.entries()) {
    await buttons.nth(index).click();
    if (panel === "Here") await page.locator(".casualties button.line").first().click();
    if (panel === "Send") await page.locator("#panel-send select").first().selectOption("methane");
    await look(panel);
  }
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  await look("shortcuts dialog");
  await page.keyboard.press("Escape");
  await page.locator("button.alarm").first().click();
  await page.locator("dialog[open]").waitFor();
  await look("emergency dialog");
  await page.keyboard.press("Escape");
  await page.locator(".settings-button").click();
  await page.locator("dialog[open] fieldset").first().waitFor();
  await look("settings dialog");
  await page.keyboard.press("Escape");
}

/** The part of the window that the bar of panels keeps covered, however one scrolls. */
function coveredByBar(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bar = document.querySelector(".panel-nav");
    if (bar === null || getComputedStyle(bar).position === "static") return 0;
    return bar.getBoundingClientRect().height / innerHeight;
  });
}

/** What reaches furthest to the right, and how wide an open dialog would be. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const within = document.querySelector("dialog[open]") ?? document.body;
    const [furthest] = [...within.querySelectorAll("*")]
      .filter((one) => one.closest(".table-wrap, .visually-hidden") === null)
      .toSorted((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right);
    return furthest === undefined ? "" : `${furthest.tagName}.${furthest.className}: ${furthest.textContent}`;
  });
}

test.each([
  ["320 pixels", { width: 320, height: 640 }, 1, ""],
  ["320 pixels in the pseudo-locale", { width: 320, height: 640 }, 1, "?lang=qps"],
  ["200 % text on 640 pixels", { width: 640, height: 900 }, 2, ""],
  ["200 % text on 320 pixels", { width: 320, height: 640 }, 2, ""],
  ["a desk in the pseudo-locale", { width: 1280, height: 900 }, 1, "?lang=qps"],
])("[UIX2] nothing scrolls sideways at %s", { timeout: 120_000 }, async (_, size, text, query) => {
  const page = await stage.person(size);
  await page.addInitScript((percent) => {
    addEventListener("DOMContentLoaded", () => (document.documentElement.style.fontSize = `${percent}%`));
  }, text * 100);
  const wide: string[] = [];
  await walkThrough(page, query, async (screen) => {
    const over = await overhang(page);
    if (over > 0) wide.push(`${screen}: ${over} px, ${await widest(page)}`);
    const kept = await coveredByBar(page);
    if (kept > 1 / 3) wide.push(`${screen}: the bar keeps ${Math.round(kept * 100)} % of the window`);
  });
  expect(wide).toEqual([]);
  expect(stage.faults).toEqual([]);
});

test(
  "[TXT4] in the pseudo-locale a whole seat is joined and played, and every sentence is of the catalogue",
  { timeout: 120_000 },
  async () => {
    const page = await stage.person();
    const plain: string[] = [];
    await walkThrough(page, "?lang=qps", async (screen) => {
      // Headings, buttons and labels of our own: what the scenario says (titles, names, its texts) has no brackets.
      const ours = await page.locator("h1, .wordmark, button, summary, legend, label > .strong").allTextContents();
      const strange = ours.filter((text) => text.includes("⟦"));
      if (strange.length < 4) plain.push(`${screen}: ${ours.join(" | ")}`);
      for (const text of ours)
        if (/^(Send|Cancel|Here|Messages|Decide|Acknowledge|Start|Join|Reply|Tag)$/.test(text.trim()))
          plain.push(`${screen}: ${text}`);
    });
    expect(plain).toEqual([]);
  },
);

test(
  "[UIX8] from the link to the seat there are three actions; the name is proposed, the notice is the server's",
  { timeout: 60_000 },
  async () => {
    const { code } = await stage.exercise(["fire-ic"]);
    const page = await stage.person({ width: 390, height: 844 });
    await page.goto(`/j/${code}`);
    await page.getByText("Kept for 30 days after the exercise").waitFor();
    expect(await page.getByLabel("Your name in the exercise").inputValue()).toMatch(/^\S+ \S+$/);
    await expect.poll(() => page.getByText("played by a bot; you take over").count()).toBe(1);
    let actions = 0;
    const act = async (click: Promise<void>): Promise<void> => {
      await click;
      actions += 1;
    };
    await act(page.getByRole("radio", { name: /^Ambulance control/ }).check());
    await act(page.getByRole("button", { name: "Take the seat" }).click());
    await act(page.getByRole("link", { name: "Role view without 3D" }).click());
    await page.getByRole("heading", { level: 1, name: "Ambulance control" }).waitFor();
    expect(actions).toBe(3);
    const late = await stage.person();
    await late.goto(`/j/${code}`);
    await late.getByRole("radio", { name: /^Ambulance control/ }).waitFor();
    expect(await late.getByRole("radio", { name: /^Ambulance control/ }).isDisabled()).toBe(true);
  },
);

test(
  "[UIX9] a code that cannot be one is said at its place; a name that is taken keeps what was typed",
  { timeout: 60_000 },
  async () => {
    const { code } = await stage.exercise([]);
    const first = await stage.person();
    await first.goto("/");
    await first.getByRole("textbox", { name: "Code" }).fill("abc");
    await first.getByRole("button", { name: "Join" }).click();
    await first.getByText("A code has six letters and digits").waitFor();
    await first.getByRole("textbox", { name: "Code" }).fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
    await first.keyboard.press("Enter");
    await first.getByLabel("Your name in the exercise").fill("Same Name");
    await first.getByRole("button", { name: "Take the seat" }).click();
    await first.getByRole("heading", { name: "How do you want to take part?" }).waitFor();
    const second = await stage.person();
    await second.goto(`/j/${code}`);
    await second.getByRole("radio", { name: /^Ambulance control/ }).check();
    await second.getByLabel("Your name in the exercise").fill("same name");
    await second.getByRole("button", { name: "Take the seat" }).click();
    await second.getByText("Somebody here already goes by that name.").waitFor();
    expect(await second.getByLabel("Your name in the exercise").inputValue()).toBe("same name");
    expect(await second.getByRole("radio", { name: /^Ambulance control/ }).isChecked()).toBe(true);
  },
);

test(
  "[UIX8] [UIX16] after ENDEX one reads what one did, and deletes it with everything, in every window",
  { timeout: 90_000 },
  async () => {
    const page = await stage.person();
    await sitsAlone(page);
    await page.getByRole("button", { name: "Start the exercise" }).click();
    await page.getByRole("button", { name: /Driver of the red car/ }).click();
    await page.locator("button.tag-choice", { hasText: "Minor" }).click();
    await page.locator("button.tag-choice[aria-pressed='true']").waitFor();
    await page.getByRole("button", { name: "End", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "End" }).click();
    await page.getByText("First police patrol tags Driver of the red car Minor.").waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: "Delete my data" }).waitFor();
    await page.getByRole("button", { name: "Delete my data" }).click();
    await page.getByRole("button", { name: "Delete for good" }).click();
    for (const window of [page, other]) {
      await window.getByText("“Kilometre 41” is deleted, with everything that was recorded in it.").waitFor();
      expect(await window.getByText(/Read the debrief|Save my record|Delete my data/).count()).toBe(0);
    }
    await expect.poll(() => focused(page)).toBe("Deleted");
    await page.getByRole("link", { name: "To the first page", exact: true }).click();
    await page.getByRole("button", { name: "Start on my own" }).waitFor();
    expect(await page.getByText("Your seats").count()).toBe(0);
    expect(stage.faults).toEqual([]);
  },
);
