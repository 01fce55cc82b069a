import { useSignal } from "@preact/signals";
import type { ExerciseRow } from "#engine/wire/http.ts";
import { say } from "../../shared/wording/say.ts";
import { ConfirmDialog } from "../../shared/confirm-dialog.tsx";
import { wallDay } from "../../shared/wall-time.ts";

interface ExerciseListProps {
  readonly exercises: readonly ExerciseRow[];
  /** Deletes; gives what went wrong, or undefined when it is gone. */
  readonly remove: (exercise: ExerciseRow) => Promise<string | undefined>;
}

/** The exercises on this server, newest first: each leads to its run desk and, once it has ended, to its debrief. */
export function ExerciseList({ exercises, remove }: ExerciseListProps) {
  const asked = useSignal<ExerciseRow | undefined>(undefined);
  return (
    <section class="stack" aria-labelledby="exercises-title">
      <h2 id="exercises-title">{say("console.exercises")}</h2>
      {exercises.length === 0 && <p class="empty">{say("console.exercises.none")}</p>}
      <ul class="list">
        {exercises
          .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
          .map((row) => (
            <li key={row.exercise}>
              <ExerciseCard row={row} ask={() => (asked.value = row)} />
            </li>
          ))}
      </ul>
      {asked.value !== undefined && (
        <DeleteDialog row={asked.value} remove={remove} close={() => (asked.value = undefined)} />
      )}
    </section>
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
