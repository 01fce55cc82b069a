import type { Me } from "#engine/wire/http.ts";
import { request } from "../shared/http.ts";
import { useSolo } from "../shared/solo.ts";
import { sayLength } from "../shared/wording/lengths.ts";
import { say } from "../shared/wording/say.ts";
import { useAsked } from "./asked.ts";
import { addressOf, chooseWay } from "./route.ts";
import { type Shelf, scenariosOf, useShelf } from "./shelf.ts";

function practiceOf(shelf: Shelf) {
  return scenariosOf(shelf).find((scenario) => scenario.practice);
}

/** The practice of this server, as a card of the landing or of the waiting room; nothing where there is none. */
export function PracticeDoor({ shelf }: { readonly shelf: Shelf }) {
  const practice = practiceOf(shelf);
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
  const practice = practiceOf(useShelf());
  const own = useAsked<Me>(() => request("GET", "/me")).asked.value;
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
  const { busy, fault, begin } = useSolo(chooseWay);
  return (
    <>
      <button type="button" class="large" aria-busy={busy.value} onClick={() => void begin({ scenario })}>
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
