import { useRef } from "preact/hooks";
import type { RowId } from "#engine/ids.ts";
import { say } from "../../shared/wording/say.ts";
import { ConfirmDialog } from "../../shared/confirm-dialog.tsx";
import type { Desk } from "./desk.ts";
import { ReasonField } from "./reason-field.tsx";

interface SkipDialogProps {
  readonly desk: Desk;
  readonly row: RowId;
  readonly close: () => void;
}

/** Takes a row out of the run, with the reason that the debrief will show. */
export function SkipDialog({ desk, row, close }: SkipDialogProps) {
  const reason = useRef("");
  const skip = async (): Promise<string | undefined> => {
    const fault = await desk.act({ type: "skip", row }, { reason: reason.current });
    if (fault === undefined) desk.announce(say("msel.skipped", { row }));
    return fault;
  };
  return (
    <ConfirmDialog
      title={say("msel.skip.title", { row, title: desk.names("row", row) })}
      confirm={say("msel.skip.do")}
      tone="danger"
      close={close}
      run={skip}
    >
      <p>{say("msel.skip.what")}</p>
      <ReasonField label={say("msel.skip.reason")} help={say("msel.skip.reason.help")} required into={reason} />
    </ConfirmDialog>
  );
}
