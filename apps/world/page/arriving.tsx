import { useDesk } from "../../shared/panels/seat-desk.ts";
import { say } from "../../shared/wording/say.ts";
import type { WorldState } from "../mount-world.ts";

interface LoadingProps {
  readonly done: number;
  readonly whole: number;
  readonly roleView: string;
}

/** Shown until the place is there: how far it is, and that one need not wait for it. */
export function LoadingPlace({ done, whole, roleView }: LoadingProps) {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  return (
    <section class="arriving" aria-live="polite">
      <h1>{say("world.loading")}</h1>
      <progress max={whole || 1} value={whole === 0 ? undefined : done} aria-label={say("world.loading")} />
      {whole > 0 && <p class="soft">{say("world.loading.of", { done: megabytes(done), whole: megabytes(whole) })}</p>}
      <p>
        <a href={roleView}>{say("world.loading.skip")}</a>
      </p>
    </section>
  );
}

interface GoingProps {
  readonly place: string;
  readonly done: number;
  readonly whole: number;
}

/** On the way from one place to another: which, and how far. What one does beside the place goes on. */
export function GoingToPlace({ place, done, whole }: GoingProps) {
  const title = useDesk().feed.plan.value?.places[place]?.title ?? "";
  return (
    <section class="arriving" aria-live="polite">
      <p class="strong">{say("world.going", { place: title })}</p>
      <progress max={whole || 1} value={whole === 0 ? undefined : done} aria-label={say("world.loading")} />
    </section>
  );
}

interface FailedProps {
  readonly why: Extract<WorldState, { state: "failed" }>["why"];
  readonly roleView: string;
  readonly again: () => void;
}

/** The place cannot be shown: why, what to do, and the way on without it. */
export function FailedPlace({ why, roleView, again }: FailedProps) {
  return (
    <div class="arriving" role="alert">
      <h1>{say(`world.failed.${why}`)}</h1>
      <p>{say(`world.failed.${why}.what`)}</p>
      <p class="row">
        {mends(why) && (
          <button type="button" class="primary large" onClick={again}>
            {say(why === "models" ? "do.again" : "world.failed.anew")}
          </button>
        )}
        <a class="button large" href={roleView}>
          {say("world.failed.role-view")}
        </a>
      </p>
    </div>
  );
}

/** Whether trying again can help: a browser without graphics will not have any next time. */
function mends(why: FailedProps["why"]): boolean {
  return why === "models" || why === "webgl-lost";
}
