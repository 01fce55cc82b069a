import { parseLength } from "#engine/time.ts";
import { beginningsOf } from "./chart-begin.ts";
import { exitsOf, locatedStates, placeOfState, targetOf, type Exit, type Located } from "./chart-paths.ts";
import type { ChartText } from "./chart-schema.ts";
import { ringsIn } from "./check-rest.ts";
import { at, problemAt } from "./complain.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/** A change of state that takes no time and depends on nothing. */
interface Instant {
  readonly from: string;
  readonly to: string;
  readonly way: readonly string[];
  readonly exit: Exit;
}

/** Without time: an `always`, a length of nothing, or the answer to an event that the state itself raises. */
function takesNoTime({ state }: Located, { by, name, tried, written }: Exit): boolean {
  if (tried > 0 || written.when !== undefined) return false;
  if (by === "after") return parseLength(name) === 0;
  return by === "always" || ("entry" in state && state.entry.some(({ raise }) => raise === name));
}

/** States that lead into each other in no time, whatever happens, so that the chart is never in any of them. */
export function chartRests(survey: Survey, id: string, chart: ChartText): readonly Problem[] {
  const instants = new Map(
    locatedStates(chart).map((located) => {
      const { way, state } = located;
      const from = way.join(".");
      return [
        from,
        exitsOf(state).flatMap((exit): readonly Instant[] => {
          const { to } = exit.written;
          const target = to === undefined ? undefined : targetOf(chart, way, to);
          if (target === undefined || !takesNoTime(located, exit)) return [];
          return beginningsOf(chart, target).map((entered) => ({ from, to: entered.join("."), way, exit }));
        }),
      ];
    }),
  );
  return ringsIn(instants).flatMap((ring) => {
    const [first] = ring;
    if (first === undefined) return [];
    const names = [...ring.map(({ from }) => from), first.from].join(" → ");
    const place = at(survey, ...placeOfState(id, first.way), ...first.exit.toAt);
    const message = `'${id}' never comes to rest: ${names}, all in no time`;
    return [problemAt("never-rests", place, message, { help: "let one of them last, or give it a condition" })];
  });
}
