import { useComputed } from "@preact/signals";
import type { ObjectiveAccount } from "#engine/debrief/objectives.ts";
import type { Report } from "#engine/debrief/report.ts";
import type { TalkingPoint } from "#engine/debrief/talking-points.ts";
import { tPlus } from "#engine/time.ts";
import { addressWith } from "../../shared/address.ts";
import { sayElapsed, sayLength, sayList } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { Evidence, momentAddress, preRollMs } from "../entry-link.tsx";
import { chosenPoints } from "./chosen-points.ts";
import { pointSentence } from "./point-sentence.ts";

/** The ninety-second read: what happened, how it ended, what to talk about, and how the objectives stand. */
export function StartView({ debrief }: { readonly debrief: Debrief }) {
  const report = debrief.report.value;
  const chosen = useComputed(() => chosenPoints(debrief.report.value.points));
  const { gaps, strengths } = chosen.value;
  const left = report.points.gaps.length + report.points.strengths.length - gaps.length - strengths.length;
  return (
    <>
      <WhatHappened report={report} debrief={debrief} />
      <div class="debrief-columns">
        <section class="card" aria-labelledby="points-title">
          <h2 id="points-title">{say("start.points")}</h2>
          <p class="small soft">{say("start.points.what")}</p>
          {gaps.length + strengths.length === 0 && <p class="empty">{say("start.points.none")}</p>}
          <PointList debrief={debrief} points={gaps} title={say("start.gaps")} tone="warn" />
          <PointList debrief={debrief} points={strengths} title={say("start.strengths")} tone="good" />
          {left > 0 && <MorePoints debrief={debrief} n={left} shown={[...gaps, ...strengths]} />}
        </section>
        <section class="card" aria-labelledby="objectives-title">
          <h2 id="objectives-title">{say("start.objectives")}</h2>
          <ul class="list">
            {report.objectives.map((objective) => (
              <li key={objective.objective}>
                <ObjectiveLine objective={objective} />
              </li>
            ))}
          </ul>
          <a href={addressWith({ v: "ratings" })}>{say("start.objectives.rate")}</a>
        </section>
      </div>
      <p class="small soft">{say("start.limits")}</p>
    </>
  );
}

function WhatHappened({ report, debrief }: { readonly report: Report; readonly debrief: Debrief }) {
  const { scenario, ended, end, plannedMs } = report;
  const pauses = report.conduct.run.filter(({ what }) => what === "paused" || what === "interrupted").length;
  return (
    <section class="card what-happened" aria-labelledby="happened-title">
      <h2 id="happened-title">{say("start.happened")}</h2>
      {scenario.summary !== undefined && <p>{scenario.summary}</p>}
      {ended?.ending !== undefined && (
        <p class={`notice ${ended.ending.good ? "good" : "warn"}`}>
          <strong>{ended.ending.title}</strong>
          <span>{ended.ending.text}</span>
        </p>
      )}
      <dl class="facts">
        <dt>{say("start.length")}</dt>
        <dd>
          {say("start.length.of", { actual: sayElapsed(end), planned: sayLength(plannedMs) })}
          {ended === undefined ? "" : ` · ${say(`start.ended.${ended.by}`)}`}
          {pauses > 0 && <> · {say("start.pauses", { n: pauses })}</>}
        </dd>
        <dt>{say("start.played")}</dt>
        <dd>{whoPlayed(report, debrief)}</dd>
        <dt>{say("start.log")}</dt>
        <dd>
          {say("start.log.size", { n: report.entries })}
          {report.erasedPersons > 0 && <> · {say("start.log.erased", { n: report.erasedPersons })}</>}
        </dd>
      </dl>
    </section>
  );
}

