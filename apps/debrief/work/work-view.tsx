import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { CaseTable } from "./case-table.tsx";
import { TripTable } from "./trip-table.tsx";

/** What became of the cases, and where units were sent. */
export function WorkView({ debrief }: { readonly debrief: Debrief }) {
  const { cases, trips } = debrief.report.value;
  const { plan } = debrief;
  const hasCases = Object.keys(plan.cases).length > 0;
  const hasResources = Object.keys(plan.resources).length > 0;
  return (
    <section class="stack" aria-labelledby="work-title">
      <h2 id="work-title">{say("work.title")}</h2>
      {!hasCases && !hasResources && <p class="empty">{say("work.none")}</p>}
      {hasCases && <CaseTable cases={cases} debrief={debrief} />}
      {hasResources && <TripTable trips={trips} debrief={debrief} />}
    </section>
  );
}
