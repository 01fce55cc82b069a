import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { playFileTests } from "#engine/bots/file-test.ts";
import { scriptProblems } from "#engine/bots/script-problems.ts";
import { command } from "#engine/exercise/command.ts";
import { compilePlan } from "#engine/plan/compile.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { sourceFile, testPacks } from "../support/marked-scenario.ts";

const { text } = sourceFile("tests/scenarios/features/scripted-tests.yaml");

function results(written: string) {
  const read = readScenario({ file: "s.yaml", text: written }, testPacks());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return playFileTests(compilePlan(read.scenario, read.packs), read.scenario.tests).map(({ misses }) => misses);
}

test("[BOT21] a script is played in the order of time, and the options taken are compared", () => {
  expect(results(text)).toEqual([[], []]);
  expect(results(text.replace("taken: { leave: go }", "taken: { leave: stay }"))[0]).toEqual([
    { what: "taken", expected: "leave: stay", found: "go" },
  ]);
});

test("[BOT21] an act that is refused, or that comes after the end, fails the test", () => {
  const refused = results(text.replace("at: T+0:02:30, by: chief", "at: T+0:00:30, by: chief"))[0];
  expect(refused?.[0]).toEqual({
    what: "play",
    expected: "T+0:00:30 chief decide",
    found: "refused: decision-not-open",
  });
  const late = results(text.replace("at: T+0:03, by: trainer", "at: T+0:07, by: trainer"))[0];
  expect(late?.[0]).toEqual({ what: "play", expected: "T+0:07:00 trainer fire", found: "the exercise had ended" });
});

const types = command.options.map(({ shape }) => shape.type.value);
const anyType = `it is one of ${types.join(", ")}`;

test.each(["vote", "cast-ballot"])("[BOT21] what a script may do is listed for whoever writes %s", (type) => {
  const wrong = text.replace("{ type: decide, ", `{ type: ${type}, `);
  const [problem] = scriptProblems({ file: "s.yaml", text: wrong });
  expect(problem).toMatchObject({ code: "unknown-value", help: expect.stringContaining(anyType) });
});

test("[BOT21] the authors' page has a table of all commands, with the keys of each", () => {
  const [, section = ""] =
    /## Commands in a test\n([\s\S]*?)\n## /.exec(readFileSync("docs/AUTHORING.md", "utf8")) ?? [];
  const rows = [...section.matchAll(/^\| `([a-z-]+)` \| (.*?) \| (?:role|trainer|either) \| .*? \| .+ \|$/gm)];
  const written = rows.map(([, type = "", keys = ""]) => [
    type,
    [...keys.matchAll(/`(\w+\??)`/g)].map((match) => match[1] ?? ""),
  ]);
  const known = command.options.map(({ shape }) => {
    const { type, ...keys } = shape;
    const named = Object.entries(keys).map(([key, value]) => (value.safeParse(undefined).success ? `${key}?` : key));
    return [type.value, named];
  });
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(known));
});

test("[BOT21] the keys of a scripted command are proved, each at its place", () => {
  const wrong = text
    .replace("{ type: decide, decision: leave, option: go }", "{ type: decide, decison: leave, option: go }")
    .replace("type: send-message, channel: messages, to: [chief]", "type: send-mesage, channel: messages, to: [chief]")
    .replace("{ type: fire, row: spare }", "{ type: fire }");
  const problems = scriptProblems({ file: "s.yaml", text: wrong });
  expect(problems.map(({ code, message, help, span }) => [code, message, help, span.line, span.column])).toEqual([
    ["missing-key", "'decision' is missing", undefined, 30, 37],
    ["unknown-key", "the key 'decison' is not known here", "did you mean 'decision'?", 30, 62],
    ["unknown-value", "'send-mesage' is not a value of 'type'", `did you mean 'send-message'? ${anyType}`, 33, 26],
    ["missing-key", "'row' is missing", undefined, 35, 36],
  ]);
  expect(scriptProblems({ file: "s.yaml", text })).toEqual([]);
  expect(scriptProblems({ file: "s.yaml", text: "[" })).toEqual([]);
});

test("[BOT21] the roles, decisions and options a test names exist", () => {
  const wrong = text
    .replace("by: clerk", "by: clark")
    .replace("taken: { leave: go }", "taken: { leave: gone, leaf: go }");
  const { problems } = readScenario({ file: "s.yaml", text: wrong }, testPacks());
  expect(problems.map(({ code, message, help }) => [code, message, help])).toEqual([
    ["unknown-name", "no role is called 'clark'", "did you mean 'clerk'?"],
    ["unknown-name", "'leave' has no option called 'gone'", "there is go, stay, open, closed, lapsed"],
    ["unknown-name", "no decision is called 'leaf'", "there is leave"],
  ]);
});
