import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { emptyGrove, grow, inclusionProof, proves, rootOf } from "#engine/log/merkle.ts";

function hash(...parts: readonly (Buffer | string)[]): Buffer {
  const sha = createHash("sha256");
  for (const part of parts) sha.update(part);
  return sha.digest();
}

/** RFC 6962, section 2.1, word for word. */
function definition(leaves: readonly string[]): Buffer {
  const [first = ""] = leaves;
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash(Buffer.of(0), Buffer.from(first, "utf8"));
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return hash(Buffer.of(1), definition(leaves.slice(0, k)), definition(leaves.slice(k)));
}

const grown = (leaves: readonly string[]) => leaves.reduce(grow, emptyGrove);
const numbered = (size: number) => Array.from({ length: size }, (_, index) => `leaf ${index}`);

const reference = [
  ["", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
  ["\u0000", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
  ["\u0010", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
  [" !", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"],
  ["01", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"],
  ["@ABC", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"],
  ["PQRSTUVW", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"],
  ["`abcdefghijklmno", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
] as const;

test("[SEA2] the roots are those of the Certificate Transparency reference leaves", () => {
  let grove = emptyGrove;
  expect(rootOf(grove)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (const [leaf, root] of reference) {
    grove = grow(grove, leaf);
    expect(rootOf(grove)).toBe(root);
  }
});

test("[SEA2] a growing tree has the root that the definition of RFC 6962 gives, for every size", () => {
  for (let size = 0; size <= 130; size += 1)
    expect(rootOf(grown(numbered(size)))).toBe(definition(numbered(size)).toString("hex"));
});

test("[SEA2] a tree of the inner nodes' bytes is not the tree of the leaves", () => {
  const [left, right] = [definition(["a", "b"]), definition(["c", "d"])];
  const forged = definition([left.toString("latin1"), right.toString("latin1")]);
  expect(rootOf(grown(["a", "b", "c", "d"]))).not.toBe(forged.toString("hex"));
});

test("[SEA3] every leaf of every tree up to 66 leaves is proved, in at most log2 hashes", () => {
  for (let size = 1; size <= 66; size += 1) {
    const leaves = numbered(size);
    const root = rootOf(grown(leaves));
    for (const [index, text] of leaves.entries()) {
      const proof = inclusionProof(leaves, index);
      expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      expect(proves({ root, size, index, text }, proof)).toBe(true);
    }
  }
});

test("[SEA3] no other text, place, size, root or path is proved", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (size, first, second) => {
      const leaves = numbered(size);
      const index = first % size;
      const claim = { root: rootOf(grown(leaves)), size, index, text: `leaf ${index}` };
      const proof = inclusionProof(leaves, index);
      const other = (index + 1 + (second % (size - 1))) % size;
      expect(proves({ ...claim, text: "another" }, proof)).toBe(false);
      expect(proves({ ...claim, index: other }, proof)).toBe(false);
      expect(proves({ ...claim, root: rootOf(grown(leaves.slice(1))) }, proof)).toBe(false);
      expect(proves(claim, proof.slice(1))).toBe(false);
      expect(proves(claim, [...proof, claim.root])).toBe(false);
      expect(proves(claim, ["not a hash", ...proof.slice(1)])).toBe(false);
    }),
  );
});

test("[SEA3] a place outside the tree has no proof", () => {
  expect(() => inclusionProof(["a"], 1)).toThrow(RangeError);
  expect(() => inclusionProof([], 0)).toThrow(RangeError);
  expect(proves({ root: rootOf(emptyGrove), size: 0, index: 0, text: "" }, [])).toBe(false);
});
