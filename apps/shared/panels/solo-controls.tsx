import { useSignal } from "@preact/signals";
import { Modal } from "../modal.tsx";
import { ActButton, Fault } from "./act-button.tsx";
import { useSight } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";
import { say } from "../wording/say.ts";

/** Who plays alone is the trainer too: pause, go on, end. */
export function SoloControls() {
  const wisher = useWish();
  const ending = useSignal(false);
  const { status } = useSight().view.run;
  return (
    <>
      {status === "running" && (
        <ActButton wisher={wisher} what="pause" command={{ type: "pause" }} class="small">
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
