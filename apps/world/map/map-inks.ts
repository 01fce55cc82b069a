import type { StrokeKind } from "#engine/exercise/stroke-words.ts";
import type { Dress } from "../../shared/panels/person-model.ts";

/** The map is paper in the headset too, on a dark tablet and on the table: its inks keep 4.5:1 on it. */
export const paper = {
  ground: "#f6f3ea",
  zone: "#e3ebec",
  here: "#bcd9de",
  path: "#6d7a81",
  ink: "#13242c",
  pin: "#834700",
} as const;

/** As in the role view; a kind is told by its dashes and ends, too. */
export const strokeInks: Readonly<Record<StrokeKind, string>> = {
  line: "#0b5161",
  route: "#1a6637",
  cordon: "#a21a1a",
  area: "#834700",
};

/** Agencies, as in the role view. */
export const dresses: Readonly<Record<Dress, string>> = {
  police: "#1c4f9c",
  ambulance: "#1b6b3a",
  fire: "#a3281c",
  health: "#6b3a93",
  civil: "#4c5a62",
};
