import type { ClaimId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { lookUp } from "./look-up.ts";
import { allMessages } from "./post.ts";
import type { ExerciseState, MessageState } from "./state.ts";

/** Whether a message came to a persona: it was addressed, or listens to the radio it went over. */
export function hears(
  { channels }: Pick<Plan, "channels">,
  { to, channel }: Pick<MessageState, "to" | "channel">,
  persona: string,
): boolean {
  const over = lookUp(channels, channel);
  return to.includes(persona) || (over?.kind === "radio" && over.members.includes(persona));
}

/** What a persona may tell: what the author lets it know, and what it was told or has told already. */
export function tellableBy(plan: Plan, state: ExerciseState, persona: string): ReadonlySet<ClaimId> {
  const known = lookUp(plan.personas, persona)?.knows ?? [];
  const told = allMessages(state).filter((message) => message.persona === persona || hears(plan, message, persona));
  return new Set([...known, ...told.flatMap(({ claims }) => claims.map(({ id }) => id))]);
}
