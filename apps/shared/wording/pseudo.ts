const plain = "abcdefghijklmnopqrstuvwxyzACDEINORSTUWY";
const strange = "áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÅÇÐÉÎÑÖŔŠŢÛŴÝ";

/**
 * Makes a sentence strange but readable, 40 % longer, and closed in brackets: text that shows no accents was not in the
 * catalogue, text that shows no closing bracket was cut. Slots stay as they are, but for the words inside them.
 */
export function pseudo(sentence: string): string {
  const accented = sentence
    .split(/(\{[^{}]+\})/)
    .map((part) => (part.startsWith("{") ? accentSlot(part) : accent(part)))
    .join("");
  const longer = "·".repeat(Math.max(2, Math.ceil(sentence.length * 0.4)));
  return `⟦${accented} ${longer}⟧`;
}

function accent(text: string): string {
  return text.replaceAll(/[a-zA-Z]/g, (letter) => strange[plain.indexOf(letter)] ?? letter);
}

function accentSlot(slot: string): string {
  const mark = slot.search(/[#?]/);
  return mark < 0 ? slot : slot.slice(0, mark) + accent(slot.slice(mark));
}
