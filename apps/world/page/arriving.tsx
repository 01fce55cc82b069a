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

interface FailedProps {
  readonly why: Extract<WorldState, { state: "failed" }>["why"];
  readonly roleView: string;
}

/** The place cannot be shown: why, what to do, and the way on without it. */
export function FailedPlace({ why, roleView }: FailedProps) {
  return (
    <div class="arriving failed" role="alert">
      <h1>{say(`world.failed.${why}`)}</h1>
      <p>{say(`world.failed.${why}.what`)}</p>
      <p class="row">
        <a class="button primary large" href={roleView}>
          {say("world.failed.role-view")}
        </a>
        <button type="button" class="large" onClick={() => location.reload()}>
          {say("page.reload")}
        </button>
      </p>
    </div>
  );
}
