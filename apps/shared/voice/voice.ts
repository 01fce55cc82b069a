import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { SeatId } from "#engine/ids.ts";
import type { Answer } from "#engine/wire/down.ts";
import type { Hearing } from "#engine/wire/voice.ts";
import type { LiveFeed } from "../live-feed.ts";
import type { LiveVoice } from "./live-voice.ts";
import type { MicTrouble } from "./microphone.ts";

/** How one's own voice stands. On without a microphone one listens. */
type VoiceStatus =
  | { readonly state: "off" | "starting" | "elsewhere" | "not-here" }
  | { readonly state: "failed"; readonly answer?: Answer | undefined }
  | { readonly state: "on"; readonly trouble?: MicTrouble };

/**
 * One's own voice: off until somebody turns it on, and nothing is fetched or asked for before. `press` and `release` are
 * the key to talk, whatever pressed it: a button, a key, a controller, a hand.
 */
export interface Voice {
  readonly status: ReadonlySignal<VoiceStatus>;
  /** What is spoken into: a radio channel's id, or `near`. Empty until it is chosen; the bar chooses the first. */
  readonly target: Signal<string>;
  /** The key is down, whether or not the talkgroup is open yet. */
  readonly pressed: ReadonlySignal<boolean>;
  /** Why the last press came to nothing, until the next. */
  readonly refused: ReadonlySignal<Answer | "cut-off" | undefined>;
  /** Listener → how they hear this seat; only those this seat may be connected to. */
  readonly heardBy: ReadonlySignal<Readonly<Record<SeatId, Hearing>>>;
  /** How loud each person is for this listener, 1 unless somebody said otherwise; 0 is muted. */
  readonly volumes: ReadonlySignal<Readonly<Record<SeatId, number>>>;
  /** Hears nobody. */
  readonly deaf: Signal<boolean>;
  turnOn(microphone?: "none"): Promise<void>;
  turnOff(): Promise<void>;
  press(): void;
  release(): void;
  /** Chooses a talkgroup and presses the key: where one chooses by pressing. */
  talkTo(target: string): void;
  setVolume(seat: SeatId, volume: number): void;
  /** Hears this person no more, or again: for who blocks somebody. They are told that they are not heard. */
  silence(seat: SeatId, silent: boolean): void;
  /** How loud somebody, or one's own microphone (no seat), is now: 0 to 1. */
  level(seat?: SeatId): number;
  close(): void;
}

/** The parts of a voice that its live half changes. */
export interface VoiceState {
  readonly status: Signal<VoiceStatus>;
  readonly pressed: Signal<boolean>;
  readonly refused: Signal<Answer | "cut-off" | undefined>;
  readonly heardBy: Signal<Readonly<Record<SeatId, Hearing>>>;
  readonly volumes: Signal<Readonly<Record<SeatId, number>>>;
  readonly silenced: Signal<ReadonlySet<SeatId>>;
  readonly target: Signal<string>;
  readonly deaf: Signal<boolean>;
}

/** The voice of a seat that is followed over the network. Its code comes when it is first turned on. */
export function createVoice(feed: LiveFeed): Voice {
  const state = freshVoice();
  let live: LiveVoice | undefined;
  let closed = false;
  async function turnOn(microphone?: "none"): Promise<void> {
    if (state.status.value.state === "starting" || state.status.value.state === "on") return;
    state.status.value = { state: "starting" };
    try {
      const { openVoice } = await import("./live-voice.ts");
      live = await openVoice(feed, state, microphone);
      if (closed) live?.close();
    } catch {
      state.status.value = { state: "failed" };
    }
  }
  return {
    ...state,
    turnOn,
    async turnOff() {
      live?.close();
      live = undefined;
      state.status.value = { state: "off" };
      await feed.voice.mention({ type: "turn-voice", on: false });
    },
    press: () => void live?.press(),
    release: () => void live?.release(),
    talkTo(target) {
      const press = async (): Promise<void> => {
        await live?.release();
        state.target.value = target;
        await live?.press();
      };
      void press();
    },
    setVolume: (seat, volume) => void (state.volumes.value = { ...state.volumes.value, [seat]: volume }),
    silence(seat, silent) {
      const others = [...state.silenced.value].filter((other) => other !== seat);
      state.silenced.value = new Set(silent ? [...others, seat] : others);
    },
    level: (seat) => live?.level(seat) ?? 0,
    close() {
      closed = true;
      live?.close();
    },
  };
}

function freshVoice(): VoiceState {
  return {
    status: signal<VoiceStatus>({ state: "off" }),
    pressed: signal(false),
    refused: signal<Answer | "cut-off" | undefined>(undefined),
    heardBy: signal<Readonly<Record<SeatId, Hearing>>>({}),
    volumes: signal<Readonly<Record<SeatId, number>>>({}),
    silenced: signal<ReadonlySet<SeatId>>(new Set()),
    target: signal(""),
    deaf: signal(false),
  };
}

const VoiceContext = createContext<Voice | undefined>(undefined);
/** Gives the voice to everything below it; a replay has none. */
export const VoiceProvider = VoiceContext.Provider;

/** The voice of this seat; undefined where there is none. */
export function useVoice(): Voice | undefined {
  return useContext(VoiceContext);
}
