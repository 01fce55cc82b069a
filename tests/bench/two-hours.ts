import { advance } from "#engine/exercise/advance.ts";
import type { Actor, Command } from "#engine/exercise/command.ts";
import { decide } from "#engine/exercise/decide.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { draw } from "#engine/random.ts";

const hours2 = 2 * 3_600_000;
const minute = 60_000;

/**
 * Two hours with twenty-four seats, sixty injects and forty decisions, made from the plan of a shorter exercise. Findings
 * take no time, or so few people could not give so many commands.
 */
export function twoHours(plan: Plan): Plan {
  const roles = Object.values(plan.roles);
  const each = Math.ceil(20 / roles.length);
  const [inject] = plan.injects.filter(({ channel, effects }) => channel !== undefined && effects.length === 0);
  const [decision] = Object.values(plan.decisions).filter(({ joint }) => joint === undefined);
  if (inject === undefined || decision === undefined) throw new Error("the plan has no row or decision to copy");
  return {
    ...plan,
    durationMs: hours2,
    findings: Object.fromEntries(
      Object.values(plan.findings).map((finding) => [finding.id, { ...finding, takesMs: 0 }]),
    ),
    endings: plan.endings.filter(({ when }) => when === undefined),
    roles: Object.fromEntries(
      roles.map((role) => {
        const seats = copies(each).map((index) => (index === 0 ? role.id : `${role.id}.${index + 1}`));
        return [role.id, { ...role, seats }];
      }),
    ),
    injects: copies(60).map((index) => ({
      ...inject,
      id: `J${index}`,
      trigger: { kind: "at", at: index * 2 * minute },
    })),
    expected: plan.expected.filter(({ from, pattern }) => from === undefined && pattern.afterRow === undefined),
    decisions: Object.fromEntries(
      copies(40).map((index) => [`d${index}`, { ...decision, id: `d${index}`, at: index * 3 * minute }]),
    ),
  };
}

function copies(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A command that was accepted, and when. */
interface Said {
  readonly at: number;
  readonly by: Actor;
  readonly command: Command;
  readonly lengths: Readonly<Record<string, number>>;
}

export interface Recorded {
  readonly said: readonly Said[];
  readonly entries: readonly Entry[];
  readonly state: ExerciseState;
}

/** How often players do what, per thousand commands: as in a rehearsal of Kilometre 41, with less walking. */
const shares = [
  ["assess", 770],
  ["walk", 90],
  ["tag", 75],
  ["send-message", 25],
  ["open-message", 25],
  ["decide", 15],
] as const;
type Kind = (typeof shares)[number][0];

/**
 * Plays so many accepted commands, evenly over the exercise, drawn from a seed, each decided at its own time. `talk` is
 * the share of commands, more than usual, that are messages.
 */
export function play(plan: Plan, commands: number, seed: number, talk = 0): Recorded {
  const said: Said[] = [];
  const entries: Entry[] = [];
  let state = initialState(plan);
  const say = (one: Said): void => {
    const made = decided(plan, state, one);
    if (made === undefined) return;
    said.push(one);
    for (const entry of made.entries) entries.push(entry);
    state = made.state;
  };
  const server: Actor = { kind: "server" };
  for (const seat of Object.keys(state.seats)) {
    const command = { type: "take-seat", seat, holder: "bot", pseudonym: seat, person: seat } as const;
    say({ at: 0, by: server, command, lengths: {} });
  }
  say({ at: 0, by: server, command: { type: "start" }, lengths: {} });
  const before = said.length;
  for (let n = 0; said.length - before < commands; n += 1) {
    const at = Math.floor(((said.length - before + 1) / (commands + 2)) * plan.durationMs);
    const { seat, command, lengths = {} } = drawn(plan, state, (key) => draw(seed, key, n), talk);
    say({ at, by: { kind: "seat", seat }, command, lengths });
  }
  return { said, entries, state };
}

/** Decides a command as a room does; undefined when it is refused. */
function decided(
  plan: Plan,
  state: ExerciseState,
  { at, ...wanted }: Said,
): { readonly entries: readonly Entry[]; readonly state: ExerciseState } | undefined {
  const timed = advance(plan, state, at);
  const now = timed.reduce(evolve, state);
  const outcome = decide(plan, now, wanted, at);
  if ("refused" in outcome) return undefined;
  return { entries: [...timed, ...outcome.entries], state: outcome.entries.reduce(evolve, now) };
}

/** Decides commands that were accepted before: what a room does for them, without the drawing of them. */
export function decideAgain(plan: Plan, said: readonly Said[]): ExerciseState {
  return said.reduce((state, one) => decided(plan, state, one)?.state ?? state, initialState(plan));
}

function pick<T>(from: readonly T[], chance: number): T {
  const one = from[Math.floor(chance * from.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

function pickKind(chance: number): Kind {
  let left = chance * 1000;
  for (const [kind, share] of shares) {
    left -= share;
    if (left < 0) return kind;
  }
  return "assess";
}

interface Wish {
  readonly seat: string;
  readonly command: Command;
  readonly lengths?: Readonly<Record<string, number>>;
}

function elsewhere(plan: Plan, here: string): readonly string[] {
  return Object.values(plan.zones).flatMap(({ id, onSite }) => (onSite && id !== here ? [id] : []));
}

/** A command that somebody might give now, by a seat that can. */
function drawn(plan: Plan, state: ExerciseState, chance: (key: string) => number, talk: number): Wish {
  const kind = chance("talk") < talk ? "send-message" : pickKind(chance("kind"));
  const all = Object.values(state.seats);
  const free = all.filter(({ zone, task }) => task === undefined && plan.zones[zone]?.onSite === true);
  const busy = new Set(Object.values(state.casualties).map(({ zone }) => zone));
  const able = kind === "walk" ? free : free.filter(({ zone }) => busy.has(zone));
  const hands = kind === "assess" || kind === "tag" || kind === "walk";
  const { id: seat, zone, role } = pick(hands && able.length > 0 ? able : all, chance("seat"));
  const here = Object.keys(state.casualties).filter((id) => state.casualties[id]?.zone === zone);
  const casualty = pick(here.length > 0 ? here : Object.keys(state.casualties), chance("casualty"));
  switch (kind) {
    case "assess":
      return { seat, command: { type: kind, casualty, finding: pick(Object.keys(plan.findings), chance("finding")) } };
    case "tag":
      return {
        seat,
        command: { type: kind, casualty, category: pick(Object.keys(plan.triage?.categories ?? {}), chance("c")) },
      };
    case "walk":
      return { seat, command: { type: kind, to: pick(elsewhere(plan, zone), chance("zone")) } };
    case "send-message": {
      const { id, members } = pick(
        Object.values(plan.channels).filter((one) => one.members.includes(role)),
        chance("channel"),
      );
      const command = { type: kind, channel: id, to: [pick(members, chance("to"))], act: "inform" } as const;
      return { seat, command: { ...command, to: [...command.to] }, lengths: { text: 40 } };
    }
    case "open-message":
      return { seat, command: { type: kind, message: `m${1 + Math.floor(chance("message") * state.messageCount)}` } };
    case "decide": {
      const decision = pick(Object.values(plan.decisions), chance("decision"));
      const option = pick(decision.options, chance("option")).id;
      return { seat, command: { type: kind, decision: decision.id, option }, lengths: { reason: 20 } };
    }
    default:
      return kind satisfies never;
  }
}
