import type { Command } from "#engine/exercise/command.ts";
import { strokeLines } from "../map/stroke-model.ts";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { type MapLine, pinLines } from "./pin-model.ts";
import { useSight } from "./seat-desk.ts";
import { type Wisher, useWish } from "./use-wish.ts";

/** The pins of the shared map as a list: the same as on the plan. */
export function PinList() {
  const wisher = useWish();
  const pins = pinLines(useSight());
  return (
    <section class="stack" aria-labelledby="pins-title">
      <h3 id="pins-title">{say("pin.title")}</h3>
      <p class="small soft">{say("pin.what")}</p>
      {pins.length === 0 && <p class="empty">{say("pin.none")}</p>}
      <ul class="list pins">
        {pins.map((pin) => (
          <Line
            key={pin.id}
            line={pin}
            wisher={wisher}
            off={{ label: say("pin.off"), command: { type: "unpin", pin: pin.id } }}
          />
        ))}
      </ul>
      <Fault wisher={wisher} />
    </section>
  );
}

/** What is drawn on every place's map, as a list. */
export function StrokeList() {
  const wisher = useWish();
  const strokes = strokeLines(useSight());
  return (
    <section class="stack" aria-labelledby="strokes-title">
      <h3 id="strokes-title">{say("stroke.title")}</h3>
      {strokes.length === 0 && <p class="empty">{say("stroke.none")}</p>}
      <ul class="list pins">
        {strokes.map((stroke) => (
          <Line
            key={stroke.id}
            line={stroke}
            wisher={wisher}
            off={{ label: say("stroke.off"), command: { type: "rub-out", stroke: stroke.id } }}
          />
        ))}
      </ul>
      <Fault wisher={wisher} />
    </section>
  );
}

interface LineProps {
  readonly line: MapLine;
  readonly wisher: Wisher;
  /** How one's own is taken off. */
  readonly off: { readonly label: string; readonly command: Command };
}

function Line({ line: { id, what, where, by, text, mine }, wisher, off }: LineProps) {
  return (
    <li>
      <div class="grow">
        <span class="strong">{`${what}: ${where}`}</span>
        {text !== undefined && <span>{text}</span>}
        <span class="small soft">{by}</span>
      </div>
      {mine && (
        <ActButton wisher={wisher} what={id} command={off.command} class="small">
          {off.label}
          <span class="visually-hidden"> {`${what}: ${where}`}</span>
        </ActButton>
      )}
    </li>
  );
}
