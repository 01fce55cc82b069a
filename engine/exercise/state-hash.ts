import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "#engine/canonical.ts";
import type { ExerciseState } from "./state.ts";

/** sha256, in hex, of a state's canonical JSON: the same for equal states, in whatever order their keys were set. */
export function stateHash(state: ExerciseState): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(state))));
}
