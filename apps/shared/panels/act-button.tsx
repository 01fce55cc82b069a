import type { ComponentChildren } from "preact";
import type { Command, Texts } from "#engine/exercise/command.ts";
import type { Wisher } from "./use-wish.ts";

interface ActButtonProps {
  readonly wisher: Wisher;
  /** Names this wish among those of the same wisher. */
  readonly what: string;
  readonly command: Command;
  /** Free texts that go beside it. */
  readonly texts?: Texts;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
  readonly onDone?: () => void;
}

/**
 * A button that asks for one thing. While that is on its way, and where it cannot be done, it keeps the focus and says
 * so, rather than being disabled under the finger.
 */
export function ActButton({
  wisher,
  what,
  command,
  texts,
  disabled,
  label,
  pressed,
  children,
  onDone,
  ...rest
}: ActButtonProps) {
  const busy = wisher.busy.value === what;
  const off = disabled === true || wisher.busy.value !== undefined;
  const press = async (): Promise<void> => {
    if (!off && (await wisher.ask(what, command, texts))) onDone?.();
  };
  return (
    <button
      type="button"
      class={rest.class}
      aria-busy={busy}
      aria-disabled={off}
      aria-label={label}
      aria-pressed={pressed}
      onClick={() => void press()}
    >
      {children}
    </button>
  );
}

/** Why the last wish of a wisher did not happen, said at once to whoever cannot see it. */
export function Fault({ wisher }: { readonly wisher: Wisher }) {
  return (
    <div role="alert" class="fault-place">
      {wisher.fault.value !== undefined && <p class="notice bad small">{wisher.fault.value}</p>}
    </div>
  );
}
