import { effect, useComputed, useSignal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { ExerciseOffer, ExerciseRequest, ExerciseRow, ShelvedScenario } from "#engine/wire/http.ts";
import { address, addressWith, go } from "../shared/address.ts";
import { createControlFeed } from "../shared/control-feed.ts";
import { faultSentence, request } from "../shared/http.ts";
import { Masthead } from "../shared/masthead.tsx";
import { passingWords } from "../shared/passing-words.ts";
import { say } from "../shared/wording/say.ts";
import { openDesk } from "./run/open-desk.ts";
import type { OpenedDesk } from "./run/open-desk.ts";
import { RunDesk } from "./run/run-desk.tsx";
import { ExerciseList, UnderWay } from "./shelf/exercise-list.tsx";
import type { Office } from "./shelf/office.ts";
import { OwnScenario } from "./shelf/own-scenario.tsx";
import { Shelf } from "./shelf/scenario-shelf.tsx";
import { Setup } from "./shelf/setup.tsx";
import { SignIn } from "../shared/sign-in.tsx";

/** The trainer's page: the door, then the shelf and the exercises, or the run desk of the one the address names. */
export function App({ office }: { readonly office: Office }) {
  const named = useComputed(() => address.value.get("exercise") ?? undefined);
  useEffect(() => lookAgain(office, named), [office, named]);
  const { trainer, fault } = office;
  const exercise = named.value;
  const row = office.exercises.value?.find((one) => one.exercise === exercise);
  return (
    <>
      <Masthead title={row?.title ?? say("console.title")} exercise={exercise !== undefined}>
        {trainer.value === true && exercise !== undefined && (
          <a class="button small" href={addressWith({ exercise: undefined, view: undefined, zone: undefined })}>
            {say("console.back")}
          </a>
        )}
        {trainer.value === true && (
          <button type="button" class="small" onClick={() => void office.signOut()}>
            {say("sign-in.out")}
          </button>
        )}
      </Masthead>
      {fault.value !== undefined && (
        <div class="notice bad" role="alert">
          {faultSentence(fault.value)}
          <button type="button" class="small" onClick={() => void office.look()}>
            {say("do.again")}
          </button>
        </div>
      )}
      {trainer.value === undefined && fault.value === undefined && <p class="page">{say("state.loading")}</p>}
      {trainer.value === false && (
        <main id="content">
          <SignIn
            title={say("sign-in.trainer")}
            what={say("sign-in.what")}
            signIn={(passcode) => office.signIn(passcode)}
          />
        </main>
      )}
      {trainer.value === true && exercise === undefined && <FrontOffice office={office} />}
      {trainer.value === true && exercise !== undefined && <Desk key={exercise} exercise={exercise} office={office} />}
    </>
  );
}

const lookEveryMs = 15_000;

/** Looks at the server now, whenever somebody comes back to the list, and from time to time while they read it. */
function lookAgain(office: Office, named: ReadonlySignal<string | undefined>): () => void {
  const stop = effect(() => {
    if (named.value === undefined || office.trainer.peek() === undefined) void office.look();
  });
  const again = setInterval(() => {
    if (named.peek() === undefined && office.trainer.peek() === true) void office.look();
  }, lookEveryMs);
  return () => {
    stop();
    clearInterval(again);
  };
}

/** What is under way, the scenarios to make new exercises of, and what is over: in the order they are wanted. */
function FrontOffice({ office }: { readonly office: Office }) {
  const chosen = useSignal<ShelvedScenario | undefined>(undefined);
  const make = async (wanted: ExerciseRequest) => {
    const reply = await office.make(wanted);
    if (!reply.ok) return reply.fault;
    go({ exercise: reply.value.exercise });
    return undefined;
  };
  const gone = useMemo(passingWords, []);
  const remove = async ({ exercise, title }: ExerciseRow) => {
    const fault = await office.remove(exercise);
    if (fault !== undefined) return faultSentence(fault);
    gone.say(say("console.deleted", { title }));
    return undefined;
  };
  const { exercises, shelf } = office;
  return (
    <main class="page stack loose" id="content">
      <h1>{say("console.title")}</h1>
      <output class="toast">{gone.now.value}</output>
      {chosen.value !== undefined && (
        <Setup key={chosen.value.id} scenario={chosen.value} cancel={() => (chosen.value = undefined)} make={make} />
      )}
      {exercises.value !== undefined && <UnderWay exercises={exercises.value} remove={remove} />}
      {shelf.value !== undefined && chosen.value === undefined && (
        <>
          <Shelf shelf={shelf.value} use={(scenario) => (chosen.value = scenario)} />
          <OwnScenario make={make} />
        </>
      )}
      {exercises.value !== undefined && <ExerciseList exercises={exercises.value} remove={remove} />}
    </main>
  );
}

/** Opens the run desk of one exercise and closes it when one goes elsewhere. */
function Desk({ exercise, office }: { readonly exercise: string; readonly office: Office }) {
  const opened = useSignal<OpenedDesk | undefined>(undefined);
  useEffect(() => {
    let left = false;
    const open = async (): Promise<void> => {
      const feed = await createControlFeed(exercise, "trainer");
      if (left) feed.close();
      else opened.value = openDesk(exercise, feed);
    };
    void open();
    return () => {
      left = true;
      opened.peek()?.close();
    };
  }, [exercise, opened]);
  const desk = opened.value?.desk.value;
  const row = office.exercises.value?.find((one) => one.exercise === exercise);
  const days = useKeptDays(row?.code);
  if (desk === undefined) return <Opening opened={opened.value} />;
  return (
    <>
      <RunDesk desk={desk} link={row?.link} keptDays={days} />
      <output class="toast" aria-live="polite">
        {opened.value?.announced.value}
      </output>
    </>
  );
}

function Opening({ opened }: { readonly opened: OpenedDesk | undefined }) {
  const refused = opened?.link.value.status === "refused";
  return (
    <main class="page" id="content">
      {refused ? <p class="notice bad">{say("console.gone")}</p> : <p>{say("desk.loading")}</p>}
    </main>
  );
}

/** How long everything is kept after ENDEX, as the joining notice tells players; undefined while it is not known. */
function useKeptDays(code: string | undefined): number | undefined {
  const days = useSignal<number | undefined>(undefined);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      if (code === undefined) return;
      const reply = await request<ExerciseOffer>("GET", `/exercise/${code}`);
      if (reply.ok) days.value = reply.value.notice.keptDays;
    };
    void ask();
  }, [code, days]);
  return days.value;
}
