import type { Conflict } from "#engine/debrief/conflicting-claims.ts";
import { tPlus } from "#engine/time.ts";
import { Picture } from "../../shared/panels/picture.tsx";
import { sayLength } from "../../shared/wording/lengths.ts";
import { say } from "../../shared/wording/say.ts";
import { sayValue } from "../../shared/wording/values.ts";

const width = 640;
const labelWidth = 130;
const barHeight = 9;
const gap = 14;

interface ClaimLivesProps {
  readonly conflict: Conflict;
  readonly end: number;
  readonly title: string;
}

/**
 * How long each value was alive: a bar for every seat that was told it, until it was told the true one. A false value
 * is hatched, the true one filled, one nobody knows of is outlined; so it does not hang on the colour.
 */
export function ClaimLives({ conflict: { values }, end, title }: ClaimLivesProps) {
  const x = (at: number): number => labelWidth + (at / Math.max(1, end)) * (width - labelWidth - 8);
  const heights = values.map(({ holders }) => holders.length * (barHeight + 2) + gap);
  const tops = heights.map((_, n) => 6 + heights.slice(0, n).reduce((sum, height) => sum + height, 0));
  const height = 6 + heights.reduce((sum, one) => sum + one, 0) + 16;
  return (
    <Picture
      class="claim-lives"
      viewBox={`0 0 ${width} ${height}`}
      label={say("claims.picture", { title, lives: livesInWords(values) })}
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
          <rect class="hatch-ground" width="6" height="6" />
          <line class="hatch-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line class="axis" x1={x(share * end)} x2={x(share * end)} y1={2} y2={height - 14} />
          <text class="tick" x={x(share * end)} y={height - 2}>
            {tPlus(share * end)}
          </text>
        </g>
      ))}
      {values.map((value, n) => (
        <g
          key={JSON.stringify(value.value)}
          class={value.true === undefined ? "unknown" : value.true ? "so" : "not-so"}
        >
          <text class="label" x={4} y={(tops[n] ?? 0) + 12}>
            {sayValue(value.value)}
          </text>
          {value.holders.map((holder, line) => (
            <rect
              key={`${holder.seat} ${holder.fromSeq}`}
              class="life"
              x={x(holder.from)}
              y={(tops[n] ?? 0) + line * (barHeight + 2)}
              width={Math.max(2, x(holder.until) - x(holder.from))}
              height={barHeight}
              rx={2}
            />
          ))}
        </g>
      ))}
    </Picture>
  );
}

function livesInWords(values: Conflict["values"]): string {
  return values
    .map(({ value, aliveMs }) => say("claims.life", { value: sayValue(value), time: sayLength(aliveMs) }))
    .join(" ");
}
