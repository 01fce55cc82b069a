import type { FormPack } from "#engine/scenario/pack-schema.ts";
import { draftCommand } from "../../../shared/panels/draft-model.ts";
import type { Draft } from "../../../shared/panels/draft-model.ts";
import { passableFacts } from "../../../shared/panels/fact-model.ts";
import { reachLines } from "../../../shared/panels/reach-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { sayList } from "../../../shared/wording/lengths.ts";
import { say } from "../../../shared/wording/say.ts";
import { sayField } from "../../../shared/wording/values.ts";
import type { Button, Row } from "../panel.ts";
import type { Hand, Writing } from "../tablet-state.ts";
import { pickRow } from "./pick-row.ts";
import { wordsButton } from "./typing-screen.ts";

type Field = FormPack["fields"][string];
type Value = Draft["fields"][string];
type Put = (value: Value | undefined) => void;

/** A form field by field, with nothing to type: steppers, choices, places. Then whom it goes to, then a last look. */
export function writeScreen(sight: Sight, writing: Writing, hand: Hand): { title: string; rows: readonly Row[] } {
  const { draft, step } = writing;
  const form = sight.plan.forms[draft.form ?? ""];
  const fields = Object.entries(form?.fields ?? {});
  const set = (next: Partial<Draft>): void => hand.change({ writing: { step, draft: { ...draft, ...next } } });
  const go = (to: number): void => hand.change({ writing: { draft, step: to }, page: 0 });
  const title = form?.title ?? say(draft.facts.length > 0 ? "talk.pass-on" : "send.form.none");
  const steps = Math.max(1, fields.length);
  if (form === undefined && step === 0)
    return { title, rows: [...plainRows(draft, set, sight, hand), wayRow(step, go, hand, emptyText(draft))] };
  const field = fields[step];
  if (field !== undefined) {
    const [id, what] = field;
    const value = draft.fields[id];
    const put = (next: Value | undefined): void => set({ fields: withField(draft.fields, id, next) });
    const needed = what.required && (value === undefined || value === "");
    return {
      title,
      rows: [
        { row: "text", text: `${step + 1}/${fields.length}  ${what.title}`, tone: "strong" },
        ...(what.help === undefined ? [] : [{ row: "text", text: what.help, tone: "soft" } as const]),
        ...fieldRows(what, value, put, sight, hand),
        wayRow(step, go, hand, needed ? say("state.required") : undefined),
      ],
    };
  }
  if (step === steps) return { title, rows: [...toRows(sight, draft, set), wayRow(step, go, hand, missingTo(draft))] };
  return { title: say("send.preview"), rows: lastRows(sight, draft, form, { step, go, set }, hand) };
}

function fieldRows(field: Field, value: Value | undefined, put: Put, sight: Sight, hand: Hand): readonly Row[] {
  const text = typeof value === "string" ? value : undefined;
  switch (field.type) {
    case "flag":
      return [flagRow(value, put)];
    case "number":
      return numberRows(field, value, put);
    case "choice":
      return [pickRow(choicesOf(field), text, put)];
    case "choices":
      return manyRows(field, value, put);
    case "zone":
      return [
        pickRow(
          Object.values(sight.plan.zones).filter(({ onSite }) => onSite),
          text,
          put,
        ),
      ];
    case "text":
      return [choiceRow([wordsButton(say("world.write"), text ?? "", hand, put)], 1)];
    default:
      return field.type satisfies never;
  }
}

function flagRow(value: Value | undefined, put: Put): Row {
  const plate = (label: string, is: boolean): Button => ({ label, on: value === is, press: () => put(is) });
  return choiceRow([plate(say("state.yes"), true), plate(say("state.no"), false)], 2);
}

