import type { Button, Tone } from "./panel.ts";

/** The tablet's colours: dark ground, so that it does not dazzle in a dark place; every ink keeps 4.5:1 on it. */
export const colours = {
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

export const tones: Readonly<Record<Tone, string>> = {
  plain: "#e9f0f2",
  soft: "#adbec6",
  strong: "#ffffff",
  good: "#83d6a0",
  warn: "#f3bf6e",
  bad: "#ffa198",
};

/** What a plate is painted in: its ground, its label, and the quieter line under it. */
export interface PlateColours {
  readonly fill: string;
  readonly ink: string;
  readonly note: string;
}

/** The colours of a plate; `lit` is one that is pointed at. */
export function plateColours({ off, tone, on }: Button, lit: boolean): PlateColours {
  if (off !== undefined) return { fill: "#1a2a32", ink: "#9fb2bb", note: "#9fb2bb" };
  if (tone === "main") return { fill: lit ? "#b3ecf4" : "#7fd3e0", ink: colours.onMain, note: colours.onMain };
  if (tone === "alarm") return { fill: "#b3121d", ink: "#ffffff", note: "#ffffff" };
  if (on === true) return { fill: "#0e6a7d", ink: "#ffffff", note: "#ffffff" };
  return { fill: lit ? "#33606f" : "#24414d", ink: "#f0f6f8", note: colours.note };
}
