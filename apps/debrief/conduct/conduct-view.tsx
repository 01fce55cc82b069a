import type { RowAccount, RunEvent } from "#engine/debrief/conduct.ts";
import { tPlus } from "#engine/time.ts";
import { sayLength } from "../../shared/wording/lengths.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";
import { Integrity } from "./integrity.tsx";

/** How the exercise was run, so that players are not blamed for it: rows, pauses, what the trainer did, notes. */
export function ConductView({ debrief }: { readonly debrief: Debrief }) {
  const { conduct } = debrief.report.value;
  return (
    <div class="stack">
      <section class="card" aria-labelledby="run-title">
        <h2 id="run-title">{say("conduct.run")}</h2>
        <p class="small soft">{say("conduct.run.what")}</p>
        <ol class="lines">
          {conduct.run.map((event) => (
            <li key={event.seq}>
              <MomentLink at={event.at} seq={event.seq} /> {sayEvent(event, debrief)}
              {event.reason !== undefined && (
                <span class="soft"> {say("decisions.reason", { reason: event.reason })}</span>
              )}
            </li>
          ))}
        </ol>
      </section>
      <Notes debrief={debrief} />
      <Rows debrief={debrief} />
      <Integrity debrief={debrief} />
    </div>
  );
}

function sayEvent({ what, rate, seat, by, ending }: RunEvent, { names }: Debrief): string {
  switch (what) {
    case "rate-changed":
      return say("entry.rate-changed", { rate: rate ?? 1 });
    case "emergency-called":
      return say("entry.emergency-called", { seat: seat === undefined ? undefined : names("seat", seat) });
    case "ended":
      return by === "ending"
        ? say("entry.exercise-ended.ending", { ending: names("ending", ending ?? "") })
        : say(`entry.exercise-ended.${by ?? "trainer"}`);
    case "emergency-cleared":
      return say("entry.emergency-cleared");
    case "started":
    case "paused":
    case "resumed":
    case "interrupted":
      return say(`entry.exercise-${what}`);
    default:
      return what satisfies never;
  }
}

function Notes({ debrief }: { readonly debrief: Debrief }) {
  const { notes } = debrief.report.value.conduct;
  return (
    <section class="card" aria-labelledby="notes-title">
      <h2 id="notes-title">{say("conduct.notes")}</h2>
      {notes.length === 0 && <p class="empty">{say("conduct.notes.none")}</p>}
      <ul class="lines">
        {notes.map(({ seq, about, text, row }) => (
          <li key={seq}>
            <MomentLink at={about} seq={seq} /> {text ?? say("talk.erased")}
            {row !== undefined && (
              <span class="soft">
                {" "}
                ({row} {debrief.names("row", row)})
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones = { delivered: "good", withheld: "", skipped: "warn", planned: "" } as const;

function Rows({ debrief }: { readonly debrief: Debrief }) {
  const { rows } = debrief.report.value.conduct;
  return (
    <section class="card" aria-labelledby="rows-title">
      <h2 id="rows-title">{say("conduct.rows")}</h2>
      <p class="small soft">{say("conduct.rows.what")}</p>
      <TableBox label={say("conduct.rows")} class="tall">
        <table class="stacking">
          <thead>
            <tr>
              <th scope="col">{say("msel.no")}</th>
              <th scope="col">{say("expected.planned")}</th>
              <th scope="col">{say("expected.actual")}</th>
              <th scope="col">{say("msel.status")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.row} account={row} />
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

function Row({
  account: { row, title, kind, trigger, status, came, offByMs, reason },
}: {
  readonly account: RowAccount;
}) {
  return (
    <tr>
      <th scope="row" data-label={say("msel.no")}>
        <span>
          {row} {title}
          <span class="under">{say(`msel.kind.${kind}`)}</span>
        </span>
      </th>
      <td data-label={say("expected.planned")}>
        {trigger.kind === "at" ? tPlus(trigger.at) : say(`conduct.trigger.${trigger.kind}`)}
      </td>
      <td data-label={say("expected.actual")}>
        <span>
          {came !== undefined && <MomentLink at={came.at} seq={came.seq} />}
          {offByMs !== undefined && offByMs !== 0 && (
            <span class="under">
              {say(offByMs > 0 ? "expected.after" : "expected.before", { time: sayLength(Math.abs(offByMs)) })}
            </span>
          )}
          {came?.by === "trainer" && <span class="under">{say("conduct.by-trainer")}</span>}
          {reason !== undefined && <span class="under">{say("decisions.reason", { reason })}</span>}
        </span>
      </td>
      <td data-label={say("msel.status")}>
        <span class={`chip ${tones[status]}`}>{say(`conduct.status.${status}`)}</span>
      </td>
    </tr>
  );
}
