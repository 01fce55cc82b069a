import { signal } from "@preact/signals";
import type { Voice } from "../../apps/shared/voice/voice.ts";

/** A voice that notes which keys were pressed. */
export interface Noted extends Voice {
  readonly keys: string[];
}

/** Turned on, unless it is said how it stands. */
export function noted(status: Voice["status"]["value"] = { state: "on" }): Noted {
  const keys: string[] = [];
  const pressed = signal(false);
  const target = signal("");
  const volumes = signal<Voice["volumes"]["value"]>({});
  const press = (): void => {
    keys.push(`press ${target.value}`);
    pressed.value = true;
  };
  return {
    keys,
    status: signal(status),
    target,
    pressed,
    refused: signal(undefined),
    heardBy: signal({}),
    volumes,
    deaf: signal(false),
    turnOn: async (microphone) => void keys.push(`on ${microphone ?? ""}`),
    turnOff: async () => void keys.push("off"),
    press,
    release: () => {
      keys.push("release");
      pressed.value = false;
    },
    talkTo: (id) => {
      target.value = id;
      press();
    },
    setVolume: (seat, volume) => void (volumes.value = { ...volumes.value, [seat]: volume }),
    silence: () => undefined,
    level: () => 0,
    close: () => undefined,
  };
}
