import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { MediaFile } from "#engine/scenario/media.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { readMedia } from "../../debrief-server/media-folder.ts";
import { modelFacts } from "../../debrief-server/model-facts.ts";
import { isCut, pictureSize } from "../../debrief-server/picture-size.ts";
import { png } from "../../apps/world/kit/png.ts";
import { temporaryFolder } from "../server/server-process.ts";
import { runs } from "../support/runs.ts";

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** A square of two triangles, drawn once. */
const square = {
  asset: { version: "2.0" },
  nodes: [{ mesh: 0 }],
  meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1 }] }],
  accessors: [
    { count: 4, bufferView: 0 },
    { count: 6, bufferView: 1 },
  ],
  bufferViews: [
    { buffer: 0, byteLength: 48 },
    { buffer: 0, byteOffset: 48, byteLength: 12 },
  ],
  buffers: [{ byteLength: 60 }],
};

/** A binary glTF of this JSON and these numbers; its head may lie. */
function glb(
  json: unknown,
  binary = Buffer.alloc(60),
  { whole, part }: { whole?: number; part?: number } = {},
): Buffer {
  const text = Buffer.from(typeof json === "string" ? json : JSON.stringify(json));
  const head = Buffer.alloc(20);
  head.write("glTF", 0, "latin1");
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(whole ?? 28 + text.length + binary.length, 8);
  head.writeUInt32LE(part ?? text.length, 12);
  head.write("JSON", 16, "latin1");
  const second = Buffer.alloc(8);
  second.writeUInt32LE(binary.length, 0);
  second.write("BIN\0", 4, "latin1");
  return Buffer.concat([head, text, second, binary]);
}

const scenario = `scenario: 1
id: own
title: Own places
duration: 10m
roles: { patrol: { title: Patrol, zone: hall, brief: Go. }, guide: { title: Guide, zone: dome, desk: true, brief: Stay. } }
zones:
  hall: { title: Hall, place: hall, centre: [0, 0, 0], look: A hall. }
  dome: { title: Dome, place: dome, centre: [0, 0, 0], onSite: false, look: A dome. }
media:
  hall: { file: hall.glb, alt: A hall., credit: us }
  dome: { file: dome.jpg, alt: A dome., credit: us }
places:
  hall: { title: The hall, model: hall }
  dome: { title: The dome, photo: dome }
msel:
  - { id: hello, at: T+0:01, from: patrol, to: [guide], text: Hello. }
endings: { over: { title: Over, good: true, text: Over. } }
`;
const hall: MediaFile = {
  name: "hall.glb",
  bytes: 4_000_000,
  type: "model/gltf-binary",
  sha256: "aa",
  inside: true,
  model: modelFacts(glb(square)),
};
const dome: MediaFile = {
  name: "dome.jpg",
  bytes: 8_000_000,
  type: "image/jpeg",
  sha256: "bb",
  inside: true,
  size: [8192, 4096],
};

function problemsWith(files: readonly MediaFile[], text = scenario) {
  const { problems } = readScenario({ file: "scenario.yaml", text }, [], files);
  return problems.map(({ code, message, span }) => [span.line, code, message]);
}

