import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { say } from "../shared/wording/say.ts";
import { useOpenDialog } from "./open-dialog.ts";

interface InfoDialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** Shows something over the page until it is closed. */
export function InfoDialog({ title, close, children }: InfoDialogProps) {
  const heading = useId();
  const holder = useOpenDialog();
  return (
    <dialog ref={holder} aria-labelledby={heading} onClose={close}>
      <div class="stack">
        <h2 id={heading}>{title}</h2>
        {children}
        <div class="row end">
          <button type="button" class="primary" onClick={() => holder.current?.close()}>
            {say("do.close")}
          </button>
        </div>
      </div>
    </dialog>
  );
}
