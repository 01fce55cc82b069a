import { type Signal, useSignal } from "@preact/signals";
import { alongWords } from "../along-words.ts";
import { say } from "../wording/say.ts";
import { useSight } from "./seat-desk.ts";

/** The way to another device with the same seat: a code for one use. */
export function AlongControl() {
  const { exercise } = useSight().plan;
  const said = useSignal<string | undefined>(undefined);
  return (
    <details>
      <summary>{say("along.title")}</summary>
      <div class="stack tight">
        <p class="small">{say("along.what")}</p>
        <div>
          <button type="button" onClick={() => void ask(exercise, said)}>
            {say("along.do")}
          </button>
        </div>
        <output class={said.value === undefined ? "" : "notice"}>{said.value}</output>
      </div>
    </details>
  );
}

async function ask(exercise: string, said: Signal<string | undefined>): Promise<void> {
  said.value = await alongWords(exercise);
}
