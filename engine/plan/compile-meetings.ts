import type { Meeting, Probe } from "#engine/scenario/meeting-schema.ts";
import type { ConditionNames } from "#engine/scenario/parse-condition.ts";
import { conditionOf, each, lengthMs, timeMs } from "./compile-parts.ts";
import { given } from "./given.ts";
import type { PlanMeeting, PlanProbe } from "./meeting.ts";

/** A meeting, with its chair among the members. */
export function compileMeeting({ title, chair, members }: Meeting, id: string): PlanMeeting {
  return { id, title, chair, members: [...new Set([chair, ...members])] };
}

/** A probe, with the conditions under which each option is right. */
export function compileProbe(written: Probe, id: string, names: ConditionNames): PlanProbe {
  const { at, roles, level, question, within, options } = written;
  return {
    id,
    at: timeMs(at),
    roles,
    level,
    question,
    withinMs: lengthMs(within),
    options: Object.values(
      each(options, ({ label, right }, option) =>
        given({ id: option, label, right: right === undefined ? undefined : conditionOf(right, names) }),
      ),
    ),
  };
}
