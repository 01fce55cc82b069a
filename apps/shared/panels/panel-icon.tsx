import type { PanelId } from "./panel-list.ts";

const drawings: Readonly<Record<PanelId, string>> = {
  here: "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  site: "M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20",
  messages: "M3.5 5h17v11.5h-9L7 20.5v-4H3.5zM7.5 9h9M7.5 12.5h6",
  send: "M20.5 4 3.5 11l6.5 2.5zM20.5 4 14 20.5l-4-7zM10 13.5v5l2.5-2.2",
  cases: "M3.5 13v6.5h17V13M3.5 13h5l1.5 2.5h4l1.5-2.5h5M3.5 13 6 4.5h12l2.5 8.5",
  resources:
    "M2.5 6h11v10h-11zM13.5 9.5h4l4 4V16h-8M6.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  decisions: "M12 21v-7M12 14 6 8.5V4M12 14l6-5.5V4M3.5 6.5 6 4l2.5 2.5M15.5 6.5 18 4l2.5 2.5",
  facts:
    "M12 4v16M7.5 20h9M5 7.5h14M5 7.5 2.5 14h5zM19 7.5 16.5 14h5zM2.5 14a2.5 2.5 0 0 0 5 0M16.5 14a2.5 2.5 0 0 0 5 0",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.2 2.6 3.5 5.5",
  aid: "M5 5.5h14v15H5zM9 3.5h6v4H9zM12 10v7M8.5 13.5h7",
  brief: "M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 12.5h7M9 16h7",
};

/** The drawing that stands beside a panel's name, never instead of it. */
export function PanelIcon({ id }: { readonly id: PanelId }) {
  return (
    <svg class="panel-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[id]} />
    </svg>
  );
}
