import { useSignal } from "@preact/signals";
import { type MapPoint, whereOnMap } from "#engine/exercise/map-point.ts";
import type { PinKind } from "#engine/exercise/pin-words.ts";
import { Modal } from "../../shared/modal.tsx";
import { ActButton, Fault } from "../../shared/panels/act-button.tsx";
import { pinChoices, pinKindTitle, pinWhere } from "../../shared/panels/pin-model.ts";
import { useSight } from "../../shared/panels/seat-desk.ts";
import { useWish } from "../../shared/panels/use-wish.ts";
import { say } from "../../shared/wording/say.ts";

interface PinHereProps {
  /** The place and the point of it that was pointed at. */
  readonly place: string;
  readonly point: MapPoint;
  readonly onClose: () => void;
}

/** What is to be pinned where somebody has pointed: its kind, and a remark if they like. */
export function PinHere({ place, point, onClose }: PinHereProps) {
  const { plan, names } = useSight();
  const wisher = useWish();
  const kind = useSignal<PinKind>("danger");
  const text = useSignal("");
  const where = whereOnMap(plan, place, point);
  if (where === undefined) return null;
  const said = text.value.trim();
  return (
    <Modal title={say("pin.here")} onClose={onClose}>
      <p>{pinWhere(names, where.zone, where.way)}</p>
      <fieldset class="stack tight group">
        <legend>{say("pin.kind")}</legend>
        <div class="row">
          {pinChoices.kinds.map((id) => (
            <label key={id} class="choice">
              <input type="radio" name="pin-kind" checked={kind.value === id} onChange={() => (kind.value = id)} />
              <span>{pinKindTitle(id)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="field">
        <span class="strong small">{say("pin.text")}</span>
        <input maxLength={500} value={text.value} onInput={({ currentTarget }) => (text.value = currentTarget.value)} />
      </label>
      <p class="small soft">{say("pin.what")}</p>
      <Fault wisher={wisher} />
      <div class="row">
        <ActButton
          wisher={wisher}
          what="pin"
          command={{ type: "pin", ...where, kind: kind.value, point: [point[0], point[1]] }}
          texts={said === "" ? {} : { text: said }}
          class="primary large"
          onDone={onClose}
        >
          {say("pin.do")}
        </ActButton>
        <button type="button" class="large" onClick={onClose}>
          {say("do.cancel")}
        </button>
      </div>
    </Modal>
  );
}
