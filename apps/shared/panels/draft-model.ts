import type { Command, Texts } from "#engine/exercise/command.ts";
import type { FormPack } from "#engine/scenario/pack-schema.ts";
import { say } from "../wording/say.ts";
import type { ReachLine } from "./reach-model.ts";

type FieldValue = boolean | number | string | readonly string[];
type Act = "inform" | "request" | "order";

/** A message somebody is writing. Numbers stand as they were typed, so that nothing that was typed is lost. */
export interface Draft {
  readonly channel: string | undefined;
  readonly to: readonly string[];
  readonly act: Act;
  readonly re: string | undefined;
  readonly form: string | undefined;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly facts: readonly string[];
  readonly text: string;
}

export const emptyDraft: Draft = {
  channel: undefined,
  to: [],
  act: "inform",
  re: undefined,
  form: undefined,
  fields: {},
  facts: [],
  text: "",
};

/**
 * A draft with what goes without saying: where no channel was chosen, the first that works, for the author puts the usual
 * one there; where only one other is on it, that one is meant.
 */
export function meantDraft(draft: Draft, channels: readonly ReachLine[]): Draft {
  const usual = channels.find(({ state }) => state !== "down") ?? channels[0];
  const channel = channels.find(({ id }) => id === draft.channel) ?? usual;
  if (channel === undefined) return draft;
  const [only, ...more] = channel.others;
  const to = draft.to.length === 0 && only !== undefined && more.length === 0 ? [only.id] : draft.to;
  return { ...draft, channel: channel.id, to };
}

/** What is still wrong with a draft: a sentence for each place, by `channel`, `to`, `text` or a field's id. */
export type DraftFaults = Readonly<Record<string, string>>;

/** The command a draft makes, or what is still wrong with it. */
export function draftCommand(
  draft: Draft,
  form: FormPack | undefined,
): { readonly command: Command; readonly texts: Texts } | { readonly faults: DraftFaults } {
  const faults = draftFaults(draft, form);
  const { channel } = draft;
  if (Object.keys(faults).length > 0 || channel === undefined) return { faults };
  const { fields, texts } = filled(draft, form);
  return {
    command: {
      type: "send-message",
      channel,
      to: [...draft.to],
      act: form?.act ?? draft.act,
      ...(draft.re === undefined ? {} : { re: draft.re }),
      ...(form === undefined ? {} : { form: form.id, fields }),
      ...(draft.facts.length === 0 ? {} : { facts: [...draft.facts] }),
    },
    texts,
  };
}

function draftFaults(draft: Draft, form: FormPack | undefined): DraftFaults {
  const faults: Record<string, string> = {};
  if (draft.channel === undefined) faults["channel"] = say("state.required");
  if (draft.to.length === 0) faults["to"] = say("send.to.missing");
  for (const [id, field] of Object.entries(form?.fields ?? {})) {
    const value = draft.fields[id];
    const fault = fieldFault(field.type, field.required, value);
    if (fault !== undefined) faults[id] = fault;
  }
  if (form === undefined && draft.facts.length === 0 && draft.text.trim() === "") faults["text"] = say("send.empty");
  return faults;
}

function fieldFault(
  type: FormPack["fields"][string]["type"],
  required: boolean,
  value: FieldValue | undefined,
): string | undefined {
  if (isEmpty(value)) return required ? say("state.required") : undefined;
  if (type === "number" && !/^\d{1,6}$/.test(String(value).trim())) return say("state.not-a-number");
  return undefined;
}

function isEmpty(value: FieldValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && value.length === 0;
}

function filled(
  draft: Draft,
  form: FormPack | undefined,
): { readonly fields: Record<string, boolean | number | string | string[]>; readonly texts: Texts } {
  const fields: Record<string, boolean | number | string | string[]> = {};
  const texts: Record<string, string> = {};
  if (draft.text.trim() !== "") texts["text"] = draft.text.trim();
  for (const [id, field] of Object.entries(form?.fields ?? {})) {
    const value = draft.fields[id];
    if (value === undefined || isEmpty(value)) continue;
    if (field.type === "text") texts[`field.${id}`] = String(value).trim();
    else if (field.type === "number") fields[id] = Number(value);
    else fields[id] = typeof value === "object" ? [...value] : value;
  }
  return { fields, texts };
}
