import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Modal } from "./modal.tsx";
import { say } from "./wording/say.ts";

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  /** `danger` for what cannot be taken back. */
  readonly tone?: "primary" | "danger" | "alarm";
  readonly children?: ComponentChildren;
  readonly close: () => void;
  /** Does it; gives what to tell when it did not happen, else undefined, and the dialog closes. */
  readonly run: () => Promise<string | undefined>;
}

/** Asks once more, says what will happen, and stays open with the reason when it could not be done. */
export function ConfirmDialog({ title, confirm, tone = "primary", children, close, run }: ConfirmDialogProps) {
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    const told = await run();
    setBusy(false);
    setFault(told);
    if (told === undefined) close();
  };
  return (
    <Modal title={title} onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        {fault !== undefined && (
          <p class="notice bad" role="alert">
            {fault}
          </p>
        )}
        <div class="row end">
          <button type="button" onClick={close}>
            {say("do.cancel")}
          </button>
          <button type="submit" class={tone} aria-busy={busy} disabled={busy}>
            {confirm}
          </button>
        </div>
      </form>
    </Modal>
  );
}
