import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { say } from "../shared/wording/say.ts";
import { useOpenDialog } from "./open-dialog.ts";

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
  const heading = useId();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const holder = useOpenDialog();
  const submit = async (): Promise<void> => {
    setBusy(true);
    const told = await run();
    setBusy(false);
    setFault(told);
    if (told === undefined) close();
  };
  return (
    <dialog ref={holder} aria-labelledby={heading} onClose={close}>
      <form
        class="stack"
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {children}
        {fault !== undefined && (
          <p class="notice bad" role="alert">
            {fault}
          </p>
        )}
        <div class="row end">
          <button type="button" onClick={() => holder.current?.close()}>
            {say("do.cancel")}
          </button>
          <button type="submit" class={tone} aria-busy={busy} disabled={busy}>
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}
