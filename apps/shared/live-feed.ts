import { signal } from "@preact/signals";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import { type SeatView, emptyView, learn } from "#engine/exercise/seat-view.ts";
import type { ClockReading, SeatNews, SeatWelcome } from "#engine/wire/down.ts";
import type { Feed } from "./feed.ts";
import { type Listener, openLink } from "./link/exercise-link.ts";
import { type PoseBuffer, createPoseBuffer } from "./link/pose-buffer.ts";
import { runningClock } from "./link/running-clock.ts";

/** What a seat is played on. */
export type Device = "headset" | "desktop" | "phone" | "no-3d";

/** A feed over the network. */
export interface LiveFeed extends Feed {
  /** Says what the seat is played on from now on, such as when somebody puts a headset on. */
  useDevice(device: Device): void;
}

/** Where a live feed connects to, and its steady clock in real milliseconds; tests give their own. */
export interface LiveOptions {
  readonly url?: string;
  readonly now?: () => number;
}

/**
 * The feed of the seat this browser has in an exercise. Comes back by itself after any loss, holding what it knew;
 * a server that knows less than this feed makes it begin anew.
 */
export async function createLiveFeed(exercise: string, first: Device, options: LiveOptions = {}): Promise<LiveFeed> {
  const now = options.now ?? (() => performance.now());
  const poses = createPoseBuffer(now);
  const heard = hearSeat(poses, runningClock(now));
  let device = first;
  const present = (): void => link.mention({ type: "set-presence", present: true, device });
  const link = await openLink<SeatWelcome, SeatNews>(
    { exercise, as: "seat", after: heard.after, url: options.url },
    {
      ...heard.listener,
      welcome: (welcome) => {
        const taken = heard.listener.welcome(welcome);
        if (taken === "taken") queueMicrotask(present);
        return taken;
      },
    },
  );
  const own = (): string | undefined => heard.plan.value?.seat?.id;
  return {
    plan: heard.plan,
    view: heard.view,
    link: link.link,
    at: heard.at,
    poses: () => poses.now(own()),
    bodyOf: (seat) => poses.now(own()).get(seat),
    say: (command, texts) => link.say(command, texts),
    offerPose: (pose) => {
      const seat = own();
      const frame = seat === undefined ? undefined : poses.offer(seat, pose);
      if (frame !== undefined) link.sendPose(frame);
    },
    useDevice: (next) => {
      if (next === device) return;
      device = next;
      if (link.link.value.status === "live") present();
    },
    close: () => link.close(),
  };
}

function hearSeat(poses: PoseBuffer, clock: ReturnType<typeof runningClock>) {
  const plan = signal<SeatPlan | undefined>(undefined);
  const view = signal<SeatView>(emptyView);
  let upTo = 0;
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
      poses.seats(Object.values(welcome.plan.roles).flatMap(({ seats }) => seats));
      plan.value = welcome.plan;
      take(welcome);
      return "taken";
    },
    news: take,
    clock: (reading: ClockReading) => clock.set(reading),
    poses: (bundle) => poses.hear(bundle),
  };
  return { plan, view, listener, after: () => upTo, at: () => clock.at() };
}
