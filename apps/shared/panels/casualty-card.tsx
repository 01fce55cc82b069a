import { useEffect, useRef } from "preact/hooks";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import type { CasualtyModel } from "./casualty-model.ts";
import { useDesk } from "./seat-desk.ts";
import { TagBadge, TagShape } from "./tag-badge.tsx";
import { TaskStrip } from "./task-strip.tsx";
import { type Wisher, useWish } from "./use-wish.ts";

interface CasualtyProps {
  readonly casualty: CasualtyModel;
}
interface PartProps extends CasualtyProps {
  readonly wisher: Wisher;
}

/** One casualty from beside it: look, find out, do, tag. */
export function CasualtyCard({ casualty }: CasualtyProps) {
  const desk = useDesk();
  const wisher = useWish();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const back = (): void => {
    desk.casualty.value = undefined;
    desk.go("here");
  };
  return (
    <div class="stack casualty">
      <div class="row apart">
        <h3 ref={title} tabIndex={-1}>
          {casualty.title}
        </h3>
        <button type="button" class="small quiet" onClick={back}>
          {say("casualty.back")}
        </button>
      </div>
      <Look casualty={casualty} />
      <Leading casualty={casualty} wisher={wisher} />
      <TaskStrip />
      <Fault wisher={wisher} />
      <Findings casualty={casualty} wisher={wisher} />
      <Interventions casualty={casualty} wisher={wisher} />
      <Tags casualty={casualty} wisher={wisher} />
    </div>
  );
}

function Look({ casualty: { posture, look, signs, done, tag } }: CasualtyProps) {
  return (
    <div class="card sunken">
      <div class="row">
        <span class="chip">{posture}</span>
        {signs !== undefined && <span class="chip warn">{signs}</span>}
        <TagBadge tag={tag} />
      </div>
      {look !== undefined && <p>{look}</p>}
      {done !== undefined && <p class="small soft">{done}</p>}
    </div>
  );
}

/** To be followed, and to be followed no more. */
function Leading({ casualty: { id, follows, busy }, wisher }: PartProps) {
  return (
    <div class="row">
      {follows !== undefined && (
        <span class="small">{follows.me ? say("lead.me") : say("lead.other", { who: follows.who })}</span>
      )}
      {follows?.me !== true && (
        <ActButton wisher={wisher} what="lead" command={{ type: "lead", casualty: id }} disabled={busy}>
          {say("lead.do")}
        </ActButton>
      )}
      {follows !== undefined && (
        <ActButton wisher={wisher} what="stay" command={{ type: "stay", casualty: id }}>
          {say("lead.stay")}
        </ActButton>
      )}
    </div>
  );
}

function Findings({ casualty, wisher }: PartProps) {
  if (casualty.findings.length === 0) return null;
  return (
    <fieldset class="stack tight group">
      <legend>{say("casualty.assess")}</legend>
      <ul class="list pickers">
        {casualty.findings.map((finding) => (
          <li key={finding.id}>
            <ActButton
              wisher={wisher}
              what={finding.id}
              command={{ type: "assess", casualty: casualty.id, finding: finding.id }}
              disabled={casualty.busy}
              class={finding.found === undefined ? "pick" : "pick known"}
            >
              <span class="grow">
                <span>{finding.found === undefined ? finding.button : finding.title}</span>
                <span class="soft small">{finding.ask}</span>
              </span>
              {finding.found !== undefined && <span class="found">{finding.found}</span>}
            </ActButton>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Interventions({ casualty, wisher }: PartProps) {
  return (
    <fieldset class="stack tight group">
      <legend>{say("casualty.treat")}</legend>
      {casualty.interventions.length === 0 && <p class="soft small">{say("casualty.treat.none")}</p>}
      <ul class="list pickers">
        {casualty.interventions.map(({ id, button, lifesaving, elsewhere }) => (
          <li key={id}>
            <ActButton
              wisher={wisher}
              what={id}
              command={{ type: "treat", casualty: casualty.id, intervention: id }}
              disabled={casualty.busy || elsewhere !== undefined}
              class="pick"
            >
              <span class="grow">
                <span>{button}</span>
                {elsewhere !== undefined && <span class="soft small">{elsewhere}</span>}
              </span>
              {lifesaving && <span class="chip brand">{say("casualty.treat.lifesaving")}</span>}
            </ActButton>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Tags({ casualty, wisher }: PartProps) {
  return (
    <fieldset class="stack tight group">
      <legend>{say("casualty.tag")}</legend>
      {casualty.tags.length === 0 && <p class="soft small">{say("casualty.tag.none")}</p>}
      <div class="tags">
        {casualty.tags.map((tag) => (
          <ActButton
            key={tag.id}
            wisher={wisher}
            what={`tag-${tag.id}`}
            command={{ type: "tag", casualty: casualty.id, category: tag.id }}
            pressed={casualty.tag?.id === tag.id}
            class="tag-choice"
          >
            <TagShape tag={tag} />
            <span aria-hidden="true">{tag.title}</span>
          </ActButton>
        ))}
      </div>
    </fieldset>
  );
}
