import { type Signal, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { PanelId } from "../../shared/panels/panel-list.ts";
import type { SeatDesk } from "../../shared/panels/seat-desk.ts";

/** What stands open beside the place: the panels, and what else one can do. In a narrow window one of them at a time. */
export interface Beside {
  readonly panels: Signal<boolean>;
  readonly more: Signal<boolean>;
  /** Opens a panel; pressed where it is open, it closes. */
  toggle(panel: PanelId): void;
  show(): void;
  close(): void;
}

/** Begins with the panels open where there is room for them and for the place. */
export function useBeside(desk: SeatDesk): Beside {
  const panels = useSignal(matchMedia("(min-width: 64rem) and (min-height: 30.01rem)").matches);
  const more = useSignal(false);
  return useMemo(() => {
    const show = (): void => {
      panels.value = true;
      more.value = false;
    };
    const close = (): void => {
      panels.value = false;
      more.value = false;
    };
    const toggle = (panel: PanelId): void => {
      if (panels.value && desk.panel.value === panel) return close();
      desk.go(panel);
      show();
    };
    return { panels, more, show, close, toggle };
  }, [desk]);
}
