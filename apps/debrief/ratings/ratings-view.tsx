import type { ObjectiveAccount, Rating, TaskAccount } from "#engine/debrief/objectives.ts";
import { sayCitation } from "../../shared/wording/citation.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { Evidence } from "../entry-link.tsx";
import { Definitions } from "./definitions.tsx";
import { RatingForm } from "./rating-form.tsx";

/** The objectives with what the log shows of each, and what people rated. The machine rates nothing. */
export function RatingsView({ debrief }: { readonly debrief: Debrief }) {
  const { objectives } = debrief.report.value;
  return (
    <section class="stack" aria-labelledby="ratings-title">
      <div class="card">
        <h2 id="ratings-title">{say("ratings.title")}</h2>
        <p>{say("ratings.what")}</p>
        {!debrief.rates.value && <p class="notice small">{say("ratings.who")}</p>}
        <Definitions />
      </div>
      {objectives.length === 0 && <p class="empty">{say("ratings.none")}</p>}
      {objectives.map((objective) => (
        <Objective key={objective.objective} objective={objective} debrief={debrief} />
      ))}
    </section>
  );
}

interface ObjectiveProps {
  readonly objective: ObjectiveAccount;
  readonly debrief: Debrief;
}

function Objective({ objective, debrief }: ObjectiveProps) {
  const { text, capability, tasks, ratings } = objective;
  return (
    <article class="card objective">
      <header>
        <h3>{text}</h3>
        <span class="soft small">{capability}</span>
      </header>
      <ul class="tasks">
        {tasks.map((task) => (
          <Task key={task.task} task={task} debrief={debrief} />
        ))}
      </ul>
      {ratings.length > 0 && (
        <ol class="list">
          {ratings.toReversed().map((rating, n) => (
            <li key={rating.seq}>
              <Given rating={rating} stands={n === 0} debrief={debrief} />
            </li>
          ))}
        </ol>
      )}
      {debrief.rates.value && <RatingForm objective={objective} debrief={debrief} />}
    </article>
  );
}

const tones = {
  "in-time": "good",
  late: "warn",
  "not-met": "bad",
  overdue: "bad",
  "no-opportunity": "",
  "not-due": "",
  waiting: "",
} as const;

function Task({ task, debrief }: { readonly task: TaskAccount; readonly debrief: Debrief }) {
  return (
    <li class="stack tight">
      <p>
        <strong>{task.text}</strong>
        {task.target !== undefined && <span class="soft"> {say("ratings.target", { target: task.target })}</span>}
        {task.source !== undefined && <span class="under">{sayCitation(task.source)}</span>}
      </p>
      <p class="row small">
        {task.actions.map(({ row, title, status }) => (
          <span key={row} class={`chip ${tones[status]}`}>
            {row} {title}: {say(`expected.status.${status}`)}
          </span>
        ))}
        {task.decisions.map(({ decision, outcome }) => (
          <span key={decision} class={`chip ${outcome === "lapsed" ? "bad" : ""}`}>
            {debrief.names("decision", decision)}: {sayOutcome(outcome)}
          </span>
        ))}
      </p>
      <Evidence debrief={debrief} seqs={task.evidence} />
    </li>
  );
}

function sayOutcome(outcome: string): string {
  switch (outcome) {
    case "taken":
    case "lapsed":
    case "open":
    case "never-opened":
      return say(`decision.outcome.${outcome}`);
    default:
      return outcome;
  }
}

interface GivenProps {
  readonly rating: Rating;
  /** The last rating stands; earlier ones stay to be seen. */
  readonly stands: boolean;
  readonly debrief: Debrief;
}

function Given({ rating: { rating, text, evidence }, stands, debrief }: GivenProps) {
  return (
    <div class={`rating-given ${stands ? "stands" : ""}`}>
      <p class="row">
        <strong class="rating-letter">{rating}</strong>
        <strong>{say(`rating.${rating}`)}</strong>
        {!stands && <span class="chip">{say("ratings.earlier")}</span>}
      </p>
      {text !== undefined && <p>{text}</p>}
      <Evidence debrief={debrief} seqs={evidence} />
    </div>
  );
}
