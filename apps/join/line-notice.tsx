import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { say } from "../shared/wording/say.ts";
import { type LineFigures, checkLine, gradeOf, secondsToPlace, speedOf } from "./line-check.ts";

type Line = LineFigures | "asking" | "no-answer";

/** How good the line to the server is, in words, and what to do; keeps nobody from going in. */
export function LineNotice() {
  const line = useSignal<Line>("asking");
  const ask = async (): Promise<void> => {
    line.value = "asking";
    line.value = (await checkLine()) ?? "no-answer";
  };
  useEffect(() => void ask(), []);
  const asking = line.value === "asking";
  return (
    <section class="card door" aria-labelledby="line-check">
      <h2 id="line-check">{say("ways.line")}</h2>
      <output>{lineWords(line.value)}</output>
      <div class="row">
        <button type="button" aria-disabled={asking} onClick={() => !asking && void ask()}>
          {say("ways.line.again")}
        </button>
      </div>
    </section>
  );
}

function lineWords(line: Line): string {
  if (line === "asking") return say("ways.line.asking");
  if (line === "no-answer") return say("ways.line.no-answer");
  const { amount, unit } = speedOf(line);
  return say(`ways.line.${gradeOf(line)}`, {
    ms: Number(Math.max(1, line.roundTripMs).toPrecision(2)),
    speed: say(`ways.line.speed.${unit}`, { amount }),
    seconds: secondsToPlace(line),
  });
}
