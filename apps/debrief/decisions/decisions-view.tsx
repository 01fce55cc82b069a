import type { DecisionAccount, Proposal, Signature } from "#engine/debrief/decisions.ts";
import type { PlanDecision } from "#engine/plan/msel.ts";
import { sayCitation } from "../../shared/wording/citation.ts";
import { sayLength, sayList } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";
import { KnownThen } from "./known-then.tsx";
import { VoteAccountView } from "./vote-account.tsx";

/** The decisions one after the other: the options and what doctrine says of them, the reasons, what was known then. */
export function DecisionsView({ debrief }: { readonly debrief: Debrief }) {
  const { decisions, latency } = debrief.report.value;
  const put = decisions.filter(({ opened }) => opened !== undefined);
  const never = decisions.filter(({ opened }) => opened === undefined);
  return (
    <section class="stack" aria-labelledby="decisions-title">
      <div class="card">
        <h2 id="decisions-title">{say("decisions.title")}</h2>
        <p class="soft">{say("decision.what")}</p>
        {latency.opened > 0 && (
          <p>
            {say(latency.decided.k === latency.decided.n ? "decision.count.all" : "decision.count", {
              n: latency.decided.k,
              of: latency.decided.n,
            })}{" "}
            {latency.medianMs !== undefined && say("decision.median", { time: sayLength(latency.medianMs) })}
          </p>
        )}
        {put.length === 0 && <p class="empty">{say("decision.none")}</p>}
        {never.length > 0 && (
          <p class="small soft">{say("decision.never", { titles: sayList(never.map(({ title }) => title)) })}</p>
        )}
      </div>
      {put.map((account) => (
        <Account key={account.decision} account={account} debrief={debrief} />
      ))}
    </section>
  );
}

interface AccountProps {
  readonly account: DecisionAccount;
  readonly debrief: Debrief;
}

const outcomeTone = { taken: "good", lapsed: "bad", open: "warn", "never-opened": "" } as const;

function Account({ account, debrief }: AccountProps) {
  const { title, question, outcome, closed, option } = account;
  const plan = debrief.plan.decisions[account.decision];
  const { names } = debrief;
  return (
    <article class="card decision" id={`decision-${account.decision}`}>
      <header>
        <h3>{title}</h3>
        <span class={`chip ${outcomeTone[outcome]}`}>{say(`decision.outcome.${outcome}`)}</span>
      </header>
      <p>{question}</p>
      <Course account={account} names={names} />
      {plan !== undefined && <Options decision={plan} chosen={option?.id} outcome={outcome} />}
      <Talk account={account} debrief={debrief} />
      {account.vote !== undefined && <VoteAccountView vote={account.vote} account={account} debrief={debrief} />}
      {closed !== undefined && <KnownThen account={account} debrief={debrief} />}
    </article>
  );
}

/** Whom it was put to, when it was opened and closed, how long it took, and why it was decided so. */
function Course({ account, names }: { readonly account: DecisionAccount; readonly names: Debrief["names"] }) {
  const { outcome, opened, closed, after, latencyMs, reason, roles, censored } = account;
  return (
    <dl class="facts">
      <dt>{say("decision.for")}</dt>
      <dd>{sayList(roles.map((role) => names("role", role)))}</dd>
      <dt>{say("decision.when")}</dt>
      <dd>
        {opened !== undefined && (
          <>
            {say("decision.opened")} <MomentLink at={opened.at} seq={opened.seq} />
            {opened.seat !== undefined && ` ${say("decision.opened.by", { seat: names("seat", opened.seat) })}`}
          </>
        )}
        {closed !== undefined && (
          <>
            {" · "}
            {say(outcome === "lapsed" ? "decision.lapsed" : "decision.closed")}{" "}
            <MomentLink at={closed.at} seq={closed.seq} />
          </>
        )}
      </dd>
      <After after={after} names={names} />
      {latencyMs !== undefined && opened !== undefined && (
        <>
          <dt>{say("decision.took")}</dt>
          <dd>
            {say(censored ? "decision.took.censored" : "decision.took.of", {
              time: sayLength(latencyMs),
              of: sayLength(opened.until - opened.at),
            })}
          </dd>
        </>
      )}
      {reason !== undefined && (
        <>
          <dt>{say("decision.reason")}</dt>
          <dd>{reason}</dd>
        </>
      )}
    </dl>
  );
}

interface AfterProps {
  readonly after: DecisionAccount["after"] | undefined;
  readonly names: Debrief["names"];
}

/** The decision this one came after, in a sequence. */
function After({ after, names }: AfterProps) {
  if (after === undefined) return null;
  const decision = names("decision", after.decision);
  return (
    <>
      <dt>{say("decision.after")}</dt>
      <dd>
        {after.option === undefined
          ? decision
          : say("decision.after.option", { decision, option: names("option", `${after.decision}/${after.option}`) })}
      </dd>
    </>
  );
}

const doctrineTone = { preferred: "good", acceptable: "", contrary: "bad" } as const;

interface OptionsProps {
  readonly decision: PlanDecision;
  readonly chosen: string | undefined;
  readonly outcome: DecisionAccount["outcome"];
}

function Options({ decision, chosen, outcome }: OptionsProps) {
  return (
    <ul class="options">
      {decision.options.map(({ id, label, means, doctrine, source }) => (
        <li key={id} class={id === chosen ? "chosen" : ""}>
          <p class="row">
            <strong>{label}</strong>
            {id === chosen && (
              <span class="chip brand">{say(outcome === "lapsed" ? "decision.stands" : "decision.chosen")}</span>
            )}
            <span class={`chip ${doctrineTone[doctrine]}`}>
              {say(source === undefined ? `decision.doctrine.${doctrine}.no-source` : `decision.doctrine.${doctrine}`)}
            </span>
          </p>
          {means !== undefined && <p class="small">{means}</p>}
          {source !== undefined && <p class="small soft">{sayCitation(source)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Proposals and answers as they came: who signed what, and why somebody did not. */
function Talk({ account: { proposals, answers, decision, joint }, debrief: { names } }: AccountProps) {
  if (!joint) return null;
  const lines = [...proposals, ...answers].toSorted((a, b) => a.seq - b.seq);
  return (
    <div>
      <h4>{say("decision.talk")}</h4>
      {lines.length === 0 && <p class="small soft">{say("decision.talk.none")}</p>}
      <ol class="lines small">
        {lines.map((line) => (
          <li key={line.seq}>
            <MomentLink at={line.at} seq={line.seq} />{" "}
            {"option" in line ? sayProposal(line, decision, names) : saySignature(line, names)}
            {line.reason !== undefined && <span class="soft"> {say("decisions.reason", { reason: line.reason })}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function sayProposal({ version, option, role }: Proposal, decision: string, names: Debrief["names"]): string {
  return say("decisions.proposal", {
    version,
    option: names("option", `${decision}/${option}`),
    seat: names("role", role),
  });
}

function saySignature({ agree, agency, bot, version }: Signature, names: Debrief["names"]): string {
  const words = say(agree ? "decisions.agree" : "decisions.dissent", { agency: names("agency", agency) });
  return bot ? say("decision.signed-by-bot", { words, version }) : say("decision.signed", { words, version });
}
