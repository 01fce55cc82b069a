import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { breakModel } from "./break-model.ts";
import { useSight } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

/** Over all panels while the viewer is on a break: what goes on, and the way back. */
export function BreakNotice() {
  const wisher = useWish();
  const { on, meanwhile } = breakModel(useSight());
  if (on === undefined) return null;
  return (
    <div class="notice warn">
      <p class="strong">{on}</p>
      <p class="small">{meanwhile.join(" ")}</p>
      <div class="row">
        <ActButton wisher={wisher} what="back" command={{ type: "end-break" }} class="primary">
          {say("break.back")}
        </ActButton>
        <Fault wisher={wisher} />
      </div>
    </div>
  );
}

/** The way to a break. */
export function BreakControl() {
  const wisher = useWish();
  const { on, meanwhile } = breakModel(useSight());
  if (on !== undefined) return null;
  return (
    <details>
      <summary>{say("break.title")}</summary>
      <div class="stack tight">
        <p class="small">{meanwhile.join(" ")}</p>
        <div class="row">
          <ActButton wisher={wisher} what="break" command={{ type: "take-break" }}>
            {say("break.do")}
          </ActButton>
          <Fault wisher={wisher} />
        </div>
      </div>
    </details>
  );
}
