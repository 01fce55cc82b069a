import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** A step of practice as its seat sees it. */
interface PracticeLine {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  /** What it means on the viewer's device. */
  readonly hint: string | undefined;
  readonly state: "done" | "now" | "later";
}

/** The practice as far as the viewer is. */
export interface PracticeModel {
  readonly steps: readonly PracticeLine[];
  /** The step to do now, as a heading; after the last, that all are done. */
  readonly heading: string;
  readonly now: PracticeLine | undefined;
}

const devices = ["headset", "desktop", "phone", "no-3d"] as const;

/** The steps of the practice, or undefined where nothing is practised, nobody plays, or it is over. */
export function practiceModel({ plan, view }: Sight): PracticeModel | undefined {
  const { practice, seat } = plan;
  if (practice === undefined || seat === undefined || view.run.status === "ended") return undefined;
  const device = devices.find((one) => one === view.people[seat.id]?.device);
  const first = practice.findIndex(({ id }) => !view.steps.includes(id));
  const steps = practice.map(({ id, title, how, hints }, index): PracticeLine => {
    const state = view.steps.includes(id) ? "done" : index === first ? "now" : "later";
    return { id, title, how, hint: device === undefined ? undefined : hints[device], state };
  });
  const now = steps[first];
  const all = steps.length;
  return {
    steps,
    now,
    heading:
      now === undefined ? say("practice.done", { all }) : say("practice.step", { n: first + 1, all, title: now.title }),
  };
}
