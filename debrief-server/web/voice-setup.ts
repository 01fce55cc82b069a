import { createHmac } from "node:crypto";
import type { IceServer, VoiceSetup } from "#engine/wire/voice.ts";

/** An exercise day; a browser asks again whenever it turns its voice on. */
const turnPassSeconds = 12 * 60 * 60;

/** How this server was told to set up voice. */
export interface VoiceSettings {
  readonly mode: VoiceSetup["mode"];
  readonly stun: readonly string[];
  /** Relays, and the secret that coturn and this server share. */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | undefined;
}

/** What a browser needs to connect its voice. By default no server but this one is ever named. `now` in milliseconds. */
export function voiceSetup({ mode, stun, turn }: VoiceSettings, now: number): VoiceSetup {
  if (mode === "off") return { mode, ice: [] };
  const finding: readonly IceServer[] = stun.length === 0 ? [] : [{ urls: stun }];
  return { mode, ice: turn === undefined ? finding : [...finding, { urls: turn.urls, ...turnPass(turn.secret, now) }] };
}

/**
 * A word and its proof that coturn accepts until a time (`use-auth-secret`, draft-uberti-behave-turn-rest-00): the time in
 * seconds and a name that says nothing, and its HMAC-SHA1 under the shared secret.
 */
function turnPass(secret: string, now: number): Pick<IceServer, "username" | "credential"> {
  const username = `${Math.floor(now / 1000) + turnPassSeconds}:hotwash`;
  return { username, credential: createHmac("sha1", secret).update(username).digest("base64") };
}
