import { messageIn } from "#engine/exercise/post.ts";
import { signal } from "@preact/signals";
import type { Command, TextLengths, Texts } from "#engine/exercise/command.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import { see } from "#engine/exercise/see.ts";
import type { SeatFact, Viewer } from "#engine/exercise/seat-event.ts";
import { emptyView, learn } from "#engine/exercise/seat-view.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import { tell } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { Feed, Link } from "../../apps/shared/feed.ts";
import { type Act, anExercise, clockAct, seatAct, seated, trainerAct } from "./exercise.ts";

/** A command that a screen has sent, with its texts and what came of it. */
export interface Sent {
  readonly command: Command;
  readonly texts: Texts;
  readonly ok: boolean;
}

/** A feed over an exercise that is played in this very page: the real engine, no network. */
export interface LocalFeed extends Feed {
  readonly sent: readonly Sent[];
  readonly offered: readonly Pose[];
  /** Lets exercise time pass. */
  pass(ms: number): void;
  /** Something another seat or the trainer does. */
  other(by: string, command: Command, lengths?: TextLengths): void;
  /** Shows a prop, as an effect of the scenario does. */
  show(prop: string): void;
  /** Learns something that nothing in the exercise has brought about. */
  tell(is: SeatFact): void;
  setPoses(poses: ReadonlyMap<string, Pose>): void;
  setLink(link: Link): void;
}

/** Plays a plan in memory; every seat is taken, the exercise has started. Without a seat the viewer is `all`. */
export function localFeed(plan: Plan, seat: string | undefined): LocalFeed {
  const viewer: Viewer = seat === undefined ? { kind: "all" } : { kind: "seat", seat };
  const exercise = anExercise(plan);
  const view = signal(emptyView);
  const link = signal<Link>({ status: "live", waiting: 0 });
  const texts = new Map<number, Texts>();
  const sent: Sent[] = [];
  const offered: Pose[] = [];
  let seen = initialState(plan);
  let looked = 0;
  let at = 0;
  let poses: ReadonlyMap<string, Pose> = new Map();
  const act = (what: Act, said: Texts = {}): ReturnType<typeof exercise.act> => {
    const came = exercise.act(what);
    for (const { seq } of came.entries) texts.set(seq, said);
    for (const entry of exercise.log.slice(looked)) {
      const after = evolve(seen, entry);
      const told = tell(
        entry,
        (seq) => texts.get(seq),
        (message) => messageIn(after, message)?.seq,
      );
      for (const is of see(plan, seen, after, told, viewer)) {
        view.value = learn(view.value, { seq: entry.seq, at: entry.at, is });
      }
      seen = after;
    }
    looked = exercise.log.length;
    return came;
  };
  const seats = Object.values(plan.roles).flatMap((role) => role.seats);
  for (const one of seats) act(seated(one, one === seat ? "person" : "bot"));
  for (const one of seats) act(seatAct(one, 0, { type: "set-presence", present: true, device: "desktop" }));
  act(trainerAct(0, { type: "start" }));
  return {
    plan: signal(seatPlan(plan, "test", viewer)),
    view,
    link,
    sent,
    offered,
    at: () => at,
    poses: () => poses,
    bodyOf: (one) => (one === seat ? undefined : poses.get(one)),
    say(command, said = {}) {
      const lengths = Object.fromEntries(Object.entries(said).map(([name, text]) => [name, text.length]));
      const { refusal } = act(seatAct(seat ?? "", at, command, lengths), said);
      sent.push({ command, texts: said, ok: refusal === undefined });
      return Promise.resolve(
        refusal === undefined ? { ok: true, seq: exercise.log.length, again: false } : { ok: false, refusal },
      );
    },
    offerPose: (pose) => void offered.push(pose),
    close: () => undefined,
    pass(ms) {
      at += ms;
      act(clockAct(at));
    },
    other(by, command, lengths) {
      const { refusal } = act(seatAct(by, at, command, lengths));
      if (refusal !== undefined) throw new Error(`${by} may not ${command.type}: ${refusal.refused}`);
    },
    show: (id) => {
      const hidden = plan.props[id];
      if (hidden === undefined) throw new Error(`the plan has no prop ${id}`);
      const { shown: _, ...prop } = hidden;
      view.value = learn(view.value, { seq: view.value.seq, at, is: { type: "prop", prop } });
    },
    tell: (is) => void (view.value = learn(view.value, { seq: view.value.seq, at, is })),
    setPoses: (next) => void (poses = next),
    setLink: (next) => void (link.value = next),
  };
}
