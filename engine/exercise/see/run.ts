import { storyLine } from "#engine/plan/story-clock.ts";
import { among } from "../entry.ts";
import type { SeatFact } from "../seat-event.ts";
import type { Look } from "./look.ts";

const changesRun = among(
  "exercise-started",
  "exercise-paused",
  "exercise-resumed",
  "exercise-interrupted",
  "rate-changed",
);

/** How the exercise runs: everybody is told. */
export function seeRun(look: Look): readonly SeatFact[] {
  const { plan, is, texts } = look;
  if (changesRun(is)) return [run(look)];
  if (is.type === "phase-begun") {
    const phase = plan.phases.find(({ id }) => id === is.phase);
    if (phase === undefined) return [];
    const text = phase.text === undefined ? {} : { text: phase.text };
    const line = storyLine(plan.phases, phase.at);
    const story = line === undefined ? {} : { story: line };
    return [{ type: "phase", phase: phase.id, title: phase.title, ...text, ...story }];
  }
  if (is.type === "exercise-ended") {
    const ending = plan.endings.find(({ id }) => id === is.ending);
    const words = ending === undefined ? {} : { title: ending.title, text: ending.text, good: ending.good };
    return [run(look), { type: "ended", by: is.by, ...words }];
  }
  if (is.type === "emergency-called") {
    const seat = is.seat === undefined ? {} : { seat: is.seat };
    const text = texts["text"] ?? texts["reason"];
    return [{ type: "emergency", on: true, ...seat, ...(text === undefined ? {} : { text }) }];
  }
  return is.type === "emergency-cleared" ? [{ type: "emergency", on: false }] : [];
}

function run({ after, is, texts }: Look): SeatFact {
  const reason = is.type === "exercise-paused" ? (texts["reason"] ?? texts["text"]) : undefined;
  return { type: "run", status: after.status, rate: after.rate, ...(reason === undefined ? {} : { reason }) };
}
