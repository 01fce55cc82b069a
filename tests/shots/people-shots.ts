import { join } from "node:path";
import { shelfPlan } from "../support/a-site-plan.ts";
import { openWorldPage } from "../support/world-page.ts";

/** People alone, in their dress, poses and moods; `only` names the boards to draw. */
export async function peopleShots(
  browserPath: string,
  folder: string,
  only: readonly string[] = [],
): Promise<readonly string[]> {
  const site = await openWorldPage(browserPath, shelfPlan("kilometre-41"));
  const taken: string[] = [];
  try {
    const { page, faults } = await site.open("?seat=police-patrol", { width: 1400, height: 760 });
    await page.waitForFunction(() => globalThis.played?.world.state.value.state === "ready", undefined, {
      timeout: 90_000,
    });
    const names = await page.evaluate(() => played.board(""));
    for (const name of names.filter((one) => only.length === 0 || only.includes(one))) {
      await page.evaluate((board) => played.board(board), name);
      await page.screenshot({ path: join(folder, `people-${name}.png`) });
      taken.push(`people-${name}.png`);
    }
    if (faults.length > 0) throw new Error(faults.join("\n"));
  } finally {
    await site.close();
  }
  return taken;
}
