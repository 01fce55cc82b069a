import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { storyLine } from "#engine/plan/story-clock.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { tPlus } from "#engine/time.ts";
import { sayLength } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import { sayStory } from "../../shared/wording/story.ts";
import type { Desk } from "./desk.ts";
import { RunButtons } from "./run-buttons.tsx";
import { wallTime } from "../../shared/wall-time.ts";

/** The top of the desk: exercise time, the time in the story and the time of day side by side, the phase, the planned end, and the controls. */
export function RunBar({ desk }: { readonly desk: Desk }) {
  const state = desk.state.value;
  return (
    <section class="run-bar" aria-label={say("desk.status")}>
      <dl class="dials">
        <div class="dial">
          <dt>{say("desk.exercise-time")}</dt>
          <dd>
            <time class="big" data-testid="exercise-clock">
              {tPlus(desk.now.value)}
            </time>
            <StatusChip state={state} />
          </dd>
        </div>
        <Story desk={desk} />
        <WallClock />
        <Phase plan={desk.plan} state={state} />
        <PlannedEnd desk={desk} />
      </dl>
      <RunButtons desk={desk} />
    </section>
  );
}

const tones = { lobby: "", running: "good", paused: "warn", interrupted: "bad", ended: "brand" } as const;

function StatusChip({ state: { status, rate } }: { readonly state: ExerciseState }) {
  return (
    <output class={`chip ${tones[status]}`}>
      {say(`clock.status.${status}`)}
      {rate !== 1 && status !== "ended" && <> {say("clock.rate", { rate })}</>}
    </output>
  );
}

/** The day and time in the story, where a phase has set it. */
function Story({ desk: { plan, state, now } }: { readonly desk: Desk }) {
  const line = state.value.phase === undefined ? undefined : storyLine(plan.phases, now.value);
  if (line === undefined) return null;
  return (
    <div class="dial">
      <dt>{say("story.title")}</dt>
      <dd>
        <time class="big" data-testid="story-clock">
          {sayStory(line, now.value)}
        </time>
        {line.compression !== 1 && <span class="small soft">{say("clock.rate", { rate: line.compression })}</span>}
      </dd>
    </div>
  );
}

function WallClock() {
  const now = useSignal(new Date());
  useEffect(() => {
    const ticking = setInterval(() => (now.value = new Date()), 500);
    return () => clearInterval(ticking);
  }, [now]);
  return (
    <div class="dial">
      <dt>{say("desk.wall-time")}</dt>
      <dd>
        <time class="big">{wallTime(now.value, true)}</time>
      </dd>
    </div>
  );
}

function Phase({ plan, state }: { readonly plan: Plan; readonly state: ExerciseState }) {
  const place = plan.phases.findIndex(({ id }) => id === state.phase);
  const phase = plan.phases[place];
  const next = plan.phases[place + 1];
  if (plan.phases.length === 0) return null;
  return (
    <div class="dial">
      <dt>{say("desk.phase")}</dt>
      <dd>
        <strong>{phase?.title ?? say("desk.phase.none")}</strong>
        {next !== undefined && state.status !== "ended" && (
          <span class="small soft">{say("desk.phase.next", { phase: next.title, time: tPlus(next.at) })}</span>
        )}
      </dd>
    </div>
  );
}

/** The planned end as exercise time and, while the clock runs, as the time of day it leads to at this speed. */
function PlannedEnd({ desk: { plan, state, now } }: { readonly desk: Desk }) {
  const { status, rate } = state.value;
  const leftMs = Math.max(0, plan.durationMs - now.value);
  const planned = tPlus(plan.durationMs);
  return (
    <div class="dial">
      <dt>{say("desk.planned-end")}</dt>
      <dd>
        <strong>{planned}</strong>
        {status !== "ended" && (
          <span class="small soft">
            {status === "running"
              ? say("desk.planned-end.at", {
                  left: sayLength(leftMs),
                  wall: wallTime(new Date(Date.now() + leftMs / rate)),
                })
              : say("desk.planned-end.rest", { left: sayLength(leftMs) })}
          </span>
        )}
      </dd>
    </div>
  );
}
