import { effect } from "@preact/signals";
import type { SeatId } from "#engine/ids.ts";
import type { Hearing, VoiceSetup } from "#engine/wire/voice.ts";
import { request } from "../http.ts";
import type { LiveFeed } from "../live-feed.ts";
import { settings } from "../settings/device-settings.ts";
import { levelOf } from "./level.ts";
import { loudness } from "./loudness.ts";
import { createMesh } from "./mesh-carrier.ts";
import { type MicAnswer, askMicrophone, chosenMicrophone, letGo } from "./microphone.ts";
import { openKey } from "./open-key.ts";
import { isOpenFor, wayOf } from "./talk-ways.ts";
import type { LinkState, VoiceCarrier } from "./voice-carrier.ts";
import { type VoiceSound, createVoiceSound } from "./voice-sound.ts";
import type { VoiceState } from "./voice.ts";

/** Where others stand, as often as it can be heard. */
const placeEveryMs = 100;

/** A voice that is on. */
export interface LiveVoice {
  press(): Promise<void>;
  release(): Promise<void>;
  level(seat?: SeatId): number;
  close(): void;
}

interface Parts {
  readonly feed: LiveFeed;
  readonly state: VoiceState;
  readonly sound: VoiceSound;
  readonly links: Map<SeatId, LinkState>;
  readonly carrier: VoiceCarrier;
}

/** Turns the voice on: microphone, exercise, connections, sound. Undefined when it did not come to it; `state` says why. */
export async function openVoice(
  feed: LiveFeed,
  state: VoiceState,
  microphone?: "none",
): Promise<LiveVoice | undefined> {
  // Made at once, while the browser still knows that somebody pressed something.
  const context = new AudioContext();
  const setup = await request<VoiceSetup>("GET", "/voice");
  if (!setup.ok || setup.value.mode === "off") return abandon(context, state, setup.ok ? "not-here" : "failed");
  const mic: MicAnswer = microphone === "none" ? { trouble: "skipped" } : await askMicrophone(chosenMicrophone());
  const own = "sound" in mic ? mic.sound : undefined;
  const turned = await feed.voice.mention({ type: "turn-voice", on: true });
  if (turned?.ok !== true) {
    if (own !== undefined) letGo(own);
    void context.close();
    state.status.value = { state: "failed", answer: turned };
    return undefined;
  }
  void context.resume().catch(() => undefined);
  const live = goLive(feed, state, { context, own, setup: setup.value });
  state.status.value = { state: "on", ...("trouble" in mic ? { trouble: mic.trouble } : {}) };
  return live;
}

function abandon(context: AudioContext, state: VoiceState, why: "not-here" | "failed"): undefined {
  void context.close();
  state.status.value = { state: why };
  return undefined;
}

interface Means {
  readonly context: AudioContext;
  readonly own: MediaStream | undefined;
  readonly setup: VoiceSetup;
}

function goLive(feed: LiveFeed, state: VoiceState, { context, own, setup }: Means): LiveVoice {
  const sound = createVoiceSound(context);
  const links = new Map<SeatId, LinkState>();
  const carrier = createMesh({
    config: {
      iceServers: setup.ice.map((server) => ({ ...server, urls: [...server.urls] })),
      iceTransportPolicy: setup.mode === "relay" ? "relay" : "all",
    },
    microphone: own,
    send: (call, signal) => feed.voice.send({ kind: "signal", call, signal }),
    events: {
      arrived: (seat, stream) => {
        sound.add(seat, stream);
        route(parts);
      },
      gone: (seat) => {
        links.delete(seat);
        sound.remove(seat);
      },
      stands: (seat, now) => {
        links.set(seat, now);
        report(parts);
      },
    },
  });
  const parts: Parts = { feed, state, sound, links, carrier };
  const key = openKey(feed, state, (tone) => sound.tone(tone));
  const ownLevel = own === undefined ? () => 0 : levelOf(context, context.createMediaStreamSource(own));
  const stops = [listen(parts, () => end("elsewhere")), ...follow(parts), () => key.close()];
  function end(why?: "elsewhere"): void {
    for (const stop of stops.splice(0)) stop();
    feed.voice.send({ kind: "gone" });
    carrier.close();
    sound.close();
    if (own !== undefined) letGo(own);
    void context.close();
    state.heardBy.value = {};
    if (why !== undefined) state.status.value = { state: why };
  }
  return {
    press: key.press,
    release: key.release,
    level: (seat) => (seat === undefined ? ownLevel() : sound.level(seat)),
    close: () => end(),
  };
}

/** Takes what the switchboard says, and says again that this window has the voice whenever the line comes back. */
function listen({ feed, state, carrier }: Parts, elsewhere: () => void): () => void {
  const unhear = feed.voice.listen((message) => {
    if (message.kind === "elsewhere") elsewhere();
    else if (message.kind === "heard") state.heardBy.value = message.by;
    else carrier.hear(message);
  });
  const here = async (): Promise<void> => {
    const turned = await feed.voice.mention({ type: "turn-voice", on: true });
    if (turned?.ok === true) feed.voice.send({ kind: "here" });
  };
  const stop = effect(() => {
    if (feed.link.value.status === "live") void here();
  });
  return () => (stop(), unhear());
}

/** Keeps who hears whom as the exercise, the settings and the bodies have it. Answers with what stops it. */
function follow(parts: Parts): readonly (() => void)[] {
  const { feed, state, sound, carrier } = parts;
  const place = setInterval(() => sound.place(feed.voice.body(), feed.poses()), placeEveryMs);
  return [
    effect(() => sound.loud(loudness(settings.value))),
    effect(() => {
      const own = feed.plan.value?.seat?.id;
      carrier.openTo(own === undefined || !state.pressed.value ? new Set() : isOpenFor(feed.view.value, own));
    }),
    effect(() => route(parts)),
    effect(() => report(parts)),
    () => clearInterval(place),
  ];
}

function route({ feed, state, sound, links }: Parts): void {
  const { value: view } = feed.view;
  const [volumes, silenced, deaf] = [state.volumes.value, state.silenced.value, state.deaf.value];
  for (const seat of links.keys()) {
    const quiet = deaf || silenced.has(seat);
    sound.hear(seat, quiet ? "silent" : wayOf(view, seat), volumes[seat] ?? 1);
  }
}

/** Says how one hears others: they are shown it. */
function report({ feed, state, links }: Parts): void {
  const [silenced, deaf, volumes] = [state.silenced.value, state.deaf.value, state.volumes.value];
  const hearing = (seat: SeatId, link: LinkState): Hearing => {
    if (deaf) return "deaf";
    return silenced.has(seat) || volumes[seat] === 0 ? "silenced" : link;
  };
  if (links.size === 0) return;
  feed.voice.send({
    kind: "hears",
    of: Object.fromEntries([...links].map(([seat, link]) => [seat, hearing(seat, link)])),
  });
}
