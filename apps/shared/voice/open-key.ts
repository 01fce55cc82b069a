import { effect } from "@preact/signals";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { LiveFeed } from "../live-feed.ts";
import type { Tone } from "./radio-sound.ts";
import { openGroupOf } from "./talk-ways.ts";
import type { VoiceState } from "./voice.ts";

/** The key to talk, and the tones that mark what comes of it. */
interface Key {
  press(): Promise<void>;
  release(): Promise<void>;
  close(): void;
}

/** Asks the exercise for the talkgroup while the key is down. What it refuses, or takes away, shuts the microphone at once. */
export function openKey(feed: LiveFeed, state: VoiceState, sound: (tone: Tone) => void): Key {
  const own = (): string => feed.plan.value?.seat?.id ?? "";
  let had = false;
  const stop = effect(() => {
    const view = feed.view.value;
    const has = openGroupOf(view, own()) !== undefined || waits(view, own());
    if (had && !has && state.pressed.peek()) {
      state.pressed.value = false;
      state.refused.value = "cut-off";
      sound("busy");
    }
    had = has;
  });
  const stopTones = markTalks(feed, sound);
  return {
    async press() {
      const status = state.status.value;
      if (state.pressed.value || status.state !== "on" || status.trouble !== undefined) return;
      state.pressed.value = true;
      state.refused.value = undefined;
      const { value: target } = state.target;
      const channel = target === "near" ? {} : { channel: target };
      const answer = await feed.voice.mention({ type: "press-talk", ...channel });
      if (answer?.ok === true) return;
      state.pressed.value = false;
      state.refused.value = answer ?? { ok: false, fault: "closed" };
      sound("busy");
      // It may have been heard all the same, with only the answer lost.
      if (answer === undefined) await feed.voice.mention({ type: "release-talk" });
    },
    async release() {
      if (!state.pressed.value) return;
      state.pressed.value = false;
      had = false;
      await feed.voice.mention({ type: "release-talk" });
    },
    close: () => (stop(), stopTones()),
  };
}

function waits({ talkgroups }: SeatView, seat: string): boolean {
  return Object.values(talkgroups).some(({ asked }) => asked?.seat === seat);
}

/** A tone where a talk on a radio channel begins and where it ends, one's own and others'. */
function markTalks(feed: LiveFeed, sound: (tone: Tone) => void): () => void {
  let before = speakersOf(feed.view.peek());
  return effect(() => {
    const now = speakersOf(feed.view.value);
    if ([...now].some((one) => !before.has(one))) sound("begins");
    else if ([...before].some((one) => !now.has(one))) sound("ends");
    before = now;
  });
}

function speakersOf({ talkgroups }: SeatView): ReadonlySet<string> {
  return new Set(
    Object.values(talkgroups).flatMap(({ id, speakers }) =>
      id === "near" ? [] : speakers.map(({ seat, since }) => `${id} ${seat} ${since}`),
    ),
  );
}
