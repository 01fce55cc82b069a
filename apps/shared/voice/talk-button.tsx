import { settings } from "../settings/device-settings.ts";
import { say } from "../wording/say.ts";
import type { TalkLine } from "./talk-model.ts";
import type { Voice } from "./voice.ts";

interface ButtonProps {
  readonly voice: Voice;
  readonly line: TalkLine;
  /** Exercise time. */
  readonly at: number;
}

/**
 * The key to talk. Held, or pressed on and off where somebody set it so; by keyboard and screen reader, which cannot hold,
 * always pressed on and off.
 */
export function TalkButton({ voice, line, at }: ButtonProps) {
  const toggles = settings.value.sound.key === "toggle";
  const pressed = voice.pressed.value;
  const turn = (): void => (pressed ? voice.release() : voice.press());
  const down = (event: PointerEvent & { readonly currentTarget: HTMLButtonElement }): void => {
    if (toggles || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    voice.press();
  };
  const up = (): void => {
    if (!toggles) voice.release();
  };
  // A click by keyboard or screen reader comes with no press before it.
  const click = ({ detail }: MouseEvent): void => {
    if (toggles || detail === 0) turn();
  };
  return (
    <button
      type="button"
      class={`talk-button ${line.state}`}
      aria-pressed={pressed}
      onPointerDown={down}
      onPointerUp={up}
      onPointerCancel={up}
      onContextMenu={(event) => event.preventDefault()}
      onClick={click}
    >
      <span>{words(line, pressed, toggles, at)}</span>
      <kbd aria-hidden="true">V</kbd>
    </button>
  );
}

function words({ state, title: group, speakers, opens }: TalkLine, pressed: boolean, toggles: boolean, at: number) {
  if (state === "mine") return say(toggles ? "voice.mine.toggle" : "voice.mine", { group });
  if (state === "waiting" || pressed) return say("voice.waiting", { group, n: secondsUntil(opens, at) });
  if (state === "busy") return say("voice.busy", { name: speakers[0]?.name });
  if (state === "down" || state === "full") return say(`voice.line.${state}`, { group });
  return say(toggles ? "voice.press" : "voice.hold", { group });
}

function secondsUntil(opens: number | undefined, at: number): number {
  return opens === undefined ? 0 : Math.max(0, Math.ceil((opens - at) / 1000));
}
