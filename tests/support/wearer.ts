import { fileURLToPath } from "node:url";
import type { Page } from "playwright";

/** What makes a page believe in an emulated headset. */
export const headsetScripts = [
  fileURLToPath(import.meta.resolve("iwer/build/iwer.min.js")),
  fileURLToPath(new URL("headset.js", import.meta.url)),
];

/** Leaves out what is heavy to draw without a graphics card, so that there are frames enough to act in. */
export async function bare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heavy = /^(block-|far|plant-|sky|body|outfit-|hair|face-|light-|shadow)/;
    for (const mesh of played.world.stage()?.scene.meshes ?? []) if (heavy.test(mesh.name)) mesh.isVisible = false;
  });
}

/** Puts the emulated headset on. */
export async function enter(page: Page): Promise<void> {
  await page.evaluate(async () => {
    globalThis.eyes = await played.world.enterHeadset();
    wearer.scene = played.world.stage()?.scene;
    wearer.reference = () => eyes.headset.space();
    await wearer.frames(5);
  });
}

/** Stands somewhere at once, as a jump would. */
export async function stand(page: Page, x: number, z: number): Promise<void> {
  await page.evaluate(
    async ([toX, toZ]) => {
      const { me } = played.world.standing() ?? {};
      if (me === undefined) throw new Error("no place");
      eyes.stand({ x: toX, z: toZ });
      await wearer.frames(5);
    },
    [x, z] as const,
  );
}

/** Presses a plate without the ray: what it does is tested here, not how it is hit. */
export async function pick(page: Page, label: string): Promise<void> {
  const pressed = await page.evaluate((text) => {
    const panel = eyes.tablet.panel;
    const rows = panel?.rows ?? [];
    const plates = rows.flatMap((row) => (row.row === "buttons" ? row.buttons : []));
    const plate = plates.find(({ label: written, off }) => written.startsWith(text) && off === undefined);
    plate?.press();
    return plate !== undefined;
  }, label);
  if (!pressed) throw new Error(`No plate of the tablet says ${label}.`);
}

/** Presses a plate of the tablet with the controller's ray, on whichever page of the sheet it stands. */
export async function pressLabel(page: Page, label: string): Promise<void> {
  const pressed = await page.evaluate(async (text) => {
    for (let turn = 0; turn < 6; turn += 1) {
      const at = eyes.tablet.placeOf(text);
      if (at !== undefined) {
        const head = played.world.stage()?.scene.activeCamera?.globalPosition;
        wearer.put("right", [(head?.x ?? 0) + 0.05, (head?.y ?? 0) - 0.2, (head?.z ?? 0) + 0.05]);
        wearer.aim("right", at);
        await wearer.frames(2);
        await wearer.press("right");
        await wearer.frames(4);
        return true;
      }
      eyes.tablet.turnPage();
      await wearer.frames(8);
    }
    return false;
  }, label);
  if (!pressed) throw new Error(`No plate of the tablet says ${label}.`);
}
