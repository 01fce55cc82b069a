import type { RowId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState, RowState } from "../state.ts";
import { withoutTimers, withTimer } from "../timers.ts";

/** Whether an entry changes what this file keeps. */
export const isOfWorld = among(
  "lane-moved",
  "event-raised",
  "chart-moved",
  "chart-stopped",
  "channel-changed",
  "variable-set",
  "prop-shown",
  "inject-delivered",
  "inject-withheld",
  "inject-skipped",
);

/** Lanes with their timers, channels, variables, props, and the rows of the MSEL. */
export function evolveWorld(state: ExerciseState, is: Among<typeof isOfWorld>): ExerciseState {
  switch (is.type) {
    case "lane-moved": {
      const calmed = withoutTimers(state, is.lane, is.cancelled);
      const armed = is.set.reduce((now, timer) => withTimer(now, { ...timer, lane: is.lane }), calmed);
      return { ...armed, lanes: { ...armed.lanes, [is.lane]: is.to } };
    }
    case "event-raised":
    case "chart-moved": // said for readers: what changes is its lane
      return state;
    case "chart-stopped": {
      const timers = state.timers.filter(({ lane }) => lane !== `chart/${is.chart}`);
      return { ...state, timers, stopped: [...state.stopped, is.chart] };
    }
    case "channel-changed": {
      const { state: now, delayMs } = is;
      return { ...state, channels: { ...state.channels, [is.channel]: { state: now, delayMs } } };
    }
    case "variable-set":
      return { ...state, variables: { ...state.variables, [is.variable]: is.value } };
    case "prop-shown":
      return { ...state, props: { ...state.props, [is.prop]: is.shown } };
    case "inject-delivered":
      return withRow(state, is.row, "delivered");
    case "inject-withheld":
      return withRow(state, is.row, "withheld");
    case "inject-skipped":
      return withRow(state, is.row, "skipped");
    default:
      return is satisfies never;
  }
}

function withRow(state: ExerciseState, row: RowId, status: RowState["status"]): ExerciseState {
  return { ...state, rows: { ...state.rows, [row]: { status, at: state.at, seq: state.seq } } };
}
