import { type ReadonlySignal, signal } from "@preact/signals";
import type { Command, Texts } from "#engine/exercise/command.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Hearings } from "#engine/wire/voice.ts";
import type { Answer, ClockReading, ControlNews, ControlWelcome } from "#engine/wire/down.ts";
import type { Link } from "./feed.ts";
import { type Listener, openLink } from "./link/exercise-link.ts";
import { type PoseBuffer, createPoseBuffer } from "./link/pose-buffer.ts";
import { runningClock } from "./link/running-clock.ts";
import type { LiveOptions } from "./live-feed.ts";

/** What a trainer's or supervisor's screen lives on: the whole plan and the whole log, growing. */
export interface ControlFeed {
  /** Undefined until the first welcome. */
  readonly plan: ReadonlySignal<Plan | undefined>;
  readonly code: ReadonlySignal<string | undefined>;
  /** Every entry since the first, without a gap. */
  readonly told: ReadonlySignal<readonly Told[]>;
  readonly link: ReadonlySignal<Link>;
  /** The last reading of the clock, for its status and rate; `at()` runs on between readings. */
  readonly clock: ReadonlySignal<ClockReading>;
  /** How everybody whose voice is on hears everybody. */
  readonly hearings: ReadonlySignal<Hearings>;
  at(): ExerciseTime;
  poses(): ReadonlyMap<SeatId, Pose>;
  say(command: Command, texts?: Texts): Promise<Answer>;
  close(): void;
}

/** The feed of a trainer or supervisor over the network. */
export async function createControlFeed(
  exercise: string,
  as: "trainer" | "supervisor",
  options: LiveOptions = {},
): Promise<ControlFeed> {
  const now = options.now ?? (() => performance.now());
  const poses = createPoseBuffer(now);
  const heard = hearControl(poses, runningClock(now));
  const link = await openLink({ exercise, as, after: heard.after, url: options.url }, heard.listener);
  return {
    plan: heard.plan,
    code: heard.code,
    told: heard.told,
    link: link.link,
    clock: heard.reading,
    hearings: heard.hearings,
    at: heard.at,
    poses: () => poses.now(undefined),
    say: (command, texts) => link.say(command, texts),
    close: () => link.close(),
  };
}

function hearControl(poses: PoseBuffer, clock: ReturnType<typeof runningClock>) {
  const plan = signal<Plan | undefined>(undefined);
  const code = signal<string | undefined>(undefined);
  const told = signal<readonly Told[]>([]);
  const reading = signal<ClockReading>({ status: "lobby", at: 0, rate: 1 });
  const hearings = signal<Hearings>({});
  let upTo = 0;
  const setClock = (next: ClockReading): void => {
    clock.set(next);
    reading.value = next;
  };
  const take = (news: ControlNews): void => {
    setClock(news.clock);
    const fresh = news.entries.filter(({ entry }) => entry.seq > upTo);
    upTo = Math.max(upTo, news.upTo);
    if (fresh.length > 0) told.value = [...told.value, ...fresh];
  };
  const listener: Listener<ControlWelcome, ControlNews> = {
    welcome: (welcome) => {
      if (welcome.upTo < upTo) {
        upTo = 0;
        told.value = [];
        return "begin-anew";
      }
      poses.seats(welcome.plan);
      plan.value = welcome.plan;
      code.value = welcome.code;
      take(welcome);
      return "taken";
    },
    news: take,
    clock: setClock,
    poses: (message) => poses.hear(message),
    apart: () => undefined,
    voice: (message) => {
      if (message.kind === "room") hearings.value = message.hearings;
    },
  };
  return { plan, code, told, reading, hearings, listener, after: () => upTo, at: () => clock.at() };
}
