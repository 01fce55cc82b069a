import { useSignal } from "@preact/signals";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import type { DecisionCard } from "./decision-model.ts";
import { ReasonField, isReason } from "./reason-field.tsx";
import { OptionPicks } from "./option-picks.tsx";
import { Tally } from "./tally.tsx";
import { useWish } from "./use-wish.ts";
import type { VoteCard } from "./vote-model.ts";

interface VoteProps {
  readonly card: DecisionCard;
  readonly vote: VoteCard;
}

/** A vote: its rule, how many have voted, the viewer's ballot, and the count once there is one. */
export function VoteView({ card, vote }: VoteProps) {
  return (
    <div class="stack tight">
      <p class="small">
        <span class="chip brand">{say("vote.title")}</span> {vote.rule} {vote.quorum}
      </p>
      <p class="small soft">{vote.secrecy}</p>
      {card.status !== "unopened" && <p class="strong">{vote.cast}</p>}
      {vote.mine !== undefined && <p class="notice small">{vote.mine}</p>}
      {card.does.includes("vote") && <Ballot card={card} vote={vote} />}
      <Tally lines={vote.tally} />
      <OpenBallots vote={vote} />
    </div>
  );
}

function OpenBallots({ vote: { ballots } }: { readonly vote: VoteCard }) {
  if (ballots.length === 0) return null;
  return (
    <details>
      <summary>{say("vote.ballots", { n: ballots.length })}</summary>
      <ul class="list small">
        {ballots.map(({ seat, by, option, reason }) => (
          <li key={seat}>
            <span class="strong">{by}</span> <span>{option}</span>
            {reason !== undefined && <span class="all">{say("decide.because", { reason })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Ballot({ card, vote }: VoteProps) {
  const wisher = useWish();
  const option = useSignal<string | undefined>(undefined);
  const reason = useSignal("");
  const tried = useSignal(false);
  const submit = async (): Promise<void> => {
    tried.value = true;
    if (option.value === undefined || (vote.reasons && !isReason(reason.value))) return;
    const words = reason.value.trim();
    const command = { type: "cast", decision: card.id, option: option.value } as const;
    await wisher.ask("cast", command, vote.secret || words === "" ? {} : { reason: words });
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => (event.preventDefault(), void submit())}>
      <OptionPicks
        card={card}
        name={`${card.id}-cast`}
        chosen={option.value}
        tried={tried.value}
        pick={(id) => (option.value = id)}
      />
      {vote.reasons && (
        <ReasonField
          id={`${card.id}-cast-reason`}
          label={say("decide.reason")}
          value={reason.value}
          fault={tried.value && !isReason(reason.value)}
          set={(text) => (reason.value = text)}
        />
      )}
      {!vote.secret && !vote.reasons && (
        <div class="field">
          <label for={`${card.id}-cast-reason`}>{say("vote.reason")}</label>
          <textarea
            id={`${card.id}-cast-reason`}
            rows={2}
            maxLength={2000}
            value={reason.value}
            onInput={({ currentTarget }) => (reason.value = currentTarget.value)}
          />
        </div>
      )}
      <p class="small soft">{say("vote.final")}</p>
      <Fault wisher={wisher} />
      <button type="submit" class="primary" aria-busy={wisher.busy.value !== undefined}>
        {say("vote.do")}
      </button>
    </form>
  );
}

/** For who may open a decision: it is not open yet, and what opening it does. */
export function OpenByHand({ card }: { readonly card: DecisionCard }) {
  const wisher = useWish();
  return (
    <div class="stack tight">
      <p class="small soft">{say(card.vote === undefined ? "decide.open.what" : "vote.open.what")}</p>
      <Fault wisher={wisher} />
      <ActButton wisher={wisher} what="open" command={{ type: "open-decision", decision: card.id }} class="primary">
        {say(card.vote === undefined ? "decide.open.do" : "vote.open.do")}
      </ActButton>
    </div>
  );
}
