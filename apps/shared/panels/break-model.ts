import { breakMs } from "#engine/exercise/break-length.ts";
import { tPlus } from "#engine/time.ts";
import { say } from "../wording/say.ts";
import { decisionCards } from "./decision-model.ts";
import type { Sight } from "./sight.ts";

/** A break of the viewer's own: whether there is one, and what goes on meanwhile. */
export interface BreakModel {
  /** Says since when; undefined while the viewer plays. */
  readonly on: string | undefined;
  /** What happens to the exercise, to decisions that wait, and to the seat. */
  readonly meanwhile: readonly string[];
}

/** The viewer's break as it stands now. Nothing waits for who is on one, and this says so. */
export function breakModel(sight: Sight): BreakModel {
  const { plan, view } = sight;
  const since = view.people[plan.seat?.id ?? ""]?.onBreak;
  const asked = decisionCards(sight).open.filter(({ does }) => does.some((one) => one !== "watch"));
  const runs = view.run.status === "running";
  const first = asked[0];
  return {
    on: since === undefined ? undefined : say("break.on", { time: tPlus(since) }),
    meanwhile: [
      say(runs ? "break.runs" : "break.stands"),
      ...(runs && first !== undefined
        ? [say("break.decisions", { n: asked.length, left: first.left ?? first.until })]
        : []),
      say("break.seat", { minutes: breakMs / 60_000 }),
    ],
  };
}
