import type { carriedWords } from "./en/carried.ts";
import type { voiceWords } from "./en/voice.ts";
import { english } from "./english.ts";
import { pseudo } from "./pseudo.ts";
import type { staffEnglish } from "./staff-english.ts";

type Catalogue = typeof english & typeof staffEnglish & typeof voiceWords & typeof carriedWords;

/** Every sentence a person may read has a key. */
export type Key = keyof Catalogue;

type Slot<S> = S extends `${string}{${infer P}}${infer R}` ? P | Slot<R> : never;
type Needed<P> = P extends `${infer N}#${string}` ? N : P extends `${string}?${string}` ? never : P;
type Optional<P> = P extends `${infer N}?${string}` ? N : never;
type Value = string | number;
type Values<S> = Readonly<Record<Needed<Slot<S>> & string, Value>> &
  Readonly<Partial<Record<Optional<Slot<S>> & string, Value | undefined>>>;
type Arguments<S> = [Slot<S>] extends [never]
  ? []
  : [Needed<Slot<S>>] extends [never]
    ? [values?: Values<S>]
    : [values: Values<S>];

/** The languages there are; `qps` is English made strange and long, to find what was forgotten and what breaks. */
const languages = ["en", "qps"] as const;
export type Language = (typeof languages)[number];

let chosen: Language = "en";

const learned: Record<string, string> = { ...english };

/** Adds words that not every page needs. Until then their keys are said as they are. */
export function learnWords(words: Readonly<Record<string, string>>): void {
  Object.assign(learned, words);
}

/** Chooses the language of every later sentence from an address such as `?lang=qps`; unknown ones mean English. */
export function chooseLanguage(search: string): Language {
  const wanted = new URLSearchParams(search).get("lang");
  chosen = languages.find((known) => known === wanted) ?? "en";
  return chosen;
}

/** The language sentences are said in now. */
export function language(): Language {
  return chosen;
}

/**
 * The sentence of a key in the chosen language. A slot is `{name}`, `{name?else}` where the value may be missing, or
 * `{n#one|many}` for the words that go with a count.
 */
export function say<K extends Key>(key: K, ...[values]: Arguments<Catalogue[K]>): string {
  return fill(learned[key] ?? key, values ?? {});
}

/** Says a key whose values come as data, such as the parameters of a refusal. A value that is missing shows as `…`. */
export function sayWith(key: Key, values: Readonly<Record<string, Value | undefined>>): string {
  return fill(learned[key] ?? key, values);
}

/** Whether a text that came as data is a key. */
export function isKey(text: string): text is Key {
  return Object.hasOwn(learned, text);
}

function fill(sentence: string, values: Readonly<Record<string, Value | undefined>>): string {
  const spoken = chosen === "qps" ? pseudo(sentence) : sentence;
  return spoken.replaceAll(/\{([^{}]+)\}/g, (_, slot: string) => fillSlot(slot, values));
}

function fillSlot(slot: string, values: Readonly<Record<string, Value | undefined>>): string {
  const plural = slot.split("#");
  if (plural.length === 2) {
    const [one = "", many = ""] = (plural[1] ?? "").split("|");
    return values[plural[0] ?? ""] === 1 ? one : many;
  }
  const [name = "", otherwise = "…"] = slot.split("?");
  return String(values[name] ?? otherwise);
}
