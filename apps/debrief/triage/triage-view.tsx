import type { TriageAccount } from "#engine/debrief/triage-accuracy.ts";
import { tPlus } from "#engine/time.ts";
import { sayCitation } from "../../shared/wording/citation.ts";
import { sayLength } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { CasualtyTable } from "./casualty-table.tsx";
import { ShareChart } from "./share-chart.tsx";
import { TagMatrix } from "./tag-matrix.tsx";
import { TagTable } from "./tag-table.tsx";

/** Tags against the protocol: how many fitted at their moment, which did not, how long they took. */
export function TriageView({ debrief }: { readonly debrief: Debrief }) {
  const { triage } = debrief.report.value;
  if (triage === undefined) {
    return (
      <section class="card">
        <h2>{say("triage.title")}</h2>
        <p class="empty">{say("triage.none")}</p>
      </section>
    );
  }
  return (
    <section class="stack" aria-labelledby="triage-title">
      <div class="card">
        <h2 id="triage-title">{say("triage.title")}</h2>
        {triage.protocols.map(({ id, title, source, review, ages }) => (
          <div key={id}>
            <p class="soft small">
              {say("triage.what", { protocol: title })} {triage.protocols.length > 1 && say("aid.ages", ages)}{" "}
              {sayCitation(source)}
            </p>
            <p class="notice warn small">{say("aid.review", { review })}</p>
          </div>
        ))}
        {triage.tags.length === 0 ? (
          <p class="empty">{say("triage.no-tags")}</p>
        ) : (
          <div class="debrief-columns even">
            <ShareChart triage={triage} />
            <Times triage={triage} />
          </div>
        )}
      </div>
      {triage.tags.length > 0 && (
        <>
          <TagMatrix triage={triage} debrief={debrief} />
          <TagTable triage={triage} debrief={debrief} />
        </>
      )}
      <CasualtyTable triage={triage} debrief={debrief} />
    </section>
  );
}

/** How long tagging took: medians, since one long walk would pull a mean. */
function Times({ triage }: { readonly triage: TriageAccount }) {
  const { medianContactMs, medianSinceLastMs, firstTagAt, allTaggedAt, untagged, casualties } = triage;
  const contacts = triage.tags.filter(({ contactMs }) => contactMs !== undefined).length;
  const gaps = triage.tags.filter(({ sinceLastMs }) => sinceLastMs !== undefined).length;
  const none = say("state.none");
  return (
    <dl class="facts">
      <dt>{say("triage.contact")}</dt>
      <dd>
        {medianContactMs === undefined ? none : say("triage.median", { time: sayLength(medianContactMs), n: contacts })}
      </dd>
      <dt>{say("triage.since-last")}</dt>
      <dd>
        {medianSinceLastMs === undefined ? none : say("triage.median", { time: sayLength(medianSinceLastMs), n: gaps })}
      </dd>
      <dt>{say("triage.first")}</dt>
      <dd>{firstTagAt === undefined ? none : tPlus(firstTagAt)}</dd>
      <dt>{say("triage.all")}</dt>
      <dd>
        {allTaggedAt === undefined
          ? say("triage.all.never", { n: untagged.length, of: casualties.length })
          : tPlus(allTaggedAt)}
      </dd>
    </dl>
  );
}
