import { useComputed } from "@preact/signals";
import type { CaseState } from "#engine/exercise/state.ts";
import type { PlanCase } from "#engine/plan/work.ts";
import { tPlus } from "#engine/time.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { sayList } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";

/** Every case that has come in: open ones by when they are due, then closed ones; and what each really is. */
export function CasesPanel({ desk }: { readonly desk: Desk }) {
  const cases = useComputed(() =>
    Object.values(desk.plan.cases)
      .flatMap((plan) => {
        const now = desk.state.value.cases[plan.id];
        return now === undefined || now.status === "to-come" ? [] : [{ plan, now }];
      })
      .toSorted((a, b) => rank(a.now) - rank(b.now)),
  );
  if (Object.keys(desk.plan.cases).length === 0) return null;
  const open = cases.value.filter(({ now }) => now.status === "open").length;
  return (
    <section class="card" aria-labelledby="cases-title">
      <header>
        <h2 id="cases-title">{say("desk.cases")}</h2>
        <span class="soft">{say("desk.cases.count", { open, closed: cases.value.length - open })}</span>
      </header>
      {cases.value.length === 0 ? (
        <p class="empty">{say("desk.cases.none")}</p>
      ) : (
        <TableBox label={say("desk.cases")} class="tall">
          <table class="stacking">
            <thead>
              <tr>
                <th scope="col">{say("desk.cases.case")}</th>
                <th scope="col">{say("desk.cases.state")}</th>
                <th scope="col">{say("desk.cases.due")}</th>
                <th scope="col">{say("desk.cases.who")}</th>
              </tr>
            </thead>
            <tbody>
              {cases.value.map(({ plan, now }) => (
                <CaseRow key={plan.id} plan={plan} now={now} desk={desk} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </section>
  );
}

/** Open before closed; the open ones by when they are due. */
function rank({ status, due, openedAt = 0 }: CaseState): number {
  return status === "open" ? (due ?? openedAt) : Number.MAX_SAFE_INTEGER / 2 - openedAt;
}

function CaseRow({
  plan,
  now,
  desk: { names },
}: {
  readonly plan: PlanCase;
  readonly now: CaseState;
  readonly desk: Desk;
}) {
  const { owner, queue, due } = now;
  const waits = sayList(queue.map((role) => names("role", role)));
  return (
    <tr>
      <th scope="row" data-label={say("desk.cases.case")}>
        {names("case", plan.id)}{" "}
        {plan.same !== undefined && (
          <span class="plain small">{say("desk.cases.same", { case: names("case", plan.same) })}</span>
        )}
      </th>
      <td data-label={say("desk.cases.state")}>
        <StateChip plan={plan} now={now} names={names} />
      </td>
      <td data-label={say("desk.cases.due")}>{due === undefined ? say("state.none") : tPlus(due)}</td>
      <td data-label={say("desk.cases.who")}>
        {owner === undefined ? say("desk.cases.waits", { roles: waits }) : names("seat", owner)}
      </td>
    </tr>
  );
}

interface ChipProps {
  readonly plan: PlanCase;
  readonly now: CaseState;
  readonly names: Desk["names"];
}

function StateChip({ plan: { kind }, now: { status, overdue, disposition = "" }, names }: ChipProps) {
  if (status === "closed") {
    const title = names("disposition", `${kind}/${disposition}`);
    return <span class="chip good">{say("desk.cases.closed", { disposition: title })}</span>;
  }
  return <span class={overdue ? "chip bad" : "chip"}>{say(overdue ? "desk.cases.overdue" : "desk.cases.open")}</span>;
}
