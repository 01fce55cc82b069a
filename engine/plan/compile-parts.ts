import type { Condition } from "#engine/scenario/condition.ts";
import { parseCondition, type ConditionNames } from "#engine/scenario/parse-condition.ts";
import { parseLength, parseStory, parseTPlus } from "#engine/time.ts";

type ById<T> = Readonly<Record<string, T>>;

/** Milliseconds of a length that was proved to be one. */
export function lengthMs(text: string): number {
  const ms = parseLength(text);
  if (ms === undefined) throw new Error(`${text} is not a length`);
  return ms;
}

/** Milliseconds from STARTEX of a time that was proved to be one. */
export function timeMs(text: string): number {
  const ms = parseTPlus(text);
  if (ms === undefined) throw new Error(`${text} is not a time`);
  return ms;
}

/** Milliseconds of the story, from midnight of its first day, of a text that was proved to be such a time. */
export function storyMs(text: string): number {
  const ms = parseStory(text);
  if (ms === undefined) throw new Error(`${text} is not a time of the story`);
  return ms;
}

/** A condition that was proved. */
export function conditionOf(text: string, names: ConditionNames): Condition {
  const condition = parseCondition(text, names);
  if ("fault" in condition) throw new Error(`${text}: ${condition.message}`);
  return condition;
}

/** Every entry of a map, made over; its order is kept. */
export function each<T, U>(map: ById<T>, make: (value: T, id: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([id, value]) => [id, make(value, id)]));
}
