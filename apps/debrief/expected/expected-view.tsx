import { useSignal } from "@preact/signals";
import type { ExpectedActual } from "#engine/debrief/expected-actual.ts";
import { tPlus } from "#engine/time.ts";
import { sayCitation } from "../../shared/wording/citation.ts";
import { sayLength, sayList } from "../../shared/wording/lengths.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { Evidence, MomentLink } from "../entry-link.tsx";
import { PlanStrip } from "./plan-strip.tsx";

const filters = ["all", "gaps", "critical"] as const;
type Filter = (typeof filters)[number];

/** Every expected action against what happened: the target, who did it, when, and the entries that show it. */
export function ExpectedView({ debrief }: { readonly debrief: Debrief }) {
  const filter = useSignal<Filter>("all");
  const { expected, end } = debrief.report.value;
  const shown = expected.filter((action) => fits(action, filter.value));
  const inTime = expected.filter(({ status }) => status === "in-time").length;
  const possible = expected.filter(({ status }) => status !== "no-opportunity" && status !== "not-due").length;
  return (
    <section class="card" aria-labelledby="expected-title">
      <header>
        <h2 id="expected-title">{say("expected.title")}</h2>
        <label class="row small no-print">
          {say("msel.filter")}
          <select
            class="compact"
            value={filter.value}
            onChange={({ currentTarget }) =>
              (filter.value = filters.find((one) => one === currentTarget.value) ?? "all")
            }
          >
            {filters.map((name) => (
              <option key={name} value={name}>
                {say(`expected.filter.${name}`)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <p class="soft small">
        {say("expected.what")} {say("expected.count", { n: inTime, of: possible })}
      </p>
      {shown.length === 0 ? (
        <p class="empty">{say("expected.none")}</p>
      ) : (
        <Table shown={shown} debrief={debrief} end={end} />
      )}
    </section>
  );
}

interface TableProps extends Omit<ActionRowProps, "action"> {
  readonly shown: readonly ExpectedActual[];
}

function Table({ shown, debrief, end }: TableProps) {
  return (
    <TableBox label={say("expected.title")}>
      <table class="stacking">
        <thead>
          <tr>
            <th scope="col">{say("expected.row")}</th>
            <th scope="col">{say("expected.planned")}</th>
            <th scope="col">{say("expected.actual")}</th>
            <th scope="col">{say("expected.status")}</th>
            <th scope="col" class="strip">
              {say("expected.strip")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((action) => (
            <ActionRow key={action.row} action={action} debrief={debrief} end={end} />
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function fits({ status, critical }: ExpectedActual, filter: Filter): boolean {
  if (filter === "critical") return critical;
  return filter === "all" || status === "late" || status === "not-met" || status === "overdue";
}

const tones = {
  "in-time": "good",
  late: "warn",
  "not-met": "bad",
  overdue: "bad",
  "no-opportunity": "",
  "not-due": "",
  waiting: "",
} as const;

interface ActionRowProps {
  readonly action: ExpectedActual;
  readonly debrief: Debrief;
  readonly end: number;
}

function ActionRow({ action, debrief, end }: ActionRowProps) {
  const { row, title, critical, status, who, source, counted, needed } = action;
  return (
    <tr id={`row-${row}`}>
      <th scope="row" data-label={say("expected.row")}>
        <span>
          {row} {title} {critical && <span class="chip">{say("msel.critical")}</span>}
          <span class="under">
            {say("due.who", { roles: sayList(who.map((role) => debrief.names("role", role))) })}
          </span>
          {source !== undefined && <span class="under">{sayCitation(source)}</span>}
        </span>
      </th>
      <td data-label={say("expected.planned")}>
        <Planned action={action} />
      </td>
      <td data-label={say("expected.actual")}>
        <Actual action={action} debrief={debrief} />
      </td>
      <td data-label={say("expected.status")}>
        <span>
          <span class={`chip ${tones[status]}`}>{say(`expected.status.${status}`)}</span>
          {needed > 1 && (
            <span class="under">{say("expected.counted", { n: Math.min(counted, needed), of: needed })}</span>
          )}
          <Evidence debrief={debrief} seqs={action.evidence} />
        </span>
      </td>
      <td class="strip" aria-hidden="true">
        <PlanStrip action={action} end={end} />
      </td>
    </tr>
  );
}

function Planned({ action: { by, late, from } }: { readonly action: ExpectedActual }) {
  if (by === undefined) return <span class="soft">{say("expected.no-clock", { row: from ?? "" })}</span>;
  return (
    <span>
      {tPlus(by)}
      {late !== undefined && late > by && (
        <span class="under">{say("expected.tolerance", { time: sayLength(late - by) })}</span>
      )}
    </span>
  );
}

function Actual({ action: { met, actual, contingencies }, debrief: { names } }: Omit<ActionRowProps, "end">) {
  const doers = met?.role === undefined ? actual : [...new Set([...actual, met.role])];
  return (
    <span>
      {met === undefined ? say("expected.no-record") : <MomentLink at={met.at} seq={met.seq} />}
      {met !== undefined && <span class="under">{sayOff(met.offByMs)}</span>}
      {doers.length > 0 && (
        <span class="under">{say("expected.by", { roles: sayList(doers.map((role) => names("role", role))) })}</span>
      )}
      {contingencies.map(({ row, at, seq }) => (
        <span key={seq} class="under">
          {say("expected.contingency", { row })} <MomentLink at={at} seq={seq} />
        </span>
      ))}
    </span>
  );
}

function sayOff(offByMs: number): string {
  if (offByMs === 0) return say("expected.on-time");
  return say(offByMs > 0 ? "expected.after" : "expected.before", { time: sayLength(Math.abs(offByMs)) });
}
