import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse } from "../refusal.ts";
import { happen } from "../unfolding.ts";
import { controllersReason, controlOnly, onlyTexts, said, type Answered, type Asking } from "./asking.ts";

type RunCommand = CommandOf<"start" | "pause" | "resume" | "set-rate" | "end" | "call-emergency" | "clear-emergency">;

/** How the exercise runs. Only its controllers may say; a real emergency may be called by everybody. */
export function decideRun(asking: Asking, command: RunCommand): Answered {
  if (command.type === "call-emergency") return callEmergency(asking);
  return controlOnly(asking) ?? onlyTexts(asking, "reason", "text") ?? control(asking, command);
}

function control(asking: Asking, command: Exclude<RunCommand, { type: "call-emergency" }>): Answered {
  const { u, at } = asking;
  const { status, emergency } = u.state;
  const unreasoned = controllersReason(asking);
  switch (command.type) {
    case "start":
      if (status !== "lobby") return refuse("already-running");
      if (emergency) return refuse("emergency-on");
      happen(u, at, { type: "exercise-started" });
      return undefined;
    case "pause":
      if (status !== "running") return refuse("not-running");
      if (unreasoned !== undefined) return unreasoned;
      happen(u, at, { type: "exercise-paused", ...said(asking, "reason", "text") });
      return undefined;
    case "resume":
      if (status === "running") return refuse("already-running");
      if (status === "lobby") return refuse("not-running");
      if (emergency) return refuse("emergency-on");
      happen(u, at, { type: "exercise-resumed" });
      return undefined;
    case "set-rate":
      if (command.rate !== u.state.rate) happen(u, at, { type: "rate-changed", rate: command.rate });
      return undefined;
    case "end":
      happen(u, at, { type: "exercise-ended", by: "trainer" });
      return undefined;
    case "clear-emergency":
      if (!emergency) return refuse("no-emergency");
      happen(u, at, { type: "emergency-cleared" });
      return undefined;
    default:
      return command satisfies never;
  }
}

/** Stops the clock at once; whoever calls need not be playing. */
function callEmergency(asking: Asking): Answered {
  const { u, by, at } = asking;
  if (by.kind === "seat" && lookUp(u.state.seats, by.seat) === undefined)
    return refuse("unknown-seat", { seat: by.seat });
  const stray = onlyTexts(asking, "reason", "text");
  if (stray !== undefined) return stray;
  if (u.state.emergency) return refuse("emergency-on");
  const caller = by.kind === "seat" ? { seat: by.seat } : {};
  happen(u, at, { type: "emergency-called", ...caller, ...said(asking, "reason", "text") });
  if (u.state.status === "running") happen(u, at, { type: "exercise-paused" });
  return undefined;
}
