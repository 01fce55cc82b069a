import { settings } from "../../shared/settings/device-settings.ts";
import type { Voice } from "../../shared/voice/voice.ts";
import type { HandState } from "./hands.ts";

/** The grip of a controller is the key to talk, held as one holds a radio. Takes the hands of each frame. */
export function talkByGrip(voice: Voice | undefined): (hands: readonly Pick<HandState, "squeeze">[]) => void {
  let held = false;
  return (hands) => {
    const holds = hands.some(({ squeeze }) => squeeze);
    if (holds === held || voice === undefined) return;
    held = holds;
    const toggles = settings.value.sound.key === "toggle";
    if (holds && toggles && voice.pressed.value) voice.release();
    else if (holds) voice.press();
    else if (!toggles) voice.release();
  };
}
