import type { MselRow } from "#engine/scenario/msel-schema.ts";
import { plainWord } from "./column-words.ts";

/**
 * How a row is read: `message` says something to players; `action` is something its sender, a player, should do;
 * `expectation` is either: with a sender and an addressee a message that asks for an action, else what its addressee
 * should do.
 */
type Reading = "message" | "action" | "expectation";

interface KindWord {
  readonly kind: MselRow["kind"];
  readonly reads: Reading;
}

/** The first word of each kind is the one an export writes. */
const words: readonly (readonly [MselRow["kind"], Reading, readonly string[]])[] = [
  [
    "inject",
    "message",
    ["Inject", "Injection", "Information", "Contextual", "Contextual Inject", "Standard", "Facilitation", "Event"],
  ],
  ["expectedAction", "action", ["Player Action"]],
  [
    "expectedAction",
    "expectation",
    ["Expected Action", "Expected Action Event", "Expected Player Action", "Expected Response"],
  ],
  ["contingency", "message", ["Contingency", "Contingency Inject", "Contingent", "Contingent Inject"]],
  ["adaptive", "message", ["Adaptive", "Adaptive Inject"]],
  ["complexity", "message", ["Complexity", "Complexity Inject"]],
  ["actor", "message", ["Actor Action", "Actor", "Role Player Action"]],
  ["simulation", "message", ["Simulation", "Simulated", "Simulator Action"]],
  ["controller", "message", ["Controller Action", "Controller"]],
  ["administrative", "message", ["Administrative", "Admin", "Administration", "Other"]],
];

const byWord: ReadonlyMap<string, KindWord> = new Map(
  words.flatMap(([kind, reads, all]) => all.map((word) => [plainWord(word), { kind, reads }] as const)),
);

/** What the planners' word for a kind of row means; a row without one is an inject. Undefined when nobody knows. */
export function kindOf(word: string | undefined): KindWord | undefined {
  return word === undefined ? { kind: "inject", reads: "message" } : byWord.get(plainWord(word));
}

/** The planners' word for a kind of row. */
export function wordFor(kind: MselRow["kind"]): string {
  return words.find(([of]) => of === kind)?.[2][0] ?? kind;
}

/** The words an author may choose from in a mapping file. */
export const kindWords: readonly string[] = words.flatMap(([, , [first = ""]]) => first);

/** States of a row that planners took out: it stays in the list and comes by hand only. */
const withdrawn = new Set(["deleted", "omitted", "obsolete", "deferred", "cancelled", "canceled"]);

/** Whether planners took the row out. */
export function isWithdrawn(status: string | undefined): boolean {
  return status !== undefined && withdrawn.has(plainWord(status));
}