describe("[PLC8] a model of one's own", () => {
  test("within its limits is sound, and so is a photo sphere", () => {
    expect(problemsWith([hall, dome])).toEqual([]);
    expect(modelFacts(glb(square))).toEqual({
      triangles: 2,
      draws: 1,
      widest: 0,
      unpacked: 60,
      extensions: [],
      asksFor: [],
      moves: [],
    });
  });
  test("that is cut off, or whose head lies, is refused before anything is believed", () => {
    const sound = glb(square);
    expect(modelFacts(sound.subarray(0, 40))).toEqual({ broken: "truncated" });
    expect(modelFacts(sound.subarray(0, 10))).toEqual({ broken: "truncated" });
    expect(modelFacts(glb(square, Buffer.alloc(60), { whole: 500_000_000 }))).toEqual({ broken: "truncated" });
    expect(modelFacts(glb(square, Buffer.alloc(60), { part: 4_000_000_000 }))).toEqual({ broken: "truncated" });
    expect(modelFacts(glb("{"))).toEqual({ broken: "no-json" });
    expect(modelFacts(glb({ ...square, asset: { version: "1.0" } }))).toEqual({ broken: "not-gltf-2" });
    const beyond = { ...square, bufferViews: [{ buffer: 0, byteLength: 4_000_000 }] };
    expect(modelFacts(glb(beyond))).toEqual({ broken: "points-outside" });
    const many = { ...square, accessors: [{ count: 4e9, bufferView: 0 }, square.accessors[1]] };
    expect(modelFacts(glb(many))).toEqual({ broken: "points-outside" });
    expect(problemsWith([{ ...hall, model: { broken: "truncated" } }, dome])).toEqual([
      [10, "model-broken", "'hall.glb' is cut off, or longer than its head says"],
    ]);
  });
  test("whose nodes hold one another, or stand nowhere, is refused and says so", () => {
    const nodes = (...all: readonly unknown[]) => modelFacts(glb(JSON.stringify({ ...square, nodes: all })));
    const nowhere = { broken: "nodes-nowhere" };
    const ring = { broken: "nodes-in-a-ring" };
    expect(nodes({ mesh: 0, translation: [0, 1e6, 0] })).toEqual(nowhere);
    expect(nodes({ mesh: 0, translation: [0, null, 0] })).toEqual(nowhere);
    expect(nodes({ mesh: 0, rotation: [0, 0, 0, 0] })).toEqual(nowhere);
    expect(nodes({ mesh: 0, scale: [0, 0, 0] })).toEqual(nowhere);
    expect(nodes({ mesh: 0, scale: [1, 1, "wide"] })).toEqual(nowhere);
    expect(nodes({ mesh: 0, matrix: Array.from({ length: 16 }, () => 0) })).toEqual(nowhere);
    expect(nodes({ mesh: 0, matrix: [1, 0, 0] })).toEqual(nowhere);
    // JSON has no infinity, but numbers that become it.
    const huge = JSON.stringify({ ...square, nodes: [{ mesh: 0, scale: [1, 2, 1] }] }).replace(
      "[1,2,1]",
      "[1,1e999,1]",
    );
    expect(modelFacts(glb(huge))).toEqual(nowhere);
    expect(nodes({ mesh: 0, children: [0] })).toEqual(ring);
    expect(nodes({ children: [1] }, { mesh: 0, children: [0] })).toEqual(ring);
    expect(nodes({ children: [2] }, { children: [2] }, { mesh: 0 })).toEqual(ring);
    expect(nodes({ children: [7] }, { mesh: 0 })).toEqual(ring);
    const sound = { mesh: 0, translation: [9, 0, -4], rotation: [0, 0.6, 0, 0.8], scale: [-1, 0, 200] };
    expect(nodes({ children: [1] }, sound)).toMatchObject({ triangles: 2 });
    expect(problemsWith([{ ...hall, model: { broken: "nodes-in-a-ring" } }, dome])).toEqual([
      [10, "model-broken", "'hall.glb' has nodes that hold one another, or one that two hold"],
    ]);
  });
  test("of random bytes is refused or counted, and never throws", () => {
    const sound = glb(square);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 12 }), (changes) => {
        const bytes = Buffer.from(sound);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(modelFacts(bytes)).toBeTypeOf("object");
      }),
      runs(500),
    );
  });
  test("says what is too much: triangles as they are drawn, parts, textures, numbers once unpacked", () => {
    const often = {
      ...square,
      nodes: [{ mesh: 0, extensions: { EXT_mesh_gpu_instancing: { attributes: { TRANSLATION: 2 } } } }],
      accessors: [...square.accessors, { count: 90_000, bufferView: 2 }],
      bufferViews: [
        ...square.bufferViews,
        {
          buffer: 1,
          byteLength: 1_080_000,
          extensions: {
            EXT_meshopt_compression: { buffer: 0, byteLength: 20, byteStride: 12, count: 90_000, mode: "ATTRIBUTES" },
          },
        },
      ],
      extensionsUsed: ["EXT_mesh_gpu_instancing", "EXT_meshopt_compression"],
    };
    const facts = modelFacts(glb(often));
    expect(facts).toMatchObject({ triangles: 180_000, draws: 1, unpacked: 1_080_060 });
    const head = Buffer.alloc(60);
    Buffer.from([0x89, 0x50, 0x4e, 0x47]).copy(head);
    head.write("IHDR", 12, "latin1");
    head.writeUInt32BE(5000, 16);
    head.writeUInt32BE(20, 20);
    const textured = { ...square, images: [{ bufferView: 0 }] };
    expect(modelFacts(glb(textured, head))).toMatchObject({ widest: 5000 });
    expect(problemsWith([{ ...hall, model: facts }, dome])).toEqual([
      [10, "model-limit", "'hall.glb' has 180000 triangles; a model may have 150000"],
    ]);
    const all = { triangles: 1, draws: 41, widest: 5000, unpacked: 99_000_000, extensions: [], asksFor: [], moves: [] };
    expect(problemsWith([{ ...hall, model: all }, dome])).toEqual([
      [10, "model-limit", "'hall.glb' is drawn in 41 parts; it may be in 40"],
      [10, "model-limit", "'hall.glb' has a texture 5000 pixels wide; it may be 4096"],
      [10, "model-limit", "'hall.glb' has 99.0 MB once it is unpacked; a model may have 48.0 MB"],
    ]);
  });
  test("asks for nothing outside of it, needs no extension that is not known, and does not move", () => {
    const wants = {
      ...square,
      extensionsRequired: ["KHR_draco_mesh_compression", "KHR_mesh_quantization"],
      images: [{ uri: "https://example.org/wall.png" }],
      animations: [{}],
      cameras: [{}],
    };
    expect(problemsWith([{ ...hall, model: modelFacts(glb(wants)) }, dome])).toEqual([
      [10, "model-needs", "'hall.glb' needs KHR_draco_mesh_compression, which is not known here"],
      [10, "model-needs", "'hall.glb' asks for 'https://example.org/wall.png' outside of it"],
      [10, "model-needs", "'hall.glb' has animations"],
      [10, "model-needs", "'hall.glb' has cameras"],
    ]);
  });
  test("of 500 MB is refused by its size and not read", async () => {
    const media = join(folder, "media");
    mkdirSync(media);
    writeFileSync(join(media, "hall.glb"), glb(square));
    truncateSync(join(media, "hall.glb"), 500_000_000);
    const before = process.memoryUsage().rss;
    const [read] = (await readMedia(folder)) ?? [];
    expect(read).toEqual({
      name: "hall.glb",
      bytes: 500_000_000,
      type: "model/gltf-binary",
      sha256: "",
      inside: true,
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    if (read === undefined) throw new Error("it is there");
    expect(problemsWith([read, dome])).toEqual([
      [10, "media-size", "'hall.glb' has 500.0 MB; a model may have 4.0 MB"],
    ]);
  });
});

