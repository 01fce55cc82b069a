import { useSignal } from "@preact/signals";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { askedModel } from "./person-card-model.ts";
import { useSight } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

/** Somebody asks one to come along. */
export function AskedNotice() {
  const wisher = useWish();
  const sight = useSight();
  const declined = useSignal<number | undefined>(undefined);
  const model = askedModel(sight);
  const at = sight.view.asked?.at;
  if (model === undefined || declined.value === at) return null;
  const { walkTo } = model;
  return (
    <div class="notice">
      <p class="strong">{say("person.asks", { name: model.name })}</p>
      <div class="row">
        {walkTo !== undefined && (
          <ActButton wisher={wisher} what="follow" command={{ type: "walk", to: walkTo.id }} class="primary">
            {say("site.walk", { zone: walkTo.title })}
          </ActButton>
        )}
        <button type="button" class="quiet" onClick={() => (declined.value = at)}>
          {say("person.asks.close")}
        </button>
      </div>
      <Fault wisher={wisher} />
    </div>
  );
}
