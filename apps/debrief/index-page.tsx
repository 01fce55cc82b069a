import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Erased, ExerciseList, ExerciseRow, LoginRequest, Me } from "#engine/wire/http.ts";
import { ConfirmDialog } from "../shared/confirm-dialog.tsx";
import { faultSentence, request } from "../shared/http.ts";
import type { RequestFault } from "../shared/http.ts";
import { SignIn } from "../shared/sign-in.tsx";
import { wallDay } from "../shared/wall-time.ts";
import { say } from "../shared/wording/say.ts";

interface IndexPageProps {
  readonly me: Me;
  /** Looks again at who this browser is, after signing in. */
  readonly look: () => Promise<void>;
}

/** The debriefs there are: the sample for everybody, the finished exercises for whoever signs in. */
export function IndexPage({ me, look }: IndexPageProps) {
  const staff = me.trainer || me.supervisor;
  return (
    <main class="page stack loose" id="content">
      <h1>{say("debrief.title")}</h1>
      <p class="lead">{say("debrief.what")}</p>
      <article class="card sample">
        <h2>{say("debrief.sample")}</h2>
        <p>{say("debrief.sample.what")}</p>
        <div>
          <a class="button primary" href="?sample">
            {say("debrief.sample.open")}
          </a>
        </div>
      </article>
      {staff ? <Finished /> : <Door look={look} />}
    </main>
  );
}

function Door({ look }: Pick<IndexPageProps, "look">) {
  const signIn = async (passcode: string): Promise<RequestFault | undefined> => {
    const wanted: LoginRequest = { as: "supervisor", passcode };
    const reply = await request<Me>("POST", "/login", wanted);
    if (!reply.ok) return reply.fault;
    await look();
    return undefined;
  };
  return <SignIn level={2} title={say("sign-in.supervisor")} what={say("debrief.sign-in.what")} signIn={signIn} />;
}

function Finished() {
  const rows = useSignal<readonly ExerciseRow[] | undefined>(undefined);
  const fault = useSignal<RequestFault | undefined>(undefined);
  const asked = useSignal<ExerciseRow | undefined>(undefined);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const reply = await request<ExerciseList>("GET", "/exercises");
      if (reply.ok) rows.value = reply.value.exercises.filter(({ status }) => status === "ended");
      else fault.value = reply.fault;
    };
    void load();
  }, [rows, fault]);
  const remove = async ({ exercise }: ExerciseRow): Promise<string | undefined> => {
    const reply = await request<Erased>("DELETE", `/exercises/${encodeURIComponent(exercise)}`);
    if (!reply.ok) return faultSentence(reply.fault);
    rows.value = rows.value?.filter((row) => row.exercise !== exercise);
    return undefined;
  };
  return (
    <section class="stack" aria-labelledby="finished-title">
      <h2 id="finished-title">{say("debrief.finished")}</h2>
      {fault.value !== undefined && <p class="notice bad">{faultSentence(fault.value)}</p>}
      {rows.value === undefined && fault.value === undefined && <p>{say("state.loading")}</p>}
      {rows.value?.length === 0 && <p class="empty">{say("debrief.finished.none")}</p>}
      <ul class="list">
        {rows.value?.map((row) => (
          <li key={row.exercise}>
            <FinishedRow row={row} ask={() => (asked.value = row)} />
          </li>
        ))}
      </ul>
      {asked.value !== undefined && (
        <DeleteDialog row={asked.value} remove={remove} close={() => (asked.value = undefined)} />
      )}
    </section>
  );
}

interface FinishedRowProps {
  readonly row: ExerciseRow;
  readonly ask: () => void;
}

function FinishedRow({ row: { exercise, title, people, bots, endedAt, deletedOn, sample }, ask }: FinishedRowProps) {
  return (
    <article class="card flat finished-row">
      <div class="grow">
        <h3>{title}</h3>
        <p class="row small soft">
          {sample && <span>{say("debrief.sample.row")}</span>}
          {endedAt !== undefined && <span>{say("debrief.ended", { when: wallDay(endedAt) })}</span>}
          <span>{say("console.exercise.people", { people, bots })}</span>
          {deletedOn !== undefined && <span>{say("console.exercise.deleted-on", { when: wallDay(deletedOn) })}</span>}
        </p>
      </div>
      <div class="row">
        <a
          class="button primary"
          href={`?exercise=${encodeURIComponent(exercise)}`}
          aria-label={say("console.debrief.named", { title })}
        >
          {say("console.debrief")}
        </a>
        <button type="button" class="danger" aria-label={say("console.delete.named", { title })} onClick={ask}>
          {say("console.delete")}
        </button>
      </div>
    </article>
  );
}

interface DeleteDialogProps {
  readonly row: ExerciseRow;
  readonly remove: (row: ExerciseRow) => Promise<string | undefined>;
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
    </ConfirmDialog>
  );
}
