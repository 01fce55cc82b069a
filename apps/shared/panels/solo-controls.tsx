import { useSignal } from "@preact/signals";
import { Modal } from "../modal.tsx";
import { ActButton, Fault } from "./act-button.tsx";
import { useSight } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";
import { say } from "../wording/say.ts";

interface SoloProps {
  /** Whether the exercise can be started from here: not where the waiting room has the button. */
  readonly starts?: boolean;
}

/** Who plays alone is the trainer too: start, pause, end. Going on stands with what says that the clock stands. */
export function SoloControls({ starts = false }: SoloProps) {
  const wisher = useWish();
  const ending = useSignal(false);
  const { status } = useSight().view.run;
  return (
    <>
      {starts && status === "lobby" && (
        <ActButton wisher={wisher} what="start" command={{ type: "start" }} class="small primary">
          {say("waiting.start")}
        </ActButton>
      )}
      {status === "running" && (
        <ActButton
          wisher={wisher}
          what="pause"
          command={{ type: "pause" }}
          texts={{ reason: say("clock.pause.own") }}
          class="small"
        >
          {say("clock.pause")}
        </ActButton>
      )}
      {status !== "lobby" && (
        <button type="button" class="small" onClick={() => (ending.value = true)}>
          {say("clock.end")}
        </button>
      )}
      {ending.value && (
        <Modal title={say("clock.end.sure")} onClose={() => (ending.value = false)}>
          <Fault wisher={wisher} />
          <div class="row">
            <ActButton
              wisher={wisher}
              what="end"
              command={{ type: "end" }}
              class="primary large"
              onDone={() => (ending.value = false)}
            >
              {say("clock.end")}
            </ActButton>
            <button type="button" class="large" onClick={() => (ending.value = false)}>
              {say("do.cancel")}
            </button>
          </div>
        </Modal>
      )}
    </>
  );
}
