import type { ClaimId, MessageId, RowId, SeatId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Among, Claim, HappeningOf } from "../entry.ts";
import { messageIn, withMessage } from "../post.ts";
import type { ExerciseState, MessageState, RowState } from "../state.ts";
import { messageDue, withoutTimers, withTimer } from "../timers.ts";

/** Whether an entry changes what this file keeps. */
export const isOfMessages = among("message-sent", "message-arrived", "message-lost", "message-opened", "facts-held");

/** Messages, the claims they bring into circulation, and who is on record as having been told them. */
export function evolveMessages(state: ExerciseState, is: Among<typeof isOfMessages>): ExerciseState {
  switch (is.type) {
    case "message-sent":
      return sent(state, is);
    case "message-arrived":
      return underWay(state, is.message, (message) => ({ ...message, seats: is.seats }));
    case "message-lost":
      return lost(state, is);
    case "message-opened":
      return opened(state, is);
    case "facts-held":
      return record(withClaims(state, is.claims), is.seat, is.claims);
    default:
      return is satisfies never;
  }
}

/** Who sends a claim holds it from then on. A row's message that was lost is no longer, once it is sent again. */
function sent(state: ExerciseState, is: HappeningOf<"message-sent">): ExerciseState {
  const { type: _type, says: _says, message: id, ...content } = is;
  const message = { ...content, id, seq: state.seq, at: state.at, openedBy: {} };
  const circulating = {
    ...withClaims(state, is.claims),
    messages: withMessage(state, message),
    messageCount: state.messageCount + 1,
  };
  const told = is.seat === undefined ? circulating : record(circulating, is.seat, is.claims);
  const late =
    is.arrives === undefined
      ? told
      : withTimer(told, { id, due: is.arrives, lane: `channel/${is.channel}`, event: messageDue });
  return is.row === undefined ? late : withRow(late, is.row, ({ lost: _lost, ...row }) => row);
}

/** A message that was under way no longer is. */
function underWay(state: ExerciseState, id: MessageId, change: (message: MessageState) => MessageState): ExerciseState {
  const message = messageIn(state, id);
  if (message === undefined) return state;
  const { arrives: _arrives, ...there } = message;
  const messages = withMessage(state, change(there));
  return { ...withoutTimers(state, `channel/${message.channel}`, [id]), messages };
}

/** A row whose message never left, or one that was under way. */
function lost(state: ExerciseState, { row, message }: HappeningOf<"message-lost">): ExerciseState {
  const gone = message === undefined ? state : underWay(state, message, (sending) => ({ ...sending, lost: true }));
  return row === undefined ? gone : withRow(gone, row, (was) => ({ ...was, lost: true }));
}

function withRow(state: ExerciseState, id: RowId, change: (row: RowState) => RowState): ExerciseState {
  const row = state.rows[id];
  return row === undefined ? state : { ...state, rows: { ...state.rows, [id]: change(row) } };
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
