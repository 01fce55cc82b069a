import { say } from "../wording/say.ts";
import { aidModel, briefModel } from "./brief-model.ts";
import { Panel } from "./panel.tsx";
import { useSight } from "./seat-desk.ts";
import { TagBadge } from "./tag-badge.tsx";

/** The briefing, to be read again at any time. */
export function BriefPanel() {
  return (
    <Panel id="brief">
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

/** The triage protocol as a job aid, with its source and what must still be confirmed. */
export function AidPanel() {
  const aid = aidModel(useSight());
  if (aid === undefined) return null;
  return (
    <Panel id="aid">
      <h3>{aid.title}</h3>
      <p class="small soft">{say("aid.first")}</p>
      <ol class="steps">
        {aid.steps.map(({ id, ask, tag }) => (
          <li key={id}>
            <span class="grow">{ask}</span>
            <TagBadge tag={tag} />
          </li>
        ))}
      </ol>
      <p class="small">{aid.source}</p>
      <p class="notice warn small">{aid.review}</p>
    </Panel>
  );
}
