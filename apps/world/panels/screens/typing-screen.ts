import { say } from "../../../shared/wording/say.ts";
import type { Button, Row } from "../panel.ts";
import type { AskWords, Hand, Typing } from "../tablet-state.ts";

/** The keys in lines of ten: Latin letters with the Estonian ones, and the signs of a sentence. */
const letters = ["qwertyuiop", "asdfghjklü", "zxcvbnmõäö", "šž.,?!-/:'"] as const;
const signs = ["1234567890", "+-/:;()%&°", ".,?!'\"@#=_"] as const;

/** Sentences for when there is no time to write. */
const phrases = [
  "understood",
  "wait",
  "on-the-way",
  "there",
  "more-crews",
  "ambulance",
  "unsafe",
  "unchanged",
] as const;
/** A command takes texts of at most 2,000 characters. */
const most = 2000;
/** So much of a long text is shown while it is written: its end. */
const shown = 110;

/** The tablet's own keyboard, and the other ways to words that this headset has. */
export function typingScreen(typing: Typing, hand: Hand): { title: string; rows: readonly Row[] } {
  const write = (next: Partial<Typing>): void => hand.change({ typing: { ...typing, ...next } });
  const text = typing.text.length > shown ? `… ${typing.text.slice(-shown)}` : typing.text;
  return {
    title: say("typing.title"),
    rows: [
      { row: "text", text: text === "" ? say("typing.empty") : `${text}▏`, tone: text === "" ? "soft" : "strong" },
      ...keyRows(typing, write),
      { row: "buttons", columns: 5, buttons: workKeys(typing, write, hand) },
      { row: "buttons", columns: 3, buttons: otherWays(typing, write, hand) },
    ],
  };
}

type Write = (next: Partial<Typing>) => void;

function keyRows({ keys, text }: Typing, write: Write): readonly Row[] {
  if (keys === "phrases") {
    const buttons = phrases.map((id) => {
      const label = say(`phrase.${id}`);
      return { label, press: () => write({ text: joined(text, label), keys: "letters" }) };
    });
    return [{ row: "buttons", columns: 2, buttons }];
  }
  const lines = keys === "signs" ? signs : letters;
  return lines.map((line) => ({
    row: "buttons",
    columns: 10,
    buttons: Array.from(line, (letter) =>
      keyOf(keys === "capitals" ? letter.toLocaleUpperCase() : letter, text, write),
    ),
  }));
}

/** A capital is for one letter. */
function keyOf(letter: string, text: string, write: Write): Button {
  return {
    label: letter,
    press: () =>
      write({ text: (text + letter).slice(0, most), ...(/\p{Lu}/u.test(letter) ? { keys: "letters" } : {}) }),
  };
}

function workKeys({ text, keys, take }: Typing, write: Write, hand: Hand): readonly Button[] {
  return [
    {
      label: say("typing.capitals"),
      on: keys === "capitals",
      press: () => write({ keys: keys === "capitals" ? "letters" : "capitals" }),
    },
    {
      label: say(keys === "signs" ? "typing.letters" : "typing.signs"),
      press: () => write({ keys: keys === "signs" ? "letters" : "signs" }),
    },
    { label: say("typing.space"), press: () => write({ text: `${text} `.slice(0, most) }) },
    { label: say("typing.delete"), press: () => write({ text: Array.from(text).slice(0, -1).join("") }) },
    { label: say("typing.done"), tone: "main", press: () => done(text, take, hand) },
  ];
}

function otherWays(typing: Typing, write: Write, hand: Hand): readonly Button[] {
  const { text, keys } = typing;
  const by = (label: string, ask: AskWords | undefined): readonly Button[] =>
    ask === undefined ? [] : [{ label, press: () => ask(text, (said) => write({ text: said.slice(0, most) })) }];
  return [
    {
      label: say("typing.phrases"),
      on: keys === "phrases",
      press: () => write({ keys: keys === "phrases" ? "letters" : "phrases" }),
    },
    ...by(say("typing.system"), hand.system),
    ...by(say("typing.dictate"), hand.dictate),
    { label: say("do.cancel"), press: () => hand.change({ typing: undefined, page: 0 }) },
  ];
}

function done(text: string, take: Typing["take"], hand: Hand): void {
  hand.change({ typing: undefined, page: 0 });
  take(text.trim());
}

function joined(text: string, phrase: string): string {
  return (text === "" || text.endsWith(" ") ? text + phrase : `${text} ${phrase}`).slice(0, most);
}

/** A plate that brings the keyboard; what has been written stands on it. */
export function wordsButton(label: string, text: string, hand: Hand, take: (text: string) => void): Button {
  const keys = text === "" ? "capitals" : "letters";
  return {
    label,
    ...(text === "" ? {} : { note: text.length > 160 ? `${text.slice(0, 158)} …` : text }),
    press: () => hand.change({ typing: { text, keys, take }, page: 0 }),
  };
}
