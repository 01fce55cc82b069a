import type { Problem } from "#engine/scenario/problem.ts";
import { say } from "../../shared/wording/say.ts";

/** What is wrong with a scenario file: where, what, and what to do about it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul class="list problems">
      {problems.map((problem) => (
        <li
          key={`${problem.span.file}:${problem.span.line}:${problem.span.column}:${problem.code}`}
          class="stack tight"
        >
          <span class="row small">
            <span class={`chip ${problem.severity === "error" ? "bad" : "warn"}`}>
              {say(`console.problem.${problem.severity}`)}
            </span>
            <code>
              {problem.span.file}:{problem.span.line}:{problem.span.column}
            </code>
            <code class="soft">{problem.code}</code>
          </span>
          <span>{problem.message}</span>
          {problem.related !== undefined && (
            <span class="small soft">
              {problem.related.message}{" "}
              <code>
                {problem.related.span.file}:{problem.related.span.line}
              </code>
            </span>
          )}
          {problem.help !== undefined && (
            <span class="small">{say("console.problem.help", { help: problem.help })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
