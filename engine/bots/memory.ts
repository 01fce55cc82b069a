import type { SeenCasualty } from "#engine/exercise/seat-event.ts";
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
  /** The last round in which it was tagged by anybody, or in which this bot found nothing more to do. */
  readonly dealtWith: number;
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
  const seen = Object.values(view.casualties).map((casualty) => [
    casualty.id,
    lookAt(memory.looks[casualty.id], casualty),
  ]);
  return { ...memory, looks: { ...memory.looks, ...Object.fromEntries(seen) } };
}

function lookAt(old: Look | undefined, { posture, tag, near }: SeenCasualty): Look {
  const isNew = near !== undefined && old?.look !== undefined && (old.look !== near.look || old.posture !== posture);
  const round = (old?.round ?? 0) + (isNew ? 1 : 0);
  const look = near?.look ?? old?.look;
  const tagged = tag !== undefined && tag !== old?.tag;
  return {
    round,
    ...(look === undefined ? {} : { look }),
    posture: near === undefined && old !== undefined && !tagged ? old.posture : posture,
    ...(tag === undefined ? {} : { tag }),
    dealtWith: tagged ? round : (old?.dealtWith ?? -1),
    changed: near === undefined && !tagged && old !== undefined && old.posture !== posture,
  };
}

/** Whether a casualty changed since anybody tagged it or this bot last saw to it, as far as the bot has seen. */
export function hasChanged({ looks }: BotMemory, casualty: string): boolean {
  const look = looks[casualty];
  return look !== undefined && (look.changed || (look.tag !== undefined && look.round > look.dealtWith));
}

/** Remembers those at whom there was nothing left to do. */
export function dealtWith(memory: BotMemory, casualties: readonly string[]): BotMemory {
  const looks = casualties.flatMap((id) => {
    const look = memory.looks[id];
    return look === undefined ? [] : [[id, { ...look, dealtWith: look.round }] as const];
  });
  return { ...memory, looks: { ...memory.looks, ...Object.fromEntries(looks) } };
}
