import { advance } from "#engine/exercise/advance.ts";
import type { Cause } from "#engine/exercise/command.ts";
import { decide } from "#engine/exercise/decide.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { planHashes } from "#engine/plan/plan-hashes.ts";
import { canonical } from "#engine/canonical.ts";
import { firstDifference } from "./difference.ts";
import type { Log, LogBatch } from "./log.ts";
import { emptyGrove, grow, rootOf } from "./merkle.ts";
import { commitment, leafText, saysOf } from "./seal.ts";
import type { Envelope, Sealed } from "./seal.ts";

/** The first place where a log is not what its own causes make of it. `seq` 0 is the header. */
interface Difference {
  readonly seq: number;
  /** What differs: a dotted field of the entry or the header, or `entry`, `time`, `refused`, `texts`, `commitment`, `root`. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export type Verdict =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly root: string;
      /** Entries whose texts were destroyed; their commitments stand. */
      readonly erased: number;
      readonly checkpoints: number;
    }
  | ({ readonly ok: false } & Difference);

/**
 * Decides every cause of a log again from the plan it carries, and compares: each entry, each sealed text with its
 * commitment, each checkpoint with the tree. Needs no key and no network. An erased text is no difference.
 */
export function verifyLog(log: Log): Verdict {
  const start = wrongScenario(log) ?? wrongSeals(log);
  if (start !== undefined) return { ok: false, ...start };
  const sealed = new Map(log.sealed.map((part) => [part.seq, part]));
  const roots = new Map(log.checkpoints.map(({ size, root }) => [size, root]));
  let [state, grove, erased] = [initialState(log.plan), emptyGrove, 0];
  for (const batch of log.batches) {
    const again = decideAgain(log, state, batch);
    const wrong = "entries" in again ? wrongBatch(batch, again.entries) : again;
    if (wrong !== undefined) return { ok: false, ...wrong };
    for (const envelope of batch.entries) {
      const part = sealed.get(envelope.seq);
      const torn = wrongTexts(envelope, part);
      if (torn !== undefined) return { ok: false, ...torn };
      if (envelope.c !== undefined && part === undefined) erased += 1;
      state = evolve(state, envelope);
      grove = grow(grove, leafText(envelope));
      const kept = roots.get(grove.size);
      if (kept !== undefined && kept !== rootOf(grove))
        return { ok: false, seq: grove.size, what: "root", expected: rootOf(grove), found: kept };
    }
  }
  return { ok: true, entries: grove.size, root: rootOf(grove), erased, checkpoints: log.checkpoints.length };
}

function wrongScenario({ header, plan }: Log): Difference | undefined {
  const { hashes, ...body } = plan;
  const made = firstDifference(planHashes(body), hashes, "plan.hashes");
  const said = firstDifference({ id: plan.id, version: plan.version, ...hashes }, header.scenario, "scenario");
  const wrong = made ?? said;
  return wrong === undefined ? undefined : { seq: 0, ...wrong };
}

function wrongSeals({ batches, sealed, checkpoints }: Log): Difference | undefined {
  const length = batches.at(-1)?.entries.at(-1)?.seq ?? 0;
  const committed = new Set(batches.flatMap(({ entries }) => entries.flatMap(({ seq, c }) => (c ? [seq] : []))));
  const stray = sealed.find(({ seq }) => !committed.has(seq));
  if (stray !== undefined)
    return { seq: stray.seq, what: "texts", expected: "nothing", found: Object.keys(stray.texts).join(", ") };
  const beyond = checkpoints.find(({ size }) => size > length);
  if (beyond === undefined) return undefined;
  return { seq: length + 1, what: "root", expected: `${beyond.size} entries`, found: `${length} entries` };
}

/** What the cause of a batch brings about in this state: first what time alone does, then the cause itself. */
function decideAgain(
  { plan }: Log,
  state: ExerciseState,
  { at, cause, entries }: LogBatch,
): { readonly entries: readonly Entry[] } | Difference {
  const seq = entries[0]?.seq ?? state.seq + 1;
  if (at < state.at) return { seq, what: "time", expected: `at least ${state.at}`, found: String(at) };
  const timed = advance(plan, state, at);
  const now = timed.reduce(evolve, state);
  const caused = outcome(plan, now, cause, at);
  if ("refused" in caused) return { seq, what: "refused", expected: caused.refused, found: "accepted" };
  return { entries: [...timed, ...caused.entries] };
}

function outcome(plan: Log["plan"], state: ExerciseState, cause: Cause, at: number): ReturnType<typeof decide> {
  switch (cause.kind) {
    case "command":
      return decide(plan, state, cause, at);
    case "clock":
      return { entries: [] };
    case "interrupted":
      return { entries: [{ seq: state.seq + 1, at, is: { type: "exercise-interrupted" } }] };
    default:
      return cause satisfies never;
  }
}

function wrongBatch({ entries }: LogBatch, again: readonly Entry[]): Difference | undefined {
  for (let index = 0; index < Math.max(entries.length, again.length); index += 1) {
    const [found, expected] = [entries[index], again[index]];
    const seq = found?.seq ?? expected?.seq ?? 0;
    if (expected === undefined || found === undefined)
      return { seq, what: "entry", expected: written(expected), found: written(found) };
    const difference = firstDifference(expected, { seq: found.seq, at: found.at, is: found.is });
    if (difference !== undefined) return { seq, ...difference };
  }
  return undefined;
}

function written(entry: Entry | undefined): string {
  return entry === undefined ? "nothing" : canonical({ at: entry.at, is: entry.is });
}

function wrongTexts(envelope: Envelope, part: Sealed | undefined): Difference | undefined {
  const { seq, c } = envelope;
  const names = saysOf(envelope).toSorted().join(", ");
  if (names !== "" && c === undefined)
    return { seq, what: "commitment", expected: `a commitment to ${names}`, found: "nothing" };
  if (names === "" && c !== undefined) return { seq, what: "commitment", expected: "nothing", found: c };
  if (part === undefined || c === undefined) return undefined;
  const sealed = Object.keys(part.texts).toSorted().join(", ");
  if (sealed !== names) return { seq, what: "texts", expected: names, found: sealed };
  const made = commitment(part.texts, part.salt);
  return made === c ? undefined : { seq, what: "texts", expected: c, found: made };
}
