import type { ScenarioShelf, ShelvedScenario } from "#engine/wire/http.ts";
import { say } from "../../shared/wording/say.ts";
import { ProblemList } from "./problem-list.tsx";

interface ShelfProps {
  readonly shelf: ScenarioShelf;
  readonly use: (scenario: ShelvedScenario) => void;
}

/** The scenarios on the server, each with what one needs to choose; and those that do not check, with why. */
export function Shelf({ shelf: { scenarios, broken }, use }: ShelfProps) {
  return (
    <section class="stack" aria-labelledby="shelf-title">
      <h2 id="shelf-title">{say("console.shelf")}</h2>
      {scenarios.length === 0 && <p class="empty">{say("console.shelf.none")}</p>}
      <ul class="shelf">
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <ScenarioCard scenario={scenario} use={use} />
          </li>
        ))}
      </ul>
      {broken.length > 0 && (
        <div class="notice warn">
          <h3>{say("console.shelf.broken")}</h3>
          {broken.map(({ file, problems }) => (
            <details key={file}>
              <summary>{say("console.shelf.broken.file", { file, n: problems.length })}</summary>
              <ProblemList problems={problems} />
            </details>
          ))}
        </div>
      )}
    </section>
  );
}

function ScenarioCard({ scenario, use }: { readonly scenario: ShelvedScenario; readonly use: ShelfProps["use"] }) {
  const { title, summary, version, durationMs, roles, review } = scenario;
  return (
    <article class="card scenario">
      <h3>{title}</h3>
      <p class="row small soft">
        <span>{say("console.shelf.minutes", { n: Math.round(durationMs / 60_000) })}</span>
        <span>{say("console.shelf.roles", { n: roles.length })}</span>
        <span>{say("console.shelf.version", { version })}</span>
      </p>
      {summary !== undefined && <p>{summary}</p>}
      <ul class="tags">
        {roles.map(({ role, title: name }) => (
          <li key={role} class="chip">
            {name}
          </li>
        ))}
      </ul>
      {review !== undefined && <p class="small soft">{say("console.shelf.review", { review })}</p>}
      <button
        type="button"
        class="primary"
        aria-label={say("console.shelf.use.named", { title })}
        onClick={() => use(scenario)}
      >
        {say("console.shelf.use")}
      </button>
    </article>
  );
}
