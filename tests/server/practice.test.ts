import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ scenarioFolder: join(import.meta.dirname, "..", "..", "scenarios") });
});
afterAll(() => site.close());

const row = z.object({ people: z.number(), bots: z.number() });

test("[PRA6] nobody but the one who practises sits in a practice, and bots fill it only where a trainer says so", async () => {
  const alone = site.browser();
  const grant = await alone.post("/api/solo", { scenario: "first-steps" });
  const { exercise } = z.object({ exercise: z.string() }).parse(grant.body);
  const trainer = await site.staff("trainer");
  const list = z
    .object({ exercises: z.array(row.extend({ exercise: z.string() })) })
    .parse((await trainer.get("/api/exercises")).body);
  expect(list.exercises.find((one) => one.exercise === exercise)).toMatchObject({ people: 1, bots: 0 });
  expect(row.parse((await trainer.post("/api/exercises", { scenario: "first-steps" })).body).bots).toBe(0);
  const filled = await trainer.post("/api/exercises", { scenario: "first-steps", bots: ["newcomer"] });
  expect(row.parse(filled.body).bots).toBe(12);
});

test("[PRA6] the practice stands last on the shelf, and says that it is one", async () => {
  const shelf = z
    .object({ scenarios: z.array(z.object({ id: z.string(), practice: z.boolean() })) })
    .parse((await site.browser().get("/api/scenarios")).body);
  expect(shelf.scenarios.at(-1)).toEqual({ id: "first-steps", practice: true });
  expect(shelf.scenarios.filter(({ practice }) => practice)).toHaveLength(1);
});
