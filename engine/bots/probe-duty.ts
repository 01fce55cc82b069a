import type { SeenProbe } from "#engine/exercise/seat-event.ts";
import type { Condition, Operand } from "#engine/plan/condition.ts";
import { holds } from "#engine/plan/weigh.ts";
import { operandsOf } from "#engine/scenario/operands.ts";
import { fittestChoice } from "./form-filling.ts";
import { between } from "./policy.ts";
import { chance, tries, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";

/** Answers the questions it is asked: by what it sees and was told, else by what it has read of, else by chance. */
export function answering(sight: Sight): readonly Intent[] {
  return Object.values(sight.view.probes)
    .filter(({ status, mine }) => status === "asked" && mine === undefined)
    .flatMap((probe): readonly Intent[] => {
      const key = `probe/${probe.id}`;
      const missed = chance(sight, `${key}/misses`) < sight.policy.misses;
      const option = missed || tries(sight, key) > 0 ? undefined : answerTo(sight, probe);
      if (option === undefined) return [];
      const share = between(sight.policy.waits, chance(sight, `${key}/waits`));
      const from = probe.askedAt + share * (probe.until - probe.askedAt);
      const command = { type: "answer-probe", probe: probe.id, option } as const;
      return [{ key, urgency: urgencies.answer, from, command, texts: {} }];
    });
}

function answerTo(sight: Sight, { id, options }: SeenProbe): string | undefined {
  const written = sight.plan.probes[id]?.options ?? [];
  const seen = written.find(
    ({ right }) => right !== undefined && isSeen(sight, right) && holds(right, ownSight(sight)),
  );
  if (seen !== undefined) return seen.id;
  const labels = Object.fromEntries(options.map((option) => [option.id, option.label]));
  const drawn = options[Math.floor(chance(sight, `probe/${id}/guess`) * options.length)];
  return fittestChoice(sight, labels) ?? drawn?.id;
}

/** Whether everything a condition looks at is before this seat's eyes: props, tags, decisions of its own, the clock. */
function isSeen(sight: Sight, condition: Condition): boolean {
  return operandsOf(condition).every((operand) => isInSight(sight, operand));
}

function isInSight({ view }: Sight, operand: Operand): boolean {
  if (operand.kind === "value" || operand.kind === "elapsed") return true;
  if (operand.kind === "shown") return Object.hasOwn(view.props, operand.id);
  if (operand.kind === "tagged") return Object.hasOwn(view.casualties, operand.id);
  return operand.kind === "decision" && Object.hasOwn(view.decisions, operand.id);
}

function unseen(): never {
  throw new Error("a bot answers only by what is in its sight");
}

function ownSight({ view, at }: Sight): Parameters<typeof holds>[1] {
  return {
    variable: unseen,
    finding: unseen,
    taggedCount: unseen,
    units: unseen,
    elapsed: () => at,
    decision: (id) => {
      const { status = "closed", option = "" } = view.decisions[id] ?? {};
      return status === "taken" ? option : status === "unopened" ? "closed" : status;
    },
    flag: (kind, id) =>
      kind === "tagged" ? view.casualties[id]?.tag !== undefined : kind === "shown" && Object.hasOwn(view.props, id),
  };
}
