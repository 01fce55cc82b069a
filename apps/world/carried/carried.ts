import "../../shared/wording/carried-words.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Sight } from "../../shared/panels/sight.ts";

/** What somebody carries and takes into a hand: models of the kit of the same names. */
export type Carried = "radio" | "phone" | "tablet";

/** What a seat has: a radio for its radio channels, a phone for its other lines, a tablet for everything. */
export function thingsOf({ seat, channels }: SeatPlan): readonly Carried[] {
  if (seat === undefined) return [];
  const kinds = Object.values(channels).map(({ kind }) => kind);
  const radio = kinds.includes("radio") ? (["radio"] as const) : [];
  const phone = kinds.some(isPhone) ? (["phone"] as const) : [];
  return [...radio, "tablet", ...phone];
}

/** What comes and goes over a phone. */
function isPhone(kind: SeatPlan["channels"][string]["kind"]): boolean {
  return kind === "phone" || kind === "email";
}

/** As much of a sight as a phone shows: its own lines, and what came over them. */
export function phoneSight(sight: Sight): Sight {
  const { plan, view } = sight;
  const channels = Object.fromEntries(Object.entries(plan.channels).filter(([, { kind }]) => isPhone(kind)));
  const messages = view.messages.filter(({ channel }) => channels[channel] !== undefined);
  return { ...sight, plan: { ...plan, channels }, view: { ...view, messages } };
}
