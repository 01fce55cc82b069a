const accented: Readonly<Record<string, string>> = {
  ...{ a: "á", b: "ƀ", c: "ç", d: "ð", e: "é", f: "ƒ", g: "ĝ", h: "ĥ", i: "í", j: "ĵ", k: "ķ", l: "ļ", m: "ɱ" },
  ...{ n: "ñ", o: "ó", p: "þ", q: "ǫ", r: "ŕ", s: "š", t: "ţ", u: "ú", v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž" },
  ...{ A: "Å", C: "Ç", D: "Ð", E: "É", I: "Î", N: "Ñ", O: "Ö", R: "Ŕ", S: "Š", T: "Ţ", U: "Û", W: "Ŵ", Y: "Ý" },
};

/**
 * Makes a sentence strange but readable, 40 % longer, and closed in brackets: text that shows no accents was not in the
 * catalogue, text that shows no closing bracket was cut. Slots stay as they are, but for the words inside them.
 */
export function pseudo(sentence: string): string {
  const strange = sentence
    .split(/(\{[^{}]+\})/)
    .map((part) => (part.startsWith("{") ? accentSlot(part) : accent(part)))
    .join("");
  const longer = "·".repeat(Math.max(2, Math.ceil(sentence.length * 0.4)));
  return `⟦${strange} ${longer}⟧`;
}

function accent(text: string): string {
  return text.replaceAll(/[a-zA-Z]/g, (letter) => accented[letter] ?? letter);
}

function accentSlot(slot: string): string {
  const mark = slot.search(/[#?]/);
  return mark < 0 ? slot : slot.slice(0, mark) + accent(slot.slice(mark));
}
