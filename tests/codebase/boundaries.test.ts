import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fault, importsOf } from "./import-map.ts";

const files = globSync(["engine/**/*.ts", "debrief-server/**/*.{ts,js}", "apps/**/*.{ts,tsx}"]).filter(
  (file) => !file.endsWith(".d.ts"),
);

test("[ARC1] every import is one that the map of folders and packages allows", () => {
  const faults = files.flatMap((file) =>
    importsOf(readFileSync(file, "utf8")).flatMap((specifier) => fault(file, specifier) ?? []),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test.for([
  ["engine/exercise/decide.ts", "express"],
  ["engine/exercise/decide.ts", "node:fs"],
  ["engine/exercise/decide.ts", "#engine/debrief/findings.ts"],
  ["engine/plan/compile.ts", "../exercise/decide.ts"],
  ["apps/join/main.tsx", "../console/main.tsx"],
  ["apps/join/main.tsx", "@babylonjs/core/scene.js"],
  ["apps/shared/feed.ts", "../../debrief-server/room.ts"],
  ["debrief-server/room.ts", "../apps/shared/feed.ts"],
  ["tools/odd.ts", "zod"],
])("[ARC1] a planted fault is caught: %s importing %s", ([file = "", specifier = ""]) => {
  expect(fault(file, specifier)).toBeDefined();
});

test("[ARC1] the reader of imports sees static, dynamic, side-effect and worker imports", () => {
  const source = [
    'import { a } from "one";',
    'import "two";',
    'import type {\n  B,\n} from "three";',
    'export { c } from "four";',
    'const d = await import("five");',
    'new Worker(new URL("./six.ts", import.meta.url));',
  ].join("\n");
  expect(importsOf(source)).toEqual(["one", "two", "three", "four", "five", "./six.ts"]);
});

test("[ARC2] XState is touched in one file of the plan and one of the exercise", () => {
  const users = files.filter((file) => importsOf(readFileSync(file, "utf8")).includes("xstate"));
  expect(users.toSorted()).toEqual(["engine/exercise/lane-step.ts", "engine/plan/lane-machines.ts"]);
});

test("[ARC3] the world imports Babylon by deep paths only", () => {
  const barrels = files.flatMap((file) =>
    importsOf(readFileSync(file, "utf8")).filter((name) => /^@babylonjs\/[a-z]+(\/pure)?$/.test(name)),
  );
  expect(barrels).toEqual([]);
});

test("[ARC4] no file is a barrel, a default export or a bag of odds and ends", () => {
  const bags = files.filter((file) => /(^|\/)(index|utils?|helpers?|types|misc|common|manager)\.tsx?$/.test(file));
  expect(bags).toEqual([]);
});
