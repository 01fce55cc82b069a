import { say } from "../wording/say.ts";
import type { Draft, DraftFaults } from "./draft-model.ts";
import { reachLines } from "./reach-model.ts";
import { useSight } from "./seat-desk.ts";

interface RecipientsProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly faults: DraftFaults;
}

/** Over which channel, and to whom on it. */
export function Recipients({ draft, set, faults }: RecipientsProps) {
  const channels = reachLines(useSight());
  const channel = channels.find(({ id }) => id === draft.channel);
  const turn = (id: string): void =>
    set({ to: draft.to.includes(id) ? draft.to.filter((one) => one !== id) : [...draft.to, id] });
  return (
    <>
      <label class="field">
        <span class="strong small">{say("send.channel")}</span>
        <select
          value={draft.channel ?? ""}
          aria-invalid={faults["channel"] !== undefined}
          onChange={({ currentTarget }) => set({ channel: currentTarget.value, to: [] })}
        >
          {channels.map(({ id, line }) => (
            <option key={id} value={id}>
              {line}
            </option>
          ))}
        </select>
        {faults["channel"] !== undefined && <span class="fault">{faults["channel"]}</span>}
      </label>
      {channel?.trouble !== undefined && <p class="notice warn small">{channel.trouble}</p>}
      {channel !== undefined && (
        <fieldset class={faults["to"] === undefined ? "field group" : "field group invalid"}>
          <legend>{say("send.to")}</legend>
          <div class="choices">
            {channel.others.map(({ id, line }) => (
              <label key={id} class="choice">
                <input type="checkbox" checked={draft.to.includes(id)} onChange={() => turn(id)} />
                <span>{line}</span>
              </label>
            ))}
          </div>
          {channel.others.length > 2 && (
            <div>
              <button type="button" class="small quiet" onClick={() => set({ to: channel.others.map(({ id }) => id) })}>
                {say("send.to.all")}
              </button>
            </div>
          )}
          {faults["to"] !== undefined && <p class="fault">{faults["to"]}</p>}
        </fieldset>
      )}
    </>
  );
}
