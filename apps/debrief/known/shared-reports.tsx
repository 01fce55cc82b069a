import type { SharedReport } from "#engine/debrief/shared-reports.ts";
import { tPlus } from "#engine/time.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";

/** For each kind of report: when it was first sent, and when every agency first had one in hand. */
export function SharedReports({ debrief }: { readonly debrief: Debrief }) {
  const { sharedReports } = debrief.report.value;
  const agencies = Object.values(debrief.plan.agencies);
  if (sharedReports.length === 0) return null;
  return (
    <section class="card" aria-labelledby="reports-title">
      <h2 id="reports-title">{say("reports.title")}</h2>
      <p class="small soft">{say("reports.what")}</p>
      <TableBox label={say("reports.title")}>
        <table class="stacking">
          <thead>
            <tr>
              <th scope="col">{say("reports.form")}</th>
              <th scope="col">{say("reports.sent")}</th>
              {agencies.map(({ id, name, dress }) => (
                <th key={id} scope="col">
                  <span class={`agency ${dress}`}>{name}</span>
                </th>
              ))}
              <th scope="col">{say("reports.shared")}</th>
            </tr>
          </thead>
          <tbody>
            {sharedReports.map((report) => (
              <ReportRow key={report.form} report={report} debrief={debrief} />
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

function ReportRow({ report, debrief }: { readonly report: SharedReport; readonly debrief: Debrief }) {
  const { title, sent, first, agencies, sharedAt } = report;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label={say("reports.sent")}>
        <span>
          {first === undefined ? say("state.none") : <MomentLink at={first.at} seq={first.seq} />}
          {sent > 1 && <span class="under">{say("reports.more", { n: sent })}</span>}
        </span>
      </td>
      {Object.values(debrief.plan.agencies).map(({ id, name }) => {
        const had = agencies.find(({ agency }) => agency === id)?.had;
        return (
          <td key={id} data-label={name}>
            {had === undefined ? (
              <span class="soft">{say("knowledge.no-record")}</span>
            ) : (
              <MomentLink at={had.at} seq={had.seq} />
            )}
          </td>
        );
      })}
      <td data-label={say("reports.shared")}>{sharedAt === undefined ? "–" : tPlus(sharedAt)}</td>
    </tr>
  );
}
