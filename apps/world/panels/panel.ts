import type { MapPicture } from "../map/map-picture.ts";

/** A triage category as it is drawn: never by colour alone. */
export interface Mark {
  readonly code: string;
  readonly colour: "red" | "yellow" | "green" | "black" | "white" | "grey";
  readonly shape: "triangle" | "square" | "circle" | "cross" | "diamond";
}

/** How a text is meant: the word carries it, the colour repeats it. */
export type Tone = "plain" | "soft" | "strong" | "good" | "warn" | "bad";

/** Something to press. With `off` it cannot be pressed, and that says why. */
export interface Button {
  readonly label: string;
  readonly press: () => void;
  readonly mark?: Mark;
  readonly on?: boolean;
  readonly off?: string;
  readonly tone?: "main" | "alarm";
  /** Pressed at a place of it, in shares of its width and height, and again as a hand moves on while it stays pressed. */
  readonly trace?: (across: number, down: number) => void;
  /** A second, quieter line. */
  readonly note?: string;
  /** How much waits behind it, in a corner. */
  readonly badge?: string;
}

/** One row of an immersive panel. */
export type Row =
  | { readonly row: "text"; readonly text: string; readonly tone?: Tone; readonly mark?: Mark }
  | { readonly row: "heading"; readonly text: string }
  | { readonly row: "pair"; readonly label: string; readonly value: string; readonly tone?: Tone }
  | { readonly row: "buttons"; readonly buttons: readonly Button[]; readonly columns?: number }
  | {
      readonly row: "stepper";
      readonly label: string;
      readonly value: string;
      readonly less: Button;
      readonly more: Button;
    }
  | { readonly row: "map"; readonly picture: MapPicture; readonly height: number; readonly button: Button }
  | { readonly row: "bar"; readonly label: string; readonly share: number };

/** What stands on a tablet: a title, tabs, rows; drawn page by page when it is long. */
export interface Panel {
  readonly title: string;
  readonly note?: string;
  readonly tabs: readonly Button[];
  readonly rows: readonly Row[];
  readonly alarm?: boolean;
  /** Stands in the head of every page. */
  readonly help?: Button;
}
