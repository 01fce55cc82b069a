import type { ExerciseState, MessageState } from "#engine/exercise/state.ts";
import { hears, tellableBy } from "#engine/exercise/persona-knowledge.ts";
import { allMessages } from "#engine/exercise/post.ts";
import type { PlanChannel, PlanPersona, Plan } from "#engine/plan/plan.ts";
import type { RoleId } from "#engine/ids.ts";

/** Something that was said to a persona. */
export interface SaidTo {
  readonly message: MessageState;
  /** What it carried for the record. */
  readonly claims: readonly string[];
  readonly answered: boolean;
}

/** A persona as whoever plays it needs it now. */
export interface PersonaNow {
  readonly persona: PlanPersona;
  /** What it may tell: facts of the plan, and claims it was told; what several reports say alike stands once. */
  readonly facts: readonly { readonly id: string; readonly text: string }[];
  /** Newest first. */
  readonly said: readonly SaidTo[];
  readonly unanswered: number;
  /** Over which it can be heard, with the roles on each. */
  readonly channels: readonly { readonly channel: PlanChannel; readonly roles: readonly RoleId[] }[];
}

/** Every persona, in the order of the file: a card that moved away under the hands would be worse than one further down. */
export function personasNow(plan: Plan, state: ExerciseState): readonly PersonaNow[] {
  const messages = allMessages(state);
  return Object.values(plan.personas).map((persona) => personaNow(plan, state, messages, persona));
}

function personaNow(
  plan: Plan,
  state: ExerciseState,
  messages: readonly MessageState[],
  persona: PlanPersona,
): PersonaNow {
  const answered = new Set(messages.flatMap(({ persona: from, re }) => (from === persona.id && re ? [re] : [])));
  const said = messages
    .filter((message) => message.seat !== undefined && hears(plan, message, persona.id))
    .toReversed()
    .map((message) => ({
      message,
      claims: message.claims.map(({ id }) => claimText(plan, state, id)),
      answered: answered.has(message.id),
    }));
  const waits = said.filter(({ message, answered: done }) => !done && message.to.includes(persona.id));
  return {
    persona,
    facts: onceEach([...tellableBy(plan, state, persona.id)].map((id) => ({ id, text: claimText(plan, state, id) }))),
    said,
    unanswered: waits.filter(({ message }) => message.act !== "ack").length,
    channels: Object.values(plan.channels).flatMap((channel) => {
      const roles = channel.members.filter((member) => Object.hasOwn(plan.roles, member));
      return channel.members.includes(persona.id) && roles.length > 0 ? [{ channel, roles }] : [];
    }),
  };
}

function onceEach(facts: PersonaNow["facts"]): PersonaNow["facts"] {
  const texts = facts.map(({ text }) => text);
  return facts.filter(({ text }, n) => texts.indexOf(text) === n);
}

function claimText(plan: Plan, state: ExerciseState, id: string): string {
  const fact = plan.facts[id];
  if (fact !== undefined) return fact.text;
  const claim = state.claims[id];
  return claim === undefined ? id : `${claim.subject}, ${claim.field}: ${String(claim.value)}`;
}
