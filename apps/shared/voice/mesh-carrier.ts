import type { VoiceCall } from "#engine/wire/voice.ts";
import { type CallParts, type PeerCall, openCall } from "./peer-call.ts";
import type { VoiceCarrier } from "./voice-carrier.ts";

/** Carries voices from each browser to each: one connection to every seat one may hear. */
export function createMesh(parts: CallParts): VoiceCarrier {
  const calls = new Map<string, { readonly seat: string; readonly peer: PeerCall }>();
  let open: ReadonlySet<string> = new Set();
  function hangUp(id: string): void {
    const call = calls.get(id);
    call?.peer.close();
    calls.delete(id);
    if (call !== undefined) parts.events.gone(call.seat);
  }
  function connect(wanted: readonly VoiceCall[]): void {
    const ids = new Set(wanted.map(({ call }) => call));
    for (const id of calls.keys()) if (!ids.has(id)) hangUp(id);
    for (const call of wanted) {
      if (calls.has(call.call)) continue;
      const peer = openCall(call, parts);
      peer.open(open.has(call.seat));
      calls.set(call.call, { seat: call.seat, peer });
    }
  }
  return {
    hear(message) {
      if (message.kind === "calls") connect(message.calls);
      if (message.kind === "signal") calls.get(message.call)?.peer.take(message.signal);
    },
    openTo(seats) {
      open = seats;
      for (const { seat, peer } of calls.values()) peer.open(seats.has(seat));
    },
    close() {
      for (const id of calls.keys()) hangUp(id);
    },
  };
}
