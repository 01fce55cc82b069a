import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { rehearse } from "#engine/bots/rehearse.ts";
import { readLog } from "#engine/log/log-file.ts";
import { verifyLog } from "#engine/log/verify.ts";
import { fitsAsSample } from "../../debrief-server/sample.ts";
import { openStore } from "../../debrief-server/store/open-store.ts";
import { hotwash } from "../cli/run-cli.ts";
import { planOf } from "../support/read-plan.ts";
import { temporaryFolder } from "./server-process.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

async function sample(of: TestSite): Promise<string> {
  return z.object({ exercise: z.string() }).parse((await of.browser().get("/api/sample")).body).exercise;
}

test("[SRV20] the sample is there on the first start, anybody may read it, and it proves itself", async () => {
  const exercise = await sample(site);
  const log = await site.browser().get(`/api/exercises/${exercise}/log`);
  const read = readLog(String(log.body));
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  expect(verifyLog(read.log)).toMatchObject({ ok: true });
  expect(read.log.batches.at(-1)?.entries.some(({ is }) => is.type === "exercise-ended")).toBe(true);
  const list = (await (await site.staff("supervisor")).get("/api/exercises")).body;
  const rows = z.object({ exercises: z.array(z.looseObject({ exercise: z.string() })) }).parse(list).exercises;
  const row = rows.find((each) => each.exercise === exercise);
  expect(row).toMatchObject({ sample: true, status: "ended", people: 0, bots: 4 });
  expect(row).not.toHaveProperty("deletedOn");
  const supervisor = await (await site.staff("supervisor")).enter(exercise, "supervisor");
  expect(supervisor.welcome.clock.status).toBe("ended");
  supervisor.leave();
});

test("[SRV20] it is made once, and again when a server ended while it was written", async () => {
  const { folder, remove } = temporaryFolder();
  const first = await startSite({ dataFolder: folder });
  const exercise = await sample(first);
  await first.close();
  const second = await startSite({ dataFolder: folder });
  expect(await sample(second)).toBe(exercise);
  await second.close();
  const store = await openStore(folder);
  const stands = { status: "lobby", endedAt: null, expiresAt: null, people: 0, bots: 0 } as const;
  await store.exercises.setStanding(exercise, stands);
  await store.close();
  const third = await startSite({ dataFolder: folder });
  expect(await sample(third)).not.toBe(exercise);
  await third.close();
  remove();
});

test("[SRV51] a rehearsal's log becomes a sample beside the first one, which stays the one that newcomers are shown", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hotwash-sample-"));
  const first = await startSite({ dataFolder: folder });
  const shown = await sample(first);
  const file = join(folder, "run.ndjson");
  const small = "tests/scenarios/sound/three-injects.yaml";
  expect(await hotwash(["rehearse", small, "--bots", "best", "--log", file])).toMatchObject({ code: 0 });
  const kept = await hotwash(["sample", file], { HOTWASH_DATA: folder });
  expect(kept).toMatchObject({ code: 0, err: "" });
  const exercise = /exercise=(\S+)/.exec(kept.out)?.[1] ?? "";
  const log = readLog(String((await first.browser().get(`/api/exercises/${exercise}/log`)).body));
  if (!log.ok) throw new Error(JSON.stringify(log.fault));
  expect(verifyLog(log.log)).toMatchObject({ ok: true });
  expect(await sample(first)).toBe(shown);
  await first.close();
  rmSync(folder, { recursive: true });
});

test("[SRV51] a log in which a person played, or that has not ended, becomes none", async () => {
  const run = rehearse(planOf(readFileSync("tests/scenarios/sound/three-injects.yaml", "utf8")), { policy: "best" }, 1);
  const cut = { ...run.log, batches: run.log.batches.slice(0, -1) };
  const text = JSON.stringify(run.log.batches).replaceAll('"holder":"bot"', '"holder":"person"');
  expect(fitsAsSample(run.log)).toBeUndefined();
  expect(fitsAsSample(cut)).toBe("not-ended");
  expect(fitsAsSample({ ...run.log, batches: JSON.parse(text) })).toBe("people-played");
});
