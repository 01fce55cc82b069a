import { globSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import "../../apps/shared/wording/carried-words.ts";
import type { RefusalCode } from "#engine/exercise/refusal.ts";
import { httpStatus } from "#engine/wire/http.ts";
import { refusalWords } from "../../apps/shared/wording/en/refusals.ts";
import { sayLength, sayList } from "../../apps/shared/wording/lengths.ts";
import { pseudo } from "../../apps/shared/wording/pseudo.ts";
import { httpSentence, refusalSentence } from "../../apps/shared/wording/refusal-sentence.ts";
import { chooseLanguage, isKey, language, say, sayWith } from "../../apps/shared/wording/say.ts";

const refusalCodes = Object.keys(refusalWords).map((key) => key.replace("refused.", ""));
const isRefusal = (code: string): code is RefusalCode => refusalCodes.includes(code);
const slopeNamed = (kind: string, id: string): string => (kind === "zone" && id === "slope" ? "the lower slope" : id);
const byId = (_: string, id: string): string => id;
const areas = globSync("apps/shared/wording/en/*.ts");
const lines = areas.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/^ {2}"([^"]+)":\s*"((?:[^"\\]|\\.)*)"/gm)].map(
    ([, key = "", text = ""]) => ({
      key,
      text,
    }),
  ),
);

afterEach(() => void chooseLanguage(""));

describe("the catalogue", () => {
  test("[TXT3] no key stands twice, in one area or in two", () => {
    expect(lines.length).toBeGreaterThan(400);
    const keys = lines.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.filter((key) => !isKey(key))).toEqual([]);
  });

  test("[TXT3] every brace opens a slot that can be filled", () => {
    const wrong = lines.filter(({ text }) =>
      /[{}]/.test(text.replaceAll(/\{[a-zA-Z]+(?:\?[^{}]+|#[^{}|]+\|[^{}|]+)?\}/g, "")),
    );
    expect(wrong).toEqual([]);
  });

  test("[TXT3] a count chooses between one and many", () => {
    expect(say("link.waiting", { n: 1 })).toContain("1 action is waiting");
    expect(say("link.waiting", { n: 7 })).toContain("7 actions are waiting");
  });

  test("[TXT3] a value that may be missing has words for that, any other shows that it is missing", () => {
    expect(sayWith("refused.field-missing", {})).toBe("“A field” is still missing.");
    expect(sayWith("refused.field-missing", { field: "Access" })).toBe("“Access” is still missing.");
    expect(sayWith("entry.seat-left", {})).toBe("… is left empty.");
  });

  test("[TXT3] lengths and lists are said as people say them", () => {
    expect([800, 59_000, 60_000, 61_000, 3_900_000].map(sayLength)).toEqual([
      "1 s",
      "59 s",
      "1 min",
      "1 min 1 s",
      "1 h 5 min",
    ]);
    expect(sayList(["a"])).toBe("a");
    expect(sayList(["a", "b"])).toBe("a and b");
    expect(sayList(["a", "b", "c"])).toBe("a, b and c");
  });
});

describe("refusals and faults", () => {
  test.each(refusalCodes)("[TXT2] %s has a sentence with nothing left open", (refused) => {
    const sentence = isRefusal(refused) ? refusalSentence({ refused, about: {} }, byId) : "";
    expect(sentence).toMatch(/^.{10,}[.!]$/);
    expect(sentence).not.toMatch(/[{}…]|undefined/);
  });

  test.each(Object.keys(httpStatus))("[TXT2] the server's %s has a sentence", (error) => {
    const fault = Object.keys(httpStatus).find((code): code is keyof typeof httpStatus => code === error);
    const sentence = httpSentence({ error: fault ?? "server-failed", params: {} });
    expect(sentence).toMatch(/^.{10,}[.!]$/);
    expect(sentence).not.toMatch(/[{}…]/);
  });

  test("[TXT2] how long to wait is said in words", () => {
    expect(httpSentence({ error: "too-many", params: { retryMs: 90_000 } })).toContain("Wait 1 min 30 s");
  });

  test("[TXT5] a refusal names things as people do, also where `to` is a place", () => {
    expect(refusalSentence({ refused: "unknown-recipient", about: { to: "slope" } }, slopeNamed)).toContain(
      "the lower slope",
    );
  });
});

describe("the pseudo-locale", () => {
  test("[TXT4] makes every sentence strange, a third longer at least, and closed", () => {
    for (const { text } of lines) {
      const strange = pseudo(text);
      expect(strange.startsWith("⟦") && strange.endsWith("⟧")).toBe(true);
      expect(strange.length).toBeGreaterThanOrEqual(Math.floor(text.length * 1.3));
      if (/[a-z]{3}/.test(text.replaceAll(/\{[^}]+\}/g, ""))) expect(strange).not.toContain(text);
    }
  });

  test("[TXT4] is chosen by the address, and leaves values alone", () => {
    expect(chooseLanguage("?lang=qps")).toBe("qps");
    expect(language()).toBe("qps");
    const sentence = say("join.title", { title: "Kilometre 41" });
    expect(sentence).toContain("“Kilometre 41”");
    expect(sentence).toContain("Ĵóíñ".slice(1));
    expect(chooseLanguage("?lang=xx")).toBe("en");
    expect(say("join.title", { title: "Kilometre 41" })).toBe("Join “Kilometre 41”");
  });
});

test("[TXT1] the catalogue holds nothing that no screen says", () => {
  const sources = globSync("apps/**/*.{ts,tsx}").filter((file) => !file.includes("/wording/en/"));
  const source = sources.map((file) => readFileSync(file, "utf8")).join("\n");
  const beginnings = [...source.matchAll(/`([a-z0-9-]+(?:\.[a-z0-9-]+)*\.)\$\{/g)].map((match) => match[1] ?? "");
  const unsaid = lines.filter(
    ({ key }) => !source.includes(`"${key}"`) && !beginnings.some((begin) => key.startsWith(begin)),
  );
  expect(unsaid.map(({ key }) => key)).toEqual([]);
});
