import { markKinds } from "./marks.ts";
import type { MarkKind } from "./marks.ts";
import type { TimelineState } from "./timeline-state.ts";
import { say } from "../../shared/wording/say.ts";

/** The legend of the marks; each kind can be shown and hidden. */
export function KindFilter({ timeline: { shown } }: { readonly timeline: TimelineState }) {
  const turn = (kind: MarkKind): void => {
    const now = shown.value;
    shown.value = new Set(markKinds.filter((one) => (one === kind ? !now.has(one) : now.has(one))));
  };
  return (
    <fieldset class="pills no-print">
      <legend class="visually-hidden">{say("timeline.kinds")}</legend>
      {markKinds.map((kind) => (
        <label key={kind} class="pill">
          <input type="checkbox" checked={shown.value.has(kind)} onChange={() => turn(kind)} />
          <svg class={`mark-sample of-${kind}`} viewBox="0 0 14 14" aria-hidden="true">
            <path d={samples[kind]} />
          </svg>
          {say(`timeline.kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** The shape of each kind, as the canvas draws it. */
const samples: Readonly<Record<MarkKind, string>> = {
  inject: "M1 1 H13 L7 9 Z M6.2 8 H7.8 V14 H6.2 Z",
  decision: "M7 0.5 L13 7 L7 13.5 L1 7 Z",
  expected: "M2 2 H12 V12 H2 Z",
  message: "M6 1 H8 V13 H6 Z",
  receipt: "M6.5 6 H7.5 V13 H6.5 Z",
  care: "M1 4 H13 V10 H1 Z",
  work: "M1 2 H3 V11 H11 V2 H13 V13 H1 Z",
  move: "M1 9 H13 V12 H1 Z",
  channel: "M2 1 L7 6 L12 1 L13 2 L8 7 L13 12 L12 13 L7 8 L2 13 L1 12 L6 7 L1 2 Z",
  run: "M6.2 0 H7.8 V14 H6.2 Z",
};