function whoPlayed({ participants }: Report, { names }: Debrief): string {
  const held = (by: "person" | "bot"): readonly string[] =>
    participants
      .filter(({ holdings }) => holdings.some(({ holder }) => holder === by))
      .map(({ seat }) => names("seat", seat));
  const [people, bots] = [held("person"), held("bot")];
  const parts = [
    ...(people.length === 0 ? [] : [say("start.people", { seats: sayList(people) })]),
    ...(bots.length === 0 ? [] : [say("start.bots", { seats: sayList(bots) })]),
  ];
  return parts.length === 0 ? say("start.nobody") : parts.join(" ");
}

interface PointListProps {
  readonly debrief: Debrief;
  readonly points: readonly TalkingPoint[];
  readonly title: string;
  readonly tone: "warn" | "good";
}

function PointList({ debrief, points, title, tone }: PointListProps) {
  if (points.length === 0) return null;
  return (
    <>
      <h3 class={`point-title ${tone}`}>{title}</h3>
      <ol class="points">
        {points.map((point) => (
          <li key={`${point.kind} ${point.at} ${JSON.stringify(point.about)}`} class={tone}>
            <Point debrief={debrief} point={point} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Point({ debrief, point }: { readonly debrief: Debrief; readonly point: TalkingPoint }) {
  const begin = Math.max(0, point.at - preRollMs);
  return (
    <article class="stack tight">
      <p class="row">
        <strong>{pointSentence(point, debrief.plan, debrief.names)}</strong>
        {point.critical && <span class="chip">{say("msel.critical")}</span>}
        <Counted debrief={debrief} point={point} />
      </p>
      <div class="row small">
        <a class="button small" href={momentAddress(begin)}>
          {say("start.show", { time: tPlus(begin) })}
        </a>
        <Evidence debrief={debrief} seqs={point.seqs} />
      </div>
    </article>
  );
}

/** How much of an action was done that needed several things. */
function Counted({ debrief, point }: { readonly debrief: Debrief; readonly point: TalkingPoint }) {
  const action = debrief.report.value.expected.find(({ row }) => row === point.about["row"]);
  if (point.kind !== "action-missed" || action === undefined || action.needed < 2) return null;
  return <span class="chip">{say("expected.counted", { n: action.counted, of: action.needed })}</span>;
}

interface MorePointsProps {
  readonly debrief: Debrief;
  readonly n: number;
  readonly shown: readonly TalkingPoint[];
}

function MorePoints({ debrief, n, shown }: MorePointsProps) {
  const { gaps, strengths } = debrief.report.value.points;
  const rest = (points: readonly TalkingPoint[]): readonly TalkingPoint[] =>
    points.filter((one) => !shown.includes(one));
  return (
    <details>
      <summary>{say("start.more", { n })}</summary>
      <PointList debrief={debrief} points={rest(gaps)} title={say("start.gaps")} tone="warn" />
      <PointList debrief={debrief} points={rest(strengths)} title={say("start.strengths")} tone="good" />
    </details>
  );
}

const statuses = ["in-time", "late", "not-met", "no-opportunity", "not-due"] as const;

/** How the expected actions of an objective came out, and how it was rated, if anybody has. */
function ObjectiveLine({ objective: { text, capability, tasks, ratings } }: { readonly objective: ObjectiveAccount }) {
  const actions = tasks.flatMap((task) => task.actions);
  const rating = ratings.at(-1);
  return (
    <article class="stack tight">
      <p>
        <strong>{text}</strong>
        <br />
        <span class="small soft">{capability}</span>
      </p>
      <p class="row small">
        {statuses.map((status) => {
          const n = actions.filter((action) => action.status === status).length;
          return n === 0 ? null : (
            <span key={status} class={`chip ${statusTone[status]}`}>
              {n} {say(`expected.status.${status}`)}
            </span>
          );
        })}
        <span class="soft">
          {rating === undefined ? say("start.unrated") : say("start.rated", { rating: say(`rating.${rating.rating}`) })}
        </span>
      </p>
    </article>
  );
}

const statusTone = { "in-time": "good", late: "warn", "not-met": "bad", "no-opportunity": "", "not-due": "" } as const;
