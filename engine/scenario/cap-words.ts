import type { FormPack } from "./pack-schema.ts";

type FieldType = FormPack["fields"][string]["type"];
const one: readonly FieldType[] = ["choice"];
const some: readonly FieldType[] = ["choice", "choices"];
const text: readonly FieldType[] = ["text"];

/**
 * The fields that CAP 1.2 (OASIS, 1 July 2010) requires of a warning and somebody must fill in, with the types they may
 * have. Identifier, sender and time are the message's own; the status is Exercise and no field.
 */
export const capFields: Readonly<Record<string, readonly FieldType[]>> = {
  msgType: one,
  scope: one,
  category: some,
  event: text,
  urgency: one,
  severity: one,
  certainty: one,
  areaDesc: text,
};

/** The words of CAP 1.2, by field. */
export const capWords: Readonly<Record<string, readonly string[]>> = {
  msgType: ["Alert", "Update", "Cancel", "Ack", "Error"],
  scope: ["Public", "Restricted", "Private"],
  category: [
    "Geo",
    "Met",
    "Safety",
    "Security",
    "Rescue",
    "Fire",
    "Health",
    "Env",
    "Transport",
    "Infra",
    "CBRNE",
    "Other",
  ],
  responseType: ["Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"],
  urgency: ["Immediate", "Expected", "Future", "Past", "Unknown"],
  severity: ["Extreme", "Severe", "Moderate", "Minor", "Unknown"],
  certainty: ["Observed", "Likely", "Possible", "Unlikely", "Unknown"],
};

/** Whether a word is one of the statuses of CAP 1.2, however it is written. */
export function isCapStatus(word: string): boolean {
  return ["actual", "exercise", "system", "test", "draft"].includes(word.toLowerCase());
}
