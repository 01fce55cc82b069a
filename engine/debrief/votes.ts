import type { DecisionId, OptionId, RoleId, SeatId } from "#engine/ids.ts";
import type { PlanDecision, PlanVote } from "#engine/plan/msel.ts";
import { entriesOf, type Course, type When } from "./course.ts";

/** One ballot of an open vote. */
interface BallotAccount extends When {
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly option: OptionId;
  readonly bot: boolean;
  readonly reason?: string;
}

/** How a vote went. Of a secret one nothing here says who voted for what. */
export interface VoteAccount extends Pick<PlanVote, "rule" | "quorum" | "secret"> {
  /** Option → ballots, as they were counted; absent when the vote was not counted before ENDEX. */
  readonly tally?: Readonly<Record<OptionId, number>>;
  readonly cast: number;
  readonly quorate: boolean;
  /** Seats of the voting roles that somebody held at the count and that had not voted. */
  readonly notVoted: readonly SeatId[];
  readonly ballots: readonly BallotAccount[];
}

/** The vote of a decision; undefined where nobody votes or it was never opened. */
export function voteOf(course: Course, { id, vote }: PlanDecision): VoteAccount | undefined {
  const opened = entriesOf(course, "decision-opened").some(({ is }) => is.decision === id);
  if (vote === undefined || !opened) return undefined;
  const ballots = ballotsOf(course, id);
  const counted = entriesOf(course, "vote-counted").find(({ is }) => is.decision === id);
  const voted = new Set(ballots.map(({ seat }) => seat));
  const seats = vote.roles.flatMap((role) => course.plan.roles[role]?.seats ?? []);
  const held = heldBefore(course, counted?.seq ?? Infinity);
  const { rule, quorum, secret } = vote;
  return {
    rule,
    quorum,
    secret,
    ...(counted === undefined ? {} : { tally: counted.is.tally }),
    cast: ballots.length,
    quorate: ballots.length >= quorum,
    notVoted: seats.filter((seat) => held.has(seat) && !voted.has(seat)),
    ballots: secret ? [] : ballots,
  };
}

function ballotsOf(course: Course, decision: DecisionId): readonly BallotAccount[] {
  return entriesOf(course, "ballot-cast").flatMap(({ seq, at, is, texts }) => {
    if (is.decision !== decision) return [];
    const { seat, role, option, bot } = is;
    const reason = texts["reason"] === undefined ? {} : { reason: texts["reason"] };
    return [{ seq, at, seat, role, option, bot, ...reason }];
  });
}

/** The seats somebody held just before an entry. */
function heldBefore({ told }: Course, seq: number): ReadonlySet<SeatId> {
  const held = new Set<SeatId>();
  for (const { entry } of told) {
    if (entry.seq >= seq) break;
    if (entry.is.type === "seat-taken") held.add(entry.is.seat);
    if (entry.is.type === "seat-left") held.delete(entry.is.seat);
  }
  return held;
}
