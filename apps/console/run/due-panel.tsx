import { useComputed, useSignal } from "@preact/signals";
import type { RowId } from "#engine/ids.ts";
import { tPlus } from "#engine/time.ts";
import { sayLength, sayList } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { FireDialog } from "./fire-dialog.tsx";
import { openActions } from "./overdue.ts";
import type { OpenAction } from "./overdue.ts";

/** Expected actions that are overdue or due soon, worst first, each with the contingency that can be fired for it. */
export function DuePanel({ desk }: { readonly desk: Desk }) {
  const firing = useSignal<RowId | undefined>(undefined);
  const actions = useComputed(() => openActions(desk.plan, desk.state.value, desk.now.value));
  return (
    <section class="card" aria-labelledby="due-title">
      <h2 id="due-title">{say("due.title")}</h2>
      {actions.value.length === 0 && <p class="empty">{say("due.none")}</p>}
      <ul class="list">
        {actions.value.map((action) => (
          <li key={action.row.id}>
            <Action action={action} desk={desk} fire={(row) => (firing.value = row)} />
          </li>
        ))}
      </ul>
      {firing.value !== undefined && (
        <FireDialog desk={desk} row={firing.value} close={() => (firing.value = undefined)} />
      )}
    </section>
  );
}

interface ActionProps {
  readonly action: OpenAction;
  readonly desk: Desk;
  readonly fire: (row: RowId) => void;
}

function Action({ action: { row, status, leftMs, objective, contingencies }, desk, fire }: ActionProps) {
  const late = status === "overdue";
  const time = sayLength(Math.abs(leftMs));
  const running = desk.state.value.status !== "ended";
  return (
    <article class={`due-action ${late ? "bad" : ""}`}>
      <header class="row">
        <span class={`chip ${late ? "bad" : "warn"}`}>{say(late ? "due.overdue" : "due.left", { time })}</span>
        <strong>
          {row.id} {row.title}
        </strong>
        {row.critical && <span class="chip">{say("msel.critical")}</span>}
      </header>
      <p class="small soft">
        {say("due.who", { roles: sayList(row.who.map((role) => desk.names("role", role))) })}
        {objective !== undefined && late && (
          <> · {say("due.objective", { objective: desk.names("objective", objective) })}</>
        )}
      </p>
      {running &&
        contingencies.map((next) => (
          <div class="row" key={next.id}>
            <button type="button" class="small" onClick={() => fire(next.id)}>
              {say("due.contingency", { row: next.id, title: next.title })}
            </button>
            <ByItself row={next.id} desk={desk} />
          </div>
        ))}
    </article>
  );
}

/** When the contingency comes anyway, if its own clock runs already. */
function ByItself({ row, desk }: { readonly row: RowId; readonly desk: Desk }) {
  const timer = desk.state.value.timers.find(({ lane }) => lane === `inject/${row}`);
  if (timer === undefined) return null;
  return <span class="small soft">{say("due.contingency.by-itself", { row, time: tPlus(timer.due) })}</span>;
}
