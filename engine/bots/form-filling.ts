import type { FormPack } from "#engine/scenario/pack-schema.ts";
import { knownClaims } from "./known-claims.ts";
import { chance, heard, onSite } from "./sight.ts";
import type { Sight } from "./sight.ts";

type Field = FormPack["fields"][string];
type Value = boolean | number | string | string[];

/**
 * A form filled in from what the seat knows and sees, and from nothing else: claims it was told, what it counts with its
 * own eyes, and words it read. A field that may stay empty stays so when the bot knows nothing for it, or forgets it.
 */
export function filledForm(
  sight: Sight,
  form: FormPack,
): { readonly fields: Record<string, Value>; readonly texts: Readonly<Record<string, string>> } {
  const fields: Record<string, Value> = {};
  const texts: Record<string, string> = {};
  for (const [id, field] of Object.entries(form.fields)) {
    if (!field.required && chance(sight, `form/${form.id}/${id}/forgets`) < sight.policy.forgets) continue;
    if (field.type === "text") {
      const text = ownWords(sight);
      if (text !== undefined) texts[`field.${id}`] = text;
      continue;
    }
    const value = known(sight, field) ?? (field.required ? fallback(sight, field) : undefined);
    if (value !== undefined) fields[id] = value;
  }
  return { fields, texts };
}

/** What a bot puts into words is what anybody standing there would see. */
function ownWords({ seatPlan, view }: Sight): string | undefined {
  return seatPlan.zones[view.zone ?? ""]?.look;
}

function known(sight: Sight, field: Field): Value | undefined {
  switch (field.type) {
    case "flag": {
      const value = claimed(sight, field);
      return typeof value === "boolean" ? value : undefined;
    }
    case "number":
      return counted(sight, field) ?? numberOf(claimed(sight, field));
    case "zone": {
      const value = claimed(sight, field) ?? sight.view.zone;
      return typeof value === "string" && Object.hasOwn(sight.seatPlan.zones, value) ? value : undefined;
    }
    case "choice": {
      const value = claimed(sight, field);
      if (typeof value === "string" && Object.hasOwn(field.choices ?? {}, value)) return value;
      return bestFit(sight, field);
    }
    case "choices": {
      const fitting = fittingChoices(sight, field);
      return fitting.length > 0 ? fitting : undefined;
    }
    case "text":
      return undefined;
    default:
      return field.type satisfies never;
  }
}

/** What goes into a field that must be filled though nothing is known: nothing counted, the first choice, this place. */
function fallback({ seatPlan, view }: Sight, field: Field): Value {
  const [first = ""] = Object.keys(field.choices ?? {});
  switch (field.type) {
    case "flag":
      return true; // whoever sends the report holds that its matter is so
    case "number":
      return 0;
    case "choice":
      return first;
    case "choices":
      return [first];
    case "zone":
    case "text":
      return view.zone ?? Object.keys(seatPlan.zones)[0] ?? "";
    default:
      return field.type satisfies never;
  }
}

/** The value most claims agree on for the field's subject; of several, the one heard last. */
function claimed(sight: Sight, { claim }: Field): Value | undefined {
  if (claim === undefined) return undefined;
  const values = knownClaims(sight)
    .filter((item) => item.claim.subject === claim.subject && item.claim.field === claim.field)
    .map((item) => item.claim.value);
  const count = (value: Value): number => values.filter((other) => other === value).length;
  return values.toReversed().toSorted((a, b) => count(b) - count(a))[0];
}

/** Whoever stands on the site counts: the casualties with the tag the field is named for, or all it can see. */
function counted(sight: Sight, { claim, required }: Field): number | undefined {
  const casualties = Object.values(sight.view.casualties);
  if (!onSite(sight) || casualties.length === 0) return undefined;
  const category = claim?.field ?? "";
  if (Object.hasOwn(sight.seatPlan.triage?.categories ?? {}, category))
    return casualties.filter(({ tag }) => tag === category).length;
  return required ? casualties.length : undefined;
}

function numberOf(value: Value | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function bestFit(sight: Sight, field: Field): string | undefined {
  const read = wordsRead(sight);
  const scores = Object.entries(field.choices ?? {}).map(([id, title]) => {
    const words = wordsOf(title);
    return { id, score: words.filter((word) => read.has(word)).length / Math.max(1, words.length) };
  });
  const [best] = scores.toSorted((a, b) => b.score - a.score);
  return best === undefined || best.score === 0 ? undefined : best.id;
}

/** Every choice that a claim speaks of by its id, or all of whose words were read. */
function fittingChoices(sight: Sight, { claim, choices }: Field): string[] {
  const read = wordsRead(sight);
  const claims = knownClaims(sight).filter(
    (item) => item.claim.subject === claim?.subject && item.claim.value === true,
  );
  return Object.entries(choices ?? {}).flatMap(([id, title]) => {
    const isClaimed = claims.some((item) => item.claim.field === id);
    const words = wordsOf(title);
    return isClaimed || (words.length > 0 && words.every((word) => read.has(word))) ? [id] : [];
  });
}

/** The words this seat has read or sees: briefing, its own zone, messages, the agencies that take part. */
function wordsRead(sight: Sight): ReadonlySet<string> {
  const { briefing, agencies } = sight.seatPlan;
  const texts = heard(sight).flatMap(({ content }) => [content.text, ...content.claims.map(({ text }) => text)]);
  const names = Object.values(agencies).map(({ name }) => name);
  return new Set([briefing, ownWords(sight), ...texts, ...names].flatMap((text) => wordsOf(text ?? "")));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
