import { canonical } from "#engine/canonical.ts";
import { advance } from "#engine/exercise/advance.ts";
import type { Actor, Command } from "#engine/exercise/command.ts";
import { decide } from "#engine/exercise/decide.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { running } from "./exercise.ts";

interface Wish {
  readonly by: Actor;
  readonly command: Command;
}

/**
 * Everything that any play of a plan with these steps between acts comes to, on the real engine, as keys of questions:
 * at each step every sequence of acts, and no act; states that differ in nothing that matters later are gone on from once.
 */
export function playEverything(plan: Plan, stepMs: number): ReadonlySet<string> {
  const reached = new Set<string>();
  let states = new Map<string, ExerciseState>([["", begun(plan)]]);
  for (let at = 0; states.size > 0; at += stepMs) {
    const now = new Map<string, ExerciseState>();
    for (const state of states.values()) keep(now, advance(plan, state, at).reduce(evolve, state));
    for (const state of now.values())
      if (state.status === "running")
        for (const wish of wishes(plan, state)) {
          const { by, command } = wish;
          const lengths = ["decide", "propose", "close-case"].includes(command.type) ? { reason: 9 } : {};
          const came = decide(plan, state, { by, command, lengths }, at);
          if ("entries" in came) keep(now, came.entries.reduce(evolve, state));
        }
    for (const state of now.values()) note(state, reached);
    states = new Map([...now].filter(([, { status }]) => status === "running"));
  }
  return reached;
}

function begun(plan: Plan): ExerciseState {
  return running(plan).reduce((state, { at, by, command, lengths }) => {
    const came = command === undefined ? undefined : decide(plan, state, { by, command, lengths }, at);
    return came !== undefined && "entries" in came ? came.entries.reduce(evolve, state) : state;
  }, initialState(plan));
}

/** A map grows while it is gone through, so that acts at one instant follow one another. */
function keep(states: Map<string, ExerciseState>, state: ExerciseState): void {
  const { status, ending = {}, timers, lanes, variables, props, decisions, rows, casualties, cases } = state;
  const proposed = Object.values(decisions).map(({ status: of, option, proposal }) => {
    return { of, option, to: proposal?.option };
  });
  const order = timers.map(({ due, lane, event }) => [due, lane, event]);
  const tags = Object.values(casualties).map(({ tag }) => tag !== undefined);
  const delivered = Object.values(rows).map((row) => row.status);
  const handled = Object.values(cases).map(({ status: of, owner }) => ({ of, owner }));
  const key = canonical([status, ending, order, lanes, variables, props, proposed, delivered, tags, handled]);
  if (!states.has(key)) states.set(key, state);
}

function wishes(plan: Plan, state: ExerciseState): readonly Wish[] {
  const seat = (id: string): Actor => ({ kind: "seat", seat: id });
  const open = Object.values(plan.decisions).filter(({ id }) => state.decisions[id]?.status === "open");
  const decided = open.flatMap(({ id: decision, options, joint }) =>
    options.map(({ id: option }): Wish => ({
      by: seat("officer"),
      command: { type: joint === undefined ? "decide" : "propose", decision, option },
    })),
  );
  const signed = open.flatMap(({ id: decision }): readonly Wish[] => {
    const version = state.decisions[decision]?.proposal?.version;
    if (version === undefined) return [];
    return [{ by: seat("medic"), command: { type: "sign", decision, version, agree: true } }];
  });
  const byHand = plan.injects.filter(({ trigger }) => trigger.kind === "by-hand");
  const untagged = Object.keys(plan.casualties).filter((id) => state.casualties[id]?.tag === undefined);
  const { status: ofCase, owner } = state.cases["call"] ?? {};
  const called: readonly Command[] =
    owner === undefined
      ? [{ type: "take-case", case: "call" }]
      : ["helped", "wrong"].map((disposition) => ({ type: "close-case", case: "call", disposition }));
  const handled = ofCase === "open" ? called : [];
  return [
    ...handled.map((command): Wish => ({ by: seat("control"), command })),
    ...decided,
    ...signed,
    ...byHand.map(({ id }): Wish => ({ by: { kind: "trainer", person: "t" }, command: { type: "fire", row: id } })),
    ...untagged.map((casualty): Wish => ({ by: seat("medic"), command: { type: "tag", casualty, category: "red" } })),
  ];
}

function note({ rows, decisions, actions, ending }: ExerciseState, reached: Set<string>): void {
  for (const [id, { status }] of Object.entries(rows)) if (status === "delivered") reached.add(`row ${id}`);
  for (const [id, { status, option }] of Object.entries(decisions))
    if (status === "taken") reached.add(`decision ${id} ${option}`);
  for (const [id, { status }] of Object.entries(actions))
    if (status === "in-time" || status === "late") reached.add(`action ${id}`);
  if (ending?.ending !== undefined) reached.add(`ending ${ending.ending}`);
}
