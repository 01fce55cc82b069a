import { messageIn } from "../post.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { lookUp } from "../look-up.ts";
import { indexOf } from "../plan-index.ts";
import type { SeatFact, SeenMessage } from "../seat-event.ts";
import type { MessageState } from "../state.ts";
import { isMe, isMeOrAll, type Look } from "./look.ts";

/** A message: whole for its sender and whoever opened or heard it, unopened for whom it has reached. */
export function seeMessage({ plan, after, is, texts, viewer }: Look): readonly SeatFact[] {
  if (is.type !== "message-sent" && is.type !== "message-arrived" && is.type !== "message-opened") return [];
  const message = messageIn(after, is.message);
  if (message === undefined) return [];
  if (is.type === "message-opened")
    return isMe(viewer, is.seat) ? [{ type: "message", message: seenMessage(plan, message, texts) }] : [];
  if (is.type === "message-sent" && isMeOrAll(viewer, is.seat))
    return [{ type: "message", message: seenMessage(plan, message, texts) }];
  // Over a congested channel a message reaches nobody when it is sent, and everybody when it gets there.
  const reached = viewer.kind === "seat" && is.seats.includes(viewer.seat);
  return reached ? [{ type: "message", message: envelope(plan, message) }] : [];
}

function envelope(plan: Plan, message: MessageState): SeenMessage {
  const { id, at, seat, role, persona, row, channel, to, act, re, form } = message;
  return {
    id,
    at,
    ...(seat === undefined ? {} : { seat }),
    ...(role === undefined ? {} : { role }),
    ...(persona === undefined ? {} : { persona }),
    ...(row === undefined ? {} : { row }),
    channel,
    to,
    act,
    ...(re === undefined ? {} : { re }),
    ...(form === undefined ? {} : { form }),
    demands: demandOf(plan, message),
  };
}

/** The author says what a row's message demands; of players, an order demands an answer and a request an action. */
function demandOf(plan: Plan, { row, act }: MessageState): SeenMessage["demands"] {
  if (row !== undefined) return indexOf(plan).injects.get(row)?.demands ?? "none";
  if (act === "order") return "ack";
  return act === "request" ? "action" : "none";
}

function seenMessage(plan: Plan, message: MessageState, texts: Readonly<Record<string, string>>): SeenMessage {
  const written = message.row === undefined ? texts["text"] : indexOf(plan).injects.get(message.row)?.text;
  const worded = Object.entries(texts).flatMap(([name, text]) =>
    name.startsWith("field.") ? [[name.slice("field.".length), text] as const] : [],
  );
  const claims = message.claims.map((claim) => {
    const text = lookUp(plan.facts, claim.id)?.text;
    return text === undefined ? claim : { ...claim, text };
  });
  const fields = { ...message.fields, ...Object.fromEntries(worded) };
  return {
    ...envelope(plan, message),
    content: { ...(written === undefined ? {} : { text: written }), fields, claims, ...picturesIn(plan, message) },
  };
}

function picturesIn(
  plan: Plan,
  { pictures = [] }: MessageState,
): Pick<NonNullable<SeenMessage["content"]>, "pictures"> {
  const shown = pictures.flatMap((id) => {
    const picture = lookUp(plan.media ?? {}, id);
    return picture === undefined ? [] : [{ id, alt: picture.alt, credit: picture.credit }];
  });
  return shown.length === 0 ? {} : { pictures: shown };
}
