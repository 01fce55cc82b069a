import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { ExerciseTime } from "#engine/time.ts";

type ById<T> = Readonly<Record<string, T>>;

/** How a casualty looked to a bot, so that it notices a change. */
interface Look {
  /** Counts the changes seen from near: what was found in an earlier round holds no longer. */
  readonly round: number;
  readonly look?: string;
  readonly posture: string;
  readonly tag?: string;
  /** It looks different from afar than when it was last looked at. */
  readonly changed: boolean;
}

/** What a bot keeps between two thoughts: plain JSON. */
export interface BotMemory {
  /** Key → how often that was tried. */
  readonly tried: ById<number>;
  /** What it has made up its mind to do, and when. */
  readonly intent?: { readonly key: string; readonly since: ExerciseTime; readonly at: ExerciseTime };
  readonly looks: ById<Look>;
  /** Zone → when it was last there with nothing left to do. */
  readonly seen: ById<ExerciseTime>;
}

export const emptyMemory: BotMemory = { tried: {}, looks: {}, seen: {} };

/** An act whose time has come is done or refused by now: it counts as tried. */
export function settled(memory: BotMemory, at: ExerciseTime): BotMemory {
  const { intent, ...rest } = memory;
  if (intent === undefined || intent.at > at) return memory;
  return { ...rest, tried: { ...rest.tried, [intent.key]: (rest.tried[intent.key] ?? 0) + 1 } };
}

/** Compares every casualty in sight with how it was remembered. */
export function looked(memory: BotMemory, view: SeatView): BotMemory {
  const looks = { ...memory.looks };
  for (const { id, posture, tag, near } of Object.values(view.casualties)) {
    const old = looks[id];
    const tagged = tag === undefined ? {} : { tag };
    if (near !== undefined) {
      const anew = old?.look !== undefined && (old.look !== near.look || old.posture !== posture);
      looks[id] = { round: (old?.round ?? 0) + (anew ? 1 : 0), look: near.look, posture, ...tagged, changed: false };
    } else if (old === undefined || old.tag !== tag) {
      const kept = old?.look === undefined ? {} : { look: old.look };
      looks[id] = { round: old?.round ?? 0, ...kept, posture, ...tagged, changed: false };
    } else if (old.posture !== posture) looks[id] = { ...old, changed: true };
  }
  return { ...memory, looks };
}
