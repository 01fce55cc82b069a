import { createHash, randomBytes, randomInt } from "node:crypto";

/** Digits and capitals that nobody mistakes for one another when they are read aloud or off a headset: no 0 1 I L O U. */
export const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Six symbols: one of 7.3 hundred million. */
export function newJoinCode(): string {
  return draw(6);
}

/** Eight symbols, so that it is no joining code: 39 bits, for one use within minutes. */
export function newAlongCode(): string {
  return draw(8);
}

/** Twelve symbols in three groups: 58 bits. */
export function newPasscode(): string {
  return [draw(4), draw(4), draw(4)].join("-");
}

/** A name for an exercise or for a person in one, which nobody can guess: 58 bits. */
export function newId(): string {
  return `x${draw(12).toLowerCase()}`;
}

/** What was meant by what was typed: capitals, without the spaces and dashes that people put in. */
export function asTyped(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/g, "");
}

/** What a browser is given to be known again; only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

function draw(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
