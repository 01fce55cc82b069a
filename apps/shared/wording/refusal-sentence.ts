import type { Refusal } from "#engine/exercise/refusal.ts";
import type { Answer } from "#engine/wire/down.ts";
import type { HttpError } from "#engine/wire/http.ts";
import { sayLength } from "./lengths.ts";
import type { NameKind, Names } from "./names.ts";
import { say, sayWith } from "./say.ts";

const kinds: Readonly<Record<string, NameKind>> = {
  agency: "agency",
  case: "case",
  casualty: "casualty",
  category: "category",
  channel: "channel",
  decision: "decision",
  field: "field",
  finding: "finding",
  form: "form",
  from: "party",
  intervention: "intervention",
  into: "case",
  objective: "objective",
  persona: "party",
  resource: "resource",
  role: "role",
  row: "row",
  seat: "seat",
  to: "party",
  zone: "zone",
};

/** Why the exercise refused, with the ids it names replaced by what people call them. */
export function refusalSentence(refusal: Refusal, names: Names): string {
  const about = Object.entries(refusal.about).map(([name, value]) => {
    return [name, typeof value === "number" ? value : nameOf(kinds[name], value, names)] as const;
  });
  return sayWith(`refused.${refusal.refused}`, Object.fromEntries(about));
}

/** Where somebody goes to is a zone, where a message goes to is a party: both are called `to`. */
function nameOf(kind: NameKind | undefined, id: string, names: Names): string {
  if (kind === undefined) return id;
  const name = names(kind, id);
  return kind === "party" && name === id ? names("zone", id) : name;
}

/** What to tell somebody whose wish did not happen; undefined when it did. */
export function answerSentence(answer: Answer, names: Names): string | undefined {
  if (answer.ok) return undefined;
  return "refusal" in answer ? refusalSentence(answer.refusal, names) : say(`wire.${answer.fault}`);
}

/** What to tell somebody whose request the server did not grant. */
export function httpSentence({ error, params }: HttpError): string {
  const wait = params["retryMs"];
  return sayWith(`http.${error}`, typeof wait === "number" ? { ...params, wait: sayLength(wait) } : params);
}
