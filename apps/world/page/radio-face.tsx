import { useSignal } from "@preact/signals";
import { emptyDraft } from "../../shared/panels/draft-model.ts";
import { reachLines } from "../../shared/panels/reach-model.ts";
import { useDesk, useSight } from "../../shared/panels/seat-desk.ts";
import { radioModel } from "../../shared/voice/radio-model.ts";
import { useVoice } from "../../shared/voice/voice.ts";
import { say } from "../../shared/wording/say.ts";

interface FaceProps {
  /** Opens the panels. */
  readonly open: () => void;
  readonly putBack: () => void;
}

/** What the radio in one's hand says, and writing on its channel; the key to talk stands in the bar of voice. */
export function RadioFace({ open, putBack }: FaceProps) {
  const desk = useDesk();
  const sight = useSight();
  const voice = useVoice();
  const own = desk.solo ? undefined : voice;
  const tuned = useSignal("");
  const model = radioModel(sight, tuned.value === "" ? (own?.target.value ?? "") : tuned.value, own);
  if (model === undefined) return null;
  const { channel, title, state, tone, last, unopened, next } = model;
  const tune = (to: string): void => {
    tuned.value = to;
    if (own !== undefined) own.target.value = to;
  };
  const write = (): void => {
    const to =
      reachLines(sight)
        .find(({ id }) => id === channel)
        ?.others.map(({ id }) => id) ?? [];
    desk.draft.value = { ...emptyDraft, channel, to };
    open();
    desk.go("send");
  };
  return (
    <section class="radio-face stack tight" aria-label={say("carry.radio")}>
      <p class="strong">{title}</p>
      <p class={`small ${tone}`}>{state}</p>
      <p class="small soft">
        {[last?.head, unopened === 0 ? undefined : say("radio.unopened", { n: unopened })]
          .filter((text) => text !== undefined)
          .join(" · ") || say("radio.none")}
      </p>
      {last?.text !== undefined && <p class="small said">{last.text}</p>}
      <div class="row">
        <button type="button" class="small" onClick={write}>
          {say("radio.write")}
        </button>
        {next !== undefined && (
          <button type="button" class="small" onClick={() => tune(next)}>
            {say("radio.other")}
          </button>
        )}
        <button type="button" class="small" onClick={putBack}>
          {say("carry.back")}
        </button>
      </div>
    </section>
  );
}
