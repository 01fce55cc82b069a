import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { CaseClosing } from "./case-closing.tsx";
import type { CaseCard } from "./case-model.ts";
import { useDesk } from "./seat-desk.ts";
import { useWish } from "./use-wish.ts";

interface CardProps {
  readonly card: CaseCard;
}

/** One case: what it says, whose it is, how long there is, and what I can do with it. */
export function CaseCardView({ card }: CardProps) {
  const desk = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  // What I did to it takes the place away where the focus was.
  useEffect(() => title.current?.focus(), [card.mine, card.open]);
  const back = (): void => {
    desk.work.value = undefined;
    desk.go("cases");
  };
  return (
    <article class="stack" aria-labelledby={`case-${card.id}`}>
      <div class="row apart">
        <h3 id={`case-${card.id}`} ref={title} tabIndex={-1}>
          {card.title}
        </h3>
        <button type="button" class="small quiet" onClick={back}>
          {say("cases.back")}
        </button>
      </div>
      <State card={card} />
      <dl class="facts">
        {card.about.map((field) => (
          <div key={field.title}>
            <dt>{field.title}</dt>
            <dd>{field.value}</dd>
          </div>
        ))}
      </dl>
      {card.into !== undefined && <p class="notice small">{card.into}</p>}
      {card.reason !== undefined && <p class="small">{say("cases.because", { reason: card.reason })}</p>}
      {card.mayTake && <Taking card={card} />}
      {card.open && card.mine && (
        <>
          <CaseClosing card={card} />
          <Handing card={card} />
        </>
      )}
    </article>
  );
}

function State({ card }: CardProps) {
  return (
    <div class="stack tight">
      <div class="row">
        <span class={card.mine ? "chip brand" : "chip"}>{card.whose}</span>
        {card.left !== undefined && <span class={card.overdue ? "chip bad" : "chip warn"}>{card.left}</span>}
        <span class="small soft figures">{card.since}</span>
      </div>
      {card.remaining !== undefined && card.left !== undefined && (
        <progress class={card.overdue ? "late" : ""} max={1} value={card.remaining} aria-label={card.left} />
      )}
    </div>
  );
}

function Taking({ card }: CardProps) {
  const wisher = useWish();
  return (
    <>
      <Fault wisher={wisher} />
      <div class="row">
        <ActButton wisher={wisher} what="take" command={{ type: "take-case", case: card.id }} class="primary">
          {say("cases.take")}
        </ActButton>
      </div>
    </>
  );
}

function Handing({ card }: CardProps) {
  const wisher = useWish();
  const chosen = useSignal<string | undefined>(undefined);
  const to = card.handTo.find(({ id }) => id === chosen.value) ?? card.handTo[0];
  if (to === undefined) return null;
  return (
    <details>
      <summary>{say("cases.hand")}</summary>
      <div class="stack tight">
        <label class="field">
          <span class="strong small">{say("cases.hand.to")}</span>
          <select value={to.id} onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}>
            {card.handTo.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <ActButton wisher={wisher} what="hand" command={{ type: "hand-case", case: card.id, to: to.id }}>
          {say("cases.hand.do")}
        </ActButton>
        <Fault wisher={wisher} />
      </div>
    </details>
  );
}
