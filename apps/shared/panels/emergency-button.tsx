import { useSignal } from "@preact/signals";
import { Modal } from "../modal.tsx";
import { say } from "../wording/say.ts";
import { Fault } from "./act-button.tsx";
import { useDesk } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

/** REAL EMERGENCY: always in reach, for every seat, and asked once more before it stops everything. */
export function EmergencyButton({ short = false }: { readonly short?: boolean }) {
  const open = useSignal(false);
  const desk = useDesk();
  const on = desk.sight.value?.view.emergency !== undefined;
  return (
    <>
      <button type="button" class="alarm" aria-disabled={on} onClick={() => (open.value = !on)}>
        {short && say("world.emergency")} <span class={short ? "visually-hidden" : ""}>{say("emergency.do")}</span>
      </button>
      {open.value && <EmergencyDialog onClose={() => (open.value = false)} />}
    </>
  );
}

function EmergencyDialog({ onClose }: { readonly onClose: () => void }) {
  const wisher = useWish();
  const text = useSignal("");
  const call = async (): Promise<void> => {
    const said = text.value.trim();
    if (await wisher.ask("call", { type: "call-emergency" }, said === "" ? {} : { text: said })) onClose();
  };
  return (
    <Modal title={say("emergency.title")} onClose={onClose}>
      <p>{say("emergency.what")}</p>
      <label class="field">
        <span class="strong small">{say("emergency.text")}</span>
        <textarea rows={2} maxLength={500} onInput={({ currentTarget }) => (text.value = currentTarget.value)} />
      </label>
      <Fault wisher={wisher} />
      <div class="row">
        <button
          type="button"
          class="alarm large"
          aria-busy={wisher.busy.value !== undefined}
          onClick={() => void call()}
        >
          {say("emergency.confirm")}
        </button>
        <button type="button" class="large" onClick={onClose}>
          {say("do.cancel")}
        </button>
      </div>
    </Modal>
  );
}
