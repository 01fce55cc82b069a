import type { ClaimId, SeatId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Claim, HappeningOf } from "../entry.ts";
import { messageIn, withMessage } from "../post.ts";
import type { ExerciseState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfMessages = among("message-sent", "message-opened", "facts-held");

/** Messages, the claims they bring into circulation, and who is on record as having been told them. */
export function evolveMessages(
  state: ExerciseState,
  is: HappeningOf<"message-sent" | "message-opened" | "facts-held">,
): ExerciseState {
  if (is.type === "facts-held") return record(withClaims(state, is.claims), is.seat, is.claims);
  return is.type === "message-sent" ? sent(state, is) : opened(state, is);
}

/** Who sends a claim holds it from then on. */
function sent(state: ExerciseState, is: HappeningOf<"message-sent">): ExerciseState {
  const { type: _type, says: _says, message: id, ...content } = is;
  const message = { ...content, id, seq: state.seq, at: state.at, openedBy: {} };
  const circulating = {
    ...withClaims(state, is.claims),
    messages: withMessage(state, message),
    messageCount: state.messageCount + 1,
  };
  return is.seat === undefined ? circulating : record(circulating, is.seat, is.claims);
}

function opened(state: ExerciseState, is: HappeningOf<"message-opened">): ExerciseState {
  const message = messageIn(state, is.message);
  if (message === undefined) return state;
  const openedBy = { ...message.openedBy, [is.seat]: state.seq };
  const messages = withMessage(state, { ...message, openedBy });
  return record({ ...state, messages }, is.seat, message.claims);
}

/** Claims that are in circulation from now on. */
function withClaims(state: ExerciseState, claims: readonly Claim[]): ExerciseState {
  if (claims.length === 0) return state;
  const added: Readonly<Record<ClaimId, Claim>> = Object.fromEntries(claims.map((claim) => [claim.id, claim]));
  return { ...state, claims: { ...state.claims, ...added } };
}

/** Writes claims into a seat's ledger; the first record of each stands. */
function record(state: ExerciseState, seat: SeatId, claims: readonly Claim[]): ExerciseState {
  const held = state.ledger[seat] ?? {};
  const fresh = claims.filter(({ id }) => !Object.hasOwn(held, id));
  if (fresh.length === 0) return state;
  const added = Object.fromEntries(fresh.map(({ id }) => [id, state.seq]));
  return { ...state, ledger: { ...state.ledger, [seat]: { ...held, ...added } } };
}
