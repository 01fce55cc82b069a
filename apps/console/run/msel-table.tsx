import { useComputed, useSignal } from "@preact/signals";
import { Fragment } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { RowId } from "#engine/ids.ts";
import type { PlanInject } from "#engine/plan/msel.ts";
import { tPlus } from "#engine/time.ts";
import { sayList } from "../../shared/wording/lengths.ts";
import { PictureLink } from "../../shared/picture-link.tsx";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { FireDialog } from "./fire-dialog.tsx";
import { mselRows } from "./msel-rows.ts";
import type { MselRow } from "./msel-rows.ts";
import { plannedDues } from "./planned-due.ts";
import { ResendDialog } from "./resend-dialog.tsx";
import { sayDue, sayRowStatus, toneOf } from "./row-words.ts";
import { SkipDialog } from "./skip-dialog.tsx";

const filters = ["all", "ahead", "injects", "actions"] as const;
type Filter = (typeof filters)[number];

/** What a trainer may do with a row by hand. */
type RowAct = "fire" | "skip" | "resend";

/** The MSEL: every row with its time and status, and what a trainer may do with it now. */
export function MselTable({ desk }: { readonly desk: Desk }) {
  const filter = useSignal<Filter>(narrow() ? "ahead" : "all");
  const asked = useSignal<{ readonly row: RowId; readonly to: RowAct } | undefined>(undefined);
  const dues = useMemo(() => plannedDues(desk.plan), [desk.plan]);
  const injects = useMemo(() => new Map(desk.plan.injects.map((row) => [row.id, row])), [desk.plan]);
  const rows = useComputed(() => mselRows(desk.plan, desk.state.value, desk.now.value, dues));
  const shown = rows.value.filter((row) => fits(row, filter.value));
  const chosen = asked.value;
  return (
    <section class="card" aria-labelledby="msel-title">
      <header>
        <h2 id="msel-title">{say("msel.title")}</h2>
        <FilterField filter={filter.value} choose={(next) => (filter.value = next)} />
      </header>
      {shown.length === 0 ? (
        <p class="empty">{say(rows.value.length === 0 ? "msel.none" : "msel.none.filtered")}</p>
      ) : (
        <Rows rows={shown} injects={injects} desk={desk} ask={(row, to) => (asked.value = { row, to })} />
      )}
      {chosen?.to === "fire" && <FireDialog desk={desk} row={chosen.row} close={() => (asked.value = undefined)} />}
      {chosen?.to === "resend" && <ResendDialog desk={desk} row={chosen.row} close={() => (asked.value = undefined)} />}
      {chosen?.to === "skip" && <SkipDialog desk={desk} row={chosen.row} close={() => (asked.value = undefined)} />}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly MselRow[];
  readonly injects: ReadonlyMap<RowId, PlanInject>;
  readonly desk: Desk;
  readonly ask: (row: RowId, to: RowAct) => void;
}

/** The rows with a line between what was due and what is still to come, which stays in sight. */
function Rows({ rows, injects, desk, ask }: RowsProps) {
  const holder = useRef<HTMLDivElement>(null);
  const nowLine = useRef<HTMLTableRowElement>(null);
  const ahead = rows.findIndex((row) => (row.deliveredAt ?? row.due ?? Number.POSITIVE_INFINITY) > desk.now.value);
  useEffect(() => {
    const [box, line] = [holder.current, nowLine.current];
    // Whoever points into the list or is in it with the keyboard reads it: it then stays where it is.
    if (box === null || line === null || box.matches(":hover, :focus-within")) return;
    box.scrollTop = line.offsetTop - box.clientHeight * 0.4;
  }, [ahead]);
  return (
    <TableBox label={say("msel.title")} class="msel-wrap" box={holder}>
      <table class="stacking msel">
        <caption class="visually-hidden">{say("msel.what")}</caption>
        <Heads />
        <tbody>
          {rows.map((row, place) => (
            <Fragment key={row.id}>
              {place === ahead && (
                <tr class="now-line" ref={nowLine}>
                  <td colSpan={7}>{say("msel.now", { time: tPlus(desk.now.value) })}</td>
                </tr>
              )}
              <Row row={row} inject={injects.get(row.id)} desk={desk} ask={(to) => ask(row.id, to)} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

/** On a narrow screen the whole list would push everything else out of sight. */
function narrow(): boolean {
  return matchMedia("(max-width: 46rem)").matches;
}

function fits(row: MselRow, filter: Filter): boolean {
  if (filter === "injects") return row.kind !== "expectedAction";
  if (filter === "actions") return row.kind === "expectedAction";
  return (
    filter === "all" ||
    row.status === "planned" ||
    row.status === "due" ||
    row.status === "overdue" ||
    row.status === "lost"
  );
}

function FilterField({ filter, choose }: { readonly filter: Filter; readonly choose: (filter: Filter) => void }) {
  return (
    <label class="row small">
      {say("msel.filter")}
      <select
        class="compact"
        value={filter}
        onChange={({ currentTarget }) => choose(filters.find((name) => name === currentTarget.value) ?? "all")}
      >
        {filters.map((name) => (
          <option key={name} value={name}>
            {say(`msel.filter.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Heads() {
  return (
    <thead>
      <tr>
        <th scope="col">{say("msel.no")}</th>
        <th scope="col">{say("msel.due")}</th>
        <th scope="col">{say("msel.row")}</th>
        <th scope="col">{say("msel.from")}</th>
        <th scope="col">{say("msel.to")}</th>
        <th scope="col">{say("msel.status")}</th>
        <th scope="col">{say("msel.actions")}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: MselRow;
  readonly inject: PlanInject | undefined;
  readonly desk: Desk;
  readonly ask: (to: RowAct) => void;
}

function Row({ row, inject, desk: { exercise, names, state }, ask }: RowProps) {
  const over = state.value.status === "ended" || state.value.status === "lobby";
  const to = row.to.map((role) => names("role", role));
  return (
    <tr class={`status-${row.status}`}>
      <th scope="row" data-label={say("msel.no")}>
        {row.id}
      </th>
      <td class="when" data-label={say("msel.due")}>
        {sayDue(row, inject?.trigger, names)}
      </td>
      <td class="title" data-label={say("msel.row")}>
        {row.title}
        {row.critical && <span class="chip">{say("msel.critical")}</span>}
        <span class="kind">{say(`msel.kind.${row.kind}`)}</span>
        {inject?.pictures?.map((id) => (
          <span key={id} class="kind">
            <PictureLink exercise={exercise} picture={{ id, alt: names("picture", id) }} />
          </span>
        ))}
      </td>
      <td data-label={say("msel.from.short")}>
        <span>
          {row.from !== undefined && names("party", row.from)}
          {row.channel !== undefined && <span class="kind">{names("channel", row.channel)}</span>}
        </span>
      </td>
      <td class="to" data-label={say("msel.to")}>
        {sayList(to)}
      </td>
      <td class="state" data-label={say("msel.status")}>
        <span class={`chip ${toneOf(row.status)}`}>{sayRowStatus(row)}</span>
      </td>
      <td class="do">
        {row.mayFire && !over && <RowButtons row={row} ask={ask} />}
        {row.status === "lost" && !over && (
          <button
            type="button"
            class="small"
            aria-label={say("msel.resend.named", { row: row.id })}
            onClick={() => ask("resend")}
          >
            {say("msel.resend")}
          </button>
        )}
      </td>
    </tr>
  );
}

function RowButtons({ row, ask }: Pick<RowProps, "row" | "ask">) {
  return (
    <div class="row">
      <button
        type="button"
        class="small"
        aria-label={say("msel.fire.named", { row: row.id })}
        onClick={() => ask("fire")}
      >
        {say("msel.fire")}
      </button>
      {row.status !== "withheld" && (
        <button
          type="button"
          class="small quiet"
          aria-label={say("msel.skip.named", { row: row.id })}
          onClick={() => ask("skip")}
        >
          {say("msel.skip")}
        </button>
      )}
    </div>
  );
}
