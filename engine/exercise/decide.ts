import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Actor, Command, TextLengths } from "./command.ts";
import type { Answered, Asking } from "./decide/asking.ts";
import { decideCases } from "./decide/cases.ts";
import { decideCare } from "./decide/care.ts";
import { decideControl } from "./decide/control.ts";
import { decideDecisions, type DecisionCommand } from "./decide/decisions.ts";
import { decideMessages } from "./decide/messages.ts";
import { decideMoving } from "./decide/moving.ts";
import { decidePersonas } from "./decide/personas.ts";
import { decideResources } from "./decide/resources.ts";
import { decideRun } from "./decide/run.ts";
import { decideSeats } from "./decide/seats.ts";
import { decideVotes, type VoteCommand } from "./decide/votes.ts";
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
  const refused = answer({ u, by, lengths, at }, command);
  if (refused !== undefined) return refused;
  settle(u, at);
  return { entries: u.entries };
}

function isForAfterwards({ type }: Command): boolean {
  return type === "note" || type === "rate-objective" || type === "erase-person";
}

function answer(asking: Asking, command: Command): Answered {
  switch (command.type) {
    case "take-seat":
    case "leave-seat":
    case "set-presence":
    case "erase-person":
      return decideSeats(asking, command);
    case "walk":
    case "enter-zone":
    case "call-walkers":
      return decideMoving(asking, command);
    case "assess":
    case "treat":
    case "stop-treating":
    case "tag":
      return decideCare(asking, command);
    case "send-message":
    case "open-message":
      return decideMessages(asking, command);
    case "decide":
    case "propose":
    case "sign":
    case "open-decision":
    case "cast":
      return decideTogether(asking, command);
    case "take-case":
    case "hand-case":
    case "close-case":
      return decideCases(asking, command);
    case "send-resource":
      return decideResources(asking, command);
    case "say-as":
      return decidePersonas(asking, command);
    case "start":
    case "pause":
    case "resume":
    case "set-rate":
    case "end":
    case "call-emergency":
    case "clear-emergency":
      return decideRun(asking, command);
    case "fire":
    case "skip":
    case "note":
    case "rate-objective":
      return decideControl(asking, command);
    default:
      return command satisfies never;
  }
}

function decideTogether(asking: Asking, command: DecisionCommand | VoteCommand): Answered {
  return command.type === "open-decision" || command.type === "cast"
    ? decideVotes(asking, command)
    : decideDecisions(asking, command);
}
