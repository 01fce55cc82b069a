import { rehearse, type Casting, type Rehearsal, type ScriptedAct } from "#engine/bots/rehearse.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { questionKey, questionsOf, type Question } from "#engine/slices/question.ts";
import { askSlices, firstAnswers, type SliceAnswer } from "#engine/slices/slice-answers.ts";
import { playsAlong } from "./guided-play.ts";
import { shownBy } from "./shown-by.ts";

/** Whether something can come about: it did, in a log; it never can; or neither was shown. */
export type Answer = { readonly question: Question; readonly key: string } & (
  | { readonly verdict: "reachable"; readonly witness: number }
  | { readonly verdict: "never" }
  | {
      readonly verdict: "not-shown";
      /** A slice was too large to be gone through; or it may come about, but no play came to it. */
      readonly why: "too-large" | "not-played";
    }
);

/** An exercise played on the real engine, and what it shows that none before it does. */
export interface Witness {
  readonly casting: Casting;
  readonly seed: number;
  /** Empty when bots played alone. */
  readonly script: readonly ScriptedAct[];
  readonly rehearsal: Rehearsal;
  readonly shows: readonly string[];
}

export interface ModelCheck {
  /** In the order of the file: rows, expected actions, options, endings. */
  readonly answers: readonly Answer[];
  readonly witnesses: readonly Witness[];
  /** The first play of typical bots, whatever it shows. */
  readonly typical: Rehearsal;
}

export interface CheckLimits {
  /** A slice is given up after so many moments. */
  readonly moments: number;
  /** At most so many plays towards what bots alone did not show. */
  readonly plays: number;
}

/** How bots play first. */
const alone: readonly { readonly casting: Casting; readonly seed: number }[] = [
  { casting: { policy: "typical" }, seed: 1 },
  { casting: { policy: "best" }, seed: 1 },
  { casting: { policy: "silent" }, seed: 1 },
  { casting: { policy: "slow" }, seed: 1 },
  { casting: { policy: "mixed" }, seed: 1 },
  { casting: { policy: "mixed" }, seed: 2 },
  { casting: { policy: "typical" }, seed: 2 },
];

/**
 * Asks of every row, option, expected action and ending whether it can come about. `never` is said by slices that were
 * gone through whole, `reachable` only of what was played on the real engine: bots alone first, then plays that follow a
 * slice's way. The same plan and limits give the same answers.
 */
export function checkModel(plan: Plan, { moments, plays }: CheckLimits): ModelCheck {
  const questions = questionsOf(plan);
  const witnesses: Witness[] = [];
  const shownIn = new Map<string, number>();
  const play = (casting: Casting, seed: number, script: readonly ScriptedAct[] = []): Rehearsal => {
    const rehearsal = rehearse(plan, casting, seed, script);
    const shows = [...shownBy(rehearsal.state, rehearsal.log)].filter((key) => !shownIn.has(key));
    for (const key of shows) shownIn.set(key, witnesses.length);
    if (shows.length > 0) witnesses.push({ casting, seed, script, rehearsal, shows });
    return rehearsal;
  };
  const played = alone.map(({ casting, seed }) => play(casting, seed));
  const open = (): readonly Question[] => questions.filter((question) => !shownIn.has(questionKey(question)));
  let left = plays;
  const follow = (answers: ReadonlyMap<string, SliceAnswer>): void => {
    for (const [key, answer] of answers)
      for (const { casting, script } of answer.kind === "may" ? playsAlong(plan, answer.way) : []) {
        if (shownIn.has(key) || left <= 0) break;
        left -= 1;
        play(casting, 1, script);
      }
  };
  const small = new Map([...firstAnswers(plan, moments)].filter(([key]) => !shownIn.has(key)));
  follow(small);
  const maybe = open().filter((question) => small.get(questionKey(question))?.kind !== "never");
  const whole = askSlices(plan, { questions: maybe, endings: "followed", most: moments });
  follow(whole);
  const slices = new Map([...small, ...[...whole].filter(([, { kind }]) => kind !== "gave-up")]);
  const answers = questions.map((question) => answerTo(question, shownIn, slices));
  const [typical] = played;
  if (typical === undefined) throw new Error("typical bots play first");
  return { answers, witnesses, typical };
}

function answerTo(
  question: Question,
  shownIn: ReadonlyMap<string, number>,
  slices: ReadonlyMap<string, SliceAnswer>,
): Answer {
  const key = questionKey(question);
  const witness = shownIn.get(key);
  if (witness !== undefined) return { question, key, verdict: "reachable", witness };
  const slice = slices.get(key)?.kind;
  if (slice === "never") return { question, key, verdict: "never" };
  return { question, key, verdict: "not-shown", why: slice === "may" ? "not-played" : "too-large" };
}
