import type { Sight } from "../../shared/panels/sight.ts";
import { say } from "../../shared/wording/say.ts";
import type { Row } from "../panels/panel.ts";
import type { Slip } from "../panels/slip.ts";
import type { Passage } from "../world-state.ts";

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** What stands before the eyes while there is no place to see: where one is going, how far it is, and a way on. */
export function waySlip({ plan, view, at }: Sight, passage: Passage, leave: () => void): Slip | undefined {
  if (passage.state !== "there") return passageSlip(passage, plan.places[passage.place]?.title ?? "", leave);
  if (!view.onTheWay) return undefined;
  const arrives = plan.seat?.arrivesAt;
  const left = arrives === undefined ? undefined : Math.max(0, Math.ceil((arrives - at) / 1000));
  const clock = left === undefined ? "" : ` ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return { title: `${say("world.way")}${clock}`, lines: [{ text: say("world.way.what"), tone: "soft" }], plates: [] };
}

function passageSlip(passage: Exclude<Passage, { state: "there" }>, place: string, leave: () => void): Slip {
  const title = say("world.going", { place });
  if (passage.state === "stuck") {
    return {
      title,
      lines: [
        { text: say("world.failed.models"), tone: "bad" },
        { text: say("world.stuck.what"), tone: "plain" },
      ],
      plates: [
        [
          { label: say("do.again"), tone: "main", press: passage.again },
          { label: say("world.leave"), press: leave },
        ],
      ],
    };
  }
  const { done, whole } = passage;
  const far = whole === 0 ? undefined : { done: megabytes(done), whole: megabytes(whole) };
  return {
    title,
    lines: [
      { text: say("world.loading"), tone: "plain" },
      ...(far === undefined ? [] : [{ text: say("world.loading.of", far), tone: "soft" } as const]),
    ],
    share: whole === 0 ? 0 : done / whole,
    plates: [],
  };
}

/** While the next press in the place sets a pin. */
export function pointSlip(cancel: () => void): Slip {
  return {
    title: say("pin.point"),
    lines: [{ text: say("pin.point.how") }],
    plates: [[{ label: say("do.cancel"), press: cancel }]],
    low: true,
  };
}

/** The same on the tablet, while that hangs before one's eyes. */
export function wayRows({ title, lines, share, plates }: Slip): readonly Row[] {
  return [
    { row: "text", text: title, tone: "strong" },
    ...lines.map((line): Row => ({ row: "text", ...line })),
    ...(share === undefined ? [] : [{ row: "bar", label: "", share } as const]),
    ...plates.map((buttons): Row => ({ row: "buttons", buttons, columns: buttons.length })),
  ];
}
