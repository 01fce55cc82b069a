import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { isPlainName, isPlainTitle } from "#engine/plain-name.ts";
import { type TestSite, startSite } from "./test-site.ts";

let site: TestSite;
let code = "";
beforeAll(async () => {
  site = await startSite();
  const trainer = await site.staff("trainer");
  const { body } = await trainer.post("/api/exercises", { scenario: "canaries", bots: [] });
  ({ code } = z.object({ code: z.string() }).parse(body));
});
afterAll(() => site.close());

const never = ["<b>Bo</b>", "Bo\u0007", "Bo\nBo", "\u202Eob", "\u200B\u200B", "Bo\u2028Bo", "...", "Bo|x"];

describe("[ACC10] a name", () => {
  test.for(["Red Finch", "Jean-Luc", "O’Brien", "Dr. Łukasz 2", "Ñandú", "अनिल", "李 明", "محمد"])(
    "%s is taken",
    (name) => {
      expect([isPlainName(name), isPlainTitle(name)]).toEqual([true, true]);
    },
  );
  test.for(never)("%j is refused at its place", async (pseudonym) => {
    expect([isPlainName(pseudonym), isPlainTitle(pseudonym)].includes(true)).toBe(false);
    const joined = await site.browser().post("/api/join", { code, role: "medic", pseudonym });
    expect(joined).toMatchObject({ status: 400, body: { error: "name-not-plain", params: { field: "pseudonym" } } });
  });
  test("a title may have the marks of a phrase, and what is refused is counted", async () => {
    const trainer = await site.staff("trainer");
    expect(isPlainTitle("Tuesday, group 2 (morning): bridge & tunnel")).toBe(true);
    const made = await trainer.post("/api/exercises", { scenario: "canaries", title: "<img src=x>" });
    expect(made).toMatchObject({ status: 400, body: { error: "name-not-plain", params: { field: "title" } } });
    const counted = z.record(z.string(), z.int()).parse((await trainer.get("/api/health/counters")).body);
    expect(counted["http.name-not-plain"]).toBe(never.length + 1);
  });
});
