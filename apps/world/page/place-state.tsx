import { say } from "../../shared/wording/say.ts";
import type { World } from "../mount-world.ts";
import { roleView } from "./ways.ts";

interface PlaceStateProps {
  readonly world: World | undefined;
  /** The chunk that draws the place did not come. */
  readonly broken: boolean;
  readonly exercise: string;
}

/** What stands over the picture until the place is there, or why it cannot be and how to go on without it. */
export function PlaceState({ world, broken, exercise }: PlaceStateProps) {
  const state = world?.state.value;
  if (broken || state?.state === "failed") {
    return (
      <div class="place-over notice bad" role="alert">
        <p>{say(broken ? "place.failed.chunk" : `place.failed.${state?.state === "failed" ? state.why : "models"}`)}</p>
        <div class="row">
          <button type="button" onClick={() => location.reload()}>
            {say("do.again")}
          </button>
          <a class="button primary" href={roleView(exercise)}>
            {say("switch.no-3d")}
          </a>
        </div>
      </div>
    );
  }
  if (state?.state === "ready") return <p class="place-keys small no-print">{say("world.keys")}</p>;
  const known = state?.state === "loading" && state.whole > 0;
  return (
    <output class="place-over card">
      <span>{say("world.loading")}</span>
      <progress aria-label={say("world.loading")} {...(known ? { max: state.whole, value: state.done } : {})} />
    </output>
  );
}
