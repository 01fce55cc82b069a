import { ConductView } from "./conduct/conduct-view.tsx";
import type { Debrief } from "./debrief.ts";
import { DecisionsView } from "./decisions/decisions-view.tsx";
import { ExpectedView } from "./expected/expected-view.tsx";
import { KnownView } from "./known/known-view.tsx";
import { LogView } from "./log-view.tsx";
import { RatingsView } from "./ratings/ratings-view.tsx";
import { StartView } from "./start/start-view.tsx";
import { TimelineView } from "./timeline/timeline-view.tsx";
import { TriageView } from "./triage/triage-view.tsx";
import type { View } from "./views.ts";
import { viewsOf } from "./views.ts";
import { WorkView } from "./work/work-view.tsx";

/** The view an address names. */
export function DebriefView({ debrief, view }: { readonly debrief: Debrief; readonly view: View }) {
  switch (view) {
    case "start":
      return <StartView debrief={debrief} />;
    case "timeline":
      return <TimelineView debrief={debrief} />;
    case "expected":
      return <ExpectedView debrief={debrief} />;
    case "decisions":
      return <DecisionsView debrief={debrief} />;
    case "triage":
      return <TriageView debrief={debrief} />;
    case "work":
      return <WorkView debrief={debrief} />;
    case "known":
      return <KnownView debrief={debrief} />;
    case "ratings":
      return <RatingsView debrief={debrief} />;
    case "conduct":
      return <ConductView debrief={debrief} />;
    case "log":
      return <LogView debrief={debrief} />;
    case "all":
      return <WholeDebrief debrief={debrief} />;
    default:
      return view satisfies never;
  }
}

/** Everything but the timeline and the log, to be printed or kept as a file. */
function WholeDebrief({ debrief }: { readonly debrief: Debrief }) {
  return (
    <>
      <StartView debrief={debrief} />
      <ExpectedView debrief={debrief} />
      <DecisionsView debrief={debrief} />
      {viewsOf(debrief.plan).includes("triage") && <TriageView debrief={debrief} />}
      <WorkView debrief={debrief} />
      <KnownView debrief={debrief} />
      <RatingsView debrief={debrief} />
      <ConductView debrief={debrief} />
    </>
  );
}
