/** Letters of any language with their marks, digits, spaces, hyphens, apostrophes and dots. */
const plain = /^[\p{L}\p{M}\p{Nd} .'’‐-]+$/u;
/** What a title may hold besides: it is a phrase, not a name. */
const titular = /[,:;()!?/&+#–—„“”"]/g;
const visible = /[\p{L}\p{Nd}]/u;

/**
 * Whether a text can be a name among others: one line of letters of any language, digits, spaces, hyphens, apostrophes and
 * dots, some of it to be seen. Nothing that turns the writing direction, hides, or looks like markup.
 */
export function isPlainName(text: string): boolean {
  return plain.test(text) && visible.test(text);
}

/** The same for a title, which may have the marks of a phrase too. */
export function isPlainTitle(text: string): boolean {
  return isPlainName(text.replaceAll(titular, " "));
}
