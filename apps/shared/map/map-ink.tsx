import type { MapPoint } from "#engine/exercise/map-point.ts";
import type { StrokeKind } from "#engine/exercise/stroke-words.ts";
import type { Frame, Spot } from "../overview/stand.ts";
import type { PinLine } from "../panels/pin-model.ts";
import type { StrokeLine } from "./stroke-model.ts";
import { strokeShape } from "./stroke-shape.ts";
import type { UnitMark } from "./unit-model.ts";
import { pinOutline, strokeLabel, unitLabel, unitOutlines, unitPlate, unitTurn } from "./mark-shape.ts";

/** How many metres of the place one pixel is, so that marks keep their size. */
interface Scaled {
  readonly px: number;
}

/** Pins stand on their points, and say what they are. */
export function Pins({ pins, px }: { readonly pins: readonly MapPin[] } & Scaled) {
  return pins.map(({ id, x, y, what, where }) => (
    <g key={id} class="pin">
      <title>{`${what}: ${where}`}</title>
      <path class="pin-mark" d={`M${x} ${y}${pinOutline(px)}`} stroke-width={px * 2} />
      <text class="word" x={x + px * 10} y={y - px * 9} style={`font-size:${px * 11}px`} stroke-width={px * 3}>
        {what}
      </text>
    </g>
  ));
}

/** What the map needs of a pin. */
export type MapPin = Pick<PinLine, "id" | "x" | "y" | "what" | "where">;

interface StrokesProps extends Scaled {
  readonly strokes: readonly StrokeLine[];
  /** Where there is little room, without their remarks: the list beside the plan has them. */
  readonly brief: boolean;
}

/** Strokes with their words. */
export function Strokes({ strokes, brief, px }: StrokesProps) {
  return strokes.map(({ id, kind, points, what, where, text }) => (
    <g key={id} class={`stroke ${kind}`}>
      <title>{`${what}: ${where}`}</title>
      <Ink kind={kind} points={points} px={px} word={strokeLabel(what, brief ? undefined : text)} />
    </g>
  ));
}

/** A stroke that is not on the map yet: the corners so far, and how they will be joined. */
export function Sketch({
  kind,
  points,
  px,
}: { readonly kind: StrokeKind; readonly points: readonly MapPoint[] } & Scaled) {
  return (
    <g class={`stroke ${kind} sketch`}>
      {points.length > 1 && <Ink kind={kind} points={points} px={px} word="" />}
      {points.map(([x, y], i) => (
        // Corners have no name but their order.
        // oxlint-disable-next-line react/no-array-index-key
        <circle key={i} class="corner" cx={x} cy={y} r={px * 4} stroke-width={px * 2} />
      ))}
    </g>
  );
}

interface InkProps extends Scaled {
  readonly kind: StrokeKind;
  readonly points: readonly MapPoint[];
  readonly word: string;
}

/** The line lies on a lighter, wider one, so that it is told from whatever is under it. */
function Ink({ kind, points, px, word }: InkProps) {
  const { line, width, dashes, ends, hatch, label } = strokeShape(kind, points, px);
  return (
    <>
      {hatch !== "" && <path class="hatch" d={hatch} stroke-width={px * 1.2} />}
      <path class="casing" d={line} stroke-width={width + px * 3} />
      <path class="run" d={line} stroke-width={width} stroke-dasharray={dashes.join(" ")} />
      {ends !== "" && <path class="ends" d={ends} stroke-width={px * 1.5} />}
      {word !== "" && (
        <text
          class="word"
          x={label[0]}
          y={label[1] + px * 4}
          style={`font-size:${px * 12}px`}
          stroke-width={px * 3}
          text-anchor="middle"
        >
          {word}
        </text>
      )}
    </>
  );
}

interface UnitsProps extends Scaled {
  readonly units: readonly UnitMark[];
  readonly frame: Frame;
  /** Where there is little room, without their words: the list beside the plan has them. */
  readonly brief: boolean;
}

/** Units with how many they are. Where one goes is a dotted line. */
export function Units({ units, frame, brief, px }: UnitsProps) {
  return units.map((unit) => {
    const { id, spot, aside, goal, status, dress, count, words, title } = unit;
    if (spot === undefined) return null;
    const x = spot[0] + aside * px * unitPlate.apart;
    return (
      <g key={id} class={`unit ${status}`} style={`--agency: var(--${dress})`}>
        <title>{words}</title>
        {goal !== undefined && <WayTo from={spot} to={goal} px={px} />}
        <g transform={`translate(${x} ${spot[1]}) scale(${px})`}>
          <path class="plate" d={unitOutlines[status]} transform={`rotate(${unitTurn(unit)})`} />
          <text class="count" y={4.5} style="font-size:13px" text-anchor="middle">
            {count}
          </text>
          {!brief && (
            <text class="word" {...besideUnit(unit, (x - frame.x) / px, (frame.x + frame.width - x) / px)}>
              {unitLabel(title)}
            </text>
          )}
        </g>
      </g>
    );
  });
}

interface WayProps extends Scaled {
  readonly from: Spot;
  readonly to: Spot;
}

function WayTo({ from, to, px }: WayProps) {
  const dashes = `${px * 2} ${px * 5}`;
  return (
    <line class="to" x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} stroke-width={px * 2} stroke-dasharray={dashes} />
  );
}

/** A unit's word stands under it, of one under way over it, and turned inwards at the edges of the map. */
function besideUnit({ status }: UnitMark, left: number, right: number) {
  const anchor = right < 60 ? "end" : left < 60 ? "start" : "middle";
  const x = anchor === "end" ? unitPlate.half : anchor === "start" ? -unitPlate.half : 0;
  return { x, y: status === "way" ? -unitPlate.tall - 5 : 21, style: "font-size:11px", "text-anchor": anchor } as const;
}
