import { useSignal } from "@preact/signals";
import type { ChannelId, RowId } from "#engine/ids.ts";
import { ConfirmDialog } from "../../shared/confirm-dialog.tsx";
import { Modal } from "../../shared/modal.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";

interface ResendDialogProps {
  readonly desk: Desk;
  readonly row: RowId;
  readonly close: () => void;
}

/** The channels that work and that the sender and every addressee of a row are on. */
function waysFor({ plan, state }: Desk, id: RowId): readonly ChannelId[] {
  const row = plan.injects.find((inject) => inject.id === id);
  if (row === undefined) return [];
  const parties = row.from === undefined ? row.to : [row.from, ...row.to];
  return Object.values(plan.channels).flatMap(({ id: channel, members }) => {
    const works = state.value.channels[channel]?.state !== "down";
    return works && parties.every((party) => members.includes(party)) ? [channel] : [];
  });
}

/** Sends the message of a row that was lost with its channel again, over one that works. */
export function ResendDialog({ desk, row, close }: ResendDialogProps) {
  const ways = waysFor(desk, row);
  const chosen = useSignal<ChannelId | undefined>(undefined);
  const channel = ways.find((way) => way === chosen.value) ?? ways[0];
  const title = say("msel.resend.title", { row, title: desk.names("row", row) });
  if (channel === undefined) {
    return (
      <Modal title={title} onClose={close}>
        <p>{say("msel.resend.what")}</p>
        <p class="notice warn">{say("msel.resend.none")}</p>
        <div class="row end">
          <button type="button" onClick={close}>
            {say("do.cancel")}
          </button>
        </div>
      </Modal>
    );
  }
  const send = async (): Promise<string | undefined> => {
    const fault = await desk.act({ type: "resend", row, channel });
    if (fault === undefined) desk.announce(say("msel.resent", { row }));
    return fault;
  };
  return (
    <ConfirmDialog title={title} confirm={say("msel.resend.do")} close={close} run={send}>
      <p>{say("msel.resend.what")}</p>
      <label class="field">
        <span class="strong small">{say("msel.resend.channel")}</span>
        <select value={channel} onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}>
          {ways.map((way) => (
            <option key={way} value={way}>
              {desk.names("channel", way)}
            </option>
          ))}
        </select>
      </label>
    </ConfirmDialog>
  );
}
