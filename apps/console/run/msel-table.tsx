import { useComputed, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { RowId } from "#engine/ids.ts";
import type { PlanInject } from "#engine/plan/msel.ts";
import { sayList } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { FireDialog } from "./fire-dialog.tsx";
import { mselRows } from "./msel-rows.ts";
import type { MselRow } from "./msel-rows.ts";
import { plannedDues } from "./planned-due.ts";
import { sayDue, sayRowStatus, toneOf } from "./row-words.ts";
import { SkipDialog } from "./skip-dialog.tsx";

const filters = ["all", "ahead", "injects", "actions"] as const;
type Filter = (typeof filters)[number];

/** The MSEL: every row with its time and status, and what a trainer may do with it now. */
export function MselTable({ desk }: { readonly desk: Desk }) {
  const filter = useSignal<Filter>("all");
  const asked = useSignal<{ readonly row: RowId; readonly to: "fire" | "skip" } | undefined>(undefined);
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
        <div class="table-wrap">
          <table class="stacking msel">
            <caption class="visually-hidden">{say("msel.what")}</caption>
            <Heads />
            <tbody>
              {shown.map((row) => (
                <Row
                  key={row.id}
                  row={row}
                  inject={injects.get(row.id)}
                  desk={desk}
                  ask={(to) => (asked.value = { row: row.id, to })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {chosen?.to === "fire" && <FireDialog desk={desk} row={chosen.row} close={() => (asked.value = undefined)} />}
      {chosen?.to === "skip" && <SkipDialog desk={desk} row={chosen.row} close={() => (asked.value = undefined)} />}
    </section>
  );
}

function fits(row: MselRow, filter: Filter): boolean {
  if (filter === "injects") return row.kind !== "expectedAction";
  if (filter === "actions") return row.kind === "expectedAction";
  return filter === "all" || row.status === "planned" || row.status === "due" || row.status === "overdue";
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
        <th scope="col">{say("msel.kind")}</th>
        <th scope="col">{say("msel.from")}</th>
        <th scope="col">{say("msel.to")}</th>
        <th scope="col">{say("msel.channel")}</th>
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
  readonly ask: (to: "fire" | "skip") => void;
}

function Row({ row, inject, desk: { names, state }, ask }: RowProps) {
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
      </td>
      <td data-label={say("msel.kind")}>{say(`msel.kind.${row.kind}`)}</td>
      <td data-label={say("msel.from")}>{row.from === undefined ? "" : names("party", row.from)}</td>
      <td data-label={say("msel.to")}>{sayList(to)}</td>
      <td data-label={say("msel.channel")}>{row.channel === undefined ? "" : names("channel", row.channel)}</td>
      <td data-label={say("msel.status")}>
        <span class={`chip ${toneOf(row.status)}`}>{sayRowStatus(row)}</span>
      </td>
      <td class="do">{row.mayFire && !over && <RowButtons row={row} ask={ask} />}</td>
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
