import { type Signal, useSignal } from "@preact/signals";
import type { ExerciseRow } from "#engine/wire/http.ts";
import { say } from "../../shared/wording/say.ts";
import { ConfirmDialog } from "../../shared/confirm-dialog.tsx";
import { wallDay } from "../../shared/wall-time.ts";
import { type Filter, fits, isUnderWay, pageLength, shows } from "./exercise-filter.ts";

interface ExerciseListProps {
  readonly exercises: readonly ExerciseRow[];
  /** Deletes; gives what went wrong, or undefined when it is gone. */
  readonly remove: (exercise: ExerciseRow) => Promise<string | undefined>;
}

/** The exercises that wait or run, and that a trainer runs: what there is to go on with. Nothing where there are none. */
export function UnderWay({ exercises, remove }: ExerciseListProps) {
  const open = newestFirst(exercises.filter(isUnderWay));
  if (open.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="under-way-title">
      <h2 id="under-way-title">{say("console.under-way")}</h2>
      <Rows rows={open} remove={remove} />
    </section>
  );
}

/** The exercises that are over, and those played alone: each leads to its debrief or its run desk. */
export function ExerciseList({ exercises, remove }: ExerciseListProps) {
  const filter = useSignal<Filter>({ show: "all", words: "" });
  const pages = useSignal(1);
  const past = exercises.filter((row) => !isUnderWay(row));
  const found = newestFirst(past.filter((row) => fits(row, filter.value)));
  const shown = found.slice(0, pages.value * pageLength);
  return (
    <section class="stack" aria-labelledby="exercises-title">
      <h2 id="exercises-title">{say("console.exercises")}</h2>
      {past.length === 0 && <p class="empty">{say("console.exercises.none")}</p>}
      {past.length > 0 && <FilterFields filter={filter} found={found.length} />}
      <Rows rows={shown} remove={remove} />
      {shown.length < found.length && (
        <div>
          <button type="button" onClick={() => (pages.value += 1)}>
            {say("console.exercises.more", { n: Math.min(pageLength, found.length - shown.length) })}
          </button>
        </div>
      )}
    </section>
  );
}

function newestFirst(rows: readonly ExerciseRow[]): readonly ExerciseRow[] {
  return rows.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

function Rows({ rows, remove }: { readonly rows: readonly ExerciseRow[] } & Pick<ExerciseListProps, "remove">) {
  const asked = useSignal<ExerciseRow | undefined>(undefined);
  return (
    <>
      <ul class="list">
        {rows.map((row) => (
          <li key={row.exercise}>
            <ExerciseCard row={row} ask={() => (asked.value = row)} />
          </li>
        ))}
      </ul>
      {asked.value !== undefined && (
        <DeleteDialog row={asked.value} remove={remove} close={() => (asked.value = undefined)} />
      )}
    </>
  );
}

function FilterFields({ filter, found }: { readonly filter: Signal<Filter>; readonly found: number }) {
  return (
    <div class="row">
      <label class="row small">
        {say("msel.filter")}
        <select
          class="compact"
          value={filter.value.show}
          onChange={({ currentTarget }) => {
            const show = shows.find((one) => one === currentTarget.value) ?? "all";
            filter.value = { ...filter.value, show };
          }}
        >
          {shows.map((one) => (
            <option key={one} value={one}>
              {say(`console.exercises.show.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="row small">
        {say("console.exercises.words")}
        <input
          type="search"
          value={filter.value.words}
          onInput={({ currentTarget }) => (filter.value = { ...filter.value, words: currentTarget.value })}
        />
      </label>
      <output class="small soft">{say("console.exercises.found", { n: found })}</output>
    </div>
  );
}

const tones = { lobby: "", running: "good", paused: "warn", interrupted: "bad", ended: "brand" } as const;

function ExerciseCard({ row, ask }: { readonly row: ExerciseRow; readonly ask: () => void }) {
  const { title, status, people, bots, createdAt, deletedOn, solo, sample, code } = row;
  const ended = status === "ended";
  return (
    <article class="card flat exercise-row">
      <div class="stack tight grow">
        <h3>{title}</h3>
        <p class="row small">
          <span class={`chip ${tones[status]}`}>{say(`clock.status.${status}`)}</span>
          {solo && <span class="chip">{say("console.exercise.solo")}</span>}
          {sample && <span class="chip">{say("console.exercise.sample")}</span>}
          {!ended && <strong class="figures">{code}</strong>}
          <span class="soft">{say("console.exercise.people", { people, bots })}</span>
        </p>
        <p class="row small soft">
          {title !== row.scenario.title && <span>{row.scenario.title}</span>}
          <span>{say("console.exercise.created", { when: wallDay(createdAt) })}</span>
          {deletedOn !== undefined && <span>{say("console.exercise.deleted-on", { when: wallDay(deletedOn) })}</span>}
        </p>
      </div>
      <div class="row">
        {!ended && (
          <a
            class="button primary"
            href={`#exercise=${row.exercise}`}
            aria-label={say("console.open.named", { title })}
          >
            {say("console.open")}
          </a>
        )}
        {ended && (
          <a
            class="button primary"
            href={`/debrief/?exercise=${encodeURIComponent(row.exercise)}`}
            aria-label={say("console.debrief.named", { title })}
          >
            {say("console.debrief")}
          </a>
        )}
        <button type="button" class="danger" aria-label={say("console.delete.named", { title })} onClick={ask}>
          {say("console.delete")}
        </button>
      </div>
    </article>
  );
}

interface DeleteDialogProps extends Pick<ExerciseListProps, "remove"> {
  readonly row: ExerciseRow;
  readonly close: () => void;
}

function DeleteDialog({ row, remove, close }: DeleteDialogProps) {
  return (
    <ConfirmDialog
      title={say("console.delete.sure", { title: row.title })}
      confirm={say("console.delete.do")}
      tone="danger"
      close={close}
      run={() => remove(row)}
    >
      <p>{say("console.delete.what")}</p>
      {row.status !== "ended" && <p class="notice warn">{say("console.delete.running")}</p>}
    </ConfirmDialog>
  );
}
