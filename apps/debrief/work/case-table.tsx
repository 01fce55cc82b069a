import type { CaseAccount } from "#engine/debrief/cases.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { sayLength } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";

const tones = { merged: "good", missed: "warn", wrong: "bad" } as const;

interface TableProps {
  readonly cases: readonly CaseAccount[];
  readonly debrief: Debrief;
}

/** Each case: when it came, who had it for how long, how it was closed, and whether what is the same was put together. */
export function CaseTable({ cases, debrief }: TableProps) {
  const closed = cases.filter((one) => one.closed !== undefined).length;
  return (
    <section class="card" aria-labelledby="work-cases">
      <header>
        <h3 id="work-cases">{say("desk.cases")}</h3>
        <span class="soft">{say("desk.cases.count", { open: cases.length - closed, closed })}</span>
      </header>
      {cases.length === 0 ? (
        <p class="empty">{say("desk.cases.none")}</p>
      ) : (
        <TableBox label={say("desk.cases")}>
          <table class="stacking">
            <thead>
              <tr>
                <th scope="col">{say("desk.cases.case")}</th>
                <th scope="col">{say("work.came")}</th>
                <th scope="col">{say("work.waited")}</th>
                <th scope="col">{say("work.owners")}</th>
                <th scope="col">{say("work.became")}</th>
              </tr>
            </thead>
            <tbody>
              {cases.map((one) => (
                <CaseRow key={one.case} one={one} debrief={debrief} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </section>
  );
}

function CaseRow({ one, debrief }: { readonly one: CaseAccount; readonly debrief: Debrief }) {
  const { names } = debrief;
  const { opened, waitedMs, owners, openMs } = one;
  return (
    <tr>
      <th scope="row" data-label={say("desk.cases.case")}>
        {names("case", one.case)}
      </th>
      <td data-label={say("work.came")}>
        <MomentLink at={opened.at} seq={opened.seq} />
      </td>
      <td data-label={say("work.waited")}>{waitedMs === undefined ? say("work.never-taken") : sayLength(waitedMs)}</td>
      <td data-label={say("work.owners")}>
        <ul class="plain-list">
          {owners.map(({ seat, from, until }) => (
            <li key={from.seq}>{say("work.owned", { seat: names("seat", seat), time: sayLength(until - from.at) })}</li>
          ))}
        </ul>
      </td>
      <td data-label={say("work.became")}>
        <Became one={one} debrief={debrief} />{" "}
        <span class="small soft">{say("work.open-for", { time: sayLength(openMs) })}</span>
      </td>
    </tr>
  );
}

function Became({ one, debrief: { names } }: { readonly one: CaseAccount; readonly debrief: Debrief }) {
  const { kind, closed, overdue, same, sameness } = one;
  return (
    <>
      {closed === undefined ? (
        <span class="chip warn">{say("work.left-open")}</span>
      ) : (
        <MomentLink at={closed.at} seq={closed.seq} text={names("disposition", `${kind}/${closed.disposition}`)} />
      )}{" "}
      {overdue !== undefined && <span class="chip bad">{say("desk.cases.overdue")}</span>}{" "}
      {sameness !== undefined && (
        <span class={`chip ${tones[sameness]}`}>
          {say(`work.same.${sameness}`, { case: names("case", same ?? closed?.into ?? "") })}
        </span>
      )}
    </>
  );
}
