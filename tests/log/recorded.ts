import type { Actor, Command, Texts } from "#engine/exercise/command.ts";
import { headerFor } from "#engine/log/log.ts";
import type { Log } from "#engine/log/log.ts";
import { createRecorder } from "#engine/log/recorder.ts";
import { rehearsalSalt } from "#engine/log/seal.ts";
import { planHashes } from "#engine/plan/plan-hashes.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aCasualty, aDecision, anExpectedAction, anInject } from "../support/plan-parts.ts";

/** A small plan with rows, a decision and an expected action, whose hashes are its own. */
function aHashedPlan(): Plan {
  const { hashes: _, ...body } = aPlan({
    casualties: byId(aCasualty("c1"), aCasualty("c2", { at: [3, 0, 2] })),
    injects: [
      anInject("I1", { facts: ["three-hurt"], demands: "ack" }),
      anInject("I2", { trigger: { kind: "by-hand" } }),
    ],
    expected: [anExpectedAction("EA1")],
    decisions: byId(aDecision("d1")),
    endings: [{ id: "over", title: "Over", good: true, text: "That was it." }],
  });
  return { ...body, hashes: planHashes(body) };
}

const trainer: Actor = { kind: "trainer", person: "t" };
const server: Actor = { kind: "server" };
const seat = (id: string): Actor => ({ kind: "seat", seat: id });

type Step = readonly [at: number, by: Actor, command: Command, texts?: Texts];

const steps: readonly Step[] = [
  ...["medic", "officer", "control"].map((id): Step => [
    0,
    server,
    { type: "take-seat", seat: id, holder: "person", pseudonym: `P ${id}`, person: `p-${id}` },
  ]),
  [0, trainer, { type: "start" }],
  [5_000, seat("medic"), { type: "assess", casualty: "c1", finding: "breathing" }],
  [20_000, seat("medic"), { type: "tag", casualty: "c1", category: "red" }],
  [62_000, seat("control"), { type: "open-message", message: "m1" }],
  [65_000, seat("control"), { type: "send-message", channel: "phone", to: ["caller"], act: "ack", re: "m1" }],
  [
    70_000,
    seat("officer"),
    { type: "send-message", channel: "talkgroup", to: ["control"], act: "inform" },
    { text: "Smoke in the north" },
  ],
  [125_000, seat("officer"), { type: "decide", decision: "d1", option: "go" }, { reason: "It cannot wait" }],
  [130_000, trainer, { type: "pause" }, { reason: "Somebody at the door" }],
  [130_000, trainer, { type: "resume" }],
  [140_000, trainer, { type: "fire", row: "I2" }],
  [310_000, seat("medic"), { type: "treat", casualty: "c2", intervention: "airway" }],
  [400_000, trainer, { type: "note", at: 390_000 }, { text: "Airway was quick" }],
  [410_000, trainer, { type: "end" }],
];

/** A log of everything that the steps above bring about, with four sealed texts. */
export function aLog(): Log {
  const plan = aHashedPlan();
  const recorder = createRecorder(plan, headerFor(plan, "x1", 7, "formative"), (seq) => rehearsalSalt(7, seq));
  for (const [at, by, command, texts = {}] of steps) {
    recorder.reach(at);
    const outcome = recorder.say(by, command, texts);
    if ("refused" in outcome) throw new Error(`${command.type} at ${at}: ${outcome.refused}`);
  }
  return recorder.log();
}
