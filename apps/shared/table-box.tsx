/*
 * What scrolls must be reached by the keyboard, and told by name; a section with a name would be a landmark, and a page
 * has enough of those.
 */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex */
import type { ComponentChildren, RefObject } from "preact";

interface TableBoxProps {
  /** What the table is, for those who come to it with the keyboard. */
  readonly label: string;
  readonly class?: string;
  readonly box?: RefObject<HTMLDivElement | null>;
  readonly children: ComponentChildren;
}

/** Holds a table that may be wider or longer than its place: it scrolls by itself, with the keyboard too. */
export function TableBox({ label, class: more = "", box, children }: TableBoxProps) {
  const held = box === undefined ? {} : { ref: box };
  return (
    <div class={`table-wrap ${more}`} role="group" aria-label={label} tabIndex={0} {...held}>
      {children}
    </div>
  );
}
