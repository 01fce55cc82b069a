import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Texts } from "#engine/exercise/command.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { canonical } from "#engine/canonical.ts";

/** The public part of an entry: what the tree is built over. `c` binds it to the texts sealed beside it. */
export interface Envelope extends Entry {
  readonly c?: string | undefined;
}

/** The private part of an entry: destroying it erases the texts and leaves every proof over envelopes valid. */
export interface Sealed {
  readonly seq: number;
  /** 32 random bytes in hex; without them nobody can guess a short text from its commitment. */
  readonly salt: string;
  readonly texts: Texts;
}

/** HMAC-SHA256 of the canonical texts under the salt, in hex. */
export function commitment(texts: Texts, salt: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(salt), utf8ToBytes(canonical(texts))));
}

/** Divides an entry and the texts that came beside its cause: each entry keeps those that its `says` names, and no other. */
export function seal(entry: Entry, texts: Texts, salt: string): { envelope: Envelope; sealed?: Sealed } {
  const said = Object.fromEntries(
    saysOf(entry).flatMap((name) => {
      const text = texts[name];
      return text === undefined ? [] : [[name, text]];
    }),
  );
  if (Object.keys(said).length === 0) return { envelope: entry };
  return { envelope: { ...entry, c: commitment(said, salt) }, sealed: { seq: entry.seq, salt, texts: said } };
}

/** The names of the texts that an entry says are sealed beside it. */
export function saysOf({ is }: Entry): readonly string[] {
  return "says" in is ? (is.says ?? []) : [];
}

/** The leaf of the tree for an entry. */
export function leafText({ seq, at, is, c }: Envelope): string {
  return canonical({ seq, at, is, c });
}

/**
 * A salt that anybody can work out from the seed. Only for exercises in which no person said anything, so that a
 * rehearsal is the same byte by byte; texts of persons need a salt from a true source of chance.
 */
export function rehearsalSalt(seed: number, seq: number): string {
  return bytesToHex(sha256(utf8ToBytes(`${seed}/salt/${seq}`)));
}
