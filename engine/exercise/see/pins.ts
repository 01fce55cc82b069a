import type { SeatFact } from "../seat-event.ts";
import type { Look } from "./look.ts";

/** Pins are everybody's: who sets one means all to see it, wherever they are. The remark is told with it. */
export function seePins({ is, after, texts }: Look): readonly SeatFact[] {
  if (is.type === "pin-taken-off") return [{ type: "pin-gone", pin: is.pin }];
  if (is.type !== "pin-set") return [];
  const { pin: id, seat, role, zone, way, kind, point } = is;
  const text = texts["text"];
  const said = { ...(point === undefined ? {} : { point }), ...(text === undefined ? {} : { text }) };
  return [{ type: "pin", pin: { id, seat, role, zone, way, kind, at: after.at, ...said } }];
}
