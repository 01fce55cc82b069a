import { say } from "../wording/say.ts";
import { DecisionCardView } from "./decision-card.tsx";
import { decisionCards, waitingDecisions } from "./decision-model.ts";
import { MeetingCards } from "./meeting-cards.tsx";
import { Panel } from "./panel.tsx";
import { useSight } from "./seat-desk.ts";

/** The decisions before me, and those that are past. */
export function DecisionPanel() {
  const sight = useSight();
  const { open, unopened, past } = decisionCards(sight);
  const waiting = waitingDecisions(sight);
  return (
    <Panel id="decisions" note={waiting === 0 ? undefined : say("panel.open", { n: waiting })}>
      <MeetingCards />
      {open.length + unopened.length + past.length === 0 && <p class="empty">{say("decide.none")}</p>}
      {open.map((card) => (
        <DecisionCardView key={card.id} card={card} />
      ))}
      {unopened.length > 0 && <h3>{say("decide.unopened")}</h3>}
      {unopened.map((card) => (
        <DecisionCardView key={card.id} card={card} />
      ))}
      {past.length > 0 && (
        <details open={open.length === 0}>
          <summary>{say("decide.past")}</summary>
          <div class="stack tight">
            {past.map((card) => (
              <DecisionCardView key={card.id} card={card} />
            ))}
          </div>
        </details>
      )}
    </Panel>
  );
}
