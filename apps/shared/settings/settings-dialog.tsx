import { Modal } from "../modal.tsx";
import { say } from "../wording/say.ts";
import { SettingsForm } from "./settings-form.tsx";

/** The settings of this device, before everything else until they are closed. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal title={say("settings.title")} onClose={onClose}>
      <SettingsForm />
      <div class="row">
        <button type="button" class="primary" onClick={onClose}>
          {say("do.close")}
        </button>
      </div>
    </Modal>
  );
}
