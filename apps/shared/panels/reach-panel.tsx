import { say } from "../wording/say.ts";
import { AlongControl } from "./along-control.tsx";
import { HelpControl } from "./help-control.tsx";
import { BreakControl } from "./break-notice.tsx";
import { emptyDraft } from "./draft-model.ts";
import { Panel } from "./panel.tsx";
import { PeopleList } from "./people-list.tsx";
import { everybody } from "./person-model.ts";
import { reachLines } from "./reach-model.ts";
import { useDesk, useSight } from "./seat-desk.ts";

/** Whom I can reach over which channel, and everybody who plays. */
export function ReachPanel() {
  const desk = useDesk();
  const sight = useSight();
  const channels = reachLines(sight);
  const write = (channel: string): void => {
    desk.draft.value = { ...emptyDraft, channel };
    desk.go("send");
  };
  const meet = (seat: string): void => {
    desk.person.value = seat;
    desk.go("here");
  };
  return (
    <Panel id="people">
      {channels.length === 0 && <p class="empty">{say("reach.none")}</p>}
      <ul class="list channels">
        {channels.map(({ id, title, line, state, trouble, others }) => (
          <li key={id}>
            <div class="grow">
              <span class="strong">{line}</span>
              {trouble !== undefined && <span class="small">{trouble}</span>}
              <span class="small soft">{others.map((other) => other.line).join(", ")}</span>
            </div>
            {state !== "down" && (
              <button type="button" class="small" onClick={() => write(id)}>
                {say("reach.write", { channel: title })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{say("reach.people")}</summary>
        <PeopleList people={everybody(sight)} onMeet={meet} />
      </details>
      {/* In a practice it stands on the card, which is always in view. */}
      {sight.plan.practice === undefined && <HelpControl />}
      <BreakControl />
      <AlongControl />
    </Panel>
  );
}