function manyRows(field: Field, value: Value | undefined, put: Put): readonly Row[] {
  const chosen = typeof value === "object" ? value : [];
  const toggle = (id: string): void => put(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const plates = choicesOf(field).map(({ id, title }) => ({
    label: title,
    on: chosen.includes(id),
    press: () => toggle(id),
  }));
  return [{ row: "text", text: say("form.many"), tone: "soft" }, choiceRow(plates, 2)];
}

function choicesOf({ choices = {} }: Field): readonly { readonly id: string; readonly title: string }[] {
  return Object.entries(choices).map(([id, title]) => ({ id, title }));
}

function numberRows(field: Field, value: Value | undefined, put: Put): readonly Row[] {
  const now = value === undefined || value === "" ? undefined : Number(value);
  const by = (step: number) => (): void => put(String(Math.max(0, Math.min(9999, (now ?? 0) + step))));
  return [
    {
      row: "stepper",
      label: field.title,
      value: now === undefined ? "–" : String(now),
      less: { label: "−", press: by(-1) },
      more: { label: "+", press: by(1) },
    },
    choiceRow(
      [-10, -5, 5, 10].map((step) => ({ label: step < 0 ? `−${-step}` : `+${step}`, press: by(step) })),
      4,
    ),
    ...(field.required
      ? []
      : [choiceRow([{ label: say("state.unknown"), on: now === undefined, press: () => put(undefined) }], 1)]),
  ];
}

const acts = ["inform", "request", "order"] as const;

/** A message without a form: its kind, one's own words, and what one was told and passes on. */
function plainRows(draft: Draft, set: (next: Partial<Draft>) => void, sight: Sight, hand: Hand): readonly Row[] {
  const kinds = acts.map((id) => ({ id, title: say(`send.act.${id}`) }));
  return [
    { row: "heading", text: say("send.act") },
    pickRow(kinds, draft.act, (act) => set({ act }), 3),
    { row: "heading", text: say("send.text") },
    choiceRow([wordsButton(say("world.write"), draft.text, hand, (text) => set({ text }))], 1),
    ...factRows(sight, draft, set),
  ];
}

/** What one was told, to pass on with a form or without. */
function factRows(sight: Sight, draft: Draft, set: (next: Partial<Draft>) => void): readonly Row[] {
  const facts = passableFacts(sight);
  if (facts.length === 0) return [];
  const toggle = (id: string): void =>
    set({ facts: draft.facts.includes(id) ? draft.facts.filter((one) => one !== id) : [...draft.facts, id] });
  return [
    { row: "heading", text: say("send.facts") },
    choiceRow(
      facts.map(({ id, text }) => ({ label: text, on: draft.facts.includes(id), press: () => toggle(id) })),
      1,
    ),
  ];
}

function toRows(sight: Sight, draft: Draft, set: (next: Partial<Draft>) => void): readonly Row[] {
  const lines = reachLines(sight);
  const here = lines.find(({ id }) => id === draft.channel);
  const others = here?.others ?? [];
  const all = others.map(({ id }) => id);
  const channels = lines.map(({ id, line, others: party }) => ({
    label: line,
    on: id === draft.channel,
    press: () => set({ channel: id, to: party.map((one) => one.id) }),
  }));
  const toggle = (id: string): void =>
    set({ to: draft.to.includes(id) ? draft.to.filter((one) => one !== id) : [...draft.to, id] });
  return [
    { row: "heading", text: say("send.channel") },
    choiceRow(channels, 2),
    ...(here?.trouble === undefined ? [] : [{ row: "text", text: here.trouble, tone: "warn" } as const]),
    { row: "heading", text: say("send.to") },
    choiceRow([{ label: say("send.to.all"), on: draft.to.length === all.length, press: () => set({ to: all }) }], 1),
    choiceRow(
      others.map(({ id, line }) => ({ label: line, on: draft.to.includes(id), press: () => toggle(id) })),
      2,
    ),
  ];
}

function emptyText({ text, facts }: Draft): string | undefined {
  return text.trim() === "" && facts.length === 0 ? say("send.empty") : undefined;
}

function missingTo(draft: Draft): string | undefined {
  if (draft.channel === undefined) return say("state.required");
  return draft.to.length === 0 ? say("send.to.missing") : undefined;
}

/** Where in a draft one is, how to go on in it, and how to change it. */
interface Steps {
  readonly step: number;
  go(to: number): void;
  set(next: Partial<Draft>): void;
}

/** What goes with a form besides its fields: words of one's own, and what one was told. */
function besideForm(sight: Sight, draft: Draft, set: Steps["set"], hand: Hand): readonly Row[] {
  return [
    choiceRow([wordsButton(say("send.text"), draft.text, hand, (text) => set({ text }))], 1),
    ...factRows(sight, draft, set),
  ];
}

function lastRows(
  sight: Sight,
  draft: Draft,
  form: FormPack | undefined,
  { step, go, set }: Steps,
  hand: Hand,
): readonly Row[] {
  const to = sayList(draft.to.map((party) => sight.names("party", party)));
  const made = draftCommand(draft, form);
  const send: Button =
    "faults" in made
      ? { label: say("send.do"), press: () => undefined, off: Object.values(made.faults)[0] ?? "" }
      : {
          label: say("send.do"),
          tone: "main",
          press: () =>
            hand.wish(made.command, made.texts, {
              writing: undefined,
              notice: { text: say("send.sent", { to }), tone: "good" },
            }),
        };
  const filled = Object.entries(form?.fields ?? {}).flatMap(([id, field]): readonly Row[] => {
    const value = draft.fields[id];
    if (value === undefined || value === "") return [];
    return [{ row: "pair", label: field.title, value: sayField(form, id, value, sight.names) }];
  });
  return [
    { row: "text", text: `${say("send.to")}: ${to}`, tone: "soft" },
    ...filled,
    ...(form === undefined && draft.text !== "" ? [{ row: "text", text: draft.text } as const] : []),
    ...(form === undefined ? [] : besideForm(sight, draft, set, hand)),
    choiceRow([{ label: say("do.back"), press: () => go(step - 1) }, cancelling(hand), send], 3),
  ];
}

function wayRow(step: number, go: (to: number) => void, hand: Hand, missing: string | undefined): Row {
  const back: Button = step === 0 ? cancelling(hand) : { label: say("do.back"), press: () => go(step - 1) };
  const next: Button = {
    label: say("do.continue"),
    tone: "main",
    press: () => go(step + 1),
    ...(missing === undefined ? {} : { off: missing }),
  };
  return choiceRow([back, next], 2);
}

const cancelling = (hand: Hand): Button => ({
  label: say("do.cancel"),
  press: () => hand.change({ writing: undefined }),
});
const choiceRow = (buttons: readonly Button[], columns: number): Row => ({ row: "buttons", buttons, columns });

function withField(fields: Draft["fields"], id: string, value: Value | undefined): Draft["fields"] {
  const { [id]: _, ...rest } = fields;
  return value === undefined ? rest : { ...rest, [id]: value };
}
