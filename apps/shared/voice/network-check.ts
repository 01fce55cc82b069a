import type { VoiceSetup } from "#engine/wire/voice.ts";

/** Long enough for a relay on the other side of the world; a person waits for it. */
const patienceMs = 6_000;

/** What a browser can do for voice from where it is. `relay` is absent where the server names none. */
export interface NetworkAnswer {
  readonly direct: boolean;
  readonly relay?: boolean;
}

/** Connects the browser to itself: directly, and by way of the server's relay, where there is one. Never throws. */
export async function checkNetwork({ mode, ice }: VoiceSetup): Promise<NetworkAnswer> {
  const servers = ice.map((server) => ({ ...server, urls: [...server.urls] }));
  const hasRelay = ice.some(({ credential }) => credential !== undefined);
  const direct = mode === "on" && (await connects({ iceServers: servers }));
  return hasRelay
    ? { direct, relay: await connects({ iceServers: servers, iceTransportPolicy: "relay" }) }
    : { direct };
}

/** Whether two connections of this browser find each other in time. */
async function connects(config: RTCConfiguration): Promise<boolean> {
  let pair: readonly [RTCPeerConnection, RTCPeerConnection] | undefined;
  try {
    pair = [new RTCPeerConnection(config), new RTCPeerConnection(config)];
    const [one, other] = pair;
    one.onicecandidate = ({ candidate }) => void other.addIceCandidate(candidate ?? undefined).catch(() => undefined);
    other.onicecandidate = ({ candidate }) => void one.addIceCandidate(candidate ?? undefined).catch(() => undefined);
    const opened = new Promise<boolean>((resolve) => {
      one.createDataChannel("check").addEventListener("open", () => resolve(true));
      setTimeout(() => resolve(false), patienceMs);
    });
    await one.setLocalDescription(await one.createOffer());
    await other.setRemoteDescription(one.localDescription ?? { type: "offer" });
    await other.setLocalDescription(await other.createAnswer());
    await one.setRemoteDescription(other.localDescription ?? { type: "answer" });
    return await opened;
  } catch {
    return false;
  } finally {
    for (const connection of pair ?? []) connection.close();
  }
}
