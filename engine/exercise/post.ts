import type { MessageId } from "#engine/ids.ts";
import { lookUp } from "./look-up.ts";
import type { ExerciseState, MessageState } from "./state.ts";

/**
 * Messages lie in boxes of a hundred, by all but the last two signs of their ids, so that a new one copies one box and
 * not all that was ever sent: plain JSON, shared from state to state, and cheap at ten thousand messages.
 */
function boxOf(id: MessageId): string {
  return id.slice(0, -2);
}

/** The message with this id; undefined when none was sent. */
export function messageIn({ messages }: Pick<ExerciseState, "messages">, id: MessageId): MessageState | undefined {
  const box = lookUp(messages, boxOf(id));
  return box === undefined ? undefined : lookUp(box, id);
}

/** Everything that was sent, in the order of sending. */
export function allMessages({ messages }: Pick<ExerciseState, "messages">): readonly MessageState[] {
  return Object.values(messages)
    .flatMap((box) => Object.values(box))
    .toSorted((one, other) => one.seq - other.seq);
}

/** The messages with one more, or one changed. */
export function withMessage(
  { messages }: Pick<ExerciseState, "messages">,
  message: MessageState,
): ExerciseState["messages"] {
  const box = boxOf(message.id);
  return { ...messages, [box]: { ...lookUp(messages, box), [message.id]: message } };
}
