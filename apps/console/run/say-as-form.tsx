import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { tPlus } from "#engine/time.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import type { PersonaNow, SaidTo } from "./personas-now.ts";

const acts = ["inform", "request", "order", "ack", "readback"] as const;

interface FormProps {
  readonly one: PersonaNow;
  readonly desk: Desk;
  /** What is answered, if it is an answer. */
  readonly answering: SaidTo | undefined;
  readonly drop: () => void;
}

/** What is being said as a persona. An answer goes back over the channel to who asked; what was typed stays. */
function useSaying({ one, desk, answering, drop }: FormProps) {
  const asker = answering?.message;
  const channel = useSignal(one.channels[0]?.channel.id ?? "");
  const to = useSignal<readonly string[]>([]);
  const act = useSignal<(typeof acts)[number]>("inform");
  const facts = useSignal<readonly string[]>([]);
  const text = useSignal("");
  const fault = useSignal<string | undefined>(undefined);
  useEffect(() => {
    if (asker?.role === undefined) return;
    [channel.value, to.value] = [asker.channel, [asker.role]];
    document.querySelector<HTMLElement>(`#say-${one.persona.id}`)?.focus();
  }, [asker?.id]);
  const submit = async (): Promise<void> => {
    if (to.value.length === 0) return void (fault.value = say("sim.to.missing"));
    if (text.value.trim() === "" && facts.value.length === 0) return void (fault.value = say("sim.empty"));
    const re = asker === undefined ? {} : { re: asker.id };
    const told = facts.value.length === 0 ? {} : { facts: [...facts.value] };
    const about = { persona: one.persona.id, channel: channel.value, to: [...to.value], act: act.value };
    const texts = text.value.trim() === "" ? {} : { text: text.value.trim() };
    fault.value = await desk.act({ type: "say-as", ...about, ...re, ...told }, texts);
    if (fault.value !== undefined) return undefined;
    desk.announce(say("sim.done", { persona: one.persona.name }));
    [text.value, facts.value] = ["", []];
    drop();
    return undefined;
  };
  return { channel, to, act, facts, text, fault, submit };
}

type Saying = ReturnType<typeof useSaying>;

/** Speaks as a persona: over which channel, to whom, with which of the facts it may tell, in which words. */
export function SayAsForm(props: FormProps) {
  const { one, desk } = props;
  const { persona, channels } = one;
  const form = useSaying(props);
  const { to, facts, fault, submit } = form;
  const over = channels.find(({ channel: { id } }) => id === form.channel.value) ?? channels[0];
  if (over === undefined) return <p class="small soft">{say("sim.channel.none", { persona: persona.name })}</p>;
  const roles = over.roles.map((role) => ({ id: role, text: desk.names("role", role) }));
  return (
    <form
      class="stack tight"
      aria-label={say("sim.say", { persona: persona.name })}
      onSubmit={(event) => (event.preventDefault(), void submit())}
    >
      <Asker {...props} />
      <Way one={one} form={form} channel={over.channel.id} />
      <Checks legend={say("sim.to")} lines={roles} chosen={to.value} set={(next) => (to.value = next)} />
      {one.facts.length > 0 && (
        <Checks legend={say("sim.facts")} lines={one.facts} chosen={facts.value} set={(next) => (facts.value = next)} />
      )}
      <Words id={`say-${persona.id}`} form={form} />
      {fault.value !== undefined && (
        <p class="notice bad small" role="alert">
          {fault.value}
        </p>
      )}
      <button type="submit" class="primary">
        {say("sim.do", { persona: persona.name })}
      </button>
    </form>
  );
}

function Asker({ answering, desk, drop }: FormProps) {
  const asker = answering?.message;
  if (asker === undefined) return null;
  const from = desk.names("seat", asker.seat ?? "");
  return (
    <p class="row small">
      <span class="chip brand">{say("sim.re", { from, time: tPlus(asker.at) })}</span>
      <button type="button" class="small quiet" onClick={drop}>
        {say("sim.re.drop")}
      </button>
    </p>
  );
}

interface WayProps {
  readonly one: PersonaNow;
  readonly form: Saying;
  readonly channel: string;
}

/** Over which channel, and what kind of message. Who is on another channel has to be chosen anew. */
function Way({ one, form, channel }: WayProps) {
  return (
    <div class="row">
      <label class="field grow">
        <span class="strong small">{say("sim.channel")}</span>
        <select
          value={channel}
          onChange={({ currentTarget }) => ([form.channel.value, form.to.value] = [currentTarget.value, []])}
        >
          {one.channels.map(({ channel: { id, title } }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="field grow">
        <span class="strong small">{say("sim.act")}</span>
        <select
          value={form.act.value}
          onChange={({ currentTarget }) =>
            (form.act.value = acts.find((act) => act === currentTarget.value) ?? "inform")
          }
        >
          {acts.map((id) => (
            <option key={id} value={id}>
              {say(`sim.act.${id}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Words({ id, form: { text } }: { readonly id: string; readonly form: Saying }) {
  return (
    <div class="field">
      <label for={id}>{say("sim.text")}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={text.value}
        onInput={({ currentTarget }) => (text.value = currentTarget.value)}
      />
    </div>
  );
}

interface ChecksProps {
  readonly legend: string;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly set: (chosen: readonly string[]) => void;
}

function Checks({ legend, lines, chosen, set }: ChecksProps) {
  const turn = (id: string): void => set(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class="choices">
        {lines.map(({ id, text }) => (
          <label key={id} class="choice">
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
