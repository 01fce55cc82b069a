import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { voiceWords } from "../../apps/shared/wording/en/voice.ts";
import { english } from "../../apps/shared/wording/english.ts";
import { staffEnglish } from "../../apps/shared/wording/staff-english.ts";
import { importsOf } from "../codebase/import-map.ts";

/** The files that a page fetches at once or later, from its first on. */
function reached(start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) continue;
    seen.add(file);
    const at = dirname(file);
    open.push(
      ...importsOf(readFileSync(file, "utf8")).flatMap((name) => (name.startsWith(".") ? [join(at, name)] : [])),
    );
  }
  return seen;
}

const staffKeys = Object.keys(staffEnglish);

/** The keys of staff that a text may say: written out, or begun in a template. */
function saidIn(text: string): readonly string[] {
  const written = [...text.matchAll(/"([a-z][\w.-]*)"/g)].map(([, key]) => key ?? "");
  const begun = [...text.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map(([, head]) => head ?? "");
  return staffKeys.filter((key) => written.includes(key) || begun.some((head) => key.startsWith(head)));
}

test.each(["apps/join/main.tsx", "apps/world/page/main.tsx"])(
  "[UIX32] %s says nothing that only staff have words for",
  (page) => {
    const files = [...reached(page)].filter((file) => !file.includes("wording/en/") && !file.endsWith("english.ts"));
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((file) => saidIn(readFileSync(file, "utf8")).map((key) => `${file}: ${key}`))).toEqual([]);
  },
);

test("[UIX32] a page for staff learns their words before anything else of it is read", () => {
  for (const app of readdirSync("apps")) {
    const main = join("apps", app, "main.tsx");
    if (!["console", "debrief"].includes(app)) continue;
    expect(importsOf(readFileSync(main, "utf8"))[0] ?? readFileSync(main, "utf8").split("\n")[0]).toContain(
      "staff-words",
    );
  }
});

test("[WLD15] the words of voice come with voice: none of them before the first frame", () => {
  expect(Object.keys(voiceWords).filter((key) => Object.hasOwn(english, key))).toEqual([]);
});
