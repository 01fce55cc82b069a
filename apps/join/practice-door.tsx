import { useSignal } from "@preact/signals";
import type { Me, ScenarioShelf, SeatGrant } from "#engine/wire/http.ts";
import { faultSentence, request } from "../shared/http.ts";
import { sayLength } from "../shared/wording/lengths.ts";
import { say } from "../shared/wording/say.ts";
import { useAsked } from "./asked.ts";
import { addressOf, go } from "./route.ts";

type Practice = ScenarioShelf["scenarios"][number];

/** The practice of this server, as a card of the landing or of the waiting room; nothing where there is none. */
export function PracticeDoor() {
  const { asked } = useAsked<ScenarioShelf>(() => request("GET", "/scenarios"));
  const shelf = asked.value.state === "here" ? asked.value.value.scenarios : [];
  const practice = shelf.find((scenario) => scenario.practice);
  if (practice === undefined) return null;
  return (
    <section class="card door wide" aria-labelledby="door-practice">
      <h3 id="door-practice">{say("landing.practice.title", { title: practice.title })}</h3>
      <p>{say("landing.practice.what", { time: sayLength(practice.durationMs) })}</p>
      <div class="end">
        <BeginPractice scenario={practice.id} label={say("landing.practice.do")} />
      </div>
    </section>
  );
}

/** After a practice: once more, or on to an exercise one has a seat in. */
export function AfterPractice() {
  const { asked } = useAsked<ScenarioShelf>(() => request("GET", "/scenarios"));
  const own = useAsked<Me>(() => request("GET", "/me")).asked.value;
  const shelf = asked.value.state === "here" ? asked.value.value.scenarios : [];
  const practice: Practice | undefined = shelf.find((scenario) => scenario.practice);
  const seats = own.state === "here" ? own.value.seats.filter(({ solo, status }) => !solo && status !== "ended") : [];
  return (
    <section class="card" aria-label={say("practice.title")}>
      {practice !== undefined && (
        <div class="row">
          <p class="grow">{say("practice.again.what")}</p>
          <BeginPractice scenario={practice.id} label={say("practice.again")} />
        </div>
      )}
      {seats.map(({ exercise, title }) => (
        <p key={exercise}>
          <a class="button primary large" href={addressOf({ page: "seat", exercise, choose: true })}>
            {say("practice.on", { title })}
          </a>
        </p>
      ))}
    </section>
  );
}

function BeginPractice({ scenario, label }: { readonly scenario: string; readonly label: string }) {
  const busy = useSignal(false);
  const fault = useSignal<string | undefined>(undefined);
  const begin = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const reply = await request<SeatGrant>("POST", "/solo", { scenario });
    busy.value = false;
    if (reply.ok) go({ page: "seat", exercise: reply.value.exercise, choose: true });
    else fault.value = faultSentence(reply.fault);
  };
  return (
    <>
      <button type="button" class="large" aria-busy={busy.value} onClick={() => void begin()}>
        {label}
      </button>
      {fault.value !== undefined && (
        <p class="notice bad small" role="alert">
          {fault.value}
        </p>
      )}
    </>
  );
}
