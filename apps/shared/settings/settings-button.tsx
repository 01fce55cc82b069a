import { type Signal, useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { say } from "../wording/say.ts";

type Dialog = ComponentType<{ readonly onClose: () => void }>;

/** The way to the settings of this device; their code comes when it is wanted. */
export function SettingsButton() {
  const dialog = useSignal<{ readonly Shown: Dialog } | undefined>(undefined);
  const failed = useSignal(false);
  return (
    <>
      <button type="button" class="small settings-button" onClick={() => void open(dialog, failed)}>
        {say("settings.open")}
      </button>
      {failed.value && <span role="alert">{say("http.unreachable")}</span>}
      {dialog.value !== undefined && <dialog.value.Shown onClose={() => (dialog.value = undefined)} />}
    </>
  );
}

async function open(dialog: Signal<{ readonly Shown: Dialog } | undefined>, failed: Signal<boolean>): Promise<void> {
  try {
    const { SettingsDialog } = await import("./settings-dialog.tsx");
    dialog.value = { Shown: SettingsDialog };
    failed.value = false;
  } catch {
    failed.value = true;
  }
}
