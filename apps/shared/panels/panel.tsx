import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type PanelId, panelTitle } from "./panel-list.ts";
import { useDesk } from "./seat-desk.ts";

interface PanelProps {
  readonly id: PanelId;
  /** What waits here, beside the title. */
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}

/** One panel: a named part of the page that takes the focus when somebody goes there. */
export function Panel({ id, note, children }: PanelProps) {
  const desk = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  const current = desk.panel.value === id;
  const moved = desk.moved.value;
  useEffect(() => {
    if (current && moved > 0) heading.current?.focus();
  }, [current, moved]);
  return (
    <section class="panel card" id={`panel-${id}`} data-current={current} aria-labelledby={`title-${id}`}>
      <header>
        <h2 id={`title-${id}`} ref={heading} tabIndex={-1}>
          {panelTitle(id)}
        </h2>
        {note !== undefined && <span class="chip warn">{note}</span>}
      </header>
      {children}
    </section>
  );
}
