import type { Look, Studio } from "./screen-shots.ts";

/** From the landing page to the waiting room, and what is shown when the way is barred. */
export async function joiningScreens(studio: Studio, look: Look): Promise<void> {
  const { code } = await newExercise(studio, ["fire-ic"]);
  const page = await studio.person(look);
  await page.goto("/");
  await page.locator(".doors").waitFor();
  await studio.shoot(page, `${look.name}-landing`);
  await page.goto("/j/ZZZZZZ");
  await page.locator(".notice, [role=alert]").first().waitFor();
  await studio.shoot(page, `${look.name}-join-unknown-code`);
  await page.goto(`/j/${code}`);
  await page.getByRole("radio").first().waitFor();
  await studio.shoot(page, `${look.name}-join`);
  await page.getByRole("radio", { name: /^Ambulance control/ }).check();
  await page.getByRole("button", { name: "Take the seat" }).click();
  await page.getByRole("link", { name: "Role view without 3D" }).waitFor();
  await studio.shoot(page, `${look.name}-join-ways`);
  await page.getByRole("link", { name: "Role view without 3D" }).click();
  await page.locator(".waiting").waitFor();
  await studio.shoot(page, `${look.name}-waiting-room`);
  await page.goto("/play/?exercise=nothing-of-that-name");
  await page.locator(".notice, [role=alert], h1").first().waitFor();
  await studio.shoot(page, `${look.name}-play-unknown-exercise`);
  await page.context().close();
}

/** Makes an exercise of the shelf with bots in these roles. */
export async function newExercise(
  { site }: Studio,
  bots: readonly string[],
  scenario = "kilometre-41",
): Promise<{ readonly exercise: string; readonly code: string }> {
  const trainer = await site.staff("trainer");
  const { body } = await trainer.post("/api/exercises", { scenario, bots });
  const { exercise = "", code = "" }: { exercise?: string; code?: string } = Object.assign({}, body);
  return { exercise, code };
}
