import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { literalText } from "./literal-text.ts";

const screens = globSync("apps/**/*.tsx");

test("[TXT1] no screen holds text of its own", () => {
  expect(screens.length).toBeGreaterThan(40);
  const found = screens.flatMap((file) =>
    literalText(file, readFileSync(file, "utf8")).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test("[TXT1] the pages themselves say nothing but the product's name", () => {
  const pages = globSync("apps/*/index.html").map((file) => readFileSync(file, "utf8"));
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) expect(page.replace(/<title>.*<\/title>/, "")).not.toMatch(/>[^<]*\p{L}{2,}[^<]*</u);
});

test.each([
  ["text between tags", `<p>Send it</p>`],
  ["text beside an expression", `<p>{n} messages</p>`],
  ["a string where something is shown", `<p>{"Send it"}</p>`],
  ["a template where something is shown", "<p>{`Send ${n}`}</p>"],
  ["a string behind a condition", `<p>{n > 1 ? "Send it" : null}</p>`],
  ["a string behind an and", `<p>{n > 1 && "Send it"}</p>`],
  ["text of an element inside an attribute", "<Panel before={() => <b>Send it</b>} />"],
  ["an attribute that is read aloud", `<button aria-label="Send it" />`],
  ["a template in such an attribute", "<input placeholder={`Your ${n}`} />"],
])("[TXT1] planted: %s is found", (_, planted) => {
  expect(literalText("planted.tsx", `export const x = (n: number) => ${planted};`)).toHaveLength(1);
});

test("[TXT1] classes, addresses, keys and signs are not text", () => {
  const fine = `export const x = () => <a class="button small" href="/console/" key="one" type="button">{say("do.send")} · – {n}</a>;`;
  expect(literalText("fine.tsx", fine)).toEqual([]);
});
