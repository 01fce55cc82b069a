import { say } from "../wording/say.ts";
import { HelpControl } from "./help-control.tsx";
import { practiceModel } from "./practice-model.ts";
import { useSight } from "./seat-desk.ts";

/** What to try out now, how that is done on this device, and how far one is. */
export function PracticeCard() {
  const model = practiceModel(useSight());
  if (model === undefined) return null;
  const { heading, now, steps } = model;
  return (
    <section class="card practice" aria-label={say("practice.title")}>
      <div aria-live="polite">
        <p class="strong">{heading}</p>
        {now !== undefined && <p>{now.how}</p>}
        {now?.hint !== undefined && <p class="small">{now.hint}</p>}
      </div>
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
    </section>
  );
}
