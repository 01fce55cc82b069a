import { useSignal } from "@preact/signals";
import type { FormPack } from "#engine/scenario/pack-schema.ts";
import { sayCitation } from "../wording/citation.ts";
import { sayList } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import { Fault } from "./act-button.tsx";
import { type Draft, type DraftFaults, draftCommand, emptyDraft, meantDraft } from "./draft-model.ts";
import { passableFacts } from "./fact-model.ts";
import { FormFields } from "./form-fields.tsx";
import { Panel } from "./panel.tsx";
import { reachLines } from "./reach-model.ts";
import { Recipients } from "./recipients.tsx";
import { useDesk, useSight } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

/** Writing: a form by pickers or a message in words, with facts to pass on, over one of my channels. */
export function SendPanel() {
  const desk = useDesk();
  const sight = useSight();
  const wisher = useWish();
  const faults = useSignal<DraftFaults>({});
  const sent = useSignal<string | undefined>(undefined);
  const channels = reachLines(sight);
  const draft = meantDraft(desk.draft.value, channels);
  const form = sight.plan.forms[draft.form ?? ""];
  const set = (change: Partial<Draft>): void => {
    desk.draft.value = { ...draft, ...change };
    sent.value = undefined;
    if (Object.keys(faults.value).length > 0) faults.value = withoutKeys(faults.value, change);
  };
  const send = async (): Promise<void> => {
    const made = draftCommand(draft, form);
    faults.value = "faults" in made ? made.faults : {};
    if ("faults" in made) return focusFirstFault();
    const to = sayList(draft.to.map((party) => sight.names("party", party)));
    if (!(await wisher.ask("send", made.command, made.texts))) return;
    desk.draft.value = { ...emptyDraft, channel: draft.channel };
    sent.value = say("send.sent", { to });
  };
  if (channels.length === 0) {
    return (
      <Panel id="send">
        <p class="empty">{say("send.channel.none")}</p>
      </Panel>
    );
  }
  return (
    <Panel id="send">
      <form class="stack" noValidate onSubmit={(event) => (event.preventDefault(), void send())}>
        <Kind draft={draft} set={set} />
        <Recipients draft={draft} set={set} faults={faults.value} />
        {form !== undefined && <Form form={form} draft={draft} set={set} faults={faults.value} />}
        <Facts draft={draft} set={set} />
        <Words draft={draft} set={set} fault={faults.value["text"]} />
        <Fault wisher={wisher} />
        <button type="submit" class="primary" aria-busy={wisher.busy.value !== undefined}>
          {say("send.do")}
        </button>
        <output class={sent.value === undefined ? "" : "notice good small"}>{sent.value}</output>
      </form>
    </Panel>
  );
}

interface DraftProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
}

function Kind({ draft, set }: DraftProps) {
  const { plan, view, names } = useSight();
  const answered = view.messages.find(({ id }) => id === draft.re);
  const choose = (form: string): void => set({ form: form === "" ? undefined : form, fields: {} });
  return (
    <>
      {answered !== undefined && (
        <p class="row small">
          <span>{say("talk.re", { from: names("party", answered.role ?? answered.persona ?? "") })}</span>
          <button type="button" class="small quiet" onClick={() => set({ re: undefined })}>
            {say("send.re.drop")}
          </button>
        </p>
      )}
      <label class="field">
        <span class="strong small">{say("send.what")}</span>
        <select value={draft.form ?? ""} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">{say("send.form.none")}</option>
          {Object.values(plan.forms).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface FormProps extends DraftProps {
  readonly form: FormPack;
  readonly faults: DraftFaults;
}

function Form({ form, draft, set, faults }: FormProps) {
  return (
    <fieldset class="stack group">
      <legend>{form.title}</legend>
      {form.standard === "cap-1.2" && <p class="notice small">{say("form.status.fixed")}</p>}
      <FormFields
        form={form}
        values={draft.fields}
        faults={faults}
        onChange={(id, value) => set({ fields: { ...draft.fields, [id]: value } })}
      />
      <p class="small soft">{sayCitation(form.source)}</p>
    </fieldset>
  );
}

function Facts({ draft, set }: DraftProps) {
  const facts = passableFacts(useSight());
  if (facts.length === 0) return null;
  const turn = (id: string): void =>
    set({ facts: draft.facts.includes(id) ? draft.facts.filter((one) => one !== id) : [...draft.facts, id] });
  return (
    <details open={draft.facts.length > 0}>
      <summary>
        {say("send.facts")}
        {draft.facts.length > 0 && <span class="chip brand">{draft.facts.length}</span>}
      </summary>
      <div class="stack tight">
        {facts.map(({ id, text }) => (
          <label key={id} class="choice">
            <input type="checkbox" checked={draft.facts.includes(id)} onChange={() => turn(id)} />
            <span class="small">{text}</span>
          </label>
        ))}
      </div>
    </details>
  );
}

function Words({ draft, set, fault }: DraftProps & { readonly fault: string | undefined }) {
  return (
    <div class="stack tight">
      {draft.form === undefined && (
        <label class="field">
          <span class="strong small">{say("send.act")}</span>
          <select value={draft.act} onChange={({ currentTarget }) => set({ act: actOf(currentTarget.value) })}>
            {acts.map((act) => (
              <option key={act} value={act}>
                {say(`send.act.${act}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="field">
        <span class="strong small">{say("send.text")}</span>
        <textarea
          rows={draft.form === undefined ? 4 : 2}
          maxLength={2000}
          value={draft.text}
          aria-invalid={fault !== undefined}
          aria-describedby="words-help"
          onInput={({ currentTarget }) => set({ text: currentTarget.value })}
        />
      </label>
      {fault !== undefined && <p class="fault-line small">{fault}</p>}
      <p id="words-help" class="small soft">
        {say("send.text.help")}
      </p>
    </div>
  );
}

const acts = ["inform", "request", "order"] as const;

function actOf(text: string): Draft["act"] {
  return acts.find((act) => act === text) ?? "inform";
}

function withoutKeys(faults: DraftFaults, change: Partial<Draft>): DraftFaults {
  const changed = new Set([...Object.keys(change), ...Object.keys(change.fields ?? {})]);
  return Object.fromEntries(Object.entries(faults).filter(([key]) => !changed.has(key)));
}

function focusFirstFault(): void {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>("#panel-send [aria-invalid='true'], #panel-send .invalid input");
    first?.focus();
  });
}
