import { tPlus } from "#engine/time.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { addressWith } from "../shared/address.ts";
import { say } from "../shared/wording/say.ts";
import type { Debrief } from "./debrief.ts";

/** How much of what led to a moment is shown before it. */
export const preRollMs = 15_000;

interface MomentLinkProps {
  readonly at: ExerciseTime;
  /** The entry it is about, to be found in the lists. */
  readonly seq?: number;
  readonly text?: string;
}

/** Leads to a moment on the timeline and in the replay. */
export function MomentLink({ at, seq, text }: MomentLinkProps) {
  return (
    <a class="moment-link" href={momentAddress(at, seq)}>
      {text ?? <time>{tPlus(at)}</time>}
    </a>
  );
}

/** The address of a moment, a little before it, with the entry it is about marked. */
export function momentAddress(at: ExerciseTime, seq?: number): string {
  return addressWith({ v: "timeline", t: String(Math.max(0, at)), e: seq === undefined ? undefined : String(seq) });
}

/** The entries something rests on, each a sentence that leads to its moment. */
export function Evidence({ debrief, seqs }: { readonly debrief: Debrief; readonly seqs: readonly number[] }) {
  const lines = seqs.flatMap((seq) => debrief.lines.value[seq - 1] ?? []);
  if (lines.length === 0) return null;
  return (
    <details class="evidence">
      <summary class="small">{say("debrief.evidence", { n: lines.length })}</summary>
      <ol class="lines small">
        {lines.map(({ seq, at, sentence }) => (
          <li key={seq}>
            <MomentLink at={at} seq={seq} /> {sentence}
          </li>
        ))}
      </ol>
    </details>
  );
}
