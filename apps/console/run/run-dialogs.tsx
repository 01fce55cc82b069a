import { useRef } from "preact/hooks";
import { say } from "../../shared/wording/say.ts";
import { ConfirmDialog } from "../../shared/confirm-dialog.tsx";
import type { Desk } from "./desk.ts";
import { ReasonField } from "./reason-field.tsx";

interface DeskDialogProps {
  readonly desk: Desk;
  readonly close: () => void;
}

export function StartDialog({ desk, close }: DeskDialogProps) {
  const seats = Object.values(desk.state.value.seats);
  const held = (by: "person" | "bot" | "nobody"): number => seats.filter(({ holder }) => holder === by).length;
  return (
    <ConfirmDialog
      title={say("desk.start.sure")}
      confirm={say("desk.start.do")}
      close={close}
      run={() => desk.act({ type: "start" })}
    >
      <p>{say("desk.start.what")}</p>
      <p>{say("desk.start.seats", { people: held("person"), bots: held("bot"), empty: held("nobody") })}</p>
    </ConfirmDialog>
  );
}

export function PauseDialog({ desk, close }: DeskDialogProps) {
  const reason = useRef("");
  return (
    <ConfirmDialog
      title={say("desk.pause.title")}
      confirm={say("desk.pause.do")}
      close={close}
      run={() => desk.act({ type: "pause" }, { reason: reason.current })}
    >
      <p>{say("desk.pause.what")}</p>
      <ReasonField label={say("desk.pause.reason")} required into={reason} />
    </ConfirmDialog>
  );
}

export function EndDialog({ desk, close }: DeskDialogProps) {
  return (
    <ConfirmDialog
      title={say("desk.end.sure")}
      confirm={say("desk.end.do")}
      tone="danger"
      close={close}
      run={() => desk.act({ type: "end" })}
    >
      <p>{say("desk.end.what")}</p>
    </ConfirmDialog>
  );
}

export function EmergencyDialog({ desk, close }: DeskDialogProps) {
  const text = useRef("");
  return (
    <ConfirmDialog
      title={say("emergency.title")}
      confirm={say("emergency.confirm")}
      tone="alarm"
      close={close}
      run={() => desk.act({ type: "call-emergency" }, text.current === "" ? {} : { text: text.current })}
    >
      <p>{say("emergency.what")}</p>
      <ReasonField label={say("emergency.text")} into={text} />
    </ConfirmDialog>
  );
}

export function ClearEmergencyDialog({ desk, close }: DeskDialogProps) {
  return (
    <ConfirmDialog
      title={say("desk.emergency.clear.sure")}
      confirm={say("desk.emergency.clear.do")}
      tone="danger"
      close={close}
      run={() => desk.act({ type: "clear-emergency" })}
    >
      <p>{say("desk.emergency.clear.what")}</p>
    </ConfirmDialog>
  );
}
