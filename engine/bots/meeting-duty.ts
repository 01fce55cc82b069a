import type { SeenMeeting } from "#engine/exercise/seat-event.ts";
import { between } from "./policy.ts";
import { chance, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";

/** In a meeting a bot asks for the floor about each open decision, gives it back, and as chair gives it in turn. */
export function meeting(sight: Sight): readonly Intent[] {
  return Object.values(sight.view.meetings).flatMap((one) => [
    ...asking(sight, one),
    ...speaking(sight, one),
    ...chairing(sight, one),
  ]);
}

/** Once about each decision of the meeting. */
function asking(sight: Sight, { id, hands, floor, mayChair }: SeenMeeting): readonly Intent[] {
  const up = hands.some(({ seat }) => seat === sight.seat) || floor?.seat === sight.seat;
  if (up || mayChair) return [];
  return Object.values(sight.view.decisions)
    .filter((decision) => decision.meeting === id && decision.status === "open")
    .flatMap((decision): readonly Intent[] => {
      const key = `hand/${id}/${decision.id}`;
      if ((sight.memory.tried[key] ?? 0) > 0 || chance(sight, key) < sight.policy.misses) return [];
      const share = between(sight.policy.waits, chance(sight, `${key}/waits`)) / 2;
      const from = decision.openedAt + share * (decision.until - decision.openedAt);
      return [{ key, urgency: urgencies.answer, from, command: { type: "raise-hand", meeting: id }, texts: {} }];
    });
}

/** Says what there is to say, and gives the floor back. */
function speaking(sight: Sight, { id, floor }: SeenMeeting): readonly Intent[] {
  if (floor?.seat !== sight.seat) return [];
  const key = `floor/${id}/${floor.at}`;
  const from = floor.at + 10_000 + between(sight.policy.thinksMs, chance(sight, key));
  return [{ key, urgency: urgencies.answer, from, command: { type: "yield-floor", meeting: id }, texts: {} }];
}

/** The first hand that went up comes first. */
function chairing(sight: Sight, { id, floor, hands, mayChair }: SeenMeeting): readonly Intent[] {
  const [first] = hands;
  if (!mayChair || floor !== undefined || first === undefined) return [];
  const key = `give/${id}/${first.seat}/${first.at}`;
  const command = { type: "give-floor", meeting: id, seat: first.seat } as const;
  return [{ key, urgency: urgencies.answer, from: first.at, command, texts: {} }];
}
