import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "#engine/scenario/condition.ts";
import { parseCondition, type ConditionNames } from "#engine/scenario/parse-condition.ts";
import { holds, type Sight } from "#engine/scenario/weigh.ts";

const names: ConditionNames = {
  variables: new Map([
    ["river", { type: "word", words: ["low", "high"] }],
    ["wet", { type: "flag" }],
    ["trapped", { type: "number" }],
    ["two-words", { type: "number" }],
  ]),
  decisions: new Map([["d1", ["clear", "stay"]]]),
  flags: {
    fired: new Set(["I1"]),
    met: new Set(["E1"]),
    overdue: new Set(["E1"]),
    shown: new Set(["tape"]),
    tagged: new Set(["c1"]),
    taken: new Set(["call-1"]),
    closed: new Set(["call-1"]),
  },
  counts: { free: new Set(["boats"]), there: new Set(["boats.depot", "boats.levee"]) },
  running: true,
};

const sight: Sight = {
  variable: (id) => ({ river: "high", wet: true, trapped: 3, "two-words": 7 })[id] ?? false,
  finding: () => false,
  decision: () => "clear",
  elapsed: () => 20 * 60_000,
  taggedCount: () => 5,
  flag: (kind) => kind === "fired" || kind === "tagged",
  units: (kind, id) => (kind === "free" ? 2 : id === "boats.levee" ? 4 : 0),
};

function parsed(text: string): Condition {
  const condition = parseCondition(text, names);
  if ("fault" in condition) throw new Error(condition.message);
  return condition;
}

const table: readonly (readonly [string, boolean])[] = [
  ["wet", true],
  ["not wet", false],
  ["not not wet", true],
  ["true", true],
  ["not true or wet", true],
  ["river == high", true],
  ["high == river", true],
  ["river != high", false],
  ["wet == false", false],
  ["trapped == 3", true],
  ["trapped + 2 >= 5", true],
  ["trapped - 1 - 1 == 1", true],
  ["trapped - (1 - 1) == 3", true],
  ["trapped > -1", true],
  ["two-words - trapped == 4", true],
  ["trapped < 3.5", true],
  ["d1 == clear", true],
  ["d1 == lapsed or d1 == open or d1 == closed", false],
  ["elapsed >= 20m", true],
  ["elapsed > 20m", false],
  ["free(boats) >= 2", true],
  ["there(boats.levee) - free(boats) == 2", true],
  ["there(boats.depot) > 0", false],
  ["taken(call-1) or closed(call-1)", false],
  ["d1 == closed", false],
  ["elapsed < 20m1s", true],
  ["elapsed + 30s > 20m", true],
  ["tagged-count >= 5", true],
  ["fired(I1) and tagged(c1)", true],
  ["met(E1) or overdue(E1) or shown(tape)", false],
  ["not met(E1) and not (wet and river == low)", true],
];

describe("weighing", () => {
  test.each(table)("[CND1] %s is %s", (text, expected) => {
    expect(holds(parsed(text), sight)).toBe(expected);
  });
});

const logic = [false, true].flatMap((a) => [false, true].flatMap((b) => [false, true].map((c) => ({ a, b, c }))));

test.each(logic)("[CND1] and binds before or, not before both: a $a, b $b, c $c", ({ a, b, c }) => {
  const flags: ConditionNames = { variables: new Map(["a", "b", "c"].map((id) => [id, { type: "flag" }])) };
  const here: Sight = { ...sight, variable: (id) => ({ a, b, c })[id] ?? false };
  const value = (text: string): boolean => {
    const condition = parseCondition(text, flags);
    if ("fault" in condition) throw new Error(condition.message);
    return holds(condition, here);
  };
  expect(value("a or b and not c")).toBe(a || (b && !c));
  expect(value("not a and b or c")).toBe((!a && b) || c);
  expect(value("not (a or b) and c")).toBe(!(a || b) && c);
});

const refused: readonly (readonly [string, string, number])[] = [
  ["", "condition-syntax", 0],
  ["wet wet", "condition-syntax", 4],
  ["wet and or wet", "condition-syntax", 8],
  ["(wet", "condition-syntax", 0],
  ["wet)", "condition-syntax", 3],
  ["fired(I1", "condition-syntax", 8],
  ["fired(1)", "condition-syntax", 6],
  ["wet, wet", "condition-syntax", 3],
  ["wet && wet", "condition-syntax", 4],
  ["1 < trapped < 3", "condition-syntax", 12],
  ["river == hihg", "condition-name", 9],
  ["rivr == high", "condition-name", 0],
  ["fired(E1)", "condition-name", 6],
  ["breathing", "condition-name", 0],
  ["trapped-1 == 2", "condition-name", 0],
  ["river == 3", "condition-type", 0],
  ["river > low", "condition-type", 0],
  ["trapped", "condition-type", 0],
  ["elapsed > 30", "condition-type", 0],
  ["elapsed + 3 > 1m", "condition-type", 0],
  ["(wet and wet) == wet", "condition-type", 1],
  ["1m", "condition-type", 0],
];

test.each(refused)("[CND2] '%s' is refused as %s at %i", (text, code, at) => {
  expect(parseCondition(text, names)).toMatchObject({ fault: code, at });
});

test("[CND3] in a pack there are findings only", () => {
  const pack: ConditionNames = { findings: new Map([["rate", { type: "number" }]]) };
  expect(parseCondition("rate > 30", pack)).toMatchObject({ op: ">", left: { kind: "finding", id: "rate" } });
  for (const text of ["elapsed > 1m", "tagged-count > 1", "fired(I1)", "wet"]) {
    expect(parseCondition(text, pack)).toHaveProperty("fault", "condition-name");
  }
});

test("[CND4] every text gives a condition that can be weighed, or a fault within it", () => {
  const piece = constantFrom(
    ..."and or not ( ) == != < <= > >= + - 1 20m river low wet trapped d1 clear fired(I1) elapsed , é = true".split(
      " ",
    ),
  );
  const text = oneof(
    array(piece, { maxLength: 30 }).map((parts) => parts.join(" ")),
    string({ maxLength: 200 }),
  );
  assert(
    property(text, (written) => {
      const condition = parseCondition(written, names);
      if (!("fault" in condition)) return typeof holds(condition, sight) === "boolean";
      return condition.at >= 0 && condition.at <= written.length && condition.length >= 0 && condition.message !== "";
    }),
    { numRuns: 3000, seed: 41 },
  );
});

test("[CND4] a condition as deep or long as it can be is read or refused, not a crash", () => {
  expect(parseCondition(`${"(".repeat(240)}wet${")".repeat(240)}`, names)).toMatchObject({ fault: "condition-syntax" });
  expect(parseCondition("not ".repeat(120) + "wet", names)).toMatchObject({ fault: "condition-syntax" });
  expect(parseCondition("wet ".repeat(200_000), names)).toMatchObject({ fault: "condition-syntax", at: 0 });
});
