import * as fc from "fast-check";
import { command as commandSchema, type Command, type TextLengths } from "#engine/exercise/command.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { anExercise, clockAct, running, seatAct, trainerAct, type Act, type Exercise } from "./exercise.ts";

/** One thing in a script: so much wall time passes, then somebody asks for something. */
export interface Step {
  readonly waitMs: number;
  readonly who: string;
  readonly command: Command;
  readonly lengths: TextLengths;
}

const casualty = fc.constantFrom("c0", "c1", "c2", "c0", "c1", "c2", "c9");
const zone = fc.constantFrom("crash", "clearing", "crash", "clearing", "crash", "clearing", "road", "away", "moon");
const row = fc.constantFrom("R0", "R1", "R2", "R3", "R4", "R9");
const decision = fc.constantFrom("D0", "D1");
const option = fc.constantFrom("go", "wait");
const message = fc.integer({ min: 1, max: 9 }).map((n) => `m${n}`);
const to = fc.constantFrom(["medic"], ["officer"], ["control"], ["officer", "control"], ["caller"]);
const channel = fc.constantFrom("talkgroup", "phone", "face");

const metres = fc.integer({ min: -90, max: 90 });
const work = fc.constantFrom("k0", "k1", "k2", "k9");

function of(type: Command["type"], fields: fc.Arbitrary<object>): fc.Arbitrary<Command> {
  return fields.map((rest) => commandSchema.parse({ type, ...rest }));
}

const none = fc.constant({});
const playing: fc.Arbitrary<Command> = fc.oneof(
  of("walk", fc.record({ to: zone })),
  of("enter-zone", fc.record({ zone })),
  of("assess", fc.record({ casualty, finding: fc.constantFrom("walks", "breathing", "rate") })),
  of("treat", fc.record({ casualty, intervention: fc.constantFrom("airway", "carry", "load") })),
  of("stop-treating", none),
  of("tag", fc.record({ casualty, category: fc.constantFrom("red", "green", "black") })),
  of("call-walkers", fc.record({ to: zone })),
  { weight: 2, arbitrary: of("lead", fc.record({ casualty })) },
  of("stay", fc.record({ casualty })),
  of("ask-to-follow", fc.record({ seat: fc.constantFrom("medic", "officer", "control") })),
  of("report-person", fc.record({ seat: fc.constantFrom("medic", "officer", "control") })),
  of("open-message", fc.record({ message })),
  { weight: 2, arbitrary: of("take-case", fc.record({ case: work })) },
  of("hand-case", fc.record({ case: work, to: fc.constantFrom("medic", "officer", "control", "nobody") })),
  of("close-case", fc.record({ case: work, disposition: fc.constantFrom("done", "done", "gone") })),
  of("close-case", fc.record({ case: work, disposition: fc.constant("same"), into: work })),
  of("send-resource", fc.record({ resource: fc.constant("boats"), count: fc.integer({ min: 1, max: 3 }), to: zone })),
  of(
    "send-resource",
    fc.record({
      resource: fc.constant("boats"),
      count: fc.constant(1),
      to: zone,
      from: fc.constantFrom("crash", "road"),
    }),
  ),
  of("decide", fc.record({ decision, option })),
  of("propose", fc.record({ decision, option })),
  of("answer-probe", fc.record({ probe: fc.constant("P0"), option: fc.constantFrom("yes", "no") })),
  of(
    "pin",
    fc.record(
      {
        zone,
        way: fc.constantFrom("middle", "n"),
        kind: fc.constantFrom("danger", "people"),
        point: fc.tuple(metres, metres),
      },
      { requiredKeys: ["zone", "way", "kind"] },
    ),
  ),
  of(
    "draw",
    fc.record({
      zone,
      kind: fc.constantFrom("line", "route", "cordon", "area"),
      points: fc.array(fc.tuple(metres, metres), { minLength: 2, maxLength: 5 }),
    }),
  ),
  of("rub-out", fc.record({ stroke: fc.constantFrom("d1", "d2") })),
  of("unpin", fc.record({ pin: fc.constantFrom("k1", "k2") })),
  of("take-break", none),
  of("ask-help", none),
  of("read-prop", fc.record({ prop: fc.constantFrom("p0", "p9") })),
  of("end-break", none),
  of("raise-hand", fc.record({ meeting: fc.constant("table") })),
  of("lower-hand", fc.record({ meeting: fc.constant("table") })),
  of("give-floor", fc.record({ meeting: fc.constant("table"), seat: fc.constantFrom("medic", "officer", "control") })),
  of("yield-floor", fc.record({ meeting: fc.constant("table") })),
  of("turn-voice", fc.record({ on: fc.constantFrom(true, true, false) })),
  of("press-talk", fc.record({ channel }, { requiredKeys: [] })),
  of("release-talk", fc.record({})),
  of("open-decision", fc.record({ decision })),
  of("cast", fc.record({ decision, option })),
  of("sign", fc.record({ decision, version: fc.integer({ min: 1, max: 2 }), agree: fc.boolean() })),
  of(
    "send-message",
    fc.record({ channel, to, act: fc.constant("inform"), facts: fc.subarray(["F0", "F1", "m1.count"]) }),
  ),
  of(
    "send-message",
    fc.record({
      channel,
      to,
      act: fc.constant("request"),
      form: fc.constant("report"),
      fields: fc.record({ count: fc.integer({ min: 7_700_000, max: 7_799_999 }), major: fc.boolean() }),
    }),
  ),
);

