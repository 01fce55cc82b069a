import type { SeatFact } from "../seat-event.ts";
import type { Look } from "./look.ts";

/** Strokes are everybody's, as pins are: who draws means all to see it, wherever they are. */
export function seeStrokes({ is, after, texts }: Look): readonly SeatFact[] {
  if (is.type === "stroke-rubbed-out") return [{ type: "stroke-gone", stroke: is.stroke }];
  if (is.type !== "stroke-drawn") return [];
  const { stroke: id, seat, role, zone, kind, points } = is;
  const text = texts["text"];
  const remark = text === undefined ? {} : { text };
  return [{ type: "stroke", stroke: { id, seat, role, zone, kind, points, at: after.at, ...remark } }];
}
