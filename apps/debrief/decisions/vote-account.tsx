import type { DecisionAccount } from "#engine/debrief/decisions.ts";
import { Tally } from "../../shared/panels/tally.tsx";
import { sayList } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";

interface VoteProps {
  readonly vote: NonNullable<DecisionAccount["vote"]>;
  readonly account: DecisionAccount;
  readonly debrief: Debrief;
}

/** How a vote went: the count, the quorum, who did not vote; who voted for what only where the ballot was open. */
export function VoteAccountView({ vote, account, debrief }: VoteProps) {
  const { names } = debrief;
  const option = (id: string): string => names("option", `${account.decision}/${id}`);
  const tally = Object.entries(vote.tally ?? {}).toSorted(([, a], [, b]) => b - a);
  return (
    <div class="stack tight">
      <h4>{say("vote.title")}</h4>
      <p class="small">
        {say(`vote.rule.${vote.rule}`)} {say("vote.debrief.cast", { n: vote.cast, quorum: vote.quorum })}{" "}
        {!vote.quorate && <span class="chip bad">{say("vote.debrief.no-quorum")}</span>}
      </p>
      <Tally lines={tally.map(([id, ballots]) => ({ id, option: option(id), ballots }))} />
      <p class="small">
        {vote.notVoted.length === 0
          ? say("vote.debrief.all")
          : say("vote.debrief.not-voted", { seats: sayList(vote.notVoted.map((seat) => names("seat", seat))) })}
      </p>
      {vote.secret && <p class="small soft">{say("vote.debrief.secret")}</p>}
      <Ballots vote={vote} option={option} names={names} />
    </div>
  );
}

interface BallotsProps extends Pick<VoteProps, "vote"> {
  readonly option: (id: string) => string;
  readonly names: Debrief["names"];
}

function Ballots({ vote: { ballots }, option, names }: BallotsProps) {
  if (ballots.length === 0) return null;
  return (
    <details>
      <summary>{say("vote.ballots", { n: ballots.length })}</summary>
      <ol class="lines small">
        {ballots.map(({ seq, at, seat, option: chosen, reason }) => (
          <li key={seq}>
            <MomentLink at={at} seq={seq} />{" "}
            {say("vote.debrief.ballot", { seat: names("seat", seat), option: option(chosen) })}
            {reason !== undefined && <span class="soft"> {say("decisions.reason", { reason })}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
