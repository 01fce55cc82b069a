import { useId } from "preact/hooks";

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
      <label for={id}>{label}</label>
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
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onInput={({ currentTarget }) => (into.current = currentTarget.value.trim())}
      />
    </div>
  );
}
