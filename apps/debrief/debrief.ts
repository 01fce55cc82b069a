import { computed, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { reportOn } from "#engine/debrief/report.ts";
import type { Report } from "#engine/debrief/report.ts";
import type { Command, Texts } from "#engine/exercise/command.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Log } from "#engine/log/log.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ControlFeed } from "../shared/control-feed.ts";
import { logReader } from "../shared/log/log-lines.ts";
import type { LogLine } from "../shared/log/log-lines.ts";
import { namesOfPlan } from "../shared/wording/names.ts";
import type { Names } from "../shared/wording/names.ts";
import { answerSentence } from "../shared/wording/refusal-sentence.ts";
import { createMoment } from "./moment.ts";
import type { Moment } from "./moment.ts";
import type { Recording } from "./open-recording.ts";

/** What every view of a debrief works with. */
export interface Debrief {
  readonly exercise: string;
  readonly plan: Plan;
  readonly names: Names;
  readonly log: Log;
  /** The whole log; it grows by ratings and notes. */
  readonly told: ReadonlySignal<readonly Told[]>;
  readonly lines: ReadonlySignal<readonly LogLine[]>;
  readonly report: ReadonlySignal<Report>;
  readonly moment: Moment;
  readonly posesAt: Recording["posesAt"];
  /** True for those who may rate; a lost connection takes nothing away, what is said is kept until it is back. */
  readonly rates: ReadonlySignal<boolean>;
  /** Asks for something; gives the sentence to show when it was refused, else undefined. */
  act(command: Command, texts?: Texts): Promise<string | undefined>;
}

/** A debrief of a recording. `staff` is the live log of whoever may add to it; without it nobody can. */
export function createDebrief(
  recording: Recording,
  staff: Signal<ControlFeed | undefined> = signal(undefined),
): Debrief {
  const { exercise, log } = recording;
  const { plan, header } = log;
  const names = namesOfPlan(plan);
  const told = computed(() => longest(recording.told, staff.value?.told.value ?? []));
  const read = logReader(names);
  const source = { exercise, mode: header.mode, seed: header.seed };
  const report = computed(() => reportOn(plan, told.value, source));
  return {
    exercise,
    plan,
    names,
    log,
    told,
    lines: computed(() => read(told.value)),
    report,
    moment: createMoment(report.peek().end),
    posesAt: recording.posesAt,
    rates: computed(() => staff.value !== undefined && staff.value.link.value.status !== "refused"),
    act: async (command, texts = {}) => {
      const feed = staff.peek();
      return answerSentence(
        feed === undefined ? { ok: false, fault: "closed" } : await feed.say(command, texts),
        names,
      );
    },
  };
}

function longest(one: readonly Told[], other: readonly Told[]): readonly Told[] {
  return other.length > one.length ? other : one;
}
