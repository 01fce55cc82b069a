import type { Page } from "playwright";

/** Somebody with a keyboard and a screen reader: keys go down, and names, roles and announcements come back. */
export interface Reader {
  readonly page: Page;
  /** Goes on by Tab until what has the focus is given with this role and name, then presses a key. */
  press(role: Role, name: RegExp, key?: string): Promise<void>;
  /** Goes to the group of this radio button by Tab, and through it by the arrow keys. */
  choose(name: RegExp): Promise<void>;
  /** Goes there and writes. */
  write(name: RegExp, text: string): Promise<void>;
  /** Waits until this was announced, by a live region, a status or an alert. */
  hears(words: RegExp): Promise<void>;
}

type Role = Parameters<Page["getByRole"]>[0];

const longestWay = 250;

/** Takes the page over; it must be new, so that nothing is announced unheard. */
export async function readerOf(page: Page): Promise<Reader> {
  await page.addInitScript(listen);
  const go = async (role: Role, name: RegExp): Promise<void> => {
    const wanted = page.getByRole(role, { name });
    await wanted.first().waitFor({ state: "attached" });
    for (let steps = 0; steps <= longestWay; steps += 1) {
      if ((await wanted.and(page.locator(":focus")).count()) > 0) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`No ${role} named ${String(name)} can be reached by Tab.`);
  };
  const choose = async (name: RegExp): Promise<void> => {
    const wanted = page.getByRole("radio", { name }).first();
    await wanted.waitFor({ state: "attached" });
    for (let steps = 0; steps <= longestWay; steps += 1) {
      const where = await wanted.evaluate((radio) => {
        const here = document.activeElement;
        if (here === radio) return "there";
        return here?.getAttribute("name") === radio.getAttribute("name") ? "in its group" : "elsewhere";
      });
      if (where === "there") return page.keyboard.press("Space");
      await page.keyboard.press(where === "elsewhere" ? "Tab" : "ArrowDown");
    }
    throw new Error(`No radio named ${String(name)} can be reached.`);
  };
  return {
    page,
    choose,
    async press(role, name, key = "Enter") {
      await go(role, name);
      await page.keyboard.press(key);
    },
    async write(name, text) {
      await go("textbox", name);
      await page.keyboard.type(text);
    },
    async hears(words) {
      const heard = (source: string): boolean =>
        globalThis.announced.some((text) => new RegExp(source, "u").test(text));
      await page.waitForFunction(heard, words.source).catch(async () => {
        const all = await page.evaluate(() => globalThis.announced);
        throw new Error(`Nobody announced ${String(words)}, but:\n${all.join("\n")}`);
      });
    },
  };
}

declare global {
  // What was announced in this page so far.
  var announced: string[];
}

/** Runs in the page: keeps what a screen reader would be told without asking. */
function listen(): void {
  globalThis.announced = [];
  const live = "[aria-live]:not([aria-live=off]), [role=alert], [role=status], output";
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const within = target instanceof Element ? target : target.parentElement;
      const inRegion = within?.closest(live);
      if (inRegion !== null && inRegion !== undefined) announced.push(within?.textContent ?? "");
      for (const node of addedNodes) {
        if (node instanceof Element)
          for (const one of node.querySelectorAll("[role=alert]")) announced.push(one.textContent);
        if (node instanceof Element && node.matches("[role=alert]")) announced.push(node.textContent);
      }
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
