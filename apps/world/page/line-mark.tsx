import { useDesk } from "../../shared/panels/seat-desk.ts";
import { say } from "../../shared/wording/say.ts";

/** How the line is, always in view: three bars while it holds, and a word besides when it does not. */
export function LineMark() {
  const { status } = useDesk().feed.link.value;
  const holds = status === "live";
  const words = say(holds ? "link.mark.live" : status === "connecting" ? "link.mark.connecting" : "link.mark.lost");
  return (
    <span class={holds ? "line-mark" : "line-mark down"} title={words}>
      <svg viewBox="0 0 20 16" aria-hidden="true">
        <path d="M2 16v-5h4v5zM8 16V6h4v10zM14 16V0h4v16z" />
        {!holds && <path class="strike" d="M1 1l18 14" />}
      </svg>
      <span class={holds ? "visually-hidden" : ""}>{words}</span>
    </span>
  );
}
