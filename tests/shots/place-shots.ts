import { join } from "node:path";
import type { Page } from "playwright";
import { shelfPlan } from "../support/a-site-plan.ts";
import { headsetScripts } from "../support/wearer.ts";
import { type WorldPage, openWorldPage } from "../support/world-page.ts";

const size = { width: 1280, height: 720 };

interface View {
  readonly name: string;
  readonly x: number;
  readonly z: number;
  /** Degrees, 0 looks along -z, to the left and up are positive. */
  readonly yaw: number;
  readonly pitch: number;
}

const views: readonly View[] = [
  { name: "arrival", x: -40.5, z: -0.6, yaw: -84, pitch: -4 },
  { name: "barrier", x: -18.6, z: 0.4, yaw: -62, pitch: -8 },
  { name: "coach-front", x: -11.2, z: 8.6, yaw: -95, pitch: -10 },
  { name: "work", x: -7.6, z: 4.4, yaw: -152, pitch: -22 },
  { name: "slope", x: -3.2, z: 24.6, yaw: -35, pitch: 4 },
  { name: "clearing", x: -19.5, z: -4.2, yaw: 78, pitch: -8 },
  { name: "from-above", x: -22, z: 26, yaw: -52, pitch: -14 },
];

/** The place by day and dusk from a screen, and from inside a headset. */
export async function placeShots(browserPath: string, folder: string): Promise<readonly string[]> {
  const site = await openWorldPage(browserPath, shelfPlan("kilometre-41"));
  const taken: string[] = [];
  try {
    for (const light of ["day", "dusk"]) {
      taken.push(...(await fromAScreen(site, light, folder)));
      taken.push(...(await fromAHeadset(site, light, folder)));
    }
  } finally {
    await site.close();
  }
  return taken;
}

async function fromAScreen(site: WorldPage, light: string, folder: string): Promise<readonly string[]> {
  const { page, faults } = await site.open(`?seat=police-patrol&light=${light}`, size);
  await page.waitForFunction(() => globalThis.played?.world.state.value.state === "ready", undefined, {
    timeout: 90_000,
  });
  await page.evaluate(() => played.tableau());
  // Until the vehicles have driven in and what is seen from afar is drawn coarsely.
  await page.waitForTimeout(9000);
  const taken: string[] = [];
  for (const view of views) {
    await page.evaluate(lookFrom, view);
    await page.waitForTimeout(900);
    const name = `place-${light}-${view.name}.png`;
    await page.screenshot({ path: join(folder, name) });
    taken.push(name);
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  await page.context().close();
  return taken;
}

/** Runs in the page. */
function lookFrom({ x, z, yaw, pitch, name }: View): void {
  const standing = played.world.standing();
  if (standing === undefined) throw new Error("no place");
  standing.keeper.look = () => undefined;
  const floor = standing.ground.height(x, z) ?? 0;
  const turn = Math.PI / 180;
  standing.me = {
    ...standing.me,
    x,
    z,
    floor,
    yaw: yaw * turn,
    pitch: pitch * turn,
    height: name === "from-above" ? 9 : 1.65,
  };
}

async function fromAHeadset(site: WorldPage, light: string, folder: string): Promise<readonly string[]> {
  const { page, faults } = await site.open(`?seat=police-patrol&light=${light}`, size, headsetScripts);
  await page.waitForFunction(() => globalThis.played?.world.headset.value === "there", undefined, { timeout: 90_000 });
  await page.evaluate(async () => {
    globalThis.eyes = await played.world.enterHeadset();
    wearer.scene = played.world.stage()?.scene;
    wearer.reference = () => eyes.headset.space();
    await wearer.frames(4);
  });
  const taken: string[] = [];
  const shoot = async (name: string): Promise<void> => {
    await page.evaluate(() => wearer.frames(8));
    await page.screenshot({ path: join(folder, `headset-${light}-${name}.png`) });
    taken.push(`headset-${light}-${name}.png`);
  };
  await page.evaluate(() => {
    played.feed.pass(10_000);
    played.feed.pass(10_000);
    eyes.tablet.toggle();
  });
  await page.evaluate(holdUp);
  await pick(page, "Decide");
  await shoot("decide");
  await page.evaluate(chooseFirst);
  await shoot("reason");
  await page.evaluate(() => {
    eyes.tablet.close();
    played.tableau();
    const standing = played.world.standing();
    if (standing === undefined) throw new Error("no place");
    standing.keeper.look = () => undefined;
    eyes.stand({ x: -10.4, z: 5.2 });
    return wearer.frames(4);
  });
  await page.evaluate(() => eyes.headset.turn(-30));
  await page.waitForTimeout(9000);
  await page.evaluate(holdUp);
  await shoot("hands");
  await page.evaluate(jump);
  await shoot("jump");
  await page.evaluate(endJump);
  await page.evaluate(holdUp);
  await page.evaluate(meetNearest);
  await shoot("casualty");
  for (const [name, label] of [
    ["examine", "Find out"],
    ["tag", "Tag"],
    ["talk", "Talk"],
    ["methane", "METHANE"],
    ["site", "Site"],
    ["more", "More"],
  ] as const) {
    await pick(page, label);
    await shoot(name);
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  await page.context().close();
  return taken;
}

/** Runs in the page: presses the first option of the decision that is open. */
function chooseFirst(): void {
  const rows = eyes.tablet.panel?.rows ?? [];
  rows.flatMap((row) => (row.row === "buttons" ? row.buttons : []))[0]?.press();
}

/** Runs in the page. */
function meetNearest(): void {
  const standing = played.world.standing();
  if (standing === undefined) throw new Error("no place");
  const { me } = standing;
  const [nearest] = standing.cast
    .bodies()
    .filter(({ target }) => target.kind === "casualty")
    .toSorted(
      (a, b) => Math.hypot(a.from[0] - me.x, a.from[2] - me.z) - Math.hypot(b.from[0] - me.x, b.from[2] - me.z),
    );
  if (nearest !== undefined) eyes.tablet.meet(nearest.target);
}

/** Runs in the page: the stick is let go, and one lands. */
async function endJump(): Promise<void> {
  wearer.device.controllers["left"]?.updateAxes("thumbstick", 0, 0);
  await wearer.frames(6);
}

/** Runs in the page: both hands before the body, the right one pointing a little down. */
function holdUp(): void {
  const at = played.world.stage()?.scene.activeCamera?.globalPosition;
  const me = played.world.standing()?.me;
  if (at === undefined || me === undefined) throw new Error("nobody inside");
  const [s, c] = [Math.sin(me.yaw), Math.cos(me.yaw)];
  const before = (right: number, down: number, ahead: number) =>
    [at.x + right * c - ahead * s, at.y - down, at.z - right * s - ahead * c] as const;
  wearer.put("left", before(-0.22, 0.32, 0.42));
  wearer.aim("left", before(-0.1, 0.25, 3));
  wearer.put("right", before(0.24, 0.34, 0.4));
  wearer.aim("right", before(0.12, 0.42, 1.3));
}

/** Runs in the page: the left stick pushed forward, the arc out. */
async function jump(): Promise<void> {
  wearer.device.controllers["left"]?.updateAxes("thumbstick", 0, -1);
  await wearer.frames(4);
}

async function pick(page: Page, label: string): Promise<void> {
  await page.evaluate((text) => {
    const panel = eyes.tablet.panel;
    const rows = panel?.rows.flatMap((row) => (row.row === "buttons" ? row.buttons : [])) ?? [];
    [...rows, ...(panel?.tabs ?? [])].find(({ label: written }) => written.startsWith(text))?.press();
  }, label);
}
