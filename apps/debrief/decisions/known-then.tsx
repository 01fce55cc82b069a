import type { DecisionAccount, KnownClaim, NoRecord } from "#engine/debrief/decisions.ts";
import { sayList } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import { sayValue } from "../../shared/wording/values.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";
import { claimSubject, factText } from "../start/point-sentence.ts";

interface KnownThenProps {
  readonly account: DecisionAccount;
  readonly debrief: Debrief;
}

/**
 * What there was a record of when it was decided, against hindsight: what the decider had been told, what each agency
 * had, and of which needed facts there is no record. A missing record is no proof that somebody did not know.
 */
export function KnownThen({ account: { known, knownByAgency, noRecord, closed, joint }, debrief }: KnownThenProps) {
  const { names } = debrief;
  const decider = closed?.role === undefined ? say("known.deciders") : names("role", closed.role);
  return (
    <div class="known-then">
      <h4>{say("known.then")}</h4>
      <p class="small">{say("known.decider", { role: decider })}</p>
      <Claims claims={known} />
      {noRecord.length > 0 && (
        <ul class="no-record">
          {noRecord.map((gap) => (
            <li key={`${gap.fact} ${gap.role}`}>{sayGap(gap, debrief)}</li>
          ))}
        </ul>
      )}
      {joint && (
        <details>
          <summary class="small">{say("known.by-agency")}</summary>
          {knownByAgency.map(({ agency, claims }) => (
            <div key={agency}>
              <h5>{names("agency", agency)}</h5>
              <Claims claims={claims} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

function sayGap({ fact, role, heldBy }: NoRecord, { plan, names }: Debrief): string {
  const about = { fact: factText(plan, fact), role: names("role", role) };
  if (heldBy.length === 0) return say("known.no-record", about);
  return say("known.no-record.held", { ...about, agencies: sayList(heldBy.map((agency) => names("agency", agency))) });
}

function Claims({ claims }: { readonly claims: readonly KnownClaim[] }) {
  if (claims.length === 0) return <p class="small soft">{say("known.nothing")}</p>;
  return (
    <ul class="lines small">
      {claims.map((claim) => (
        <li key={claim.claim}>
          <MomentLink at={claim.at} seq={claim.seq} />{" "}
          {say("known.claim", {
            subject: claimSubject(claim.subject, claim.field),
            value: sayValue(claim.value),
            source: claim.source,
          })}{" "}
          {claim.true === false && <span class="chip warn">{say("known.not-so")}</span>}
        </li>
      ))}
    </ul>
  );
}
