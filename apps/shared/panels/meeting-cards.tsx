import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { type MeetingCard, meetingCards } from "./meeting-model.ts";
import { useSight } from "./seat-desk.ts";
import { type Wisher, useWish } from "./use-wish.ts";

/** The meetings of this seat: who has the floor, whose hands are up, and what can be done about it. */
export function MeetingCards() {
  const cards = meetingCards(useSight());
  return (
    <>
      {cards.map((card) => (
        <Meeting key={card.id} card={card} />
      ))}
    </>
  );
}

function Meeting({ card }: { readonly card: MeetingCard }) {
  const wisher = useWish();
  const meeting = card.id;
  return (
    <section class="card sunken meeting stack tight" aria-labelledby={`meeting-${meeting}`}>
      <div class="head">
        <h3 id={`meeting-${meeting}`}>{card.title}</h3>
        <span class="small soft">{card.chair}</span>
      </div>
      <p class={card.hasFloor ? "notice strong" : "strong"}>{card.floor}</p>
      {card.queue.length > 0 && <p class="small soft">{say("meeting.hands")}</p>}
      <Queue card={card} wisher={wisher} />
      <div class="row">
        {card.mayRaise && (
          <ActButton wisher={wisher} what="raise" command={{ type: "raise-hand", meeting }}>
            {say("meeting.raise")}
          </ActButton>
        )}
        {card.mayLower && (
          <ActButton wisher={wisher} what="lower" command={{ type: "lower-hand", meeting }}>
            {say("meeting.lower")}
          </ActButton>
        )}
        {card.mayYield && (
          <ActButton wisher={wisher} what="yield" command={{ type: "yield-floor", meeting }}>
            {say(card.hasFloor ? "meeting.yield" : "meeting.take-back")}
          </ActButton>
        )}
      </div>
      <Fault wisher={wisher} />
    </section>
  );
}

function Queue({ card, wisher }: { readonly card: MeetingCard; readonly wisher: Wisher }) {
  if (card.queue.length === 0) return <p class="small soft">{say("meeting.hands.none")}</p>;
  return (
    <ol class="list answers" aria-label={say("meeting.hands")}>
      {card.queue.map(({ seat, name, mine }, index) => (
        <li key={seat}>
          <span class={mine ? "grow strong" : "grow"}>{say("meeting.hand", { n: index + 1, seat: name })}</span>
          {card.mayChair && (
            <ActButton
              wisher={wisher}
              what={`give ${seat}`}
              command={{ type: "give-floor", meeting: card.id, seat }}
              label={say("meeting.give.to", { seat: name })}
            >
              {say("meeting.give")}
            </ActButton>
          )}
        </li>
      ))}
    </ol>
  );
}
