import type { Signal } from "@preact/signals";

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly held: Pick<Signal<T>, "value">;
  readonly options: readonly (readonly [T, string])[];
}

/** One of several, with the label over it. */
export function Choice<T extends string>({ label, held, options }: ChoiceProps<T>) {
  const choose = (value: string): void => {
    const found = options.find(([id]) => id === value);
    if (found !== undefined) held.value = found[0];
  };
  return (
    <label class="field">
      <span class="strong small">{label}</span>
      <select value={held.value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
