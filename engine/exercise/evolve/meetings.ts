import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState, MeetingState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfMeetings = among("hand-raised", "hand-lowered", "floor-given", "floor-yielded");

/** Raised hands in their order, and the floor. Who gets it takes the hand down. */
export function evolveMeetings(state: ExerciseState, is: Among<typeof isOfMeetings>): ExerciseState {
  const { seat } = is;
  switch (is.type) {
    case "hand-raised":
      return withMeeting(state, is.meeting, (now) => ({ ...now, hands: [...now.hands, { seat, at: state.at }] }));
    case "hand-lowered":
      return withMeeting(state, is.meeting, (now) => ({ ...now, hands: without(now, seat) }));
    case "floor-given":
      return withMeeting(state, is.meeting, (now) => ({ hands: without(now, seat), floor: { seat, at: state.at } }));
    case "floor-yielded":
      return withMeeting(state, is.meeting, ({ hands }) => ({ hands }));
    default:
      return is satisfies never;
  }
}

function without({ hands }: MeetingState, seat: string): MeetingState["hands"] {
  return hands.filter((hand) => hand.seat !== seat);
}

function withMeeting(state: ExerciseState, id: string, change: (now: MeetingState) => MeetingState): ExerciseState {
  const now = state.meetings[id];
  return now === undefined ? state : { ...state, meetings: { ...state.meetings, [id]: change(now) } };
}
