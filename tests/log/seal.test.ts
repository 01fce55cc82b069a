import { createHmac } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "#engine/canonical.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { commitment, leafText, seal } from "#engine/log/seal.ts";

const salt = "a1".repeat(32);
const said: Entry = {
  seq: 7,
  at: 61_000,
  is: { type: "note-pinned", person: "p1", noted: 60_000, says: ["text"] },
};
const silent: Entry = { seq: 8, at: 61_000, is: { type: "exercise-resumed" } };

test("[SEA1] the commitment is HMAC-SHA256 of the canonical texts under the salt's bytes", () => {
  const expected = createHmac("sha256", Buffer.from(salt, "hex")).update('{"a":"1","b":"é"}').digest("hex");
  expect(commitment({ b: "é", a: "1" }, salt)).toBe(expected);
});

test("[SEA1] an entry keeps the texts it names and no other, and its envelope holds none of them", () => {
  const { envelope, sealed } = seal(said, { text: "He came from the east", reason: "of another entry" }, salt);
  expect(sealed).toEqual({ seq: 7, salt, texts: { text: "He came from the east" } });
  expect(envelope).toEqual({ ...said, c: commitment({ text: "He came from the east" }, salt) });
  expect(canonical(envelope)).not.toContain("east");
});

test("[SEA1] an entry that says nothing is its own envelope", () => {
  expect(seal(silent, { text: "x" }, salt)).toEqual({ envelope: silent });
});

test("[SEA1] another salt or another text gives another commitment", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(commitment({ text: a }, salt) === commitment({ text: b }, salt)).toBe(a === b);
      expect(commitment({ text: a }, salt)).not.toBe(commitment({ text: a }, "a2".repeat(32)));
    }),
  );
});

test("[SEA2] the leaf of an entry is its canonical envelope", () => {
  expect(leafText({ ...silent, c: undefined })).toBe('{"at":61000,"is":{"type":"exercise-resumed"},"seq":8}');
});
