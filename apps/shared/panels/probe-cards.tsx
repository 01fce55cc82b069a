import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { type ProbeCard, probeCards } from "./probe-model.ts";
import { useSight } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

/** The questions asked of this seat now. They come and go calmly: nothing takes the focus, nothing says what is right. */
export function ProbeCards() {
  const cards = probeCards(useSight());
  return (
    <>
      {cards.map((card) => (
        <Probe key={card.id} card={card} />
      ))}
    </>
  );
}

function Probe({ card }: { readonly card: ProbeCard }) {
  const wisher = useWish();
  return (
    <section class="card sunken probe stack tight" aria-labelledby={`probe-${card.id}`}>
      <div class="head">
        <h2 id={`probe-${card.id}`}>{card.question}</h2>
        <span class="chip figures">{card.left}</span>
      </div>
      <progress max={1} value={card.remaining} aria-label={card.left} />
      <div class="row">
        {card.options.map(({ id, label }) => (
          <ActButton key={id} wisher={wisher} what={id} command={{ type: "answer-probe", probe: card.id, option: id }}>
            {label}
          </ActButton>
        ))}
      </div>
      <p class="small soft">{say("probe.what")}</p>
      <Fault wisher={wisher} />
    </section>
  );
}
