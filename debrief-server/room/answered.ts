import type { Answer } from "#engine/wire/down.ts";

const refusalsKept = 5_000;

/** Answers that were given, by the client's name for its wish: the same name gets the same answer. */
export interface Answered {
  /** The answer for `opId`, from memory or by asking `now` for it once. */
  once(opId: string, now: () => Promise<Answer>): Promise<Answer>;
}

/** `recorded` holds the wishes that the log knows, with the position of their first entry. */
export function createAnswered(recorded: ReadonlyMap<string, number>): Answered {
  const durable = new Map(recorded);
  const refused = new Map<string, Answer>();
  const underWay = new Map<string, Promise<Answer>>();
  async function settle(opId: string, asked: Promise<Answer>): Promise<Answer> {
    const answer = await asked;
    underWay.delete(opId);
    if (answer.ok) durable.set(opId, answer.seq);
    else refused.set(opId, answer);
    const [oldest] = refused.keys();
    if (refused.size > refusalsKept && oldest !== undefined) refused.delete(oldest);
    return answer;
  }
  return {
    async once(opId, now) {
      const seq = durable.get(opId);
      if (seq !== undefined) return { ok: true, seq, again: true };
      const refusal = refused.get(opId);
      if (refusal !== undefined) return refusal;
      const waiting = underWay.get(opId);
      if (waiting !== undefined) {
        const answer = await waiting;
        return answer.ok ? { ...answer, again: true } : answer;
      }
      const asked = settle(opId, now());
      underWay.set(opId, asked);
      return asked;
    },
  };
}
