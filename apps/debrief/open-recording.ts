import { toldIn } from "#engine/log/log.ts";
import type { Log } from "#engine/log/log.ts";
import { readLog } from "#engine/log/log-file.ts";
import type { LogFault } from "#engine/log/log-file.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { HttpError } from "#engine/wire/http.ts";
import type { RequestFault } from "../shared/http.ts";
import { bodiesThen } from "../shared/bodies-then.ts";
import { recordedTracks } from "../shared/recorded-poses.ts";
import type { Recorded } from "../shared/replay-feed.ts";

/** A finished exercise as it is kept: its log, and where bodies were when that was recorded. */
export interface Recording {
  readonly exercise: string;
  readonly log: Log;
  readonly told: readonly Told[];
  readonly posesAt: NonNullable<Recorded["posesAt"]> | undefined;
}

/** Why a recording could not be opened: the server said no, or sent something that is not a log. */
export type RecordingFault =
  | { readonly kind: "request"; readonly fault: RequestFault }
  | { readonly kind: "log"; readonly fault: LogFault };

type Opened =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly why: RecordingFault };

/** Fetches the log and the recorded bodies of an exercise. Without bodies the debrief works all the same. */
export async function openRecording(exercise: string): Promise<Opened> {
  const path = `/api/exercises/${encodeURIComponent(exercise)}`;
  try {
    const [logged, posed] = await Promise.all([fetch(`${path}/log`), fetch(`${path}/poses`)]);
    if (!logged.ok) {
      const fault: HttpError = await logged.json();
      return { ok: false, why: { kind: "request", fault } };
    }
    const read = readLog(await logged.text());
    if (!read.ok) return { ok: false, why: { kind: "log", fault: read.fault } };
    const { log } = read;
    const seats = Object.values(log.plan.roles).flatMap((role) => role.seats);
    const bytes = posed.ok ? new Uint8Array(await posed.arrayBuffer()) : new Uint8Array();
    const told = toldIn(log);
    const posesAt = bodiesThen(log.plan, told, recordedTracks(bytes, seats) ?? new Map());
    return { ok: true, recording: { exercise, log, told, posesAt } };
  } catch {
    return { ok: false, why: { kind: "request", fault: { error: "unreachable" } } };
  }
}
