import type { ProbeAccount, ProbeCount } from "#engine/debrief/probes.ts";
import { sayList } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { MomentLink } from "../entry-link.tsx";

interface ProbesProps {
  readonly debrief: Debrief;
}

/** What was asked in play: right, wrong and unanswered by level and by role, each with its number, and every answer. */
export function ProbesCard({ debrief }: ProbesProps) {
  const { probes } = debrief.report.value;
  if (probes === undefined) return null;
  const { names } = debrief;
  return (
    <section class="card" aria-labelledby="probes-title">
      <h2 id="probes-title">{say("probes.title")}</h2>
      <p class="small soft">{say("probes.what")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("probes.level")}</th>
            <th scope="col">{say("probes.role")}</th>
            <th scope="col">{say("probes.right")}</th>
            <th scope="col">{say("probes.wrong")}</th>
            <th scope="col">{say("probes.unanswered")}</th>
            <th scope="col">{say("probes.unscored")}</th>
          </tr>
        </thead>
        <tbody>
          {probes.levels.map((line) => (
            <CountRow
              key={line.level}
              level={say(`probes.level.${line.level}`)}
              role={say("probes.all")}
              count={line}
            />
          ))}
          {probes.roles.map((line) => (
            <CountRow
              key={`${line.level} ${line.role}`}
              level={say(`probes.level.${line.level}`)}
              role={names("role", line.role)}
              count={line}
            />
          ))}
        </tbody>
      </table>
      {probes.probes.map((probe) => (
        <Answers key={probe.probe} probe={probe} debrief={debrief} />
      ))}
    </section>
  );
}

interface CountProps {
  readonly level: string;
  readonly role: string;
  readonly count: ProbeCount;
}

function CountRow({ level, role, count: { right, wrong, unanswered, unscored } }: CountProps) {
  return (
    <tr>
      <th scope="row">{level}</th>
      <td>{role}</td>
      <td class="figures">{say("probes.of", { k: right.k, n: right.n })}</td>
      <td class="figures">{wrong}</td>
      <td class="figures">{unanswered}</td>
      <td class="figures">{unscored}</td>
    </tr>
  );
}

function Answers({ probe, debrief: { names } }: ProbesProps & { readonly probe: ProbeAccount }) {
  const { answers, unanswered } = probe;
  return (
    <details>
      <summary>{probe.question}</summary>
      <ol class="lines small">
        {answers.map(({ seq, at, seat, option, right }) => (
          <li key={seq}>
            <MomentLink at={at} seq={seq} />{" "}
            {say("probes.answer", { seat: names("seat", seat), option: names("option", `${probe.probe}/${option}`) })}{" "}
            <span class={right === undefined ? "chip" : right ? "chip good" : "chip bad"}>
              {say(right === undefined ? "probes.is-unscored" : right ? "probes.is-right" : "probes.is-wrong")}
            </span>
          </li>
        ))}
      </ol>
      {unanswered.length > 0 && (
        <p class="small soft">
          {say("probes.silent", { seats: sayList(unanswered.map((seat) => names("seat", seat))) })}
        </p>
      )}
    </details>
  );
}
