import type { Plan } from "#engine/plan/plan.ts";
import { storyLine } from "#engine/plan/story-clock.ts";
import { tPlus, type ExerciseTime } from "#engine/time.ts";
import { say } from "../../shared/wording/say.ts";
import { sayStory } from "../../shared/wording/story.ts";
import { speeds } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { zoom } from "./stretch.ts";
import type { TimelineState } from "./timeline-state.ts";

interface PlayerBarProps {
  readonly moment: Moment;
  readonly timeline: TimelineState;
  readonly phases: Plan["phases"];
}

/** Play, the moment as a slider, speed, clip and zoom: everything the keys do, as things to press. */
export function PlayerBar({ moment, timeline, phases }: PlayerBarProps) {
  const { at, playing, speed } = moment;
  return (
    <div class="player stack tight no-print">
      <div class="row">
        <button type="button" class="primary" onClick={() => (playing.value ? moment.pause() : moment.play())}>
          {say(playing.value ? "player.pause" : "player.play")}
        </button>
        <input
          class="grow"
          type="range"
          min={0}
          max={timeline.endMs}
          step={1000}
          value={at.value}
          aria-label={say("player.moment")}
          aria-valuetext={tPlus(at.value)}
          onInput={({ currentTarget }) => moment.seek(Number(currentTarget.value))}
        />
        <time class="player-time">{tPlus(at.value)}</time>
        <Story phases={phases} at={at.value} />
      </div>
      <div class="row small">
        <label class="row">
          {say("desk.rate")}
          <select
            class="compact"
            value={String(speed.value)}
            onChange={({ currentTarget }) => {
              const next = speeds.find((one) => String(one) === currentTarget.value);
              if (next !== undefined) moment.setSpeed(next);
            }}
          >
            {speeds.map((one) => (
              <option key={one} value={String(one)}>
                {say("desk.rate.value", { rate: one })}
              </option>
            ))}
          </select>
        </label>
        <ClipButtons moment={moment} />
        <ZoomButtons moment={moment} timeline={timeline} />
      </div>
    </div>
  );
}

/** The day and time in the story at the moment, where the scenario has a clock of its own. */
function Story({ phases, at }: { readonly phases: Plan["phases"]; readonly at: ExerciseTime }) {
  const line = storyLine(phases, at);
  if (line === undefined) return null;
  return (
    <span class="small soft">
      {say("story.title")} <time>{sayStory(line, at)}</time>
    </span>
  );
}

function ClipButtons({ moment }: { readonly moment: Moment }) {
  const { clip, at } = moment;
  const { from, to } = clip.value;
  const clear = (): void => {
    moment.markClip("from", undefined);
    moment.markClip("to", undefined);
  };
  return (
    <span class="row">
      <button type="button" class="small" onClick={() => moment.markClip("from", at.value)}>
        {say("player.clip.from")}
      </button>
      <button type="button" class="small" onClick={() => moment.markClip("to", at.value)}>
        {say("player.clip.to")}
      </button>
      {(from !== undefined || to !== undefined) && (
        <>
          <span>
            {say("player.clip", {
              from: from === undefined ? "…" : tPlus(from),
              to: to === undefined ? "…" : tPlus(to),
            })}
          </span>
          <button type="button" class="small quiet" onClick={clear}>
            {say("player.clip.clear")}
          </button>
        </>
      )}
    </span>
  );
}

function ZoomButtons({ moment: { at }, timeline: { stretch, endMs } }: Omit<PlayerBarProps, "phases">) {
  const by = (factor: number): void => {
    stretch.value = zoom(stretch.value, factor, at.value, endMs);
  };
  return (
    <span class="row">
      <button type="button" class="small" onClick={() => by(2)}>
        {say("player.closer")}
      </button>
      <button type="button" class="small" onClick={() => by(0.5)}>
        {say("player.farther")}
      </button>
      <button type="button" class="small" onClick={() => (stretch.value = { from: 0, to: endMs })}>
        {say("player.whole")}
      </button>
    </span>
  );
}
