import { type Sight, sightOf } from "../../shared/panels/sight.ts";
import type { Standing } from "../world-state.ts";

/** What the viewer sees now, in whole seconds: the same object while neither the second nor what they know has changed. */
export function sightBySecond({ plan, feed }: Pick<Standing, "plan" | "feed">): () => Sight {
  let kept: Sight | undefined;
  return () => {
    const view = feed.view.value;
    const at = Math.max(0, Math.floor(feed.at() / 1000) * 1000);
    if (kept?.view !== view || kept.at !== at) kept = sightOf(plan, view, at);
    return kept;
  };
}
