import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { shortName } from "../../apps/world/people/short-name.ts";

const named = z.object({
  roles: z.record(z.string(), z.object({ title: z.string() })),
  agencies: z.record(z.string(), z.object({ name: z.string() })),
});
const titles = globSync("scenarios/*/scenario.yaml").flatMap((file) => {
  const { roles, agencies } = named.parse(parse(readFileSync(file, "utf8")));
  return [...Object.values(roles).map(({ title }) => title), ...Object.values(agencies).map(({ name }) => name)];
});
/** What a cell of the atlas holds, by the mean letter of our type. */
const room = (text: string): boolean => text.length <= 29;

test("[PPL9] a name is whole, else without what stands after it, else in whole words", () => {
  expect(shortName("Police bronze", room)).toBe("Police bronze");
  expect(shortName("Ambulance B, treatment and transport", room)).toBe("Ambulance B");
  expect(shortName("Municipal duty officer (chair)", room)).toBe("Municipal duty officer");
  expect(shortName("Chair of the municipal crisis group", room)).toBe("Chair of the municipal …");
  expect(shortName("Katastrofihallintakeskuksenjohtaja", room)).toBe("Katastrofihallintakeskuksenj…");
  expect(shortName("", () => false)).toBe("…");
});

test("[PPL9] every role and agency of the shelf fits its tag without a word cut", () => {
  expect(titles.length).toBeGreaterThan(40);
  for (const title of titles) {
    const shown = shortName(title, room).replace(/ …$/, "");
    expect(title.startsWith(shown), title).toBe(true);
    expect(title.charAt(shown.length), title).toMatch(/^[ ,(]?$/);
    expect(shown.length, title).toBeGreaterThanOrEqual(Math.min(title.length, 9));
  }
});
