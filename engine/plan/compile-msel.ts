import type { ConditionNames } from "#engine/scenario/parse-condition.ts";
import type { Decision, MselRow } from "#engine/scenario/msel-schema.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";
import { effectsOf } from "./compile-effects.ts";
import { conditionOf, each, lengthMs, timeMs } from "./compile-parts.ts";
import { compilePattern } from "./compile-pattern.ts";
import { given } from "./given.ts";
import type { PlanDecision, PlanExpectedAction, PlanInject, PlanPracticeStep, Trigger } from "./msel.ts";

function triggerOf({ at, after, overdue }: MselRow): Trigger {
  if (at !== undefined) return { kind: "at", at: timeMs(at) };
  if (overdue !== undefined) return { kind: "overdue", row: overdue.row, delayMs: lengthMs(overdue.delay) };
  if (after?.row !== undefined) return { kind: "after-row", row: after.row, delayMs: lengthMs(after.delay) };
  if (after?.decision === undefined) return { kind: "by-hand" };
  const { decision, option } = after;
  return given({ kind: "after-decision" as const, decision, option, delayMs: lengthMs(after.delay) });
}

/** The rows that are delivered, in the order of the file. */
export function compileInjects({ msel }: ScenarioText, names: ConditionNames): readonly PlanInject[] {
  return msel.flatMap((row): readonly PlanInject[] => {
    const { id, kind, title, from, to, channel, text, facts, effects, demands, task, note } = row;
    const pictures = row.pictures.length === 0 ? undefined : row.pictures;
    if (kind === "expectedAction") return [];
    const when = row.when === undefined ? undefined : conditionOf(row.when, names);
    const trigger = triggerOf(row);
    const opens = row.case?.id;
    const inject = { id, kind, title, trigger, when, from, to, channel, text, facts, case: opens, demands, task, note };
    return [given({ ...inject, pictures, effects: effectsOf(effects) })];
  });
}

function expectedOf(row: MselRow, isShared: (decision: string) => boolean): PlanExpectedAction {
  const { id, title, who, match, by, within, after, late, critical, task, ref, note } = row;
  if (match === undefined) throw new Error(`expected action ${id} has no match`);
  const byMs = within === undefined ? timeMs(by ?? "") : lengthMs(within);
  const pattern = compilePattern(match, who, isShared);
  const from = within === undefined ? undefined : after?.row;
  return given({ id, title, who, pattern, from, byMs, lateMs: lengthMs(late), critical, task, source: ref, note });
}

/** The expected actions, in the order of the file. */
export function compileExpected({ msel, decisions }: ScenarioText): readonly PlanExpectedAction[] {
  const shared = new Set(
    Object.entries(decisions).flatMap(([id, { joint, vote }]) =>
      joint === undefined && vote === undefined ? [] : [id],
    ),
  );
  const rows = msel.filter(({ kind }) => kind === "expectedAction");
  return rows.map((row) => expectedOf(row, (decision) => shared.has(decision)));
}

/** The steps that each seat tries out for itself; nothing where there are none. */
export function compilePractice({ practice, roles }: ScenarioText): readonly PlanPracticeStep[] | undefined {
  if (practice.length === 0) return undefined;
  return practice.map(({ id, title, how, hints, match }) => ({
    id,
    title,
    how,
    hints: given(hints),
    pattern: compilePattern(match, Object.keys(roles), () => false),
  }));
}

function opensAfter({ decision, option, delay }: NonNullable<Decision["after"]>): NonNullable<PlanDecision["after"]> {
  return given({ decision, option, delayMs: lengthMs(delay) });
}

function compileVote({ reasons, stays, ...vote }: NonNullable<Decision["vote"]>): NonNullable<PlanDecision["vote"]> {
  return given({ ...vote, reasons: reasons ? (true as const) : undefined, stays: stays ? (true as const) : undefined });
}

/** A decision point. */
export function compileDecision(written: Decision, id: string, names: ConditionNames): PlanDecision {
  const { title, question, roles, joint, vote, at, after, openedBy, within, lapses, controls, options, task } = written;
  return given({
    id,
    title,
    question,
    roles,
    joint: joint === undefined ? undefined : given(joint),
    vote: vote === undefined ? undefined : compileVote(vote),
    at: at === undefined ? undefined : timeMs(at),
    after: after === undefined ? undefined : opensAfter(after),
    openedBy,
    meeting: written.in,
    withinMs: lengthMs(within),
    lapses,
    controls,
    options: Object.values(
      each(options, ({ label, means, doctrine, ref, when, effects }, option) =>
        given({
          id: option,
          label,
          means,
          doctrine,
          source: ref,
          when: when === undefined ? undefined : conditionOf(when, names),
          effects: effectsOf(effects),
        }),
      ),
    ),
    task,
  });
}
