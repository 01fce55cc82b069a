import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { useSight } from "./seat-desk.ts";
import { taskModel } from "./task-model.ts";
import { useWish } from "./use-wish.ts";

/** What I am doing that takes time, and how long it still takes; nothing while the hands are free. */
export function TaskStrip() {
  const sight = useSight();
  const wisher = useWish();
  const task = taskModel(sight);
  if (task === undefined) return null;
  return (
    <fieldset class="task">
      <legend class="visually-hidden">{say("task.title")}</legend>
      <div class="row apart">
        <span class="strong">{task.title}</span>
        <time class="small figures">{task.left}</time>
      </div>
      <progress max={1} value={task.done} aria-label={task.title} />
      {sight.view.run.status !== "running" && <p class="small soft">{say("task.paused")}</p>}
      {task.stops && (
        <ActButton wisher={wisher} what="stop" command={{ type: "stop-treating" }} class="small">
          {say("task.stop")}
        </ActButton>
      )}
      <Fault wisher={wisher} />
    </fieldset>
  );
}
