import { describe, expect, test } from "vitest";
import { readCode } from "../../apps/join/join-code.ts";
import { ownDeeds } from "../../apps/join/own-deeds.ts";
import { addressOf, routeOf } from "../../apps/join/route.ts";
import { namesOfSeat } from "../../apps/shared/wording/names.ts";
import { happenings } from "./a-happening.ts";
import { aMessage, aSight } from "./a-sight.ts";

const routeAt = (address: string) => routeOf(new URL(address, "http://host"));

describe("addresses of joining", () => {
  test.each([
    ["/", { page: "landing" }],
    ["/j/K7M2QX", { page: "join", code: "K7M2QX" }],
    ["/j/a%20b", { page: "join", code: "a b" }],
    ["/j/%E0%A4%A", { page: "join", code: "%E0%A4%A" }],
    ["/play/?exercise=x1", { page: "seat", exercise: "x1", choose: false }],
    ["/play/?exercise=x1&choose=", { page: "seat", exercise: "x1", choose: true }],
    ["/play/", { page: "landing" }],
    ["/elsewhere?exercise=x1", { page: "landing" }],
  ])("[UIX8] %s leads where it says", (address, route) => {
    expect(routeAt(address)).toEqual(route);
  });

  test("[UIX8] an address read back gives the same place, and keeps the language", () => {
    for (const address of ["/", "/j/K7M2QX", "/play/?exercise=x1", "/play/?exercise=x1&choose="]) {
      expect(addressOf(routeAt(address), "")).toBe(address);
    }
    expect(addressOf({ page: "join", code: "K7M2QX" }, "?lang=qps&other=1")).toBe("/j/K7M2QX?lang=qps");
  });

  test.each([
    ["k7m 2qx", "K7M2QX"],
    ["K7M-2QX ", "K7M2QX"],
    ["K7M2Q", undefined],
    ["K7M2QO", undefined],
    ["K7M2Q1", undefined],
    ["", undefined],
  ])("[UIX9] a code typed as “%s” is taken as people mean it, or not at all", (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
});

test("[UIX8] one's deeds are said in order, without what keeps the exercise going and what one only heard", () => {
  const { plan, view } = aSight("medic", [aMessage("m1")]);
  const did = happenings.map((is, index) => ({ entry: { seq: index + 1, at: index * 1000, is } }));
  const deeds = ownDeeds({ plan, events: [], did }, namesOfSeat(plan, view));
  const sentences = deeds.map(({ sentence }) => sentence);
  expect(sentences).toContain("The medic tags Casualty c1 Red.");
  expect(sentences).toContain("The control opens the message of A caller.");
  expect(sentences.filter((sentence) => /hears|takes the seat|sets out|connection/.test(sentence))).toEqual([]);
  expect(deeds.map(({ seq }) => seq)).toEqual(deeds.map(({ seq }) => seq).toSorted((a, b) => a - b));
});
