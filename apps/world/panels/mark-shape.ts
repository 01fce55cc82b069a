import type { Mark } from "./panel.ts";

/** The fills and inks of triage tags: each pair reads at 4.5:1 or better. */
const markColours: Readonly<Record<Mark["colour"], { readonly fill: string; readonly ink: string }>> = {
  red: { fill: "#c3202b", ink: "#ffffff" },
  yellow: { fill: "#f3c318", ink: "#13242c" },
  green: { fill: "#1f7a3f", ink: "#ffffff" },
  black: { fill: "#1b1b1b", ink: "#ffffff" },
  white: { fill: "#ffffff", ink: "#13242c" },
  grey: { fill: "#6f777c", ink: "#ffffff" },
};

/** Draws a tag: its shape in its colour with a light rim, and its code in the middle. */
export function drawMark(
  pen: CanvasRenderingContext2D,
  mark: Mark,
  x: number,
  y: number,
  size: number,
  font: string,
): void {
  const { fill, ink } = markColours[mark.colour];
  pen.save();
  pen.translate(x + size / 2, y + size / 2);
  trace(pen, mark.shape, size / 2);
  pen.lineJoin = "round";
  pen.lineWidth = size * 0.09;
  pen.strokeStyle = "#ffffff";
  pen.stroke();
  pen.lineWidth = size * 0.025;
  pen.strokeStyle = "#0d171c";
  pen.stroke();
  pen.fillStyle = fill;
  pen.fill();
  pen.fillStyle = ink;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.font = `700 ${size * (mark.code.length > 1 ? 0.4 : 0.52)}px ${font}`;
  pen.fillText(mark.code, 0, mark.shape === "triangle" ? size * 0.14 : size * 0.03);
  pen.restore();
}

type Corner = readonly [number, number];

/** The corners of each shape but the round one, in radii from its middle. */
const corners: Readonly<Record<Exclude<Mark["shape"], "circle">, readonly Corner[]>> = {
  triangle: [
    [0, -0.95],
    [0.98, 0.8],
    [-0.98, 0.8],
  ],
  square: [
    [-0.82, -0.82],
    [0.82, -0.82],
    [0.82, 0.82],
    [-0.82, 0.82],
  ],
  diamond: [
    [0, -0.98],
    [0.98, 0],
    [0, 0.98],
    [-0.98, 0],
  ],
  cross: crossOf(0.42, 0.92),
};

/** A cross whose beams are twice `a` wide and twice `b` long. */
function crossOf(a: number, b: number): readonly Corner[] {
  return [
    [-a, -b],
    [a, -b],
    [a, -a],
    [b, -a],
    [b, a],
    [a, a],
    [a, b],
    [-a, b],
    [-a, a],
    [-b, a],
    [-b, -a],
    [-a, -a],
  ];
}

function trace(pen: CanvasRenderingContext2D, shape: Mark["shape"], r: number): void {
  pen.beginPath();
  if (shape === "circle") pen.arc(0, 0, r * 0.9, 0, Math.PI * 2);
  else for (const [x, y] of corners[shape]) pen.lineTo(x * r, y * r);
  pen.closePath();
}
