import type { Lane } from "./lanes.ts";
import { laneTop } from "./paint.ts";
import type { LaneBox } from "./paint.ts";

/** The names of the lanes, beside them, or above each of them where the page is narrow. */
export function LaneTitles({ lanes, box }: { readonly lanes: readonly Lane[]; readonly box: LaneBox }) {
  return (
    <ul class="lane-titles">
      {lanes.map((lane, n) => (
        <li
          key={lane.id}
          style={{
            top: `${laneTop(n, box) - box.title}px`,
            height: `${box.title === 0 ? box.lane : box.title}px`,
          }}
        >
          {lane.agency === undefined ? (
            <span class="strong">{lane.title}</span>
          ) : (
            <span class={`agency ${lane.agency.dress}`} title={lane.agency.name}>
              {lane.title}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
