import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** How many requirements each need of XAUR, section 4, has: the letters after its number. */
const asked: Readonly<Record<string, string>> = {
  "4.1": "abcde",
  "4.2": "abc",
  "4.3": "ab",
  "4.4": "abcd",
  "4.5": "ab",
  "4.6": "a",
  "4.7": "ab",
  "4.8": "a",
  "4.9": "abc",
  "4.10": "ab",
  "4.11": "a",
  "4.12": "a",
  "4.13": "abc",
  "4.14": "abc",
  "4.15": "abcd",
  "4.16": "ab",
  "4.17": "ab",
  "4.18": "a",
  "4.19": "ab",
};

interface Row {
  readonly need: string;
  readonly answer: string;
  readonly does: string;
  readonly shown: string;
}

const rows: readonly Row[] = readFileSync("docs/ACCESSIBILITY.md", "utf8")
  .split("\n")
  .filter((line) => /^\| 4\.\d+ [a-e] /.test(line))
  .map((line) => {
    const [, need = "", , answer = "", does = "", shown = ""] = line.split("|").map((cell) => cell.trim());
    return { need, answer, does, shown };
  });
const rules = new Set(
  [...readFileSync("docs/SPEC.md", "utf8").matchAll(/^- \*\*([A-Z]{3}\d+)\*\*/gm)].map(([, id]) => id),
);

/** What is wrong with the tests that a row names: each file is there and quotes each rule named after it, which SPEC has. */
function amiss({ need, answer, shown }: Row): readonly string[] {
  const named = [...shown.matchAll(/`(tests\/[^`]+)`((?: `\[[A-Z]{3}\d+\]`)+)/g)];
  if (answer === "no") return shown === "–" ? [] : [`${need}: a no that a test shows`];
  if (named.length === 0) return [`${need}: no test is named`];
  return named.flatMap(([, file = "", quoted = ""]) => {
    if (!existsSync(file)) return [`${need}: there is no ${file}`];
    const text = readFileSync(file, "utf8");
    const ids = [...quoted.matchAll(/\[([A-Z]{3}\d+)\]/g)].map(([, id = ""]) => id);
    return ids.flatMap((id) => [
      ...(text.includes(`[${id}]`) ? [] : [`${need}: ${file} does not quote ${id}`]),
      ...(rules.has(id) ? [] : [`${need}: there is no rule ${id}`]),
    ]);
  });
}

test("[OPN7] each requirement of XAUR's nineteen needs has one row, with an answer and why", () => {
  const wanted = Object.entries(asked).flatMap(([need, letters]) =>
    letters.split("").map((letter) => `${need} ${letter}`),
  );
  expect(Object.keys(asked)).toHaveLength(19);
  expect(rows.map(({ need }) => need)).toEqual(wanted);
  expect(rows.filter(({ answer, does }) => !/^(yes|partly|no)$/.test(answer) || does.length < 20)).toEqual([]);
});

test("[OPN7] a yes or partly names tests, which are there and quote the rules that it names", () => {
  expect(rows.flatMap(amiss)).toEqual([]);
  const nowhere = "ZZZ9";
  const shown = `\`tests/codebase/import-map.ts\` \`[${nowhere}]\``;
  expect(amiss({ need: "4.1 a", answer: "yes", does: "", shown })).toHaveLength(2);
});
