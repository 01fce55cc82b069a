import { useComputed, useSignal } from "@preact/signals";
import { tPlus } from "#engine/time.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { sayLength } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { practiceNow, type PracticeNow } from "./practice-now.ts";

/** Who is at which step of a practice, and for how long; who has been there longest stands first. */
export function PracticePanel({ desk }: { readonly desk: Desk }) {
  const rows = useComputed(() => practiceNow(desk.plan, desk.log.value, desk.state.value, desk.now.value));
  if (desk.plan.practice === undefined) return null;
  return (
    <section class="card" aria-labelledby="practice-title">
      <h2 id="practice-title">{say("practice.stuck")}</h2>
      {rows.value.length === 0 ? (
        <p class="empty">{say("practice.stuck.nobody")}</p>
      ) : (
        <TableBox label={say("practice.stuck")}>
          <table class="stacking practice">
            <thead>
              <tr>
                <th scope="col">{say("people.seat")}</th>
                <th scope="col">{say("practice.stuck.step")}</th>
                <th scope="col">{say("practice.state.done")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.value.map((row) => (
                <Row key={row.seat} row={row} desk={desk} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </section>
  );
}

function Row({ row, desk }: { readonly row: PracticeNow; readonly desk: Desk }) {
  const { seat, pseudonym, step, sinceMs, done, all } = row;
  return (
    <tr>
      <th scope="row" data-label={say("people.seat")}>
        {pseudonym ?? desk.names("seat", seat)}
      </th>
      <td data-label={say("practice.stuck.step")}>
        {step === undefined ? (
          <span class="chip good">{say("practice.stuck.finished")}</span>
        ) : (
          <span class="row">
            <span class="strong">{step}</span>
            <span class={`chip ${row.stuck ? "warn" : ""}`}>
              {say("practice.stuck.since", { time: sayLength(sinceMs) })}
            </span>
          </span>
        )}
      </td>
      <td data-label={say("practice.state.done")}>{say("practice.stuck.of", { done, all })}</td>
    </tr>
  );
}

/** Those who ask for help with how to play: above everything else, until somebody has come. */
export function HelpWanted({ desk }: { readonly desk: Desk }) {
  const asking = useComputed(() =>
    Object.values(desk.state.value.seats).filter(({ asksHelp }) => asksHelp !== undefined),
  );
  return (
    <div aria-live="polite">
      {asking.value.map(({ id, pseudonym, asksHelp = 0 }) => (
        <Asks key={id} desk={desk} seat={id} name={pseudonym ?? desk.names("seat", id)} since={asksHelp} />
      ))}
    </div>
  );
}

interface AsksProps {
  readonly desk: Desk;
  readonly seat: string;
  readonly name: string;
  readonly since: number;
}

function Asks({ desk, seat, name, since }: AsksProps) {
  const fault = useSignal<string | undefined>(undefined);
  const text = useComputed(() => {
    const asked = desk.log.value.findLast(({ entry: { is } }) => is.type === "help-asked" && is.seat === seat);
    return asked?.texts?.["text"];
  });
  const time = tPlus(since);
  const end = async (): Promise<void> => {
    fault.value = await desk.act({ type: "end-help", seat });
  };
  return (
    <div class="notice warn">
      <div class="row">
        <p class="grow">
          {text.value === undefined
            ? say("help.wanted", { seat: name, time })
            : say("help.wanted.said", { seat: name, time, text: text.value })}
        </p>
        <button type="button" class="small" onClick={() => void end()}>
          {say("help.came")}
        </button>
      </div>
      {fault.value !== undefined && (
        <span class="small" role="alert">
          {fault.value}
        </span>
      )}
    </div>
  );
}
