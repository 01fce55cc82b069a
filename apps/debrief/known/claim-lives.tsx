import { useRef } from "preact/hooks";
import type { ClaimedValue, Conflict, Holder } from "#engine/debrief/conflicting-claims.ts";
import { tPlus } from "#engine/time.ts";
import { useDrawnWidth } from "../../shared/overview/drawn-width.ts";
import { Picture } from "../../shared/panels/picture.tsx";
import { sayLength } from "../../shared/wording/lengths.ts";
import type { Names } from "../../shared/wording/names.ts";
import { say } from "../../shared/wording/say.ts";
import { sayValue } from "../../shared/wording/values.ts";
import { claimLines } from "./claim-lines.ts";
import type { ClaimLine } from "./claim-lines.ts";

interface ClaimLivesProps {
  readonly conflict: Conflict;
  readonly end: number;
  readonly title: string;
  readonly names: Names;
}

/**
 * Room for the names on the left: a share of the width, and no more than the longest needs; where the page is narrower
 * than `stackedPx` they stand above their bars.
 */
const column = { share: 0.36, mostPx: 330 };
const stackedPx = 520;
const gapPx = 12;

/**
 * How long each value was alive: a bar for every seat that was told it, until it was told the true one. A false value
 * is hatched, the true one filled, one nobody knows of is outlined; so it does not hang on the colour.
 */
export function ClaimLives({ conflict: { values }, end, title, names }: ClaimLivesProps) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useDrawnWidth(holder);
  const stacked = width < stackedPx;
  const { lines, height } = claimLines(values, stacked);
  const left = stacked ? 4 : Math.min(column.mostPx, width * column.share);
  const x = (at: number): number => left + (at / Math.max(1, end)) * (width - left - 34);
  const times = (stacked ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((share) => share * end);
  return (
    <div ref={holder}>
      <Picture
        class="claim-lives"
        viewBox={`0 0 ${width} ${height + 20}`}
        label={say("claims.picture", { title, lives: livesInWords(values) })}
      >
        <defs>
          <pattern id="hatch" width="6" height="6" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
            <rect class="hatch-ground" width="6" height="6" />
            <line class="hatch-line" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {times.map((at) => (
          <g key={at}>
            <line class="axis" x1={x(at)} x2={x(at)} y1={2} y2={height} />
            <text class="tick" x={x(at)} y={height + 15}>
              {tPlus(at)}
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <Line
            key={`${line.y} ${line.holder?.seat ?? ""}`}
            line={line}
            x={x}
            names={names}
            stacked={stacked}
            room={(stacked ? width : left) - gapPx}
          />
        ))}
      </Picture>
    </div>
  );
}

interface LineProps {
  readonly line: ClaimLine;
  readonly x: (at: number) => number;
  readonly names: Names;
  readonly stacked: boolean;
  /** How far to the right a name may reach, in pixels; a longer one is cut, and whole in the table below. */
  readonly room: number;
}

function Line({ line: { value, holder, y }, x, names, stacked, room }: LineProps) {
  if (holder === undefined) {
    return (
      <text class="label" x={4} y={y + 13}>
        {say("claims.value-of", { value: sayValue(value.value), truth: sayTruth(value) })}
      </text>
    );
  }
  const indent = stacked ? 4 : 16;
  return (
    <g class={value.true === undefined ? "unknown" : value.true ? "so" : "not-so"}>
      <foreignObject x={indent} y={y - 3} width={room - indent} height={18}>
        <span class="holder">{names("seat", holder.seat)}</span>
      </foreignObject>
      <Bar holder={holder} x={x} y={stacked ? y + 16 : y} />
    </g>
  );
}

function Bar({
  holder: { from, until },
  x,
  y,
}: { readonly holder: Holder } & Pick<LineProps, "x"> & { readonly y: number }) {
  return <rect class="life" x={x(from)} y={y} width={Math.max(3, x(until) - x(from))} height={13} rx={3} />;
}

function sayTruth(value: ClaimedValue): string {
  if (value.true === undefined) return say("claims.not-known");
  return say(value.true ? "claims.so" : "known.not-so");
}

function livesInWords(values: Conflict["values"]): string {
  return values
    .map(({ value, aliveMs }) =>
      aliveMs === 0
        ? say("claims.life.none", { value: sayValue(value) })
        : say("claims.life", { value: sayValue(value), time: sayLength(aliveMs) }),
    )
    .join(" ");
}
