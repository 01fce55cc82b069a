import type { RadioModel } from "../../shared/voice/radio-model.ts";
import { say } from "../../shared/wording/say.ts";
import type { Button } from "../panels/panel.ts";
import type { Slip } from "../panels/slip.ts";

/** What the plates of a radio do. */
export interface RadioKeys {
  tune(channel: string): void;
  /** Begins a message on the channel. */
  write(channel: string): void;
  /** Presses the key to talk, or lets it go. */
  talk(on: boolean): void;
  putBack(): void;
}

/** The radio in a hand says how it is, and has plates for the other one; before who shows no hands it has a key to talk. */
export function radioSlip(model: RadioModel, keys: RadioKeys, handless: boolean): Slip {
  const { channel, title, state, tone, last, unopened, next, talks, mine } = model;
  const head = [last?.head, unopened === 0 ? undefined : say("radio.unopened", { n: unopened })];
  const said = head.filter((text) => text !== undefined).join(" · ");
  const talk: Button = {
    label: say(mine ? "radio.talk.end" : "radio.talk"),
    tone: "main",
    press: () => keys.talk(!mine),
  };
  return {
    title,
    lines: [
      { text: model.free && !handless ? say("radio.free.held") : state, tone },
      { text: said === "" ? say("radio.none") : said, tone: "soft" },
      ...(last?.text === undefined ? [] : [{ text: shortened(last.text), tone: "plain" } as const]),
    ],
    plates: [
      [
        ...(handless && talks ? [talk] : []),
        { label: say("radio.write"), press: () => keys.write(channel) },
        ...(next === undefined ? [] : [{ label: say("radio.other"), press: () => keys.tune(next) }]),
      ],
      [{ label: say("carry.back"), press: () => keys.putBack() }],
    ],
  };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58)} …` : text;
}
