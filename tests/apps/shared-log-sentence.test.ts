import { describe, expect, test } from "vitest";
import { happening } from "#engine/exercise/entry.ts";
import { logSentence } from "../../apps/shared/wording/log-sentence.ts";
import { namesOfPlan } from "../../apps/shared/wording/names.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aDecision, anExpectedAction, anInject } from "../support/plan-parts.ts";
import { happenings } from "./a-happening.ts";

const plan = aPlan({
  phases: [{ id: "p1", title: "Arrival", at: 0 }],
  endings: [{ id: "e1", title: "Everybody is safe", good: true, text: "Well done." }],
  injects: [anInject("I1", { title: "A call comes in" })],
  expected: [anExpectedAction("A1", { title: "Report to control" })],
  decisions: byId(aDecision("d1", { title: "First action" })),
  meetings: byId({ id: "tcg", title: "Tactical group", chair: "officer", members: ["officer", "medic"] }),
  probes: byId({
    id: "q1",
    at: 0,
    roles: ["medic"],
    level: "perceive",
    question: "Is the road open?",
    withinMs: 60_000,
    options: [{ id: "open", label: "It is" }],
  }),
});
const names = namesOfPlan(plan);
const texts = { reason: "Said in words", text: "Said in words" };
const say = (is: (typeof happenings)[number], said: Readonly<Record<string, string>> = texts): string =>
  logSentence({ entry: { seq: 1, at: 0, is }, texts: said }, names);

test("[TXT2] the samples hold every kind of entry there is", () => {
  const kinds = happening.options.map((option) => option.shape.type.value);
  const sampled = new Set(happenings.map(({ type }) => type));
  expect(kinds.filter((kind) => !sampled.has(kind))).toEqual([]);
});

describe("the log in sentences", () => {
  test.each(happenings.map((is) => [is.type, is] as const))(
    "[TXT2] %s has one, with and without its texts",
    (_, is) => {
      for (const sentence of [say(is), say(is, {})]) {
        expect(sentence).toMatch(/\S.*[.!)”]$|Said in words$/);
        expect(sentence).not.toMatch(/[{}…]|undefined|entry\.|\[object/);
      }
    },
  );

  test("[TXT2] an objective that is a sentence of its own brings no second full stop", () => {
    const rated = happenings.find(({ type }) => type === "objective-rated");
    if (rated === undefined) throw new Error("The samples are not complete.");
    const named = namesOfPlan({ ...plan, objectives: byId({ id: "o1", capability: "Command", text: "Share it." }) });
    expect(logSentence({ entry: { seq: 1, at: 0, is: rated }, texts: {} }, named)).toBe("Rated S: Share it.");
  });

  test("[TXT5] names what people call things, not their ids", () => {
    const sentences = happenings.map((is) => say(is)).join("\n");
    for (const id of ["d1", "o1", "p1", "q1", "tcg", "ENDEX: e1"]) expect(sentences).not.toContain(id);
    expect(sentences).toContain("Report to control");
    expect(sentences).toContain("Everybody is safe");
  });

  test("[TXT2] quotes the words of a message and the reason of a decision, and goes without where they were erased", () => {
    const [message] = happenings.filter(({ type }) => type === "message-sent");
    const [decision] = happenings.filter(({ type }) => type === "decision-taken");
    if (message === undefined || decision === undefined) throw new Error("The samples are not complete.");
    expect(say(message)).toContain("“Said in words”");
    expect(say(message, {})).not.toContain("“");
    expect(say(decision)).toContain("Reason: Said in words");
    expect(say(decision, {})).not.toContain("Reason");
  });
});
