import type { RoleId } from "#engine/ids.ts";
import type { Condition } from "#engine/plan/condition.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { readBy, storyOf } from "#engine/slices/story.ts";
import { keyOf, type Finding } from "./finding.ts";

/** What the plan alone shows: objectives without evidence, variables that nothing sets, facts that cannot be had. */
export function storyFindings(plan: Plan, neverDelivered: ReadonlySet<string>): readonly Finding[] {
  return [...withoutEvidence(plan), ...neverSet(plan), ...outOfReach(plan, neverDelivered)];
}

/** An objective is shown by expected actions and decisions; by what is only told to players it cannot be. */
function withoutEvidence({ objectives, tasks, expected, decisions }: Plan): readonly Finding[] {
  const shown = new Set([...expected, ...Object.values(decisions)].map(({ task }) => task));
  return Object.keys(objectives).flatMap((id): readonly Finding[] => {
    const own = Object.values(tasks).filter(({ objective }) => objective === id);
    if (own.length === 0 || own.some((task) => shown.has(task.id))) return [];
    const message = `nothing that players do is evidence of the objective '${id}'`;
    const help = "let an expected action or a decision name one of its tasks";
    return [{ code: "objective-without-evidence", severity: "warning", at: keyOf("objectives", id), message, help }];
  });
}

function conditionsOf({ injects, decisions, endings, casualties }: Plan): readonly Condition[] {
  return [
    ...injects.map(({ when }) => when),
    ...Object.values(decisions).flatMap(({ options }) => options.map(({ when }) => when)),
    ...endings.map(({ when }) => when),
    ...Object.values(casualties).map(({ walksTo }) => walksTo?.when),
  ].filter((when) => when !== undefined);
}

function neverSet(plan: Plan): readonly Finding[] {
  const { changedBy } = storyOf(plan);
  const read = new Set(conditionsOf(plan).flatMap(readBy));
  return Object.keys(plan.variables).flatMap((id): readonly Finding[] => {
    const thing = `variable ${id}`;
    if (!read.has(thing) || changedBy.has(thing)) return [];
    const message = `the variable '${id}' is looked at, and nothing ever changes it`;
    const help = `add an effect { set: { ${id}: … } }`;
    return [{ code: "variable-never-set", severity: "warning", at: keyOf("variables", id), message, help }];
  });
}

/** Facts that a role needs and that nobody who can have them shares a channel with. */
function outOfReach(plan: Plan, neverDelivered: ReadonlySet<string>): readonly Finding[] {
  return Object.values(plan.facts).flatMap(({ id, neededBy }) => {
    const reached = rolesReached(plan, id, neverDelivered);
    return neededBy.flatMap((role): readonly Finding[] => {
      if (reached.has(role)) return [];
      const message = `'${role}' needs the fact '${id}', and nobody can get it to them`;
      const help = "let a row or a persona tell it, to them or to somebody they share a channel with";
      return [{ code: "fact-out-of-reach", severity: "warning", at: keyOf("facts", id), message, help }];
    });
  });
}

/** Every role that can come to hold a fact: by a row, from the start, by a persona, or passed on over a channel. */
function rolesReached(plan: Plan, fact: string, neverDelivered: ReadonlySet<string>): ReadonlySet<RoleId> {
  const channels = Object.values(plan.channels);
  const told = plan.injects
    .filter(({ id, facts }) => facts.includes(fact) && !neverDelivered.has(id))
    .flatMap(({ to, channel }) => {
      const heard = channels.find(({ id }) => id === channel);
      return heard?.kind === "radio" ? [...to, ...heard.members] : to;
    });
  const personas = Object.values(plan.personas).filter(({ knows }) => knows.includes(fact));
  const reached = new Set([...told, ...(plan.facts[fact]?.heldBy ?? []), ...personas.map(({ id }) => id)]);
  for (const who of reached)
    for (const { members } of channels) if (members.includes(who)) for (const other of members) reached.add(other);
  return new Set([...reached].filter((who) => Object.hasOwn(plan.roles, who)));
}
