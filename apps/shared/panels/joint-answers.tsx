import { useSignal } from "@preact/signals";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import type { AnswerLine, DecisionCard } from "./decision-model.ts";
import { ReasonField, isReason } from "./reason-field.tsx";
import { useWish } from "./use-wish.ts";

interface JointProps {
  readonly card: DecisionCard;
  readonly joint: NonNullable<DecisionCard["joint"]>;
}

/** A joint decision: what is proposed, how each agency answers, and this agency's own answer. */
export function JointAnswers({ card, joint }: JointProps) {
  const { proposal } = joint;
  return (
    <div class="stack tight">
      <p class="small">
        <span class="chip brand">{say("decide.joint")}</span> {joint.rule}
      </p>
      {proposal === undefined ? (
        <p class="small soft">{say("decide.proposal.none")}</p>
      ) : (
        <div class="proposal">
          <p class="strong">{proposal.title}</p>
          <p class="small soft">{proposal.by}</p>
          {proposal.reason !== undefined && <p class="small">{say("decide.because", { reason: proposal.reason })}</p>}
        </div>
      )}
      <Answers answers={joint.answers} />
      {card.does.includes("sign") && proposal !== undefined && (
        <OwnAnswer key={proposal.version} decision={card.id} version={proposal.version} agency={joint.agency} />
      )}
    </div>
  );
}

function Answers({ answers }: { readonly answers: readonly AnswerLine[] }) {
  return (
    <ul class="list answers" aria-label={say("decide.answers")}>
      {answers.map(({ agency, answer, state, by, reason }) => (
        <li key={agency}>
          <span class="strong">{agency}</span>
          <span class={state === "agree" ? "chip good" : state === "dissent" ? "chip bad" : "chip"}>{answer}</span>
          {by !== undefined && <span class="small soft">{by}</span>}
          {reason !== undefined && <span class="small all">{say("decide.because", { reason })}</span>}
        </li>
      ))}
    </ul>
  );
}

interface OwnAnswerProps {
  readonly decision: string;
  readonly version: number;
  readonly agency: string;
}

function OwnAnswer({ decision, version, agency }: OwnAnswerProps) {
  const wisher = useWish();
  const dissenting = useSignal(false);
  const reason = useSignal("");
  const tried = useSignal(false);
  const answer = { type: "sign", decision, version } as const;
  const dissent = async (): Promise<void> => {
    tried.value = true;
    if (!isReason(reason.value)) return;
    await wisher.ask("dissent", { ...answer, agree: false }, { reason: reason.value.trim() });
  };
  return (
    <div class="stack tight">
      <div class="row">
        <ActButton wisher={wisher} what="sign" command={{ ...answer, agree: true }} class="primary">
          {say("decide.sign", { agency })}
        </ActButton>
        <button type="button" aria-expanded={dissenting.value} onClick={() => (dissenting.value = !dissenting.value)}>
          {say("decide.dissent")}
        </button>
      </div>
      {dissenting.value && (
        <form class="stack tight" noValidate onSubmit={(event) => (event.preventDefault(), void dissent())}>
          <ReasonField
            id={`${decision}-dissent`}
            label={say("decide.dissent.reason")}
            value={reason.value}
            fault={tried.value && !isReason(reason.value)}
            set={(text) => (reason.value = text)}
          />
          <button type="submit" class="danger" aria-busy={wisher.busy.value !== undefined}>
            {say("decide.dissent.do", { agency })}
          </button>
        </form>
      )}
      <Fault wisher={wisher} />
    </div>
  );
}
