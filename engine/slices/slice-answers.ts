import type { Plan } from "#engine/plan/plan.ts";
import { isFollowed } from "./followed.ts";
import { questionKey, questionsOf, type Question } from "./question.ts";
import { search, type Way } from "./search.ts";
import { sliceOf, type Slice } from "./slice.ts";
import { readBy, storyOf, type Story, type Thing } from "./story.ts";

/** What a slice says of a question: that it never comes about; a way in which it may; or that it gave up looking. */
export type SliceAnswer =
  | { readonly kind: "never" }
  | { readonly kind: "may"; readonly way: Way }
  | { readonly kind: "gave-up" };

export interface Asking {
  readonly questions: readonly Question[];
  /**
   * Without endings a slice is small, and lets more happen than can: what never comes about there never does. With them
   * it is exact, and as large as what the endings hang on.
   */
  readonly endings: "left-out" | "followed";
  /** After so many moments a slice gives up. */
  readonly most: number;
}

/** Asks slices of a plan about questions of it: one slice for all that hangs on the same things. By `questionKey`. */
export function askSlices(plan: Plan, { questions, endings, most }: Asking): ReadonlyMap<string, SliceAnswer> {
  const story = storyOf(plan);
  const answers = new Map<string, SliceAnswer>();
  for (const { slice, asked } of slicesFor(story, questions, endings)) {
    const cut = slice();
    const { found, whole } = isFollowed(cut)
      ? search(cut, new Set(asked), most)
      : { found: new Map<string, Way>(), whole: false };
    for (const key of asked) {
      const way = found.get(key);
      answers.set(key, way === undefined ? { kind: whole ? "never" : "gave-up" } : { kind: "may", way });
    }
  }
  return answers;
}

/** All questions of a plan, asked of slices that leave the endings out. */
export function firstAnswers(plan: Plan, most: number): ReadonlyMap<string, SliceAnswer> {
  return askSlices(plan, { questions: questionsOf(plan), endings: "left-out", most });
}

interface Group {
  readonly asked: string[];
  readonly slice: () => Slice;
}

function slicesFor(story: Story, questions: readonly Question[], endings: Asking["endings"]): readonly Group[] {
  const watched = story.plan.endings.filter(({ when }) => when !== undefined);
  const groups = new Map<string, Group>();
  for (const question of questions) {
    const roots = rootsOf(story, question);
    const alone = question.kind === "ending" ? watched.filter(({ id }) => id === question.ending) : [];
    const followed = endings === "followed" ? watched : alone;
    const name = question.kind === "ending" && endings === "left-out" ? questionKey(question) : roots.join(", ");
    const group = groups.get(name) ?? {
      asked: [],
      slice: () => sliceOf(story, roots, { endings: followed, stepwise: endings === "followed" }),
    };
    group.asked.push(questionKey(question));
    groups.set(name, group);
  }
  return [...groups.values()];
}

function rootsOf({ plan }: Story, question: Question): readonly Thing[] {
  switch (question.kind) {
    case "inject":
    case "contingency":
      return [`row ${question.row}`];
    case "expected":
      return [`action ${question.row}`];
    case "option":
      return [`decision ${question.decision}`];
    case "ending":
      return readBy(plan.endings.find(({ id }) => id === question.ending)?.when);
    default:
      return question satisfies never;
  }
}
