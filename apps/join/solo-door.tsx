import { useSignal } from "@preact/signals";
import type { ScenarioShelf, SoloRequest } from "#engine/wire/http.ts";
import { useSolo } from "../shared/solo.ts";
import { sayLength } from "../shared/wording/lengths.ts";
import { say } from "../shared/wording/say.ts";
import { chooseWay } from "./route.ts";
import { type Shelf, scenariosOf } from "./shelf.ts";

/** Try it alone now: one button; who wants to, chooses the exercise and the role first. */
export function SoloDoor({ shelf }: { readonly shelf: Shelf }) {
  const wish = useSignal<SoloRequest>({});
  const { busy, fault, begin } = useSolo(chooseWay);
  const scenarios = scenariosOf(shelf);
  const chosen = chosenOf(scenarios, wish.value);
  return (
    <section class="card door first" aria-labelledby="door-solo">
      <h3 id="door-solo">{say("landing.solo.title")}</h3>
      <p>{say("landing.solo.what")}</p>
      {shelf.value.state === "failed" && <p class="notice bad small">{shelf.value.why}</p>}
      {shelf.value.state === "here" && scenarios.length === 0 && <p class="notice small">{say("landing.solo.none")}</p>}
      {chosen !== undefined && (
        <p class="small">
          {say("landing.solo.exercise", {
            title: chosen.title,
            time: sayLength(chosen.durationMs),
            summary: firstSentence(chosen.summary),
          })}
        </p>
      )}
      {scenarios.length > 0 && <Choose shelf={scenarios} wish={wish.value} set={(next) => (wish.value = next)} />}
      {fault.value !== undefined && (
        <p class="notice bad small" role="alert">
          {fault.value}
        </p>
      )}
      {chosen !== undefined && (
        <div class="end">
          <button type="button" class="primary large" aria-busy={busy.value} onClick={() => void begin(wish.value)}>
            {say("landing.solo.do")}
          </button>
        </div>
      )}
    </section>
  );
}

/** The first sentence of a summary: what there is room for beside the button. */
function firstSentence(summary: string | undefined): string | undefined {
  return summary?.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? summary;
}

/** What was chosen, else the shelf's first. */
function chosenOf(
  shelf: ScenarioShelf["scenarios"],
  wish: SoloRequest,
): ScenarioShelf["scenarios"][number] | undefined {
  return shelf.find(({ id }) => id === wish.scenario) ?? shelf[0];
}

interface ChooseProps {
  readonly shelf: ScenarioShelf["scenarios"];
  readonly wish: SoloRequest;
  readonly set: (wish: SoloRequest) => void;
}

function Choose({ shelf, wish, set }: ChooseProps) {
  const chosen = chosenOf(shelf, wish);
  if (chosen === undefined) return null;
  return (
    <details>
      <summary class="small">{say("landing.solo.choose")}</summary>
      <div class="stack tight">
        <Picker
          label={say("landing.solo.scenario")}
          value={chosen.id}
          choices={shelf.map(({ id, title, durationMs }) => [id, `${title} (${sayLength(durationMs)})`])}
          pick={(scenario) => set({ scenario })}
        />
        <Picker
          label={say("landing.solo.role")}
          value={wish.role ?? chosen.roles[0]?.role ?? ""}
          choices={chosen.roles.map(({ role, title, agency }) => [
            role,
            agency === title ? title : `${title}, ${agency}`,
          ])}
          pick={(role) => set({ scenario: chosen.id, role })}
        />
      </div>
    </details>
  );
}

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly pick: (id: string) => void;
}

function Picker({ label, value, choices, pick }: PickerProps) {
  return (
    <label class="field">
      <span class="strong small">{label}</span>
      <select value={value} onChange={({ currentTarget }) => pick(currentTarget.value)}>
        {choices.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
