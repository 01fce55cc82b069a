import { describe, expect, test } from "vitest";
import type { Told } from "#engine/exercise/told.ts";
import { fitting, lineKinds, logReader } from "../../apps/shared/log/log-lines.ts";
import { pageOf, pageSize } from "../../apps/shared/log/log-pages.ts";
import { namesOfPlan } from "../../apps/shared/wording/names.ts";
import { aLog, opened, sent } from "../support/a-log.ts";
import { aPlan } from "../support/a-plan.ts";
import { anInject } from "../support/plan-parts.ts";

const plan = aPlan({ injects: [anInject("list", { title: "Passenger list" })] });
const names = namesOfPlan(plan);
const log = aLog(
  [0, { type: "exercise-started" }],
  [1, { type: "lane-moved", lane: "inject/list", to: "delivered", set: [], cancelled: [] }],
  [2, sent("m1", { persona: "caller", row: "list" }, {})],
  [3, opened("m1", "control")],
  [4, sent("m2", { seat: "medic", role: "medic" }, {}, { form: "report" })],
  [5, opened("m2", "officer", true)],
);

describe("the log in sentences", () => {
  test("[CON8] a message is called by its row or its form, and by whom it is from", () => {
    const lines = logReader(names)(log);
    expect(lines[3]?.sentence).toBe("The control opens “Passenger list” from A caller.");
    expect(lines[5]?.sentence).toBe("The officer hears Report from The medic.");
  });

  test("[CON8] each entry is said once, however often the growing log is read", () => {
    const read = logReader(names);
    const first = read(log.slice(0, 3));
    const more = read(log);
    expect(more.slice(0, 3)).toEqual(first);
    expect(more[0]).toBe(first[0]);
    expect(read(log)).toBe(more);
    expect(read(aLog([0, { type: "exercise-resumed" }]))).toHaveLength(1);
  });

  test("[CON8] is filtered by kind and by every word that is searched for, in any case", () => {
    const lines = logReader(names)(log);
    const all = new Set(lineKinds);
    expect(fitting(lines, { kinds: new Set(["messages"]), search: "" })).toHaveLength(4);
    expect(fitting(lines, { kinds: all, search: "list  OPENS" }).map(({ seq }) => seq)).toEqual([4]);
    expect(fitting(lines, { kinds: all, search: "list absent" })).toEqual([]);
  });
});

describe("pages", () => {
  const items = Array.from({ length: 250 }, (_, n) => n + 1);

  test("[CON8] newest first, each item on one page", () => {
    const pages = [1, 2, 3].map((page) => pageOf(items, page, undefined));
    expect(pages.map(({ items: on }) => on.length)).toEqual([pageSize, pageSize, 50]);
    expect(pages.flatMap(({ items: on }) => on)).toEqual(items.toReversed());
    expect(pageOf(items, 99, undefined)).toMatchObject({ page: 3, pages: 3 });
    expect(pageOf([], 1, undefined)).toMatchObject({ page: 1, pages: 1, items: [] });
  });

  test("[CON8] somebody who reads an older page is not moved by what comes, and told how much it is", () => {
    const before = pageOf(items, 2, 250);
    const grown = pageOf([...items, 251, 252, 253], 2, 250);
    expect(grown.items).toEqual(before.items);
    expect(grown.since).toBe(3);
  });
});

test("[CON8] twenty thousand lines are read, searched and paged within a second", () => {
  const long: readonly Told[] = Array.from({ length: 20_000 }, (_, n) => {
    const is = { type: "zone-entered", seat: "medic", role: "medic", zone: n % 2 === 0 ? "crash" : "road" } as const;
    return { entry: { seq: n + 1, at: n * 100, is } };
  });
  const begin = performance.now();
  const lines = logReader(names)(long);
  const found = fitting(lines, { kinds: new Set(lineKinds), search: "medic road" });
  const page = pageOf(found, 3, undefined);
  expect(found).toHaveLength(10_000);
  expect(page.items).toHaveLength(pageSize);
  expect(performance.now() - begin).toBeLessThan(1000);
});
