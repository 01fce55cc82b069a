import "../wording/voice-words.ts";
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useTallBar } from "../panels/tall-bar.ts";
import { useDesk } from "../panels/seat-desk.ts";
import { say } from "../wording/say.ts";
import { talking } from "./talk-model.ts";
import { type Voice, useVoice } from "./voice.ts";

type Bar = ComponentType<{ readonly voice: Voice }>;

/**
 * Voice, where one plays: who speaks, and the way to turn it on; on, the key to talk. Everything but this comes when it is
 * turned on. Nothing where there is no voice, such as in a replay.
 */
export function VoiceBar() {
  const voice = useVoice();
  const sight = useDesk().sight.value;
  const bar = useRef<HTMLElement>(null);
  const on = useSignal<Bar | undefined>(undefined);
  const tall = useTallBar(bar, on.value === undefined ? 0 : 1);
  const isOn = voice?.status.value.state === "on";
  useEffect(() => {
    if (isOn) void fetchBar(on);
  }, [isOn]);
  if (voice === undefined || sight === undefined || sight.view.run.status === "ended") return null;
  const { state } = voice.status.value;
  return (
    <section ref={bar} class={tall ? "voice-bar tall no-print" : "voice-bar no-print"} aria-label={say("voice.title")}>
      <div class="talking">
        {talking(sight).map(({ seat, words }) => (
          <p key={seat} class="talks small">
            {words}
          </p>
        ))}
      </div>
      {state === "on" && on.value !== undefined ? <on.value voice={voice} /> : <TurnOn voice={voice} />}
    </section>
  );
}

async function fetchBar(on: Signal<Bar | undefined>): Promise<void> {
  const { TalkBar } = await import("./talk-bar.tsx");
  on.value = TalkBar;
}

function TurnOn({ voice }: { readonly voice: Voice }) {
  const { state } = voice.status.value;
  if (state === "not-here") return <p class="small soft">{say("voice.not-here")}</p>;
  return (
    <div class="row">
      <button type="button" disabled={state === "starting" || state === "on"} onClick={() => void voice.turnOn()}>
        {say(state === "starting" || state === "on" ? "voice.starting" : "voice.turn-on")}
      </button>
      {state !== "starting" && state !== "on" && (
        <button type="button" class="small" onClick={() => void voice.turnOn("none")}>
          {say("voice.listen-only")}
        </button>
      )}
      {state === "failed" && <span role="alert">{say("voice.failed")}</span>}
      {state === "elsewhere" && <span>{say("voice.elsewhere")}</span>}
      {state === "off" && <span class="small soft">{say("voice.off.what")}</span>}
    </div>
  );
}
