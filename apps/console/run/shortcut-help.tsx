import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { listenForKeys, shortcutsOn } from "../../shared/shortcuts.ts";
import { say } from "../../shared/wording/say.ts";
import { Modal } from "../../shared/modal.tsx";

const keys = ["r", "s", "c", "l", "j", "n"] as const;

/** Shows which keys do what, and lets them be turned off for those who type by speech or by switch. */
export function ShortcutHelp({ simcell }: { readonly simcell: boolean }) {
  const open = useSignal(false);
  useEffect(() => listenForKeys(() => ({ "?": () => (open.value = true) })), [open]);
  return (
    <>
      <button type="button" class="small quiet" onClick={() => (open.value = true)}>
        {say("keys.title")}
      </button>
      {open.value && (
        <Modal title={say("keys.title")} onClose={() => (open.value = false)}>
          <dl class="keys">
            {keys
              .filter((key) => simcell || key !== "c")
              .map((key) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{say(`desk.key.${key}`)}</dd>
                </div>
              ))}
            <div>
              <dt>
                <kbd>?</kbd>
              </dt>
              <dd>{say("keys.help")}</dd>
            </div>
          </dl>
          <label class="choice">
            <input
              type="checkbox"
              checked={!shortcutsOn.value}
              onChange={({ currentTarget }) => (shortcutsOn.value = !currentTarget.checked)}
            />
            {say("keys.off")}
          </label>
          <button type="button" class="primary" onClick={() => (open.value = false)}>
            {say("do.close")}
          </button>
        </Modal>
      )}
    </>
  );
}
