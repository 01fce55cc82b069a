import { join } from "node:path";
import type { Page } from "playwright";
import { type NamedPlace, shelfPlaces } from "../bench/shelf-places.ts";
import { headsetScripts } from "../support/wearer.ts";
import { type WorldPage, openWorldPage } from "../support/world-page.ts";

const sizes = { desktop: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } } as const;

/**
 * Every place of the shelf by day and night: from the desktop as one arrives and looking back, from the phone, and inside
 * the headset. `asked` are places or exercises by name; none means all.
 */
export async function shelfPlaceShots(
  browserPath: string,
  folder: string,
  asked: readonly string[],
): Promise<readonly string[]> {
  const places = (await shelfPlaces()).filter(
    ({ scenario, place, light }) =>
      light !== "dusk" && (asked.length === 0 || asked.includes(place) || asked.includes(scenario)),
  );
  const plans = Object.fromEntries(places.map(({ scenario, plan }) => [scenario, plan]));
  const site = await openWorldPage(browserPath, plans);
  const taken: string[] = [];
  try {
    for (const scenario of Object.keys(plans)) {
      const own = places.filter((one) => one.scenario === scenario);
      for (const view of ["desktop", "phone", "headset"] as const)
        taken.push(...(await seenFrom(site, own, view, folder)));
    }
  } finally {
    await site.close();
  }
  return taken;
}

async function seenFrom(
  site: WorldPage,
  places: readonly NamedPlace[],
  view: "desktop" | "phone" | "headset",
  folder: string,
): Promise<readonly string[]> {
  const [first] = places;
  if (first === undefined) return [];
  const worn = view === "headset";
  const { page, faults } = await site.open(
    `?plan=${first.scenario}&light=${first.light}`,
    sizes[worn ? "desktop" : view],
    worn ? headsetScripts : [],
  );
  await page.waitForFunction(
    (inside) => (inside ? played?.world.headset.value === "there" : played?.world.state.value.state === "ready"),
    worn,
    { timeout: 90_000 },
  );
  if (worn) await page.evaluate(() => played.world.enterHeadset().then(() => undefined));
  const taken: string[] = [];
  for (const { place, light, name } of places) {
    await page.evaluate((to) => played.stand(to.place, to.light), { place, light });
    await page.waitForTimeout(2500);
    taken.push(await shot(page, folder, `place-${name}-${view}`));
    if (view !== "desktop") continue;
    await page.evaluate(lookBack);
    await page.waitForTimeout(900);
    taken.push(await shot(page, folder, `place-${name}-back`));
  }
  await page.context().close();
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return taken;
}

async function shot(page: Page, folder: string, name: string): Promise<string> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  return `${name}.png`;
}

/** Runs in the page. */
function lookBack(): void {
  const standing = played.world.standing();
  if (standing !== undefined) standing.me = { ...standing.me, yaw: standing.me.yaw + Math.PI * 0.8, height: 1.65 };
}
