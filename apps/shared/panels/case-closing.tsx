import { useSignal } from "@preact/signals";
import { say } from "../wording/say.ts";
import { Fault } from "./act-button.tsx";
import type { CaseCard } from "./case-model.ts";
import { ReasonField, isReason } from "./reason-field.tsx";
import { useWish } from "./use-wish.ts";

/** A closing in the writing. */
function useClosing(card: CaseCard) {
  const wisher = useWish();
  const way = useSignal<string | undefined>(undefined);
  const into = useSignal("");
  const reason = useSignal("");
  const tried = useSignal(false);
  const merges = card.dispositions.find(({ id }) => id === way.value)?.merges === true;
  const submit = async (): Promise<void> => {
    tried.value = true;
    const disposition = way.value;
    if (disposition === undefined || !isReason(reason.value) || (merges && into.value === "")) return;
    const other = merges ? { into: into.value } : {};
    const command = { type: "close-case", case: card.id, disposition, ...other } as const;
    await wisher.ask("close", command, { reason: reason.value.trim() });
  };
  return { wisher, way, into, reason, tried, merges, submit };
}

/** Closes a case: what has become of it, for one that merges into which other, and why. */
export function CaseClosing({ card }: { readonly card: CaseCard }) {
  const { wisher, way, into, reason, tried, merges, submit } = useClosing(card);
  return (
    <form class="stack" noValidate onSubmit={(event) => (event.preventDefault(), void submit())}>
      <fieldset class="field">
        <legend>{say("cases.close.how")}</legend>
        {card.dispositions.map(({ id, title }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name={`close-${card.id}`}
              checked={way.value === id}
              onChange={() => (way.value = id)}
            />
            <span class="strong">{title}</span>
          </label>
        ))}
        {tried.value && way.value === undefined && <p class="fault">{say("cases.close.how.missing")}</p>}
      </fieldset>
      {merges && (
        <Into card={card} value={into.value} fault={tried.value && into.value === ""} set={(id) => (into.value = id)} />
      )}
      <ReasonField
        id={`close-${card.id}-reason`}
        label={say("cases.close.reason")}
        value={reason.value}
        fault={tried.value && !isReason(reason.value)}
        set={(text) => (reason.value = text)}
      />
      <Fault wisher={wisher} />
      <button type="submit" class="primary" aria-busy={wisher.busy.value !== undefined}>
        {say("cases.close.do")}
      </button>
    </form>
  );
}

interface IntoProps {
  readonly card: CaseCard;
  /** Empty for none. */
  readonly value: string;
  readonly fault: boolean;
  readonly set: (id: string) => void;
}

function Into({ card, value, fault, set }: IntoProps) {
  const id = `close-${card.id}-into`;
  if (card.mergeInto.length === 0) return <p class="notice warn small">{say("cases.close.into.none")}</p>;
  return (
    <div class="field">
      <label for={id}>{say("cases.close.into")}</label>
      <select
        id={id}
        value={value}
        aria-invalid={fault}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      >
        <option value="">{say("cases.close.into.choose")}</option>
        {card.mergeInto.map((other) => (
          <option key={other.id} value={other.id}>
            {other.title}
          </option>
        ))}
      </select>
      {fault && (
        <p id={`${id}-fault`} class="fault">
          {say("cases.close.into.missing")}
        </p>
      )}
    </div>
  );
}
