import { useSignal } from "@preact/signals";
import { say } from "../wording/say.ts";
import { HelpControl } from "./help-control.tsx";
import { type PracticeModel, practiceModel } from "./practice-model.ts";
import { useSight } from "./seat-desk.ts";

/** Pixels of a window that has room for the whole card beside the place. */
const roomy = 620;

interface PracticeProps {
  /** It lies over the place: it is small, and can be folded down to the step. */
  readonly compact: boolean;
}

/** What to try out now, how that is done on this device, and how far one is. */
export function PracticeCard({ compact }: PracticeProps) {
  const model = practiceModel(useSight());
  const open = useSignal(innerHeight >= roomy);
  if (model === undefined) return null;
  const { heading, now } = model;
  const whole = !compact || open.value;
  return (
    <section class={compact ? "card practice compact" : "card practice"} aria-label={say("practice.title")}>
      <div aria-live="polite">
        <p class="strong">{heading}</p>
        {now !== undefined && <p>{now.how}</p>}
        {whole && now?.hint !== undefined && <p class="small">{now.hint}</p>}
      </div>
      {compact && (
        <button
          type="button"
          class="quiet fold"
          aria-expanded={open.value}
          aria-label={say("practice.fold")}
          onClick={() => (open.value = !open.value)}
        >
          <svg class="panel-icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d={open.value ? "M5 15l7-7 7 7" : "M5 9l7 7 7-7"} />
          </svg>
        </button>
      )}
      {whole && <Ways steps={model.steps} />}
    </section>
  );
}

function Ways({ steps }: Pick<PracticeModel, "steps">) {
  return (
    <div class="row ways">
      <details>
        <summary class="small">{say("practice.all")}</summary>
        <ol class="steps">
          {steps.map(({ id, title, state }) => (
            <li key={id} class={state} aria-current={state === "now" ? "step" : undefined}>
              {title} <span class="chip">{say(`practice.state.${state}`)}</span>
            </li>
          ))}
        </ol>
      </details>
      <HelpControl />
    </div>
  );
}
