import type { TriageAccount } from "#engine/debrief/triage-accuracy.ts";
import { tPlus } from "#engine/time.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { CategoryBadge } from "./category-badge.tsx";

const tones = { right: "good", over: "warn", under: "bad", other: "warn", untagged: "bad" } as const;

/** How each casualty stood at ENDEX: a tag that was right once may not be any more. */
export function CasualtyTable({ triage, debrief }: { readonly triage: TriageAccount; readonly debrief: Debrief }) {
  return (
    <section class="card" aria-labelledby="end-title">
      <h3 id="end-title">{say("triage.at-end")}</h3>
      <p class="small soft">{say("triage.at-end.what")}</p>
      <TableBox label={say("triage.at-end")} class="tall">
        <table class="stacking">
          <thead>
            <tr>
              <th scope="col">{say("casualties.id")}</th>
              <th scope="col">{say("casualties.tag")}</th>
              <th scope="col">{say("triage.tagged-at")}</th>
              <th scope="col">{say("triage.protocol-now")}</th>
              <th scope="col">{say("triage.fits")}</th>
            </tr>
          </thead>
          <tbody>
            {triage.casualties.map(({ casualty, title, tag, taggedAt, protocolNow, verdictNow }) => (
              <tr key={casualty}>
                <th scope="row" data-label={say("casualties.id")}>
                  {title}
                </th>
                <td data-label={say("casualties.tag")}>
                  {tag === undefined ? say("tag.none") : <CategoryBadge category={tag} debrief={debrief} />}
                </td>
                <td data-label={say("triage.tagged-at")}>{taggedAt === undefined ? "–" : tPlus(taggedAt)}</td>
                <td data-label={say("triage.protocol-now")}>
                  <CategoryBadge category={protocolNow} debrief={debrief} />
                </td>
                <td data-label={say("triage.fits")}>
                  <span class={`chip ${tones[verdictNow]}`}>{say(`triage.verdict.${verdictNow}`)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}
