import { type Signal, useSignal } from "@preact/signals";
import type { PinKind, PinWay } from "#engine/exercise/pin-words.ts";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { pinChoices, pinKindTitle, pinLines, pinWayTitle } from "./pin-model.ts";
import { useSight } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

/** The pins of the shared map as a list, and setting one by choosing its zone and direction: the same as on the plan. */
export function PinList() {
  const wisher = useWish();
  const pins = pinLines(useSight());
  return (
    <section class="stack" aria-labelledby="pins-title">
      <h3 id="pins-title">{say("pin.title")}</h3>
      <p class="small soft">{say("pin.what")}</p>
      {pins.length === 0 && <p class="empty">{say("pin.none")}</p>}
      <ul class="list pins">
        {pins.map(({ id, what, where, by, text, mine }) => (
          <li key={id}>
            <div class="grow">
              <span class="strong">{`${what}: ${where}`}</span>
              {text !== undefined && <span>{text}</span>}
              <span class="small soft">{by}</span>
            </div>
            {mine && (
              <ActButton wisher={wisher} what={id} command={{ type: "unpin", pin: id }} class="small">
                {say("pin.off")}
                <span class="visually-hidden"> {`${what}: ${where}`}</span>
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <Fault wisher={wisher} />
      <PinForm />
    </section>
  );
}

function PinForm() {
  const sight = useSight();
  const wisher = useWish();
  const zones = Object.values(sight.plan.zones).filter(({ onSite, place }) => onSite || place !== undefined);
  const zone = useSignal(sight.view.zone ?? zones[0]?.id ?? "");
  const way = useSignal<PinWay>("middle");
  const kind = useSignal<PinKind>("danger");
  const text = useSignal("");
  const set = async (): Promise<void> => {
    const said = text.value.trim();
    const command = { type: "pin", zone: zone.value, way: way.value, kind: kind.value } as const;
    if (await wisher.ask("pin", command, said === "" ? {} : { text: said })) text.value = "";
  };
  return (
    <details>
      <summary>{say("pin.add")}</summary>
      <form class="stack tight" noValidate onSubmit={(event) => (event.preventDefault(), void set())}>
        <Choice label={say("pin.kind")} held={kind} options={pinChoices.kinds.map((id) => [id, pinKindTitle(id)])} />
        <Choice label={say("pin.zone")} held={zone} options={zones.map(({ id, title }) => [id, title])} />
        <Choice label={say("pin.way")} held={way} options={pinChoices.ways.map((id) => [id, pinWayTitle(id)])} />
        <label class="field">
          <span class="strong small">{say("pin.text")}</span>
          <input
            maxLength={500}
            value={text.value}
            onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          />
        </label>
        <Fault wisher={wisher} />
        <button type="submit" aria-busy={wisher.busy.value !== undefined}>
          {say("pin.do")}
        </button>
      </form>
    </details>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly held: Signal<T>;
  readonly options: readonly (readonly [T, string])[];
}

function Choice<T extends string>({ label, held, options }: ChoiceProps<T>) {
  const choose = (value: string): void => {
    const found = options.find(([id]) => id === value);
    if (found !== undefined) held.value = found[0];
  };
  return (
    <label class="field">
      <span class="strong small">{label}</span>
      <select value={held.value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
