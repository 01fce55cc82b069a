import type { MapPoint } from "#engine/exercise/map-point.ts";
import type { Frame } from "../../shared/overview/stand.ts";

/** A rectangle of pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a frame of a place lies in a box: whole, in the middle, and as large as it can be. */
export interface MapFit {
  /** Pixels of a metre. */
  readonly scale: number;
  toPixel(point: readonly [number, number]): readonly [x: number, y: number];
  toMetres(x: number, y: number): MapPoint;
}

/** Fits a frame into a box. */
export function fitted(frame: Frame, box: Box): MapFit {
  const scale = Math.min(box.width / frame.width, box.height / frame.height);
  const left = box.x + (box.width - frame.width * scale) / 2 - frame.x * scale;
  const top = box.y + (box.height - frame.height * scale) / 2 - frame.y * scale;
  return {
    scale,
    toPixel: ([x, y]) => [left + x * scale, top + y * scale],
    toMetres: (x, y) => [(x - left) / scale, (y - top) / scale],
  };
}
