import { useSignal } from "@preact/signals";
import type { TagAccount, TriageAccount } from "#engine/debrief/triage-accuracy.ts";
import { sayLength } from "../../shared/wording/lengths.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";
import { CategoryBadge } from "./category-badge.tsx";

const filters = ["all", "over", "under", "right"] as const;
type Filter = (typeof filters)[number];
const tones = { right: "good", over: "warn", under: "bad", other: "warn" } as const;

/** Every tagging as it was done, case by case. */
export function TagTable({ triage, debrief }: { readonly triage: TriageAccount; readonly debrief: Debrief }) {
  const filter = useSignal<Filter>("all");
  const shown = triage.tags.filter(({ verdict }) => filter.value === "all" || verdict === filter.value);
  return (
    <section class="card" aria-labelledby="tags-title">
      <header>
        <h3 id="tags-title">{say("triage.cases")}</h3>
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
                {name === "all" ? say("triage.cases.all") : say(`triage.verdict.${name}`)}
              </option>
            ))}
          </select>
        </label>
      </header>
      {shown.length === 0 && <p class="empty">{say("triage.cases.none")}</p>}
      {shown.length > 0 && <Table shown={shown} debrief={debrief} />}
    </section>
  );
}

interface TableProps {
  readonly shown: readonly TagAccount[];
  readonly debrief: Debrief;
}

function Table({ shown, debrief }: TableProps) {
  return (
    <TableBox label={say("triage.cases")} class="tall">
      <table class="stacking">
        <thead>
          <tr>
            <th scope="col">{say("triage.when")}</th>
            <th scope="col">{say("casualties.id")}</th>
            <th scope="col">{say("triage.by")}</th>
            <th scope="col">{say("triage.given")}</th>
            <th scope="col">{say("triage.protocol")}</th>
            <th scope="col">{say("triage.fits")}</th>
            <th scope="col">{say("triage.seconds")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((tag) => (
            <TagRow key={tag.seq} tag={tag} debrief={debrief} />
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function TagRow({ tag, debrief }: { readonly tag: TagAccount; readonly debrief: Debrief }) {
  return (
    <tr>
      <td data-label={say("triage.when")}>
        <MomentLink at={tag.at} seq={tag.seq} />
      </td>
      <th scope="row" data-label={say("casualties.id")}>
        {debrief.names("casualty", tag.casualty)}
      </th>
      <td data-label={say("triage.by")}>{debrief.names("role", tag.role)}</td>
      <td data-label={say("triage.given")}>
        <CategoryBadge category={tag.category} debrief={debrief} />
      </td>
      <td data-label={say("triage.protocol")}>
        <CategoryBadge category={tag.protocol} debrief={debrief} />
      </td>
      <td data-label={say("triage.fits")}>
        <span class={`chip ${tones[tag.verdict]}`}>{say(`triage.verdict.${tag.verdict}`)}</span>
      </td>
      <td class="number" data-label={say("triage.seconds")}>
        {tag.contactMs === undefined ? "–" : sayLength(tag.contactMs)}
      </td>
    </tr>
  );
}
