import type { DeviceSettings } from "../settings/device-settings.ts";
import type { Loudness } from "./voice-sound.ts";

const gains = { normal: 1, louder: 2, softer: 0.4, off: 0 } as const;

/** How loud each kind of sound is, as this device is set. */
export function loudness({ sound: { radio, nearby, tones, mono } }: DeviceSettings): Loudness {
  return { radio: gains[radio], near: gains[nearby], tones: gains[tones], mono: mono === "on" };
}
