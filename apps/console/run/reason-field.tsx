import { useId } from "preact/hooks";
import { say } from "../../shared/wording/say.ts";

/** A reason that is asked for has at least so many characters. */
const shortestReason = 3;

interface ReasonFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  /** Holds what has been typed so far. */
  readonly into: { current: string };
}

/** A short free text that goes with an act, such as why the exercise is paused. */
export function ReasonField({ label, help, required = false, into }: ReasonFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{required ? say("field.required", { label }) : label}</label>
      {help !== undefined && (
        <span class="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        required={required}
        minLength={required ? shortestReason : undefined}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onInput={({ currentTarget }) => (into.current = currentTarget.value.trim())}
      />
    </div>
  );
}
