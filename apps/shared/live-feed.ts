import { signal } from "@preact/signals";
import type { Command } from "#engine/exercise/command.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import { type SeatView, emptyView, learn } from "#engine/exercise/seat-view.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { Answer, ClockReading, SeatNews, SeatWelcome } from "#engine/wire/down.ts";
import type { VoiceDown, VoiceUp } from "#engine/wire/voice.ts";
import { createCompany } from "./company.ts";
import type { Feed } from "./feed.ts";
import { type ExerciseLink, type Listener, openLink } from "./link/exercise-link.ts";
import { type PoseBuffer, createPoseBuffer } from "./link/pose-buffer.ts";
import { runningClock } from "./link/running-clock.ts";
import { openGroupOf } from "./voice/talk-ways.ts";

/** What a seat is played on. */
export type Device = "headset" | "desktop" | "phone" | "no-3d";

/** A feed over the network. */
export interface LiveFeed extends Feed {
  /** Says what the seat is played on from now on, such as when somebody puts a headset on. */
  useDevice(device: Device): void;
  /** The way to the switchboard. */
  readonly voice: VoiceLine;
}

/** What voice needs of a connection. */
interface VoiceLine {
  send(message: VoiceUp): void;
  /** Calls back with what the switchboard says, until the answer is called. One listener at a time. */
  listen(hear: (message: VoiceDown) => void): () => void;
  /** Says something that is only true now; undefined when nobody answers in time. */
  mention(command: Command): Promise<Answer | undefined>;
  /** One's own body as it was last offered; undefined without a place. */
  body(): Pose | undefined;
}

/** Where a live feed connects to, and its steady clock in real milliseconds; tests give their own. */
export interface LiveOptions {
  readonly url?: string;
  readonly now?: () => number;
}

/**
 * The feed of the seat this browser has in an exercise. Comes back by itself after any loss, holding what it knew;
 * a server that knows less than this feed makes it begin anew. Begun without 3D it is sent nobody's body.
 */
export async function createLiveFeed(exercise: string, first: Device, options: LiveOptions = {}): Promise<LiveFeed> {
  const now = options.now ?? (() => performance.now());
  const poses = createPoseBuffer(now);
  const company = createCompany(exercise, (blocked) => link.shun([...blocked]));
  const heard = hearSeat(poses, runningClock(now), company);
  let device = first;
  let body: Pose | undefined;
  const present = (): void => void link.mention({ type: "set-presence", present: true, device });
  const greet = (): void => (present(), link.shun([...company.blocked.value]));
  const link = await openLink<SeatWelcome, SeatNews>(
    { exercise, as: "seat", after: heard.after, url: options.url, noBodies: first === "no-3d" },
    {
      ...heard.listener,
      welcome: (welcome) => {
        const taken = heard.listener.welcome(welcome);
        if (taken === "taken") queueMicrotask(greet);
        return taken;
      },
    },
  );
  const own = (): string | undefined => heard.plan.value?.seat?.id;
  return {
    company,
    plan: heard.plan,
    view: heard.view,
    link: link.link,
    at: heard.at,
    poses: () => poses.now(own()),
    bodyOf: (seat) => poses.now(own()).get(seat),
    say: (command, texts) => link.say(command, texts),
    offerPose: (pose) => {
      const seat = own();
      body = { ...pose, speaking: seat !== undefined && openGroupOf(heard.view.value, seat) !== undefined };
      const frame = seat === undefined ? undefined : poses.offer(seat, body);
      if (frame !== undefined) link.sendPose(frame);
    },
    useDevice: (next) => {
      if (next === device) return;
      device = next;
      if (link.link.value.status === "live") present();
    },
    voice: voiceLine(link, heard, () => body),
    takeHere: () => link.again(),
    close: () => link.close(),
  };
}

function voiceLine(
  link: ExerciseLink,
  heard: Pick<ReturnType<typeof hearSeat>, "listenForVoice">,
  body: () => Pose | undefined,
): VoiceLine {
  return {
    send: (message) => link.sendVoice(message),
    listen: heard.listenForVoice,
    mention: (command) => link.mention(command),
    body,
  };
}

function hearSeat(
  poses: PoseBuffer,
  clock: ReturnType<typeof runningClock>,
  company: ReturnType<typeof createCompany>,
) {
  const plan = signal<SeatPlan | undefined>(undefined);
  const view = signal<SeatView>(emptyView);
  let upTo = 0;
  let hearVoice: ((message: VoiceDown) => void) | undefined;
  const take = ({ events, upTo: last, clock: reading }: SeatNews): void => {
    clock.set(reading);
    const fresh = events.filter(({ seq }) => seq > upTo);
    upTo = Math.max(upTo, last);
    if (fresh.length > 0) view.value = fresh.reduce(learn, view.value);
  };
  const listener: Listener<SeatWelcome, SeatNews> = {
    welcome: (welcome) => {
      if (welcome.upTo < upTo) {
        upTo = 0;
        view.value = emptyView;
        return "begin-anew";
      }
      poses.seats(welcome.plan);
      plan.value = welcome.plan;
      take(welcome);
      return "taken";
    },
    news: take,
    clock: (reading: ClockReading) => clock.set(reading),
    poses: (message) => poses.hear(message),
    apart: (seats) => {
      company.keepApart(seats);
      for (const seat of seats) poses.forget(seat);
    },
    voice: (message) => hearVoice?.(message),
  };
  const listenForVoice = (hear: (message: VoiceDown) => void): (() => void) => {
    hearVoice = hear;
    return () => {
      if (hearVoice === hear) hearVoice = undefined;
    };
  };
  return { plan, view, listener, listenForVoice, after: () => upTo, at: () => clock.at() };
}
