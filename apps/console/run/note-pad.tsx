import { useSignal } from "@preact/signals";
import type { RowId } from "#engine/ids.ts";
import { tPlus } from "#engine/time.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { sayLength } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";

/** What one saw is written down a little after it happened. */
const backMs = 15_000;

/** A note being written: its moment is held when the writing begins. */
function useNote(desk: Desk) {
  const text = useSignal("");
  const back = useSignal(backMs);
  const begun = useSignal<ExerciseTime | undefined>(undefined);
  const row = useSignal<RowId>("");
  const fault = useSignal<string | undefined>(undefined);
  const at = Math.max(0, (begun.value ?? desk.now.value) - back.value);
  const pin = async (): Promise<void> => {
    if (text.value.trim() === "") {
      fault.value = say("note.text.missing");
      return;
    }
    const about = row.value === "" ? {} : { row: row.value };
    fault.value = await desk.act({ type: "note", at, ...about }, { text: text.value.trim() });
    if (fault.value !== undefined) return;
    desk.announce(say("note.done", { at: tPlus(at) }));
    [text.value, row.value, back.value, begun.value] = ["", "", backMs, undefined];
  };
  const write = (next: string): void => {
    begun.value ??= desk.now.value;
    text.value = next;
  };
  return { text, back, row, fault, at, pin, write };
}

/** Pins a note to a moment, fifteen seconds back unless it is moved; it may belong to a row of the MSEL. */
export function NotePad({ desk }: { readonly desk: Desk }) {
  const { text, back, row, fault, at, pin, write } = useNote(desk);
  return (
    <section class="card" aria-labelledby="note-title">
      <h2 id="note-title">{say("note.title")}</h2>
      <form
        class="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
          void pin();
        }}
      >
        <div class="field">
          <label for="note-text">{say("note.text")}</label>
          <textarea
            id="note-text"
            rows={2}
            maxLength={2000}
            value={text.value}
            aria-describedby="note-help"
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
          <span class="help" id="note-help">
            {say("note.help")}
          </span>
        </div>
        <When at={at} back={back.value} move={(by) => (back.value = Math.max(0, back.value + by))} />
        <RowField desk={desk} row={row.value} choose={(next) => (row.value = next)} />
        {fault.value !== undefined && (
          <p class="notice bad" role="alert">
            {fault.value}
          </p>
        )}
        <button type="submit" class="primary">
          {say("note.do")}
        </button>
      </form>
    </section>
  );
}

interface WhenProps {
  readonly at: ExerciseTime;
  readonly back: number;
  readonly move: (by: number) => void;
}

function When({ at, back, move }: WhenProps) {
  const time = tPlus(at);
  return (
    <div class="row small">
      <span>{say("note.when")}</span>
      <strong>
        {back === 0 ? say("note.when.now", { at: time }) : say("note.when.ago", { time: sayLength(back), at: time })}
      </strong>
      <button type="button" class="small" onClick={() => move(backMs)}>
        {say("note.earlier")}
      </button>
      <button type="button" class="small" disabled={back === 0} onClick={() => move(-backMs)}>
        {say("note.later")}
      </button>
    </div>
  );
}

interface RowFieldProps {
  readonly desk: Desk;
  /** Empty for none. */
  readonly row: RowId;
  readonly choose: (row: RowId) => void;
}

function RowField({ desk, row, choose }: RowFieldProps) {
  const rows = [...desk.plan.injects, ...desk.plan.expected];
  return (
    <label class="row small">
      {say("note.row")}
      <select class="compact grow" value={row} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{say("note.row.none")}</option>
        {rows.map(({ id, title }) => (
          <option key={id} value={id}>
            {id} {title}
          </option>
        ))}
      </select>
    </label>
  );
}
