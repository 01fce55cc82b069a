import type { ClaimedValue, Conflict } from "#engine/debrief/conflicting-claims.ts";
import { tPlus } from "#engine/time.ts";
import { sayLength, sayList } from "../../shared/wording/lengths.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import { sayValue } from "../../shared/wording/values.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";
import { claimSubject } from "../start/point-sentence.ts";
import { ClaimLives } from "./claim-lives.tsx";

/** One thing of which different values were told: how long each lived, drawn and as a table. */
export function ConflictCard({ conflict, debrief }: { readonly conflict: Conflict; readonly debrief: Debrief }) {
  const { subject, field, truth, values, togetherMs } = conflict;
  const title = claimSubject(subject, field);
  return (
    <article class="conflict stack tight">
      <h3>{title}</h3>
      <p>
        {togetherMs === 0
          ? say("claims.apart", { n: values.length })
          : say("claims.together", { n: values.length, time: sayLength(togetherMs) })}{" "}
        {truth === undefined ? say("claims.truth.unknown") : say("claims.truth", { value: sayValue(truth) })}
      </p>
      <ClaimLives conflict={conflict} end={debrief.report.value.end} title={title} names={debrief.names} />
      <details>
        <summary class="small">{say("claims.table")}</summary>
        <TableBox label={say("claims.title")}>
          <table class="stacking">
            <thead>
              <tr>
                <th scope="col">{say("claims.value")}</th>
                <th scope="col">{say("claims.source")}</th>
                <th scope="col">{say("claims.holder")}</th>
                <th scope="col">{say("claims.from")}</th>
                <th scope="col">{say("claims.until")}</th>
              </tr>
            </thead>
            <tbody>
              {values.map((value) => (
                <HolderRows key={JSON.stringify(value.value)} value={value} debrief={debrief} />
              ))}
            </tbody>
          </table>
        </TableBox>
      </details>
    </article>
  );
}

function HolderRows({ value, debrief: { names } }: { readonly value: ClaimedValue; readonly debrief: Debrief }) {
  return value.holders.map(({ seat, from, fromSeq, until, untilSeq }) => (
    <tr key={`${seat} ${fromSeq}`}>
      <th scope="row" data-label={say("claims.value")}>
        {sayValue(value.value)} <TruthChip value={value} />
      </th>
      <td data-label={say("claims.source")}>{sayList(value.sources)}</td>
      <td data-label={say("claims.holder")}>{names("seat", seat)}</td>
      <td data-label={say("claims.from")}>
        <MomentLink at={from} seq={fromSeq} />
      </td>
      <td data-label={say("claims.until")}>
        {untilSeq === undefined ? say("claims.never") : <MomentLink at={until} seq={untilSeq} text={tPlus(until)} />}
      </td>
    </tr>
  ));
}

/** Whether a value is so, in words. */
function TruthChip({ value }: { readonly value: ClaimedValue }) {
  if (value.true === undefined) return null;
  return <span class={`chip ${value.true ? "good" : "warn"}`}>{say(value.true ? "claims.so" : "known.not-so")}</span>;
}
