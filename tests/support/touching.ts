import type { Page } from "playwright";

/** With what somebody inside presses: a controller's ray, a pinch from afar, or a fingertip. */
export type Way = "controller" | "pinch" | "poke";

const parts = { controller: "right", pinch: "hand-right", poke: "hand-right" } as const;

/** Takes up the controllers, or puts them down. */
export async function holds(page: Page, way: Way): Promise<void> {
  await page.evaluate(
    async (mode) => {
      wearer.device.primaryInputMode = mode === "hand" ? "hand" : "controller";
      await wearer.frames(6);
    },
    way === "controller" ? "controller" : "hand",
  );
}

/** Presses a plate of the tablet as a person would, on whichever page of the sheet it stands; waits until it is there. */
export async function presses(page: Page, way: Way, label: string): Promise<void> {
  const done = await page.evaluate(pressOne, { way, part: parts[way], label });
  if (done !== "") throw new Error(`No plate of the tablet says ${label}: ${done}`);
}

/** Presses one plate after another. */
export async function pressesAll(page: Page, way: Way, labels: readonly string[]): Promise<void> {
  for (const label of labels) await presses(page, way, label);
}

interface Wanted {
  readonly way: Way;
  readonly part: string;
  readonly label: string;
}

/** Runs in the page: pages are turned with the hand too, down to the last and then up again. */
async function pressOne({ way, part, label }: Wanted): Promise<string> {
  const put = async (target: readonly [number, number, number]): Promise<void> => {
    if (way === "poke") return wearer.poke("right", target);
    const head = played.world.stage()?.scene.activeCamera?.globalPosition;
    wearer.put(part, [(head?.x ?? 0) + 0.05, (head?.y ?? 0) - 0.2, (head?.z ?? 0) + 0.05]);
    wearer.aim(part, target);
    await wearer.frames(2);
    return wearer.press(part);
  };
  let key = "▼";
  for (let turn = 0; turn < 24; turn += 1) {
    const place = eyes.tablet.placeOf(label);
    if (place !== undefined) {
      await put(place);
      await wearer.frames(4);
      return "";
    }
    if (eyes.tablet.placeOf(key) === undefined) key = "▲";
    const turned = eyes.tablet.placeOf(key);
    if (turned !== undefined) await put(turned);
    await wearer.frames(3);
  }
  const { panel } = eyes.tablet;
  return panel.rows.flatMap((row) => (row.row === "buttons" ? row.buttons.map((one) => one.label) : [])).join(", ");
}