describe("[PLC9] a photo sphere", () => {
  test("of one pixel, or whose end is missing, is refused and says so", () => {
    expect(problemsWith([hall, { ...dome, size: [1, 1] }])).toEqual([
      [11, "photo-shape", "'dome.jpg' is 1 × 1 pixels; a photo sphere is at least 512 wide"],
    ]);
    expect(problemsWith([hall, { ...dome, cut: true }])).toEqual([
      [11, "media-broken", "'dome.jpg' is cut off: its end is missing"],
    ]);
    const sound = Buffer.from(png(512, 256, () => [90, 120, 150]));
    expect(isCut(sound)).toBe(false);
    expect(isCut(sound.subarray(0, sound.length - 40))).toBe(true);
    const jpeg = Buffer.alloc(400, 1);
    Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 1, 0, 2, 0]).copy(jpeg);
    // The small picture inside has an end of its own.
    Buffer.from([0xff, 0xd9]).copy(jpeg, 60);
    expect([pictureSize(jpeg), isCut(jpeg)]).toEqual([[512, 256], true]);
    Buffer.from([0xff, 0xd9]).copy(jpeg, 380);
    expect(isCut(jpeg)).toBe(false);
  });
  test("is twice as wide as high, at most 8192 pixels wide, and at most 8 MB", () => {
    const spheres = (parts: Partial<MediaFile>) => problemsWith([hall, { ...dome, ...parts }]);
    expect(spheres({ size: [4000, 3000] })).toEqual([
      [11, "photo-shape", "'dome.jpg' is 4000 × 3000 pixels: a photo sphere is twice as wide as high"],
    ]);
    expect(spheres({ size: [10_000, 5000] })).toEqual([
      [11, "photo-shape", "'dome.jpg' is 10000 × 5000 pixels; a photo sphere may be 8192 wide"],
    ]);
    expect(spheres({ bytes: 8_000_001 })).toEqual([
      [11, "media-size", "'dome.jpg' has 8.0 MB; a photo sphere may have 8.0 MB"],
    ]);
    const { size: _, ...bare } = dome;
    expect(problemsWith([hall, bare])).toEqual([[11, "photo-shape", "'dome.jpg' does not say how large it is"]]);
  });
  test("and a model are not taken for one another, nor for a picture of a message", () => {
    const swapped = scenario.replace("model: hall }", "model: dome }").replace("photo: dome }", "photo: hall }");
    expect(problemsWith([hall, { ...dome, bytes: 900 }], swapped)).toEqual([
      [10, "media-type", "'hall.glb' is a model, whatever its name says"],
      [11, "media-type", "'dome.jpg' is no binary glTF, whatever its name says"],
    ]);
    const shown = scenario.replace("text: Hello. }", "text: Hello., pictures: [dome, hall] }");
    expect(problemsWith([hall, dome], shown)).toEqual([
      [10, "media-size", "'hall.glb' has 4.0 MB; a picture may have 1.0 MB"],
      [11, "media-size", "'dome.jpg' has 8.0 MB; a picture may have 1.0 MB"],
    ]);
    expect(problemsWith([hall, dome], scenario.replace("photo: dome }", "photo: doom }"))).toContainEqual([
      14,
      "unknown-name",
      "no picture is called 'doom'",
    ]);
  });
  test("tells its size in every format that is taken", () => {
    const jpeg = Buffer.from(
      "ffd8ffe000104a46494600010100000100010000ffc0001108100020000301220002110103110100000000",
      "hex",
    );
    expect(pictureSize(jpeg)).toEqual([0x2000, 0x1000]);
    const webp = Buffer.alloc(30);
    webp.write("RIFF0000WEBPVP8X", "latin1");
    webp.writeUIntLE(8191, 24, 3);
    webp.writeUIntLE(4095, 27, 3);
    expect(pictureSize(webp)).toEqual([8192, 4096]);
    expect(pictureSize(Buffer.from("ffd8ffe00000", "hex"))).toBeUndefined();
    expect(pictureSize(Buffer.alloc(3))).toBeUndefined();
  });
});
