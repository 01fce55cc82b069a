import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Actor, Command, CommandOf, TextLengths } from "./command.ts";
import type { Answered, Asking } from "./decide/asking.ts";
import { decideBreaks } from "./decide/breaks.ts";
import { decideLeading } from "./decide/leading.ts";
import { decideReports } from "./decide/reports.ts";
import { decideCases } from "./decide/cases.ts";
import { decideCare } from "./decide/care.ts";
import { decideControl } from "./decide/control.ts";
import { decideDecisions } from "./decide/decisions.ts";
import { decideMeetings } from "./decide/meetings.ts";
import { decideMessages } from "./decide/messages.ts";
import { decideMoving } from "./decide/moving.ts";
import { decidePersonas } from "./decide/personas.ts";
import { decidePractising } from "./decide/practising.ts";
import { decidePins } from "./decide/pins.ts";
import { decideProbes } from "./decide/probes.ts";
import { decideResources } from "./decide/resources.ts";
import { decideResend } from "./decide/resend.ts";
import { decideRun } from "./decide/run.ts";
import { decideSeats } from "./decide/seats.ts";
import { decideStrokes } from "./decide/strokes.ts";
import { decideTalking } from "./decide/talking.ts";
import { decideVotes } from "./decide/votes.ts";
import type { Entry } from "./entry.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { settle } from "./settle.ts";
import type { ExerciseState } from "./state.ts";
import { unfolding } from "./unfolding.ts";

/** What somebody wants, and how long the free texts beside it are. The texts themselves are never seen here. */
export interface Wanted {
  readonly by: Actor;
  readonly command: Command;
  readonly lengths: TextLengths;
}

/**
 * Answers a command with the entries it causes, everything that follows at once included, or with the reason it is
 * refused. The caller has advanced to `at`; `state` stays as it is. No entries means that it is so already. Throws when
 * `at` is before the state's own time or no whole millisecond: a log never goes back.
 */
export function decide(
  plan: Plan,
  state: ExerciseState,
  { by, command, lengths }: Wanted,
  at: ExerciseTime,
): { readonly entries: readonly Entry[] } | Refusal {
  if (!Number.isInteger(at) || at < state.at) throw new RangeError(`nobody can ask at ${at} after ${state.at}`);
  if (state.status === "ended" && !isForAfterwards(command)) return refuse("already-ended");
  const u = unfolding(plan, state);
  const refused = answer(command.type, { u, by, lengths, at }, command);
  if (refused !== undefined) return refused;
  settle(u, at);
  return { entries: u.entries };
}

function isForAfterwards({ type }: Command): boolean {
  return ["note", "rate-objective", "erase-person", "report-person", "settle-report"].includes(type);
}

type ByType = { readonly [T in Command["type"]]: CommandOf<T> };
type Deciders = { readonly [T in Command["type"]]: (asking: Asking, command: ByType[T]) => Answered };

const deciders: Deciders = {
  "take-seat": decideSeats,
  "leave-seat": decideSeats,
  "set-presence": decideSeats,
  "erase-person": decideSeats,
  pin: decidePins,
  unpin: decidePins,
  draw: decideStrokes,
  "rub-out": decideStrokes,
  "take-break": decideBreaks,
  "end-break": decideBreaks,
  walk: decideMoving,
  "enter-zone": decideMoving,
  "call-walkers": decideMoving,
  lead: decideLeading,
  stay: decideLeading,
  "ask-to-follow": decideLeading,
  "report-person": decideReports,
  "settle-report": decideReports,
  assess: decideCare,
  treat: decideCare,
  "stop-treating": decideCare,
  tag: decideCare,
  "send-message": decideMessages,
  "open-message": decideMessages,
  decide: decideDecisions,
  propose: decideDecisions,
  sign: decideDecisions,
  "open-decision": decideVotes,
  cast: decideVotes,
  "answer-probe": decideProbes,
  "raise-hand": decideMeetings,
  "lower-hand": decideMeetings,
  "give-floor": decideMeetings,
  "yield-floor": decideMeetings,
  "read-prop": decidePractising,
  "ask-help": decidePractising,
  "end-help": decidePractising,
  "turn-voice": decideTalking,
  "press-talk": decideTalking,
  "release-talk": decideTalking,
  "take-case": decideCases,
  "hand-case": decideCases,
  "close-case": decideCases,
  "send-resource": decideResources,
  "say-as": decidePersonas,
  start: decideRun,
  pause: decideRun,
  resume: decideRun,
  "set-rate": decideRun,
  end: decideRun,
  "call-emergency": decideRun,
  "clear-emergency": decideRun,
  fire: decideControl,
  skip: decideControl,
  resend: decideResend,
  note: decideControl,
  "rate-objective": decideControl,
};

function answer<T extends Command["type"]>(type: T, asking: Asking, command: ByType[T]): Answered {
  return deciders[type](asking, command);
}
