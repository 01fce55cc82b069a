import { say } from "../wording/say.ts";
import { aidModels, briefModel } from "./brief-model.ts";
import { Panel } from "./panel.tsx";
import { useSight } from "./seat-desk.ts";
import { TagBadge } from "./tag-badge.tsx";

/** The briefing, to be read again at any time, and the phase one is in. */
export function BriefPanel() {
  const { phase } = useSight().view;
  return (
    <Panel id="brief">
      {phase !== undefined && <p class="strong">{say("clock.phase", { phase: phase.title })}</p>}
      <Briefing />
    </Panel>
  );
}

/** The briefing's own text, also for the waiting room. */
export function Briefing() {
  const brief = briefModel(useSight());
  return (
    <div class="stack">
      {brief.role !== undefined && (
        <div>
          <h3>{brief.role}</h3>
          <p class="said">{brief.roleBrief}</p>
        </div>
      )}
      <div>
        <h3>{say("brief.situation")}</h3>
        <p class="said">{brief.situation ?? say("brief.none")}</p>
      </div>
      <div>
        <h3>{say("brief.agencies")}</h3>
        <ul class="list">
          {brief.agencies.map(({ name, dress, roles }) => (
            <li key={name}>
              <span class={`agency ${dress}`}>{name}</span> <span class="small soft">{roles.join(", ")}</span>
            </li>
          ))}
        </ul>
      </div>
      {brief.review !== undefined && <p class="notice warn small">{brief.review}</p>}
    </div>
  );
}

/** The triage protocols as job aids, each with its source and what must still be confirmed. */
export function AidPanel() {
  const aids = aidModels(useSight());
  if (aids.length === 0) return null;
  return (
    <Panel id="aid">
      {aids.map(({ id, title, ages, source, review, steps }) => (
        <section key={id} class="stack" aria-labelledby={`aid-${id}`}>
          <h3 id={`aid-${id}`}>{title}</h3>
          {ages !== undefined && <p class="strong small">{ages}</p>}
          <p class="small soft">{say("aid.first")}</p>
          <ol class="steps">
            {steps.map((step) => (
              <li key={step.id}>
                <span class="grow">{step.ask}</span>
                <TagBadge tag={step.tag} />
              </li>
            ))}
          </ol>
          <p class="small">{source}</p>
          <p class="notice warn small">{review}</p>
        </section>
      ))}
    </Panel>
  );
}
