import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * A draw in [0, 1) that depends only on the seed, what it is for, and how often that was drawn before. Keyed rather
 * than a stream, so that one draw more in one place shifts no other.
 */
export function draw(seed: number, key: string, n: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(`${seed}/${key}/${n}`));
  return (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32;
}
