import type { Entry, Happening } from "./entry.ts";
import { evolveCases, isOfCases } from "./evolve/cases.ts";
import { evolveCasualties, isOfCasualties } from "./evolve/casualties.ts";
import { evolveConduct, isOfConduct } from "./evolve/conduct.ts";
import { evolveDecisions, isOfDecisions } from "./evolve/decisions.ts";
import { evolveEvaluation, isOfEvaluation } from "./evolve/evaluation.ts";
import { evolveMeetings, isOfMeetings } from "./evolve/meetings.ts";
import { evolvePractising, isOfPractising } from "./evolve/practising.ts";
import { evolvePins, isOfPins } from "./evolve/pins.ts";
import { evolveProbes, isOfProbes } from "./evolve/probes.ts";
import { evolveMessages, isOfMessages } from "./evolve/messages.ts";
import { evolveResources, isOfResources } from "./evolve/resources.ts";
import { evolveRun, isOfRun } from "./evolve/run.ts";
import { evolveSeats, isOfSeats } from "./evolve/seats.ts";
import { evolveStrokes, isOfStrokes } from "./evolve/strokes.ts";
import { evolveTalking, isOfTalking } from "./evolve/talking.ts";
import { evolveWorld, isOfWorld } from "./evolve/world.ts";
import type { ExerciseState } from "./state.ts";

/**
 * The state after one more entry. Never refuses, needs no plan and no statechart: everything that follows from an entry
 * is an entry of its own. Shares with the former state whatever the entry leaves as it was.
 */
export function evolve(state: ExerciseState, { seq, at, is }: Entry): ExerciseState {
  return evolveWith({ ...state, seq, at: Math.max(state.at, at) }, is);
}

function evolveWith(state: ExerciseState, is: Happening): ExerciseState {
  if (isOfWorld(is)) return evolveWorld(state, is);
  if (isOfMessages(is)) return evolveMessages(state, is);
  if (isOfCasualties(is)) return evolveCasualties(state, is);
  if (isOfConduct(is)) return evolveConduct(state, is);
  if (isOfEvaluation(is)) return evolveEvaluation(state, is);
  if (isOfSeats(is)) return evolveSeats(state, is);
  if (isOfDecisions(is)) return evolveDecisions(state, is);
  if (isOfCases(is)) return evolveCases(state, is);
  if (isOfResources(is)) return evolveResources(state, is);
  if (isOfMeetings(is)) return evolveMeetings(state, is);
  if (isOfPins(is)) return evolvePins(state, is);
  if (isOfStrokes(is)) return evolveStrokes(state, is);
  if (isOfProbes(is)) return evolveProbes(state, is);
  if (isOfPractising(is)) return evolvePractising(state, is);
  if (isOfTalking(is)) return evolveTalking(state, is);
  if (isOfRun(is)) return evolveRun(state, is);
  return is satisfies never;
}
