import { useSignal } from "@preact/signals";
import { tPlus } from "#engine/time.ts";
import { say } from "../wording/say.ts";
import { Fault } from "./act-button.tsx";
import type { ResourceCard } from "./resource-model.ts";
import { useSight } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

/** A sending in the making. What is chosen gives way to what is still possible. */
function useSending(card: ResourceCard) {
  const { at } = useSight();
  const wisher = useWish();
  const from = useSignal<string | undefined>(undefined);
  const to = useSignal<string | undefined>(undefined);
  const count = useSignal("1");
  const tried = useSignal(false);
  const sent = useSignal<string | undefined>(undefined);
  const start = card.starts.find(({ id }) => id === from.value) ?? card.starts[0];
  const way = start?.ways.find(({ id }) => id === to.value) ?? start?.ways[0];
  const number = Number(count.value);
  const fits = Number.isInteger(number) && number >= 1 && number <= (start?.most ?? 0);
  const submit = async (): Promise<void> => {
    tried.value = true;
    if (start === undefined || way === undefined || !fits) return;
    const command = { type: "send-resource", resource: card.id, count: number, from: start.id, to: way.id } as const;
    if (!(await wisher.ask("send", command))) return;
    sent.value = say("resources.sent", { count: number, zone: way.zone, at: tPlus(at + way.ms) });
    tried.value = false;
  };
  return { wisher, from, to, count, sent, start, way, fault: tried.value && !fits, submit };
}

/** Sends units: how many, from where to where. */
export function ResourceSending({ card }: { readonly card: ResourceCard }) {
  const { wisher, from, to, count, sent, start, way, fault, submit } = useSending(card);
  if (start === undefined || way === undefined) return <p class="small soft">{say("resources.nowhere")}</p>;
  const id = `send-${card.id}`;
  return (
    <details>
      <summary aria-label={say("resources.send.what", { resource: card.title })}>{say("resources.send")}</summary>
      <form class="stack tight" noValidate onSubmit={(event) => (event.preventDefault(), void submit())}>
        <Select
          label={say("resources.from")}
          value={start.id}
          options={card.starts}
          set={(zone) => (from.value = zone)}
        />
        <Select label={say("resources.to")} value={way.id} options={start.ways} set={(zone) => (to.value = zone)} />
        <div class="field">
          <label for={id}>{say("resources.count")}</label>
          <input
            id={id}
            class="short"
            type="number"
            inputMode="numeric"
            min={1}
            max={start.most}
            value={count.value}
            aria-invalid={fault}
            aria-describedby={fault ? `${id}-fault` : undefined}
            onInput={({ currentTarget }) => (count.value = currentTarget.value)}
          />
          {fault && (
            <p id={`${id}-fault`} class="fault">
              {say("resources.count.wrong", { most: start.most })}
            </p>
          )}
        </div>
        <button type="submit" class="primary" aria-busy={wisher.busy.value !== undefined}>
          {say("resources.send.what", { resource: card.title })}
        </button>
        <Fault wisher={wisher} />
        <output class="small">{sent.value}</output>
      </form>
    </details>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly set: (id: string) => void;
}

function Select({ label, value, options, set }: SelectProps) {
  return (
    <label class="field">
      <span class="strong small">{label}</span>
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
