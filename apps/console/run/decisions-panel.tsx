import { useComputed } from "@preact/signals";
import { sayLength, sayList } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import { decisionsNow } from "./decisions-now.ts";
import type { DecisionNow } from "./decisions-now.ts";
import type { Desk } from "./desk.ts";
import { saidReasons } from "./said-reasons.ts";

/** Decisions that were put to players: open ones with the proposal and every agency's answer, then taken and lapsed. */
export function DecisionsPanel({ desk }: { readonly desk: Desk }) {
  const decisions = useComputed(() => decisionsNow(desk.plan, desk.state.value, desk.now.value));
  const reasons = useComputed(() => saidReasons(desk.log.value));
  return (
    <section class="card" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{say("decisions.title")}</h2>
      {decisions.value.length === 0 && <p class="empty">{say("decisions.none")}</p>}
      <ul class="list">
        {decisions.value.map((one) => (
          <li key={one.decision.id}>
            <Decision one={one} desk={desk} reason={reasons.value.get(one.decision.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DecisionProps {
  readonly one: DecisionNow;
  readonly desk: Desk;
  readonly reason: string | undefined;
}

function Decision({ one, desk: { names }, reason }: DecisionProps) {
  const { decision, now, leftMs, option } = one;
  const open = now.status === "open";
  return (
    <article class="decision-now">
      <header class="row">
        {leftMs !== undefined && (
          <span class={`chip ${leftMs < 60_000 ? "bad" : "warn"}`}>
            {say("decisions.left", { time: sayLength(Math.max(0, leftMs)) })}
          </span>
        )}
        <strong>{decision.title}</strong>
      </header>
      {open && <p class="small">{decision.question}</p>}
      {open && <Openness one={one} names={names} />}
      {option !== undefined && !open && (
        <p>
          <span class={`chip ${now.status === "taken" ? "good" : "bad"}`}>
            {say(now.status === "taken" ? "decisions.taken" : "decisions.lapsed", { option: option.label })}
          </span>
        </p>
      )}
      {reason !== undefined && <p class="small soft">{say("decisions.reason", { reason })}</p>}
    </article>
  );
}

/** For whom it is, what is proposed, and who has answered. */
function Openness({
  one: { decision, now, proposed, answers, votes, voters },
  names,
}: {
  readonly one: DecisionNow;
  readonly names: Desk["names"];
}) {
  const roles = sayList((decision.vote?.roles ?? decision.roles).map((role) => names("role", role)));
  if (decision.vote !== undefined) {
    return (
      <>
        <p class="small soft">
          {say(decision.vote.secret ? "decisions.vote.secret" : "decisions.vote")} · {say("decisions.for", { roles })}
        </p>
        <p class="small">{say("decisions.vote.cast", { n: votes, of: voters, quorum: decision.vote.quorum })}</p>
      </>
    );
  }
  if (decision.joint === undefined) return <p class="small soft">{say("decisions.for", { roles })}</p>;
  const lead = decision.joint.lead ?? decision.joint.agencies[0] ?? "";
  return (
    <>
      <p class="small soft">
        {say(`decisions.joint.${decision.joint.rule}`, { agency: names("agency", lead) })} ·{" "}
        {say("decisions.for", { roles })}
      </p>
      <p class="small">
        {proposed === undefined || now.proposal === undefined
          ? say("decisions.proposal.none")
          : say("decisions.proposal", {
              version: now.proposal.version,
              option: proposed.label,
              seat: names("seat", now.proposal.seat),
            })}
      </p>
      <ul class="tags">
        {answers.map(({ agency, agree }) => (
          <li key={agency} class={`chip ${agree === undefined ? "" : agree ? "good" : "bad"}`}>
            {say(agree === undefined ? "decisions.no-answer" : agree ? "decisions.agree" : "decisions.dissent", {
              agency: names("agency", agency),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
