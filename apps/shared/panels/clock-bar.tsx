import { say } from "../wording/say.ts";
import { clockModel } from "./clock-model.ts";
import { useSight } from "./seat-desk.ts";

/** Exercise time, its status, the time in the story and the phase: the part of every seat that is always in view. */
export function ClockBar() {
  const { time, of, status, statusTitle, rate, phase, story } = clockModel(useSight());
  return (
    <div class="clock">
      <time class="time" aria-label={`${say("clock.title")} ${time}`}>
        {time}
      </time>
      <span class="about">
        <span class={`status ${status}`}>
          <span class="beacon" aria-hidden="true" />
          {statusTitle}
          {rate !== undefined && ` ${rate}`}
        </span>
        <span class="of">{of}</span>
      </span>
      {story !== undefined && (
        <span class="story">
          <span class="label">{say("story.title")}</span>
          <time>{story}</time>
        </span>
      )}
      {phase !== undefined && <span class="phase">{say("clock.phase", { phase })}</span>}
    </div>
  );
}
