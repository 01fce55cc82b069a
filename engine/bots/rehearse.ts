import { messageIn } from "#engine/exercise/post.ts";
import { see } from "#engine/exercise/see.ts";
import type { Actor, Command, Texts } from "#engine/exercise/command.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { tell } from "#engine/exercise/told.ts";
import type { RoleId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { headerFor } from "#engine/log/log.ts";
import type { Log } from "#engine/log/log.ts";
import { createRecorder } from "#engine/log/recorder.ts";
import type { Recorded, Recorder } from "#engine/log/recorder.ts";
import { rehearsalSalt } from "#engine/log/seal.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { firstToAct, newMember, thinking, toldMember } from "./crew.ts";
import type { CrewMember } from "./crew.ts";
import type { PolicyName } from "./policy.ts";
import { summarise } from "./summary.ts";
import type { RehearsalSummary } from "./summary.ts";

/** Who plays how: a policy for every role, or for some of them and another for the rest. */
export interface Casting {
  readonly policy: PolicyName;
  readonly roles?: Readonly<Record<RoleId, PolicyName>>;
  /** False when bots leave every decision to the script. */
  readonly decides?: boolean;
}

/** Somebody does something at a time, whatever the bots do. */
export interface ScriptedAct {
  readonly at: ExerciseTime;
  readonly by: Actor;
  readonly command: Command;
  readonly texts: Texts;
}

export interface Rehearsal {
  /** Of the script, in the order of time: why each was refused; shorter than the script when the exercise ended before. */
  readonly answers: readonly { readonly act: ScriptedAct; readonly refused?: string }[];
  readonly log: Log;
  readonly state: ExerciseState;
  readonly summary: RehearsalSummary;
}

const server: Actor = { kind: "server" };
const trainer: Actor = { kind: "trainer", person: "rehearsal" };

/**
 * Plays an exercise from STARTEX to its end with bots in every seat, as fast as it can be computed. The same plan,
 * casting, seed and script give the same log. Throws when the plan does not let bots begin, or does not end: both are bugs.
 */
export function rehearse(plan: Plan, casting: Casting, seed: number, script: readonly ScriptedAct[] = []): Rehearsal {
  const exercise = `rehearsal-${plan.id}-${seed}`;
  const recorder = createRecorder(plan, headerFor(plan, exercise, seed, "formative"), (seq) =>
    rehearsalSalt(seed, seq),
  );
  const cues = script.toSorted((a, b) => a.at - b.at);
  const stage: Stage = { plan, seed, recorder, decides: casting.decides ?? true, refusals: {}, cues, answers: [] };
  const start = Object.values(plan.roles).flatMap(({ id, seats }) =>
    seats.map((seat) => newMember(plan, exercise, seat, casting.roles?.[id] ?? casting.policy)),
  );
  playToTheEnd(stage, begin(stage, start));
  const log = recorder.log();
  const summary = summarise(plan, recorder.state(), log, stage.refusals);
  return { answers: stage.answers, log, state: recorder.state(), summary };
}

interface Stage {
  readonly plan: Plan;
  readonly decides: boolean;
  readonly seed: number;
  readonly recorder: Recorder;
  /** Code → how often a bot was refused for it. */
  readonly refusals: Record<string, number>;
  /** The script in the order of time, and how its first acts were answered. */
  readonly cues: readonly ScriptedAct[];
  readonly answers: { readonly act: ScriptedAct; readonly refused?: string }[];
}

function begin(stage: Stage, start: readonly CrewMember[]): readonly CrewMember[] {
  let crew = start;
  for (const { seat } of start) {
    const pseudonym = `Bot ${seat}`.slice(0, 40);
    crew = must(stage, crew, server, { type: "take-seat", seat, holder: "bot", pseudonym, person: `bot:${seat}` });
    crew = must(stage, crew, { kind: "seat", seat }, { type: "set-presence", present: true, device: "bot" });
  }
  return must(stage, crew, trainer, { type: "start" });
}

function must(stage: Stage, crew: readonly CrewMember[], by: Actor, command: Command): readonly CrewMember[] {
  const outcome = stage.recorder.say(by, command, {});
  if ("refused" in outcome) throw new Error(`${command.type} was refused: ${outcome.refused}`);
  return spread(stage, crew, outcome);
}

function playToTheEnd(stage: Stage, start: readonly CrewMember[]): readonly CrewMember[] {
  const { recorder, plan } = stage;
  let crew = start;
  while (recorder.state().status === "running") {
    const next = firstToAct(crew);
    const cue = stage.cues[stage.answers.length];
    const due = recorder.state().timers[0]?.due ?? Infinity;
    const at = Math.min(next?.act.at ?? Infinity, cue?.at ?? Infinity, due);
    if (!Number.isFinite(at) || at > plan.durationMs) throw new Error(`${plan.id} does not end`);
    crew = spread(stage, crew, recorder.reach(at));
    if (recorder.state().status !== "running") break;
    if (cue?.at === at) crew = perform(stage, crew, cue);
    else if (next?.act.at === at) crew = act(stage, crew, next.member, next.act);
  }
  return crew;
}

function perform(stage: Stage, crew: readonly CrewMember[], cue: ScriptedAct): readonly CrewMember[] {
  const outcome = stage.recorder.say(cue.by, cue.command, cue.texts);
  stage.answers.push("refused" in outcome ? { act: cue, refused: outcome.refused } : { act: cue });
  return spread(stage, crew, "refused" in outcome ? [] : outcome);
}

/** What a bot does not do when decisions are left to the script; to it that is as if it had been refused. */
const deciding: readonly Command["type"][] = ["decide", "propose", "sign", "cast", "open-decision"];

/** A bot does what it was waiting to do, and thinks again, whether it was allowed to or not. */
function act(
  stage: Stage,
  crew: readonly CrewMember[],
  { seat }: CrewMember,
  { at, command, texts }: { readonly at: number; readonly command: Command; readonly texts: Texts },
): readonly CrewMember[] {
  const left = !stage.decides && deciding.includes(command.type);
  const outcome = left ? [] : stage.recorder.say({ kind: "seat", seat }, command, texts);
  if ("refused" in outcome) stage.refusals[outcome.refused] = (stage.refusals[outcome.refused] ?? 0) + 1;
  const told = spread(stage, crew, "refused" in outcome ? [] : outcome);
  return told.map((member) => (member.seat === seat ? thinking(member, stage.plan, stage.seed, at) : member));
}

/** Tells every bot what its seat may know of what was recorded. Who learnt something thinks again, unless it acts now. */
function spread(stage: Stage, crew: readonly CrewMember[], recorded: readonly Recorded[]): readonly CrewMember[] {
  if (recorded.length === 0) return crew;
  const { plan, seed, recorder } = stage;
  return crew.map((member) => {
    const events = recorded.flatMap(({ entry, before, after }) => {
      const told = tell(
        entry,
        (seq) => recorder.textsOf(seq),
        (message) => messageIn(after, message)?.seq,
      );
      const facts = see(plan, before, after, told, { kind: "seat", seat: member.seat });
      return facts.map((is) => ({ seq: entry.seq, at: entry.at, is }));
    });
    const now = recorder.now();
    const told = toldMember(member, events);
    return events.length === 0 || (member.act?.at ?? Infinity) <= now ? told : thinking(told, plan, seed, now);
  });
}
