import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** A meeting as a card: who speaks, who wants to, and what this viewer can do. */
export interface MeetingCard {
  readonly id: string;
  readonly title: string;
  readonly chair: string;
  readonly floor: string;
  readonly queue: readonly { readonly seat: string; readonly name: string; readonly mine: boolean }[];
  readonly mayChair: boolean;
  readonly mayRaise: boolean;
  readonly mayLower: boolean;
  /** The floor is the viewer's, or the viewer chairs and somebody has it. */
  readonly mayYield: boolean;
  readonly hasFloor: boolean;
}

/** The meetings this viewer is in. */
export function meetingCards({ view, plan, names }: Sight): readonly MeetingCard[] {
  const me = plan.seat?.id;
  return Object.values(view.meetings).map(({ id, title, chair, hands, floor, mayChair }) => {
    const hasFloor = floor !== undefined && floor.seat === me;
    const up = hands.some(({ seat }) => seat === me);
    return {
      id,
      title,
      chair: say("meeting.chair", { role: names("role", chair) }),
      floor:
        floor === undefined
          ? say("meeting.floor.none")
          : hasFloor
            ? say("meeting.floor.mine")
            : say("meeting.floor", { seat: names("seat", floor.seat) }),
      queue: hands.map(({ seat }) => ({ seat, name: names("seat", seat), mine: seat === me })),
      mayChair,
      mayRaise: me !== undefined && !up && !hasFloor,
      mayLower: up,
      mayYield: floor !== undefined && (hasFloor || mayChair),
      hasFloor,
    };
  });
}
