import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { ConflictCard } from "./conflict-card.tsx";
import { KnowledgeMatrix } from "./knowledge-matrix.tsx";
import { ProbesCard } from "./probes-card.tsx";
import { TalkTimeCard } from "./talk-time-card.tsx";
import { SharedReports } from "./shared-reports.tsx";

/** What was said and to whom it got: claims that did not agree, and the facts each agency was told. */
export function KnownView({ debrief }: { readonly debrief: Debrief }) {
  const { conflicts } = debrief.report.value;
  return (
    <div class="stack">
      <KnowledgeMatrix debrief={debrief} />
      <section class="card" aria-labelledby="claims-title">
        <h2 id="claims-title">{say("claims.title")}</h2>
        <p class="small soft">{say("claims.what")}</p>
        {conflicts.length === 0 && <p class="empty">{say("claims.none")}</p>}
        {conflicts.map((conflict) => (
          <ConflictCard key={`${conflict.subject} ${conflict.field}`} conflict={conflict} debrief={debrief} />
        ))}
      </section>
      <ProbesCard debrief={debrief} />
      <SharedReports debrief={debrief} />
      <TalkTimeCard debrief={debrief} />
    </div>
  );
}
