import type { MarkKind } from "./marks.ts";

/** The colours the canvas draws with, read from the page's own tokens so that light and dark follow by themselves. */
export interface Palette {
  readonly kinds: Readonly<Record<MarkKind, string>>;
  readonly ground: string;
  readonly stripe: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly good: string;
  readonly bad: string;
  readonly cursor: string;
}

const tokens = {
  inject: "--mark-inject",
  decision: "--mark-decision",
  expected: "--good",
  message: "--mark-message",
  receipt: "--ink-soft",
  care: "--mark-care",
  work: "--mark-work",
  move: "--line-strong",
  channel: "--bad",
  run: "--ink",
} as const satisfies Record<MarkKind, string>;

/** Resolves the tokens where `element` stands. `light-dark()` only resolves through a property that takes a colour. */
export function readPalette(element: HTMLElement): Palette {
  const colour = (token: string): string => colourOf(element, token);
  return {
    kinds: {
      inject: colour(tokens.inject),
      decision: colour(tokens.decision),
      expected: colour(tokens.expected),
      message: colour(tokens.message),
      receipt: colour(tokens.receipt),
      care: colour(tokens.care),
      work: colour(tokens.work),
      move: colour(tokens.move),
      channel: colour(tokens.channel),
      run: colour(tokens.run),
    },
    ground: colour("--surface"),
    stripe: colour("--raised"),
    line: colour("--line"),
    ink: colour("--ink"),
    soft: colour("--ink-soft"),
    good: colour("--good"),
    bad: colour("--bad"),
    cursor: colour("--alarm-line"),
  };
}

/** A probe of its own for each colour: one that is used again would show the colour it is changing from. */
function colourOf(element: HTMLElement, token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
