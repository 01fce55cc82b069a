import { useSignal } from "@preact/signals";
import type { KnowledgeCell, KnowledgeRow } from "#engine/debrief/knowledge.ts";
import { tPlus } from "#engine/time.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";

/** Facts against agencies: when there is first a record that each was told; as it stood at any time. */
export function KnowledgeMatrix({ debrief }: { readonly debrief: Debrief }) {
  const { knowledge, end } = debrief.report.value;
  const asOf = useSignal<ExerciseTime>(end);
  const agencies = Object.values(debrief.plan.agencies);
  return (
    <section class="card" aria-labelledby="knowledge-title">
      <h2 id="knowledge-title">{say("knowledge.title")}</h2>
      <p class="small soft">{say("knowledge.what")}</p>
      <div class="field no-print">
        <label for="as-of">{say("knowledge.as-of", { time: tPlus(asOf.value) })}</label>
        <input
          id="as-of"
          type="range"
          min={0}
          max={end}
          step={1000}
          value={asOf.value}
          aria-valuetext={tPlus(asOf.value)}
          onInput={({ currentTarget }) => (asOf.value = Number(currentTarget.value))}
        />
      </div>
      {knowledge.length === 0 ? (
        <p class="empty">{say("knowledge.none")}</p>
      ) : (
        <TableBox label={say("knowledge.title")}>
          <table class="stacking matrix knowledge">
            <thead>
              <tr>
                <th scope="col">{say("knowledge.fact")}</th>
                {agencies.map(({ id, name, dress }) => (
                  <th key={id} scope="col">
                    <span class={`agency ${dress}`}>{name}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {knowledge.map((row) => (
                <FactRow key={row.fact} row={row} debrief={debrief} asOf={asOf.value} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </section>
  );
}

interface FactRowProps {
  readonly row: KnowledgeRow;
  readonly debrief: Debrief;
  readonly asOf: ExerciseTime;
}

function FactRow({ row, debrief, asOf }: FactRowProps) {
  const { text, source, arrived, cells } = row;
  const come = arrived !== undefined && arrived.at <= asOf;
  return (
    <tr>
      <th scope="row">
        <span>
          {text} {row.true === false && <span class="chip warn">{say("known.not-so")}</span>}
          <span class="under">
            {source} ·{" "}
            {come ? (
              <>
                {say("knowledge.arrived", { row: arrived.row })} <MomentLink at={arrived.at} seq={arrived.seq} />
              </>
            ) : (
              say("knowledge.not-arrived")
            )}
          </span>
        </span>
      </th>
      {cells.map((cell) => (
        <Cell key={cell.agency} cell={cell} debrief={debrief} asOf={asOf} come={come} />
      ))}
    </tr>
  );
}

interface CellProps extends Omit<FactRowProps, "row"> {
  readonly cell: KnowledgeCell;
  readonly come: boolean;
}

function Cell({ cell: { agency, told, needed, needing }, debrief: { names }, asOf, come }: CellProps) {
  const known = told !== undefined && told.at <= asOf;
  const missing = needing.filter((one) => one.told === undefined || one.told.at > asOf);
  const gap = needed && come && missing.length > 0;
  return (
    <td class={known ? "told" : gap ? "gap" : ""} data-label={names("agency", agency)}>
      <span>
        {known ? <MomentLink at={told.at} seq={told.seq} /> : <span class="soft">{say("knowledge.no-record")}</span>}
        {needed && (
          <span class="under">
            {gap
              ? say("knowledge.needs", { roles: missing.map(({ role }) => names("role", role)).join(", ") })
              : say("knowledge.needed")}
          </span>
        )}
      </span>
    </td>
  );
}
