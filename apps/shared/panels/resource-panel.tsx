import { say } from "../wording/say.ts";
import { Panel } from "./panel.tsx";
import { type ResourceCard, resourceCards } from "./resource-model.ts";
import { ResourceSending } from "./resource-sending.tsx";
import { useSight } from "./seat-desk.ts";

/** Where units are, when those under way arrive, and sending more. */
export function ResourcePanel() {
  const cards = resourceCards(useSight());
  return (
    <Panel id="resources">
      {cards.length === 0 && <p class="empty">{say("resources.none")}</p>}
      {cards.map((card) => (
        <Resource key={card.id} card={card} />
      ))}
    </Panel>
  );
}

function Resource({ card }: { readonly card: ResourceCard }) {
  return (
    <article class="card sunken stack tight" aria-labelledby={`r-${card.id}`}>
      <div class="row apart">
        <h3 id={`r-${card.id}`}>{card.title}</h3>
        <span class="small soft">{card.of}</span>
      </div>
      <ul class="list">
        {card.stands.map(({ id, text, home }) => (
          <li key={id} class="row">
            <span>{text}</span>
            {home && <span class="chip">{say("resources.home")}</span>}
          </li>
        ))}
        {card.trips.map(({ id, title, there }) => (
          <li key={id} class="row">
            <span class="grow">{title}</span>
            <span class="chip brand figures">{there}</span>
          </li>
        ))}
      </ul>
      {card.maySend && <ResourceSending card={card} />}
    </article>
  );
}
