/*
 * A select cannot hold lines that wrap, nor times that stand in a column; and a listbox is one stop for the keyboard,
 * whose options are walked with the arrows of the box itself.
 */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
import { useComputed } from "@preact/signals";
import { useId } from "preact/hooks";
import { tPlus } from "#engine/time.ts";
import { go } from "../../shared/address.ts";
import type { LogLine } from "../../shared/log/log-lines.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { linesAround } from "./lines-around.ts";

interface MomentListProps {
  readonly debrief: Debrief;
  /** The entry that was asked for; else the last one at the moment is current. */
  readonly entry: number | undefined;
}

/** What was logged around the moment, as a list that is walked with the arrow keys and moves the moment with it. */
export function MomentList({ debrief, entry }: MomentListProps) {
  const id = useId();
  const { moment } = debrief;
  const lines = useComputed(() => debrief.lines.value.filter(({ kind }) => kind !== "machine"));
  const { shown, current } = linesAround(lines.value, moment.at.value, entry);
  const choose = (line: LogLine | undefined): void => {
    if (line === undefined) return;
    moment.pause();
    moment.seek(line.at);
    go({ e: String(line.seq), t: String(line.at) }, "replace");
  };
  const walk = (by: number): void => {
    const place = lines.value.findIndex(({ seq }) => seq === current?.seq);
    choose(lines.value[Math.min(lines.value.length - 1, Math.max(0, place + by))]);
  };
  const keys: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };
  return (
    <div class="moment-list">
      <h3 id={`${id}-title`}>{say("timeline.around", { time: tPlus(moment.at.value) })}</h3>
      <div
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.seq}`}
        onKeyDown={(event) => {
          const by = keys[event.key];
          if (by === undefined) return;
          event.preventDefault();
          walk(by);
        }}
      >
        {shown.map((line) => (
          <Option
            key={line.seq}
            id={`${id}-${line.seq}`}
            line={line}
            current={line.seq === current?.seq}
            later={line.at > moment.at.value}
            choose={() => choose(line)}
          />
        ))}
        {shown.length === 0 && <p class="empty">{say("log.none")}</p>}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly line: LogLine;
  readonly current: boolean;
  readonly later: boolean;
  readonly choose: () => void;
}

function Option({ id, line, current, later, choose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={current}
      class={`line ${line.kind} ${later ? "later" : ""}`}
      onClick={choose}
    >
      <time>{tPlus(line.at)}</time>
      <span>{line.sentence}</span>
    </div>
  );
}