const controlling: fc.Arbitrary<Command> = fc.oneof(
  of("pause", none),
  { weight: 2, arbitrary: of("resume", none) },
  of("set-rate", fc.record({ rate: fc.constantFrom(0.5, 1, 2, 4, 10) })),
  of("fire", fc.record({ row })),
  of("skip", fc.record({ row })),
  of(
    "say-as",
    fc.record({
      persona: fc.constantFrom("caller", "caller", "caller", "ghost"),
      channel,
      to: fc.constantFrom(["medic"], ["officer", "control"]),
      act: fc.constant("inform"),
      facts: fc.subarray(["F0", "F2", "F3"], { minLength: 1 }),
    }),
  ),
  of("resend", fc.record({ row, channel })),
);

const waitMs = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 12_000 }).map((n) => n * 2),
  fc.constant(60_000),
);
const reasoned = new Set<Command["type"]>(["decide", "propose", "sign", "close-case", "pause", "skip"]);

/** The free text a command wants, now and then too short or one it has no use for. */
function lengthsFor({ type }: Command, odd: number): TextLengths {
  if (odd === 0) return { text: 2, reason: 2 };
  if (type === "send-message" || type === "say-as") return { text: 4 };
  return reasoned.has(type) ? { reason: 12 } : {};
}

/** What players and trainers may do in no order at all, with pauses and changes of rate at any wall time. */
export const randomScript: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .oneof(
      {
        weight: 6,
        arbitrary: fc.record({ who: fc.constantFrom("medic", "medic", "officer", "control"), command: playing }),
      },
      fc.record({ who: fc.constant("trainer"), command: controlling }),
    )
    .chain(({ who, command }) =>
      fc.record({ waitMs, odd: fc.nat(40) }).map(({ waitMs: wait, odd }) => {
        return { waitMs: wait, who, command, lengths: lengthsFor(command, who === "trainer" ? 1 : odd) };
      }),
    ),
  { minLength: 10, maxLength: 40 },
);

/** What a script came to: the exercise, and the acts with the exercise times at which the room took them. */
export interface Played {
  readonly exercise: Exercise;
  readonly acts: readonly Act[];
}

/** Plays a script as a room does: the wall clock is mapped to exercise time by status and rate. */
export function play(plan: Plan, script: readonly Step[]): Played {
  const exercise = anExercise(plan);
  const acts: Act[] = [];
  const take = (act: Act): void => {
    acts.push(act);
    exercise.act(act);
  };
  for (const act of running(plan)) take(act);
  let at = 0;
  for (const { waitMs: wall, who, command, lengths: said } of script) {
    if (exercise.state.status === "running") {
      take(clockAct(at + wall * exercise.state.rate));
      at = exercise.state.status === "running" ? at + wall * exercise.state.rate : exercise.state.at;
    }
    take(who === "trainer" ? trainerAct(at, command) : seatAct(who, at, command, said));
  }
  return { exercise, acts };
}
