import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { PanelIcon } from "./panel-icon.tsx";
import { type PanelId, panelTitle } from "./panel-list.ts";
import { useDesk } from "./seat-desk.ts";

/** Panels to look something up in: where all panels are in view, these still wait to be asked for. */
const reference: ReadonlySet<PanelId> = new Set(["people", "aid", "brief"]);

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
  useLayoutEffect(() => {
    if (current && moved > 0) heading.current?.focus();
  }, [current, moved]);
  return (
    <section
      class={reference.has(id) ? "panel card reference" : "panel card"}
      id={`panel-${id}`}
      data-current={current}
      aria-labelledby={`title-${id}`}
    >
      <header>
        <h2 id={`title-${id}`} ref={heading} tabIndex={-1}>
          <PanelIcon id={id} />
          {panelTitle(id)}
        </h2>
        {note !== undefined && <span class="chip warn">{note}</span>}
      </header>
      {children}
    </section>
  );
}
