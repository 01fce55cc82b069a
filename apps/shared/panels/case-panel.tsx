import { useSignal } from "@preact/signals";
import { say } from "../wording/say.ts";
import { CaseCardView } from "./case-card.tsx";
import { type CaseFilter, type CaseLine, caseCard, caseFilters, caseLines, waitingCases } from "./case-model.ts";
import { Panel } from "./panel.tsx";
import { useDesk, useSight } from "./seat-desk.ts";

/** The queue of my role and what I have in hand, or the one case that I have opened. */
export function CasePanel() {
  const desk = useDesk();
  const sight = useSight();
  const chosen = desk.work.value;
  const card = chosen === undefined ? undefined : caseCard(sight, chosen);
  const waiting = waitingCases(sight);
  return (
    <Panel id="cases" note={waiting === 0 ? undefined : say("panel.waiting", { n: waiting })}>
      {card === undefined ? <Queue /> : <CaseCardView key={card.id} card={card} />}
    </Panel>
  );
}

function Queue() {
  const desk = useDesk();
  const sight = useSight();
  const filter = useSignal<CaseFilter>("waiting");
  if (Object.keys(sight.view.cases).length === 0) return <p class="empty">{say("cases.none")}</p>;
  const lines = caseLines(sight, filter.value);
  return (
    <>
      <fieldset class="field">
        <legend>{say("cases.show")}</legend>
        <div class="choices">
          {caseFilters.map((id) => (
            <label key={id} class="choice">
              <input
                type="radio"
                name="case-filter"
                checked={filter.value === id}
                onChange={() => (filter.value = id)}
              />
              <span>{say(`cases.show.${id}`, { n: caseLines(sight, id).length })}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {lines.length === 0 && <p class="empty">{say(`cases.none.${filter.value}`)}</p>}
      <ul class="list cases">
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" class="line" onClick={() => (desk.work.value = line.id)}>
              <Line line={line} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ line }: { readonly line: CaseLine }) {
  return (
    <>
      <span class="grow">
        <span class="strong">{line.title}</span>
        <span class="soft small">{line.whose}</span>
      </span>
      {line.left !== undefined && <span class={line.overdue ? "chip bad" : "chip"}>{line.left}</span>}
    </>
  );
}
