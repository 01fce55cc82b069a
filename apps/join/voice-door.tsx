import "../shared/wording/voice-words.ts";
import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { say } from "../shared/wording/say.ts";

/** Voice tried out before one goes in, for who wants to: the browser asks for the microphone only then. */
export function VoiceDoor() {
  const check = useSignal<ComponentType | undefined>(undefined);
  const failed = useSignal(false);
  const open = async (): Promise<void> => {
    try {
      const { VoiceCheck } = await import("../shared/voice/voice-check.tsx");
      check.value = VoiceCheck;
    } catch {
      failed.value = true;
    }
  };
  return (
    <section class="card door" aria-labelledby="voice-door">
      <h2 id="voice-door">{say("voice.check")}</h2>
      <p>{say("voice.check.what")}</p>
      {check.value === undefined ? (
        <div class="row">
          <button type="button" onClick={() => void open()}>
            {say("voice.check.do")}
          </button>
          {failed.value && <span role="alert">{say("http.unreachable")}</span>}
        </div>
      ) : (
        <check.value />
      )}
    </section>
  );
}
