import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { RoleId } from "#engine/ids.ts";
import type { ExerciseRequest, ShelvedScenario } from "#engine/wire/http.ts";
import { isPlainTitle } from "#engine/plain-name.ts";
import { faultSentence } from "../../shared/http.ts";
import type { RequestFault } from "../../shared/http.ts";
import { say } from "../../shared/wording/say.ts";
import { problemsOf } from "./office.ts";
import { ProblemList } from "./problem-list.tsx";
import { ScenarioFound } from "./scenario-found.tsx";

interface SetupProps {
  readonly scenario: ShelvedScenario;
  readonly cancel: () => void;
  /** Makes the exercise; gives what went wrong, or undefined when it is there. */
  readonly make: (request: ExerciseRequest) => Promise<RequestFault | undefined>;
}

/** The form takes the place of the list, which may have been scrolled far down: who opens it is led to its heading. */
function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "center" });
  }, []);
  return heading;
}

/** Sets up an exercise: its name, which roles bots play, and what kind of exercise it is. */
export function Setup({ scenario, cancel, make }: SetupProps) {
  const [title, locale] = [useSignal(""), useSignal(scenario.locale)];
  const bots = useSignal<ReadonlySet<RoleId>>(new Set(scenario.practice ? [] : scenario.roles.map(({ role }) => role)));
  const [fault, busy] = [useSignal<RequestFault | undefined>(undefined), useSignal(false)];
  const heading = useArrival();
  const submit = async (): Promise<void> => {
    busy.value = true;
    const name = title.value.trim();
    fault.value = await make({
      scenario: scenario.id,
      ...(locale.value === scenario.locale ? {} : { locale: locale.value }),
      ...(name === "" ? {} : { title: name }),
      bots: [...bots.value],
    });
    busy.value = false;
  };
  return (
    <form
      class="card setup"
      aria-labelledby="setup-title"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 id="setup-title" ref={heading} tabIndex={-1}>
        {say("console.new", { title: scenario.title })}
      </h2>
      <NameField scenario={scenario} now={title.value} name={(next) => (title.value = next)} />
      <LanguageField scenario={scenario} chosen={locale.value} choose={(next) => (locale.value = next)} />
      <SeatChoices scenario={scenario} bots={bots.value} choose={(next) => (bots.value = next)} />
      <ScenarioFound scenario={scenario.id} />
      <Mode />
      {fault.value !== undefined && (
        <div class="notice bad" role="alert">
          <p>{faultSentence(fault.value)}</p>
          <ProblemList problems={problemsOf(fault.value)} />
        </div>
      )}
      <div class="row end">
        <button type="button" onClick={cancel}>
          {say("do.cancel")}
        </button>
        <button type="submit" class="primary large" disabled={busy.value} aria-busy={busy.value}>
          {say("console.new.do")}
        </button>
      </div>
    </form>
  );
}

/** What kind of exercise it is. */
function Mode() {
  return (
    <div class="notice">
      <strong>{say("console.new.mode")}</strong>
      <p class="small">{say("console.new.mode.formative")}</p>
    </div>
  );
}

interface NameFieldProps {
  readonly scenario: ShelvedScenario;
  readonly now: string;
  readonly name: (title: string) => void;
}

function NameField({ scenario, now, name }: NameFieldProps) {
  const wrong = now.trim() !== "" && !isPlainTitle(now.trim());
  return (
    <div class="field">
      <label for="setup-name">{say("console.new.name")}</label>
      <input
        id="setup-name"
        maxLength={120}
        placeholder={scenario.title}
        aria-describedby="setup-name-help setup-name-fault"
        aria-invalid={wrong}
        onInput={({ currentTarget }) => name(currentTarget.value)}
      />
      <div id="setup-name-fault" role="alert">
        {wrong && <p class="notice bad small">{say("http.name-not-plain")}</p>}
      </div>
      <span class="help" id="setup-name-help">
        {say("console.new.name.help")}
      </span>
    </div>
  );
}

interface LanguageFieldProps {
  readonly scenario: ShelvedScenario;
  readonly chosen: string;
  readonly choose: (locale: string) => void;
}

/** A language by its own name, as those who speak it look for it. */
function languageName(locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
}

/** Which language players read; nothing where there is only one. */
function LanguageField({ scenario: { locale, languages }, chosen, choose }: LanguageFieldProps) {
  if (languages.length === 1) return null;
  return (
    <div class="field">
      <label for="setup-language">{say("console.new.language")}</label>
      <select
        id="setup-language"
        aria-describedby="setup-language-help"
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language} selected={language === chosen}>
            {language === locale
              ? say("console.new.language.author", { language: languageName(language) })
              : languageName(language)}
          </option>
        ))}
      </select>
      <span class="help" id="setup-language-help">
        {say("console.new.language.help")}
      </span>
    </div>
  );
}

interface SeatChoicesProps {
  readonly scenario: ShelvedScenario;
  readonly bots: ReadonlySet<RoleId>;
  readonly choose: (bots: ReadonlySet<RoleId>) => void;
}

function SeatChoices({ scenario: { roles }, bots, choose }: SeatChoicesProps) {
  const all = new Set(roles.map(({ role }) => role));
  const turn = (role: RoleId): void =>
    choose(new Set(bots.has(role) ? [...bots].filter((one) => one !== role) : [...bots, role]));
  return (
    <fieldset class="field" aria-describedby="seats-help">
      <legend>{say("console.new.seats")}</legend>
      <span class="help" id="seats-help">
        {say("console.new.seats.help")}
      </span>
      <div class="row">
        <button type="button" class="small" onClick={() => choose(all)}>
          {say("console.new.all-bots")}
        </button>
        <button type="button" class="small" onClick={() => choose(new Set())}>
          {say("console.new.no-bots")}
        </button>
      </div>
      <div class="choices">
        {roles.map(({ role, title, agency }) => (
          <label key={role} class="choice">
            <input type="checkbox" checked={bots.has(role)} onChange={() => turn(role)} />
            <span>
              {title}
              <br />
              <span class="small soft">
                {agency === title ? "" : `${agency} · `}
                {say(bots.has(role) ? "console.new.seat.bot" : "console.new.seat.open")}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
