import type { Plan } from "#engine/plan/plan.ts";
import { firstAnswers } from "#engine/slices/slice-answers.ts";
import { endingsTogether } from "./endings-together.ts";
import type { Finding } from "./finding.ts";
import { loadFindings, type LoadLimits } from "./load-findings.ts";
import { lostMessages } from "./lost-messages.ts";
import { checkModel, type CheckLimits, type ModelCheck } from "./model-check.ts";
import { neverFindings } from "./never-findings.ts";
import { storyFindings } from "./story-findings.ts";

/** So many moments of a slice take well under a second. */
const quickMoments = 3000;

/** What is found without playing, in milliseconds: shown before every run. */
export function examineQuickly(plan: Plan): readonly Finding[] {
  const answers = firstAnswers(plan, quickMoments);
  return found(plan, new Set([...answers].flatMap(([key, { kind }]) => (kind === "never" ? [key] : []))));
}

export interface Examination {
  readonly check: ModelCheck;
  readonly findings: readonly Finding[];
}

/** Everything that is found of how a scenario can go, with plays on the real engine. */
export function examine(plan: Plan, limits: CheckLimits & LoadLimits): Examination {
  const check = checkModel(plan, limits);
  const never = new Set(check.answers.flatMap((answer) => (answer.verdict === "never" ? [answer.key] : [])));
  const ended = check.witnesses.map(({ rehearsal }) => rehearsal.state);
  const { state, log } = check.typical;
  return {
    check,
    findings: [
      ...found(plan, never),
      ...endingsTogether(plan, ended),
      ...lostMessages(check.witnesses.map(({ rehearsal }) => rehearsal.log)),
      ...loadFindings(plan, state, log, limits),
    ],
  };
}

function found(plan: Plan, never: ReadonlySet<string>): readonly Finding[] {
  const rows = new Set(plan.injects.flatMap(({ id }) => (never.has(`row ${id}`) ? [id] : [])));
  return [...neverFindings(plan, never), ...storyFindings(plan, rows)];
}
