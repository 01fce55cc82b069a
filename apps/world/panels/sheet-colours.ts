import { settings } from "../../shared/settings/device-settings.ts";
import type { Button, Tone } from "./panel.ts";

/** The tablet's colours: dark ground, so that it does not dazzle in a dark place; every ink keeps 4.5:1 on it. */
const usual = {
  ground: "#15232b",
  band: "#0c2c36",
  alarm: "#8f0d17",
  rule: "#f2b134",
  rim: "#5f8794",
  track: "#1a2a32",
  bar: "#7fd3e0",
  onMain: "#052229",
  note: "#cfdfe5",
} as const;

type Palette = Readonly<Record<keyof typeof usual, string>>;

/** With high contrast: black and white, 7:1 and more. */
const high: Palette = {
  ...usual,
  ground: "#000000",
  band: "#000000",
  rim: "#ffffff",
  track: "#33444c",
  note: "#ffffff",
};

const contrasty = (): boolean => settings.value.reading.contrast === "high";

/** The colours now, as the device is set. */
export const colours = (): Palette => (contrasty() ? high : usual);

const usualTones: Readonly<Record<Tone, string>> = {
  plain: "#e9f0f2",
  soft: "#adbec6",
  strong: "#ffffff",
  good: "#83d6a0",
  warn: "#f3bf6e",
  bad: "#ffa198",
};

const highTones: typeof usualTones = {
  plain: "#ffffff",
  soft: "#e9f0f2",
  strong: "#ffffff",
  good: "#b4f5c9",
  warn: "#ffdca0",
  bad: "#ffcbc5",
};

/** The inks now, as the device is set. */
export const tones = (): Readonly<Record<Tone, string>> => (contrasty() ? highTones : usualTones);

/** What a plate is painted in: its ground, its label, and the quieter line under it. */
export interface PlateColours {
  readonly fill: string;
  readonly ink: string;
  readonly note: string;
}

/** The colours of a plate; `lit` is one that is pointed at. */
export function plateColours({ off, tone, on }: Button, lit: boolean): PlateColours {
  const { onMain, note } = colours();
  const plain = contrasty() ? "#000000" : "#24414d";
  if (off !== undefined) {
    const ink = contrasty() ? "#e9f0f2" : "#9fb2bb";
    return { fill: contrasty() ? "#22292d" : "#1a2a32", ink, note: ink };
  }
  if (tone === "main") return { fill: lit ? "#b3ecf4" : "#7fd3e0", ink: onMain, note: onMain };
  if (tone === "alarm") return { fill: contrasty() ? "#8f0d17" : "#b3121d", ink: "#ffffff", note: "#ffffff" };
  if (on === true) return { fill: contrasty() ? "#004b5a" : "#0e6a7d", ink: "#ffffff", note: "#ffffff" };
  return { fill: lit ? "#33606f" : plain, ink: "#f0f6f8", note };
}
