import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { playFileTests } from "#engine/bots/file-test.ts";
import { compilePlan } from "#engine/plan/compile.ts";
import type { MediaFile, MediaFolder } from "#engine/scenario/media.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { textsOf } from "#engine/scenario/texts.ts";
import { readMedia } from "../../debrief-server/media-folder.ts";
import { temporaryFolder } from "../server/server-process.ts";
import { sourceFile } from "../support/marked-scenario.ts";

const { folder, remove } = temporaryFolder();
afterAll(remove);

const source = sourceFile("tests/scenarios/pictures/scenario.yaml");
const road: MediaFile = { name: "road.png", bytes: 70, type: "image/png", sha256: "5a", inside: true };

function problemsWith(media: MediaFolder, change: (text: string) => string = (text) => text) {
  const { problems } = readScenario({ ...source, text: change(source.text) }, [], media);
  return problems.map(({ code, severity, span, help }) => ({ code, severity, line: span.line, help }));
}

function codesWith(media: MediaFolder, change?: (text: string) => string): readonly string[] {
  return problemsWith(media, change).map(({ code }) => code);
}

describe("[SCN49] a picture", () => {
  test("that lies in the folder is sound; its words are texts to translate, and the plan knows it by its hash", async () => {
    const read = readScenario(source, [], await readMedia("tests/scenarios/pictures"));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.problems).toEqual([]);
    const plan = compilePlan(read.scenario, read.packs);
    expect(plan.media?.["road"]).toMatchObject({ type: "image/png", credit: "drawn for this test" });
    expect(plan.media?.["road"]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const keys = textsOf(read.written, read.packs).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["media.road.alt", "media.road.credit"]));
    const { tests } = read.scenario;
    expect(playFileTests(plan, tests).flatMap(({ misses }) => misses)).toEqual([]);
  });
  test("with other bytes is other content, and the same behaviour", () => {
    const hashesWith = (sha256: string) => {
      const read = readScenario(source, [], [{ ...road, sha256 }]);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return compilePlan(read.scenario, read.packs).hashes;
    };
    expect(hashesWith("aa").behaviour).toBe(hashesWith("bb").behaviour);
    expect(hashesWith("aa").content).not.toBe(hashesWith("bb").content);
  });
  test("without a folder, or with a name that is not there, is named at its place", () => {
    const line = source.text.split("\n").findIndex((text) => text.startsWith("media:")) + 1;
    expect(problemsWith(undefined)).toMatchObject([{ code: "media-folder", severity: "error", line }]);
    expect(problemsWith([{ ...road, name: "roads.png" }])).toMatchObject([{ code: "media-missing", line: line + 1 }]);
    expect(problemsWith([{ ...road, name: "roads.png" }])[0]?.help).toContain("roads.png");
  });
  test.each(["../road.png", "/etc/passwd", "a/road.png", "a\\road.png", "..", ".road.png", "C:road.png"])(
    "whose file is written %s leads nowhere",
    (file) => {
      const named = (text: string): string => text.replace("road.png", JSON.stringify(file));
      expect(codesWith([road, { ...road, name: file }], named)).toEqual(["media-path"]);
    },
  );
  test("is refused for what it is and for what it weighs", () => {
    expect(codesWith([{ ...road, type: "svg" }])).toEqual(["media-type"]);
    expect(codesWith([{ ...road, type: "other" }])).toEqual(["media-type"]);
    expect(codesWith([{ ...road, inside: false }])).toEqual(["media-path"]);
    expect(codesWith([{ ...road, bytes: 1_000_000 }])).toEqual([]);
    expect(codesWith([{ ...road, bytes: 1_000_001 }])).toEqual(["media-size"]);
  });
  test("may weigh ten megabytes with all others", () => {
    const names = Array.from({ length: 11 }, (_, n) => `p${n}`);
    const more = names.map((name) => `  ${name}: { file: ${name}.png, alt: A road., credit: us }`).join("\n");
    const rows = names.map(
      (name) => `  - { id: I${name}, from: caller, to: [desk], text: Look., pictures: [${name}] }`,
    );
    const many = (text: string): string =>
      text.replace("media:\n", `media:\n${more}\n`).replace("msel:\n", `msel:\n${rows.join("\n")}\n`);
    const files = (bytes: number) => [road, ...names.map((name) => ({ ...road, name: `${name}.png`, bytes }))];
    expect(codesWith(files(909_000), many)).toEqual([]);
    expect(codesWith(files(910_000), many)).toEqual(["media-size"]);
  });
  test("that no row shows is warned of; a row shows only what there is, and with a message", () => {
    const none = (text: string): string => text.replace(", pictures: [road]", "");
    expect(problemsWith([road], none)).toMatchObject([{ code: "unused-media", severity: "warning" }]);
    expect(codesWith([road], (text) => text.replace("[road]", "[rood]"))).toEqual(["unknown-name"]);
    expect(codesWith([road], (text) => text.replace("text: Look at this., ", ""))).toContain("key-needed");
    expect(codesWith([road], (text) => text.replace(/alt: ".*?", /, ""))).toContain("missing-key");
  });
});

test("[SCN49] a folder is read by what its files hold, and not by links that lead out of it", async () => {
  const media = join(folder, "one", "media");
  mkdirSync(join(media, "deeper"), { recursive: true });
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
  writeFileSync(join(folder, "secret.png"), png);
  writeFileSync(join(media, "a.gif"), png);
  writeFileSync(join(media, "b.png"), '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(media, "c.jpg"), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  writeFileSync(join(media, "d.webp"), "RIFF0000WEBPVP8 ");
  writeFileSync(join(media, "e.webp"), "RAFF0000WEBPVP8 ");
  writeFileSync(join(media, "f.png"), Buffer.concat([png, Buffer.alloc(8_000_000)]));
  symlinkSync(join(folder, "secret.png"), join(media, "g.png"));
  symlinkSync(join(media, "a.gif"), join(media, "h.png"));
  symlinkSync(join(folder, "nowhere.png"), join(media, "i.png"));
  const read = (await readMedia(join(folder, "one"))) ?? [];
  expect(read.map(({ name, type, inside }) => `${name} ${type} ${inside}`)).toEqual([
    "a.gif image/png true",
    "b.png svg true",
    "c.jpg image/jpeg true",
    "d.webp image/webp true",
    "e.webp other true",
    "f.png image/png true",
    "g.png other false",
    "h.png image/png true",
  ]);
  expect(read.flatMap(({ name, content }) => (content === undefined ? [name] : []))).toEqual(["f.png", "g.png"]);
  mkdirSync(join(folder, "two"));
  symlinkSync(media, join(folder, "two", "media"));
  expect((await readMedia(join(folder, "two")))?.some(({ inside }) => inside)).toBe(false);
  expect(await readMedia(join(folder, "three"))).toBeUndefined();
});
