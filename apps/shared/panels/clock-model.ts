import { tPlus } from "#engine/time.ts";
import { sayLength } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import { sayStory } from "../wording/story.ts";
import type { Sight } from "./sight.ts";

/** The frame of a seat: time, status, phase, and the notices that stand above everything else. */
export interface ClockModel {
  readonly time: string;
  readonly of: string;
  readonly status: "lobby" | "running" | "paused" | "interrupted" | "ended";
  readonly statusTitle: string;
  readonly rate: string | undefined;
  /** The story's day and time, where it has any. */
  readonly story: string | undefined;
  readonly phase: string | undefined;
  readonly phaseText: string | undefined;
  /** Why the clock stands, when it does. */
  readonly standing: string | undefined;
  readonly emergency: { readonly by: string | undefined; readonly text: string | undefined } | undefined;
}

/** Time, status and phase as one viewer sees them. */
export function clockModel({ plan, view, at, names }: Sight): ClockModel {
  const { status, rate, reason } = view.run;
  const { emergency } = view;
  return {
    time: tPlus(at),
    of: say("clock.of", { duration: sayLength(plan.durationMs) }),
    status,
    statusTitle: say(`clock.status.${status}`),
    rate: rate === 1 || status !== "running" ? undefined : say("clock.rate", { rate }),
    story: view.phase?.story === undefined ? undefined : sayStory(view.phase.story, at),
    phase: view.phase?.title,
    phaseText: view.phase?.text,
    standing: standing(status, reason),
    emergency:
      emergency === undefined
        ? undefined
        : {
            by: emergency.seat === undefined ? undefined : say("emergency.by", { seat: names("seat", emergency.seat) }),
            text: emergency.text,
          },
  };
}

function standing(status: ClockModel["status"], reason: string | undefined): string | undefined {
  if (status === "interrupted") return say("clock.interrupted");
  if (status !== "paused") return undefined;
  return reason === undefined ? say("clock.paused") : say("clock.paused.reason", { reason });
}
