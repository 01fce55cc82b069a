import type { Page } from "playwright";

/** Steps through what is left of a form on the tablet: ten for every number, the first of every choice. */
export async function fillsTheRest(page: Page, press: (label: string) => Promise<void>): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const shown = await page.evaluate(() => {
      const { rows } = eyes.tablet.panel;
      const buttons = rows.flatMap((row) => (row.row === "buttons" ? row.buttons : []));
      const onward = buttons.find(({ label }) => label === "Continue");
      return {
        stepper: rows.some((row) => row.row === "stepper"),
        first: buttons[0]?.label ?? "",
        canGo: onward === undefined ? undefined : onward.off === undefined,
      };
    });
    if (shown.canGo === undefined) return;
    if (shown.stepper) await press("+10");
    else if (!shown.canGo) await press(shown.first);
    await press("Continue");
  }
}
