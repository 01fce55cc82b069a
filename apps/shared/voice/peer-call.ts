import type { VoiceCall, VoiceSignal } from "#engine/wire/voice.ts";
import type { CarrierEvents } from "./voice-carrier.ts";

/** Tries again after a broken connection, a little later each time. */
const againAfterMs = [1_000, 3_000, 8_000, 20_000];

/** What a call is made with. */
export interface CallParts {
  readonly config: RTCConfiguration;
  /** Absent for who only listens. */
  readonly microphone: MediaStream | undefined;
  readonly events: CarrierEvents;
  send(call: string, signal: VoiceSignal): void;
}

/** One connection to one other browser. */
export interface PeerCall {
  take(signal: VoiceSignal): void;
  /** Opens or shuts the microphone to this one. */
  open(open: boolean): void;
  close(): void;
}

/** Connects, and connects again when it breaks. The side that offers also offers anew. */
export function openCall({ call, seat, offers }: VoiceCall, parts: CallParts): PeerCall {
  const { events } = parts;
  const peer = new RTCPeerConnection(parts.config);
  const own = parts.microphone?.getAudioTracks()[0]?.clone();
  const sender = own === undefined ? undefined : peer.addTrack(own, new MediaStream([own]));
  if (own === undefined) peer.addTransceiver("audio", { direction: "recvonly" });
  // Shut, it sends nothing at all: silence to seven others costs more than speech to one.
  const open = (isOpen: boolean): void => {
    if (own === undefined) return;
    own.enabled = isOpen;
    void sender?.replaceTrack(isOpen ? own : null).catch(() => undefined);
  };
  open(false);
  const early: RTCIceCandidateInit[] = [];
  let tries = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const offer = async (fresh: boolean): Promise<void> => {
    await peer.setLocalDescription(await peer.createOffer({ iceRestart: fresh }));
    parts.send(call, { kind: "offer", sdp: peer.localDescription?.sdp ?? "" });
  };
  const fail = (): void => {
    events.stands(seat, "failed");
    const wait = againAfterMs[Math.min(tries, againAfterMs.length - 1)];
    tries += 1;
    clearTimeout(again);
    if (offers) again = setTimeout(() => void offer(true).catch(fail), wait);
  };
  peer.onicecandidate = ({ candidate }) => {
    if (candidate === null || candidate.candidate === "") return;
    const { sdpMid: mid, sdpMLineIndex: line } = candidate;
    parts.send(call, { kind: "candidate", candidate: candidate.candidate, mid, line });
  };
  peer.ontrack = ({ track, streams }) => events.arrived(seat, streams[0] ?? new MediaStream([track]));
  peer.onconnectionstatechange = () => {
    const { connectionState: state } = peer;
    if (state === "connected") tries = 0;
    if (state === "failed") fail();
    else if (state !== "closed") events.stands(seat, state === "connected" ? "connected" : "connecting");
  };
  events.stands(seat, "connecting");
  if (offers) void offer(false).catch(fail);
  return {
    take: (signal) => void answer(peer, signal, early, (sdp) => parts.send(call, { kind: "answer", sdp })).catch(fail),
    open,
    close() {
      clearTimeout(again);
      peer.close();
      own?.stop();
    },
  };
}

/** Takes an offer, an answer or a candidate; candidates that come too early wait in `early`. */
async function answer(
  peer: RTCPeerConnection,
  signal: VoiceSignal,
  early: RTCIceCandidateInit[],
  reply: (sdp: string) => void,
): Promise<void> {
  if (signal.kind === "candidate") {
    const candidate = { candidate: signal.candidate, sdpMid: signal.mid, sdpMLineIndex: signal.line };
    if (peer.remoteDescription === null) early.push(candidate);
    else await peer.addIceCandidate(candidate);
    return;
  }
  await peer.setRemoteDescription({ type: signal.kind, sdp: signal.sdp });
  for (const candidate of early.splice(0)) await peer.addIceCandidate(candidate);
  if (signal.kind === "answer") return;
  await peer.setLocalDescription(await peer.createAnswer());
  reply(peer.localDescription?.sdp ?? "");
}
