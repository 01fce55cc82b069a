import { batch, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type {
  Erased,
  ExerciseList,
  ExerciseRequest,
  ExerciseRow,
  HttpError,
  LoginRequest,
  Me,
  ScenarioShelf,
} from "#engine/wire/http.ts";
import { request } from "../../shared/http.ts";
import type { Reply, RequestFault } from "../../shared/http.ts";

/** What the console knows of the server: who is signed in, the shelf, the exercises. */
export interface Office {
  /** Undefined until the server has said who this browser is. */
  readonly trainer: ReadonlySignal<boolean | undefined>;
  readonly shelf: ReadonlySignal<ScenarioShelf | undefined>;
  readonly exercises: ReadonlySignal<readonly ExerciseRow[] | undefined>;
  /** Why the last look at the server failed; undefined when it did not. */
  readonly fault: ReadonlySignal<RequestFault | undefined>;
  look(): Promise<void>;
  signIn(passcode: string): Promise<RequestFault | undefined>;
  signOut(): Promise<void>;
  make(wanted: ExerciseRequest): Promise<Reply<ExerciseRow>>;
  remove(exercise: string): Promise<RequestFault | undefined>;
}

interface Known {
  readonly trainer: Signal<boolean | undefined>;
  readonly shelf: Signal<ScenarioShelf | undefined>;
  readonly exercises: Signal<readonly ExerciseRow[] | undefined>;
  readonly fault: Signal<RequestFault | undefined>;
}

/** An office that knows nothing yet: `look` is its first step. */
export function createOffice(): Office {
  const known: Known = {
    trainer: signal<boolean | undefined>(undefined),
    shelf: signal<ScenarioShelf | undefined>(undefined),
    exercises: signal<readonly ExerciseRow[] | undefined>(undefined),
    fault: signal<RequestFault | undefined>(undefined),
  };
  const { trainer, shelf, exercises, fault } = known;
  return {
    ...known,
    look: () => look(known),
    signIn: async (passcode) => {
      const wanted: LoginRequest = { as: "trainer", passcode };
      const reply = await request<Me>("POST", "/login", wanted);
      if (!reply.ok) return reply.fault;
      await look(known);
      return undefined;
    },
    signOut: async () => {
      const reply = await request<Me>("DELETE", "/login");
      if (reply.ok) batch(() => ([trainer.value, shelf.value, exercises.value] = [false, undefined, undefined]));
      else fault.value = reply.fault;
    },
    make: async (wanted) => {
      const reply = await request<ExerciseRow>("POST", "/exercises", wanted);
      if (reply.ok) exercises.value = [reply.value, ...(exercises.peek() ?? [])];
      return reply;
    },
    remove: async (exercise) => {
      const reply = await request<Erased>("DELETE", `/exercises/${encodeURIComponent(exercise)}`);
      // What is not there any more is gone as it was asked.
      if (!reply.ok && reply.fault.error !== "no-such-exercise") return reply.fault;
      exercises.value = exercises.peek()?.filter((row) => row.exercise !== exercise);
      return undefined;
    },
  };
}

async function look({ trainer, shelf, exercises, fault }: Known): Promise<void> {
  const me = await request<Me>("GET", "/me");
  if (!me.ok || !me.value.trainer) {
    batch(() => {
      fault.value = me.ok ? undefined : me.fault;
      if (me.ok) trainer.value = false;
    });
    return;
  }
  const [onShelf, listed] = await Promise.all([
    request<ScenarioShelf>("GET", "/scenarios"),
    request<ExerciseList>("GET", "/exercises"),
  ]);
  batch(() => {
    trainer.value = true;
    fault.value = onShelf.ok ? (listed.ok ? undefined : listed.fault) : onShelf.fault;
    if (onShelf.ok) shelf.value = onShelf.value;
    if (listed.ok) exercises.value = listed.value.exercises;
  });
}

/** The problems a fault carries, when a scenario was broken. */
export function problemsOf(fault: RequestFault): NonNullable<HttpError["problems"]> {
  return fault.error === "unreachable" ? [] : (fault.problems ?? []);
}
