import type { SeenResource } from "#engine/exercise/seat-event.ts";
import { tripMs } from "#engine/plan/work.ts";
import { tPlus } from "#engine/time.ts";
import { sayLength } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** Units under way, with how far they are: 0 where they set out, 1 where they go. */
interface TripLine {
  readonly id: string;
  readonly title: string;
  readonly there: string;
}

/** A zone that units can be sent from, and where they can go from there. */
interface Start {
  readonly id: string;
  readonly title: string;
  readonly most: number;
  readonly ways: readonly { readonly id: string; readonly title: string; readonly zone: string; readonly ms: number }[];
}

/** A resource as its panel shows it. `starts` is empty for who may not send. */
export interface ResourceCard {
  readonly id: string;
  readonly title: string;
  readonly of: string;
  readonly stands: readonly { readonly id: string; readonly text: string; readonly home: boolean }[];
  readonly trips: readonly TripLine[];
  readonly maySend: boolean;
  readonly starts: readonly Start[];
}

/** Every resource in sight: one's own first. */
export function resourceCards(sight: Sight): readonly ResourceCard[] {
  const seen = Object.values(sight.view.resources);
  return seen
    .toSorted((a, b) => Number(b.whole !== undefined) - Number(a.whole !== undefined))
    .map((one) => resourceCard(one, sight));
}

function resourceCard(seen: SeenResource, sight: Sight): ResourceCard {
  const { names } = sight;
  const { id, title, agency, at, whole } = seen;
  const name = names("agency", agency);
  return {
    id,
    title,
    of:
      whole === undefined
        ? say("resources.here", { agency: name })
        : say("resources.of", { agency: name, count: whole.count }),
    stands: Object.entries(at).map(([zone, count]) => ({
      id: zone,
      text: say("resources.stand", { count, zone: names("zone", zone) }),
      home: zone === whole?.home,
    })),
    trips: tripsOf(whole, sight),
    maySend: whole?.maySend === true,
    starts: whole?.maySend === true ? startsOf(at, whole, sight) : [],
  };
}

function tripsOf(whole: SeenResource["whole"], { at, names }: Sight): readonly TripLine[] {
  return (whole?.trips ?? []).map(({ id, count, from, to, until }) => ({
    id,
    title: say("resources.way", { count, from: names("zone", from), to: names("zone", to) }),
    there: say("resources.there", { time: sayLength(Math.max(0, until - at)), at: tPlus(until) }),
  }));
}

/** Where they stand, home first. */
function startsOf(
  at: SeenResource["at"],
  whole: NonNullable<SeenResource["whole"]>,
  { names }: Sight,
): readonly Start[] {
  const zones = [...new Set([whole.home, ...Object.keys(whole.travel)])];
  return Object.entries(at)
    .toSorted(([a], [b]) => Number(b === whole.home) - Number(a === whole.home))
    .map(([from, most]) => ({
      id: from,
      title: say("resources.from.zone", { zone: names("zone", from), count: most }),
      most,
      ways: zones.flatMap((to) => {
        const ms = from === to ? undefined : tripMs(whole, from, to);
        if (ms === undefined) return [];
        const zone = names("zone", to);
        return [{ id: to, zone, title: say("resources.to.zone", { zone, time: sayLength(ms) }), ms }];
      }),
    }));
}
