import type { Page } from "playwright";
import type { Stage } from "./stage.ts";

/** A trainee who has a keyboard and nothing else: no mouse, no touch, no 3D. */
export interface KeyboardTrainee {
  readonly page: Page;
  /** Moves the focus on, by Tab, until it stands on something with this name; answers how many steps it took. */
  tabTo(name: RegExp): Promise<number>;
  /** Moves the focus there and presses a key. */
  press(name: RegExp, key?: string): Promise<void>;
  /** Goes to the row of panels, moves along it with the arrow keys, and opens one. */
  panel(name: RegExp): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until the page says these words. */
  reads(words: RegExp): Promise<void>;
}

/** Joins by the link, chooses a role with the arrow keys, and takes the role view without 3D. */
export async function keyboardTraineeJoins(stage: Stage, code: string, role: string): Promise<KeyboardTrainee> {
  const page = await stage.person({ width: 390, height: 844 });
  await page.goto(`${stage.site.url}/j/${code}`);
  const trainee = keyboardTrainee(page);
  await page.getByRole("radio").first().waitFor();
  await trainee.tabTo(/./);
  await chooseRadio(trainee, new RegExp(role));
  await trainee.press(/Take the seat/);
  await page.getByRole("heading", { name: "How do you want to take part?" }).waitFor();
  await trainee.press(/Role view|Take your desk|To your desk/);
  await page.getByRole("heading", { level: 1, name: new RegExp(role) }).waitFor();
  return trainee;
}

function keyboardTrainee(page: Page): KeyboardTrainee {
  const trainee: KeyboardTrainee = {
    page,
    async tabTo(name) {
      for (let steps = 1; steps <= 250; steps += 1) {
        await page.keyboard.press("Tab");
        if (name.test(await focused(page))) return steps;
      }
      throw new Error(`Nothing named ${String(name)} can be reached by Tab; the focus is on "${await focused(page)}".`);
    },
    async press(name, key = "Enter") {
      await trainee.tabTo(name);
      await page.keyboard.press(key);
    },
    async panel(name) {
      const first = page.getByRole("navigation", { name: "All panels" }).locator("button[tabindex='0']");
      await trainee.tabTo(new RegExp(`^${(await first.getAttribute("aria-label")) ?? ""}$`));
      await page.keyboard.press("Home");
      for (let steps = 0; steps < 12 && !name.test(await focused(page)); steps += 1) {
        await page.keyboard.press("ArrowRight");
      }
      if (!name.test(await focused(page))) throw new Error(`No panel is named ${String(name)}.`);
      await page.keyboard.press("Enter");
    },
    type: (text) => page.keyboard.type(text),
    async reads(words) {
      await page.getByText(words).first().waitFor();
    },
  };
  return trainee;
}

/** Tabs to the group that holds a radio button of this name and moves to it with the arrow keys. */
export async function chooseRadio(trainee: KeyboardTrainee, name: RegExp): Promise<void> {
  const { page } = trainee;
  for (let steps = 0; steps < 250; steps += 1) {
    if (await isRadioOfGroup(page, name)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  for (let steps = 0; steps < 30 && !name.test(await focused(page)); steps += 1) await page.keyboard.press("ArrowDown");
  if (!name.test(await focused(page))) throw new Error(`No radio button is named ${String(name)}.`);
}

function isRadioOfGroup(page: Page, name: RegExp): Promise<boolean> {
  return page.evaluate((source) => {
    const here = document.activeElement;
    if (!(here instanceof HTMLInputElement) || here.type !== "radio") return false;
    const group = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${here.name}"]`);
    return [...group].some(({ labels }) => new RegExp(source).test(labels?.[0]?.textContent ?? ""));
  }, name.source);
}

/** The name of what has the focus, as somebody who hears the page would get it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (here === null || here === document.body) return "";
    const labels =
      here instanceof HTMLInputElement || here instanceof HTMLSelectElement || here instanceof HTMLTextAreaElement
        ? here.labels
        : undefined;
    const label =
      labels === undefined || labels === null ? undefined : [...labels].map((one) => one.textContent).join(" ");
    return here.getAttribute("aria-label") ?? (label === undefined || label === "" ? here.textContent : label) ?? "";
  });
}
