import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** The Merkle tree hash of RFC 6962, section 2.1, over texts. Every hash that leaves this file is lower-case hex. */
type Hash = Uint8Array;

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

function leafHash(text: string): Hash {
  return sha256(concatBytes(leafMark, utf8ToBytes(text)));
}

function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(concatBytes(nodeMark, left, right));
}

/** A tree that only grows, held as the roots of its full subtrees from left to right: log2(size) hashes at most. */
export interface Grove {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

/** The tree without a leaf. Its root is the hash of nothing. */
export const emptyGrove: Grove = { size: 0, peaks: [] };

/** The tree with one more leaf on the right. */
export function grow(grove: Grove, text: string): Grove {
  const peaks = [...grove.peaks];
  let right = leafHash(text);
  for (let pairs = grove.size; pairs % 2 === 1; pairs = Math.floor(pairs / 2)) {
    const left = peaks.pop();
    if (left !== undefined) right = nodeHash(left, right);
  }
  return { size: grove.size + 1, peaks: [...peaks, right] };
}

/** The root over every leaf so far. */
export function rootOf(grove: Grove): string {
  const root = grove.peaks.reduceRight<Hash | undefined>(
    (right, left) => (right === undefined ? left : nodeHash(left, right)),
    undefined,
  );
  return bytesToHex(root ?? sha256(new Uint8Array()));
}

/**
 * The audit path of the leaf at `index`, from the bottom up: with it, whoever holds a root can be shown that this one
 * leaf is under it and needs none of the others. Throws a `RangeError` when there is no such leaf.
 */
export function inclusionProof(leaves: readonly string[], index: number): readonly string[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError(`no leaf ${index}`);
  return path(leaves.map(leafHash), index).map((hash) => bytesToHex(hash));
}

/** Whether `text` is the leaf at `index` of the tree of `size` leaves with this root. Never throws on a bad proof. */
export function proves(
  claim: { readonly root: string; readonly size: number; readonly index: number; readonly text: string },
  proof: readonly string[],
): boolean {
  if (!Number.isInteger(claim.index) || claim.index < 0 || claim.index >= claim.size) return false;
  if (!proof.every((hash) => /^[0-9a-f]{64}$/.test(hash))) return false;
  let [index, last, hash] = [claim.index, claim.size - 1, leafHash(claim.text)];
  for (const sibling of proof.map((hex) => hexToBytes(hex))) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      hash = nodeHash(sibling, hash);
      while (index % 2 === 0 && index !== 0) [index, last] = [index / 2, Math.floor(last / 2)];
    } else hash = nodeHash(hash, sibling);
    [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
  }
  return last === 0 && bytesToHex(hash) === claim.root;
}

function path(hashes: readonly Hash[], index: number): readonly Hash[] {
  if (hashes.length === 1) return [];
  const split = largestPowerBelow(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return index < split ? [...path(left, index), treeHash(right)] : [...path(right, index - split), treeHash(left)];
}

function treeHash(hashes: readonly Hash[]): Hash {
  const [only] = hashes;
  if (only !== undefined && hashes.length === 1) return only;
  const split = largestPowerBelow(hashes.length);
  return nodeHash(treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)));
}

function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
