import type { ScenarioText } from "#engine/scenario/schema.ts";
import { plainWord } from "./column-words.ts";

type ChannelKind = ScenarioText["channels"][string]["kind"];

/** Ways of sending, by a word in their name. The first that occurs counts; what nothing fits must be opened. */
const ways: readonly (readonly [ChannelKind, readonly string[]])[] = [
  ["in-person", ["in person", "inperson", "verbal", "face", "visual", "hand", "role play", "actor", "in play"]],
  ["radio", ["radio", "talkgroup", "tetra", "800 mhz", "vhf", "uhf"]],
  ["phone", ["phone", "call", "mobile", "cell", "tel", "voice"]],
];

/** The kind of channel that a way of sending is. */
export function channelKind(name: string): ChannelKind {
  const text = name.toLowerCase();
  return ways.find(([, words]) => words.some((word) => text.includes(word)))?.[0] ?? "email";
}

type Dress = "police" | "ambulance" | "fire" | "health" | "civil";

/** Services by a word in the name of somebody of theirs. */
const services: readonly (readonly [Dress, string, RegExp])[] = [
  ["police", "Police", /\b(police|sheriff|law enforcement|patrol|trooper|constable)/i],
  ["ambulance", "Ambulance service", /\b(ambulance|ems|emergency medical|paramedic|medic)\b/i],
  ["fire", "Fire service", /\b(fire|firefighter|rescue|hazmat)\b/i],
  ["health", "Health service", /\b(hospital|health|clinic|medical)\b/i],
];

/** The agency somebody of this name belongs to; who is of no service that is known is an agency of their own. */
export function agencyOf(name: string): { readonly name: string; readonly dress: Dress } {
  const service = services.find(([, , word]) => word.test(name));
  return service === undefined ? { name, dress: "civil" } : { name: service[1], dress: service[0] };
}

const everybody = new Set(["all", "allplayers", "players", "everyone", "everybody", "allagencies", "allparticipants"]);

/** Whether a name means every player. */
export function meansEverybody(name: string): boolean {
  return everybody.has(plainWord(name));
}

const controlWords = /^(simcell|excon|exercisecontrol|controlcell|whitecell|controllers?|evaluators?|exercisestaff)$/;

/** Whether a name is one of those who run the exercise, who are never players. */
export function isControl(name: string): boolean {
  return controlWords.test(plainWord(name));
}

/** Who sends what nobody is said to send. */
export const nobodySaid = "SimCell";

/** How something is sent where the spreadsheet does not say how. */
export const noWaySaid = "Written message";

/**
 * The names in a cell, each once, whatever its case: divided by semicolons and lines; where there are none of these, by
 * commas outside brackets and by slashes with spaces around them.
 */
export function namesIn(cell: string | undefined): readonly string[] {
  const text = cell ?? "";
  const parts = text.split(/[;\n]/.test(text) ? /[;\n]/ : /\s\/\s|,(?![^()]*\))/);
  const names = parts.map((name) => name.replaceAll(/^[\s/]+|[\s/]+$/g, "").replaceAll(/\s+/g, " "));
  const first = new Map<string, string>();
  for (const name of names) if (name !== "" && !first.has(nameKey(name))) first.set(nameKey(name), name);
  return [...first.values()];
}

/** A cell that holds these names: one whose name would be divided has a semicolon behind it. */
export function namesCell(names: readonly string[]): string {
  const cell = names.join("; ");
  return cell.includes(";") || namesIn(cell).length <= 1 ? cell : `${cell};`;
}

/** What makes two names the same. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}
