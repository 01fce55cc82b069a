import { say } from "../wording/say.ts";

/** A reason has at least three letters or digits; the engine asks for as many characters. */
export function isReason(text: string): boolean {
  return text.trim().length >= 3;
}

interface ReasonProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly fault: boolean;
  readonly set: (text: string) => void;
}

/** The field for a reason, which is always required. */
export function ReasonField({ id, label, value, fault, set }: ReasonProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={value}
        aria-invalid={fault}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      <p id={`${id}-help`} class={fault ? "fault" : "help"}>
        {say(fault ? "decide.reason.missing" : "decide.reason.help")}
      </p>
    </div>
  );
}
