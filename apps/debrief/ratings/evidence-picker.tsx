import type { Signal } from "@preact/signals";
import { tPlus } from "#engine/time.ts";
import type { ObjectiveAccount } from "#engine/debrief/objectives.ts";
import { LogList } from "../../shared/log/log-list.tsx";
import type { LogLine } from "../../shared/log/log-lines.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";

interface EvidencePickerProps {
  readonly objective: ObjectiveAccount;
  readonly debrief: Debrief;
  readonly picked: Signal<ReadonlySet<number>>;
}

/** Chooses the entries a rating is founded on: those that show the objective's tasks first, any other by search. */
export function EvidencePicker({ objective, debrief, picked }: EvidencePickerProps) {
  const lines = debrief.lines.value;
  const near = objective.evidence.flatMap((seq) => lines[seq - 1] ?? []);
  const others = [...picked.value].filter((seq) => !objective.evidence.includes(seq)).toSorted((a, b) => a - b);
  const turn = (seq: number): void => {
    const now = picked.value;
    picked.value = new Set(now.has(seq) ? [...now].filter((one) => one !== seq) : [...now, seq]);
  };
  return (
    <fieldset class="field">
      <legend>{say("rating.evidence")}</legend>
      <span class="help">{say("rating.evidence.help")}</span>
      {near.length === 0 && <p class="small soft">{say("rating.evidence.none")}</p>}
      <ul class="evidence-choices">
        {[...near, ...others.flatMap((seq) => lines[seq - 1] ?? [])].map((line) => (
          <li key={line.seq}>
            <Choice line={line} picked={picked.value.has(line.seq)} turn={turn} />
          </li>
        ))}
      </ul>
      <details>
        <summary class="small">{say("rating.evidence.search")}</summary>
        <LogList
          exercise={debrief.exercise}
          lines={debrief.lines}
          before={({ seq, sentence }) => (
            <input
              type="checkbox"
              aria-label={say("rating.evidence.pick", { sentence })}
              checked={picked.value.has(seq)}
              onChange={() => turn(seq)}
            />
          )}
        />
      </details>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly line: LogLine;
  readonly picked: boolean;
  readonly turn: (seq: number) => void;
}

function Choice({ line: { seq, at, sentence }, picked, turn }: ChoiceProps) {
  return (
    <label class="evidence-choice">
      <input type="checkbox" checked={picked} onChange={() => turn(seq)} />
      <time>{tPlus(at)}</time> {sentence}
    </label>
  );
}
