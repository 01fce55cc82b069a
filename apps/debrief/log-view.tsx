import { LogList } from "../shared/log/log-list.tsx";
import { say } from "../shared/wording/say.ts";
import type { Debrief } from "./debrief.ts";
import { momentAddress } from "./entry-link.tsx";

/** The whole log in sentences; the time of each leads to its moment. */
export function LogView({ debrief }: { readonly debrief: Debrief }) {
  return (
    <section class="card" aria-labelledby="log-title">
      <h2 id="log-title">{say("log.title")}</h2>
      <LogList exercise={debrief.exercise} lines={debrief.lines} href={({ at, seq }) => momentAddress(at, seq)} />
    </section>
  );
}
