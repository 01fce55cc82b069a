import type { TriageAccount } from "#engine/debrief/triage-accuracy.ts";
import { verdict } from "#engine/debrief/triage-accuracy.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { CategoryBadge } from "./category-badge.tsx";

/** Which category was given where the protocol gives which: on the diagonal they agree. */
export function TagMatrix({ triage, debrief }: { readonly triage: TriageAccount; readonly debrief: Debrief }) {
  const categories = Object.entries(triage.categories)
    .toSorted(([, a], [, b]) => a.urgency - b.urgency)
    .map(([id]) => id);
  const count = (given: string, protocol: string): number =>
    triage.tags.filter((tag) => tag.category === given && tag.protocol === protocol).length;
  return (
    <section class="card" aria-labelledby="matrix-title">
      <h3 id="matrix-title">{say("triage.matrix")}</h3>
      <TableBox label={say("triage.matrix")}>
        <table class="matrix">
          <caption class="small soft">{say("triage.matrix.what")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("triage.given")}</th>
              {categories.map((id) => (
                <th key={id} scope="col">
                  <span class="visually-hidden">{say("triage.protocol")} </span>
                  <CategoryBadge category={id} debrief={debrief} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((given) => (
              <tr key={given}>
                <th scope="row">
                  <CategoryBadge category={given} debrief={debrief} />
                </th>
                {categories.map((protocol) => {
                  const n = count(given, protocol);
                  const kind = verdict(triage, given, protocol);
                  return (
                    <td key={protocol} class={`number verdict-${kind} ${n === 0 ? "zero" : ""}`}>
                      {n === 0 ? "–" : n}
                      {n > 0 && kind !== "right" && <span class="under">{say(`triage.verdict.${kind}`)}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}
