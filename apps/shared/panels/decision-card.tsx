import { useSignal } from "@preact/signals";
import { say } from "../wording/say.ts";
import { Fault } from "./act-button.tsx";
import type { DecisionCard } from "./decision-model.ts";
import { JointAnswers } from "./joint-answers.tsx";
import { OptionPicks } from "./option-picks.tsx";
import { ReasonField, isReason } from "./reason-field.tsx";
import { useWish } from "./use-wish.ts";
import { OpenByHand, VoteView } from "./vote-view.tsx";

interface CardProps {
  readonly card: DecisionCard;
}

/** One decision: the question, the time left, and what this viewer can do about it. */
export function DecisionCardView({ card }: CardProps) {
  return (
    <article
      class={card.pressing ? "card sunken decision pressing" : "card sunken decision"}
      aria-labelledby={`d-${card.id}`}
    >
      <div class="head">
        <h3 id={`d-${card.id}`}>{card.title}</h3>
        <span class={statusClass(card)}>{card.statusTitle}</span>
      </div>
      {card.left !== undefined && (
        <div class="deadline">
          <progress class={card.pressing ? "late" : ""} max={1} value={card.remaining} aria-label={card.until} />
          <span class="row apart small">
            <span class="strong">{card.left}</span>
            <span class="soft figures">{card.until}</span>
          </span>
        </div>
      )}
      <p class="question">{card.question}</p>
      {card.outcome !== undefined && <p class="notice small">{card.outcome}</p>}
      {card.reason !== undefined && <p class="small">{say("decide.because", { reason: card.reason })}</p>}
      {card.vote !== undefined && <VoteView card={card} vote={card.vote} />}
      {card.joint !== undefined && <JointAnswers card={card} joint={card.joint} />}
      {card.does.includes("decide") && <Choose card={card} does="decide" />}
      {card.does.includes("propose") && card.joint?.proposal === undefined && <Choose card={card} does="propose" />}
      {card.does.includes("propose") && card.joint?.proposal !== undefined && (
        <details>
          <summary>{say("decide.propose.new")}</summary>
          <p class="small soft">{say("decide.propose.new.what")}</p>
          <Choose card={card} does="propose" />
        </details>
      )}
      {card.does.includes("watch") && <Options card={card} says={say("decide.watch")} />}
      {card.does.includes("open") && (
        <>
          <Options card={card} says={say("decide.options")} />
          <OpenByHand card={card} />
        </>
      )}
    </article>
  );
}

/** What is open calls for attention, unless the viewer has done their part of it. */
function statusClass({ status, pressing, does }: DecisionCard): string {
  if (status === "open") return pressing ? "chip bad" : does.length > 0 ? "chip warn" : "chip";
  return status === "taken" ? "chip good" : "chip";
}

function Options({ card, says }: CardProps & { readonly says: string }) {
  return (
    <>
      <p class="small soft">{says}</p>
      <ul class="small">
        {card.options.map(({ id, label, means }) => (
          <li key={id}>
            {label}
            {means !== undefined && <span class="soft"> – {means}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Choose({ card, does }: CardProps & { readonly does: "decide" | "propose" }) {
  const wisher = useWish();
  const option = useSignal<string | undefined>(undefined);
  const reason = useSignal("");
  const tried = useSignal(false);
  const submit = async (): Promise<void> => {
    tried.value = true;
    const chosen = option.value;
    if (chosen === undefined || !isReason(reason.value)) return;
    const command = { type: does, decision: card.id, option: chosen } as const;
    if (!(await wisher.ask(does, command, { reason: reason.value.trim() }))) return;
    reason.value = "";
    tried.value = false;
  };
  const name = `${card.id}-${does}`;
  return (
    <form class="stack" noValidate onSubmit={(event) => (event.preventDefault(), void submit())}>
      <Controls card={card} />
      <OptionPicks
        card={card}
        name={name}
        chosen={option.value}
        tried={tried.value}
        pick={(id) => (option.value = id)}
      />
      <ReasonField
        id={`${name}-reason`}
        label={say("decide.reason")}
        value={reason.value}
        fault={tried.value && !isReason(reason.value)}
        set={(text) => (reason.value = text)}
      />
      <Fault wisher={wisher} />
      <button type="submit" class="primary" aria-busy={wisher.busy.value !== undefined}>
        {say(does === "decide" ? "decide.do" : "decide.propose")}
      </button>
    </form>
  );
}

function Controls({ card }: CardProps) {
  if (card.controls.length === 0) return null;
  return (
    <details class="controls" open>
      <summary>{say("decide.controls")}</summary>
      <ul class="small">
        {card.controls.map((control) => (
          <li key={control}>{control}</li>
        ))}
      </ul>
    </details>
  );
}
