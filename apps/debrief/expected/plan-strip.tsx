import type { ExpectedActual } from "#engine/debrief/expected-actual.ts";

const width = 220;
const height = 22;

/**
 * Target, tolerance and what happened on one line from STARTEX to ENDEX: a bracket for the target, a pale bar for the
 * tolerance, a filled dot where it was done, a hollow one at the end where it was not. The table beside it says the same.
 */
export function PlanStrip({
  action: { by, late, met, status },
  end,
}: {
  readonly action: ExpectedActual;
  readonly end: number;
}) {
  const x = (at: number): number => 6 + (Math.min(at, end) / Math.max(1, end)) * (width - 12);
  const middle = height / 2;
  const isWithin = by !== undefined && by <= end;
  return (
    <svg class={`plan-strip ${status}`} viewBox={`0 0 ${width} ${height}`}>
      <line class="axis" x1={6} x2={width - 6} y1={middle} y2={middle} />
      {isWithin && late !== undefined && (
        <rect class="tolerance" x={x(by)} y={middle - 4} width={Math.max(0, x(late) - x(by))} height={8} />
      )}
      {isWithin && <path class="target" d={`M${x(by)} 3 v${height - 6}`} />}
      {met !== undefined && <circle class="actual" cx={x(met.at)} cy={middle} r={4.5} />}
      {met === undefined && status === "not-met" && (
        <path class="missing" d={`M${width - 10} ${middle - 4} l8 8 m0 -8 l-8 8`} />
      )}
    </svg>
  );
}
