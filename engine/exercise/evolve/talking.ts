import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState, TalkgroupState } from "../state.ts";
import { talkgroup } from "../talkgroup.ts";
import { talkOpens, talkTooLong, withoutTimers, withTimer } from "../timers.ts";

/** Whether an entry changes what this file keeps. */
export const isOfTalking = among(
  "voice-turned",
  "talk-joined",
  "talk-left",
  "talk-asked",
  "talk-given-up",
  "talk-began",
  "talk-ended",
);

/** Whose voice is on, who is in which talkgroup, who speaks in it or waits for it to open. */
export function evolveTalking(state: ExerciseState, is: Among<typeof isOfTalking>): ExerciseState {
  const { seat } = is;
  switch (is.type) {
    case "voice-turned": {
      const others = state.voices.filter((other) => other !== seat);
      return { ...state, voices: is.on ? [...others, seat] : others };
    }
    case "talk-joined":
      return withGroup(state, is.group, (now) => ({ ...now, seats: [...now.seats, seat] }));
    case "talk-left":
      return withGroup(state, is.group, (now) => ({ ...now, seats: now.seats.filter((other) => other !== seat) }));
    case "talk-asked": {
      const asked = withGroup(state, is.group, (now) => ({ ...now, asked: { seat, opens: is.opens } }));
      return withTimer(asked, { id: seat, due: is.opens, lane: laneOf(is.group), event: talkOpens });
    }
    case "talk-given-up":
      return withoutTimers(withGroup(state, is.group, unasked), laneOf(is.group), [seat]);
    case "talk-began":
      return began(state, is);
    case "talk-ended":
      return withoutTimers(
        withGroup(state, is.group, (now) => ({
          ...now,
          speakers: now.speakers.filter((other) => other.seat !== seat),
        })),
        laneOf(is.group),
        [seat],
      );
    default:
      return is satisfies never;
  }
}

type Began = Extract<Among<typeof isOfTalking>, { readonly type: "talk-began" }>;

function began(state: ExerciseState, { seat, group, until }: Began): ExerciseState {
  const open = withGroup(state, group, (now) => ({
    ...unasked(now),
    speakers: [...now.speakers, { seat, since: state.at }],
  }));
  const quiet = withoutTimers(open, laneOf(group), [seat]);
  return until === undefined
    ? quiet
    : withTimer(quiet, { id: seat, due: until, lane: laneOf(group), event: talkTooLong });
}

function unasked({ seats, speakers }: TalkgroupState): TalkgroupState {
  return { seats, speakers };
}

/** The timers of a group go by the seat that set them. */
function laneOf(group: string): string {
  return `talk/${group}`;
}

function withGroup(
  state: ExerciseState,
  group: string,
  change: (now: TalkgroupState) => TalkgroupState,
): ExerciseState {
  return { ...state, talkgroups: { ...state.talkgroups, [group]: change(talkgroup(state, group)) } };
}
