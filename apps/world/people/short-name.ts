/**
 * A name in the room there is: whole, else without what stands after a comma or in brackets, else with as many whole words
 * as fit. A word is never cut, unless it is the first and does not fit by itself.
 */
export function shortName(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name;
  const [head = name] = name.split(/[,(;]/);
  const plain = head.trim();
  if (plain !== "" && fits(plain)) return plain;
  const words = plain.split(/\s+/);
  for (let n = words.length - 1; n > 0; n -= 1) {
    const some = `${words.slice(0, n).join(" ")} …`;
    if (fits(some)) return some;
  }
  let [cut = ""] = words;
  while (cut.length > 1 && !fits(`${cut}…`)) cut = cut.slice(0, -1);
  return `${cut}…`;
}
