import type { ComponentChildren } from "preact";

interface PictureProps {
  /** What the picture shows, for who cannot see it. */
  readonly label: string;
  readonly viewBox: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A drawing that is one picture with one description, whatever it is made of. */
export function Picture({ label, children, ...rest }: PictureProps) {
  return (
    // An <img> cannot take the page's colours, and without the role some readers walk through the lines of the drawing.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg role="img" aria-label={label} {...rest}>
      {children}
    </svg>
  );
}
