import { useSignal } from "@preact/signals";
import { tPlus } from "#engine/time.ts";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { useDesk, useSight } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

/** Asks the trainer for help with how to play, and says that one has. */
export function HelpControl() {
  const desk = useDesk();
  const { plan, view } = useSight();
  const wisher = useWish();
  const text = useSignal("");
  const seat = plan.seat?.id;
  if (seat === undefined || view.run.status === "ended") return null;
  if (view.helpAsked !== undefined) {
    return (
      <div class="notice stack tight">
        <p>{say("help.asked", { time: tPlus(view.helpAsked) })}</p>
        {desk.solo && <p class="small">{say("help.ask.solo")}</p>}
        <div class="row">
          <ActButton wisher={wisher} what="help-over" command={{ type: "end-help", seat }} class="small">
            {say("help.end")}
          </ActButton>
          <Fault wisher={wisher} />
        </div>
      </div>
    );
  }
  const said = text.value.trim();
  return (
    <details>
      <summary class="small">{say("help.ask")}</summary>
      <div class="stack tight">
        <p class="small">{say("help.ask.what")}</p>
        <label class="field">
          <span class="strong small">{say("help.ask.text")}</span>
          <input type="text" maxLength={300} onInput={({ currentTarget }) => (text.value = currentTarget.value)} />
        </label>
        <div class="row">
          <ActButton
            wisher={wisher}
            what="help"
            command={{ type: "ask-help" }}
            texts={said === "" ? {} : { text: said }}
            class="primary"
          >
            {say("help.ask")}
          </ActButton>
          <Fault wisher={wisher} />
        </div>
      </div>
    </details>
  );
}
