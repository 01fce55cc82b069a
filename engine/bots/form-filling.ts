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
  const wanted = Object.entries(form.fields).filter(
    ([id, { required }]) => required || chance(sight, `form/${form.id}/${id}/forgets`) >= sight.policy.forgets,
  );
  const fields = Object.fromEntries(
    wanted.flatMap(([id, field]) => {
      const value = known(sight, field) ?? (field.required ? fallback(sight, field) : undefined);
      return value === undefined || field.type === "text" ? [] : [[id, value]];
    }),
  );
  const words = ownWords(sight, form, fields);
  const here = sight.seatPlan.zones[sight.view.zone ?? ""]?.look;
  const texts = wanted.flatMap(([id, { type, required }]) => {
    const text = type === "text" ? (words ?? (required ? here : undefined)) : undefined;
    return text === undefined ? [] : [[`field.${id}`, text]];
  });
  return { fields, texts: Object.fromEntries(texts) };
}

/** On the site a bot says what anybody sees there; elsewhere what it was told for the values it puts in. */
function ownWords(sight: Sight, form: FormPack, fields: Readonly<Record<string, Value>>): string | undefined {
  if (onSite(sight)) return sight.seatPlan.zones[sight.view.zone ?? ""]?.look;
  const grounds = knownClaims(sight).filter(({ claim }) =>
    Object.entries(form.fields).some(
      ([id, field]) =>
        field.claim?.subject === claim.subject && field.claim.field === claim.field && fields[id] === claim.value,
    ),
  );
  return grounds.find(({ claim }) => claim.text !== undefined)?.claim.text;
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
      return fittestChoice(sight, field.choices ?? {});
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
  if (Object.hasOwn(sight.seatPlan.triage?.categories ?? {}, category)) {
    const tags = casualties.flatMap(({ tag }) => tag ?? []);
    const count = tags.filter((tag) => tag === category).length;
    return count > 0 || tags.length === casualties.length ? count : undefined;
  }
  return required ? casualties.length : undefined;
}

function numberOf(value: Value | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The choice most of whose words were read; undefined when none of any was. */
export function fittestChoice(sight: Sight, choices: Readonly<Record<string, string>>): string | undefined {
  const read = wordsRead(sight);
  const scores = Object.entries(choices).map(([id, title]) => {
    const words = wordsOf(title);
    const hits = words.filter((word) => read.has(word)).length;
    return { id, hits, share: hits / Math.max(1, words.length) };
  });
  const [best] = scores.toSorted((a, b) => b.hits - a.hits || b.share - a.share);
  return best === undefined || best.hits === 0 ? undefined : best.id;
}

/** Every choice that a claim speaks of by its id, or all of whose words were read or name an agency that takes part. */
function fittingChoices(sight: Sight, { claim, choices }: Field): string[] {
  const agencies = Object.values(sight.seatPlan.agencies).flatMap(({ name }) => wordsOf(name));
  const read = new Set([...wordsRead(sight), ...agencies]);
  const claims = knownClaims(sight).filter(
    (item) => item.claim.subject === claim?.subject && item.claim.value === true,
  );
  return Object.entries(choices ?? {}).flatMap(([id, title]) => {
    const isClaimed = claims.some((item) => item.claim.field === id);
    const words = wordsOf(title);
    return isClaimed || (words.length > 0 && words.every((word) => read.has(word))) ? [id] : [];
  });
}

/** The words this seat has read or sees: briefing, its own zone, messages. */
function wordsRead(sight: Sight): ReadonlySet<string> {
  const { briefing, zones } = sight.seatPlan;
  const texts = heard(sight).flatMap(({ content }) => [content.text, ...content.claims.map(({ text }) => text)]);
  const here = zones[sight.view.zone ?? ""]?.look;
  return new Set([briefing, here, ...texts].flatMap((text) => wordsOf(text ?? "")));
}

/** Words of three letters or more, cut to their beginning, so that `collided` counts for `collision`. */
function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 5));
}
