import { randomInt } from "node:crypto";

const colours = [
  "Amber",
  "Blue",
  "Copper",
  "Golden",
  "Green",
  "Grey",
  "Ivory",
  "Olive",
  "Red",
  "Silver",
  "Violet",
  "White",
];
const birds = [
  "Avocet",
  "Bittern",
  "Crane",
  "Curlew",
  "Dipper",
  "Finch",
  "Heron",
  "Kestrel",
  "Lapwing",
  "Linnet",
  "Marten",
  "Merlin",
  "Osprey",
  "Petrel",
  "Plover",
  "Raven",
  "Redstart",
  "Robin",
  "Siskin",
  "Swallow",
  "Swift",
  "Tern",
  "Thrush",
  "Wagtail",
  "Warbler",
  "Wren",
];

/** A name to play under that says nothing about who plays, and that nobody in the exercise has yet. */
export function proposePseudonym(taken: readonly string[]): string {
  const used = new Set(taken.map(asCompared));
  const free = colours
    .flatMap((colour) => birds.map((bird) => `${colour} ${bird}`))
    .filter((name) => !used.has(asCompared(name)));
  return free[randomInt(Math.max(1, free.length))] ?? `Player ${taken.length + 1}`;
}

/** Names that people could not tell apart are the same name. */
export function asCompared(pseudonym: string): string {
  return pseudonym.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
