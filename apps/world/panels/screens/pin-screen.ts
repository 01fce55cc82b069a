import { pinChoices, pinKindTitle, pinLines, pinWayTitle, pinWhere } from "../../../shared/panels/pin-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import type { Hand, Pinning, TabletState } from "../tablet-state.ts";
import { mapLineRows } from "./map-line-rows.ts";
import { pickRow } from "./pick-row.ts";
import { wordsButton } from "./typing-screen.ts";

/** The pins of the shared map in words, and setting one. */
export function pinScreen(sight: Sight, { pinning }: TabletState, hand: Hand): { title: string; rows: readonly Row[] } {
  if (pinning !== undefined) return { title: say("pin.add"), rows: settingRows(sight, pinning, hand) };
  const fresh: Pinning = { zone: sight.view.zone ?? "", way: "middle", kind: "danger", text: "" };
  const point = { label: say("pin.point"), tone: "main", press: hand.pointAt } as const;
  const add = { label: say("pin.by-zone"), press: () => hand.change({ pinning: fresh, page: 0 }) } as const;
  const pins = pinLines(sight);
  return {
    title: say("pin.title"),
    rows: [
      { row: "text", text: say("pin.what"), tone: "soft" },
      { row: "buttons", columns: 2, buttons: [point, add] },
      ...(pins.length === 0 ? [{ row: "text", text: say("pin.none"), tone: "soft" } as const] : []),
      ...pins.flatMap((line) =>
        mapLineRows(line, { label: say("pin.off"), command: { type: "unpin", pin: line.id } }, hand),
      ),
    ],
  };
}

function settingRows({ plan, names }: Sight, pinning: Pinning, hand: Hand): readonly Row[] {
  const set = (next: Partial<Pinning>): void => hand.change({ pinning: { ...pinning, ...next } });
  const { zone, way, kind, text, point } = pinning;
  const exactly = point === undefined ? {} : { point: [point[0], point[1]] as const };
  const done = { pinning: undefined, page: 0, notice: { text: say("pin.set"), tone: "good" } } as const;
  const press = (): void => hand.wish({ type: "pin", zone, way, kind, ...exactly }, text === "" ? {} : { text }, done);
  return [
    ...(point === undefined ? [] : [{ row: "text", text: pinWhere(names, zone, way), tone: "strong" } as const]),
    { row: "heading", text: say("pin.kind") },
    pickRow(
      pinChoices.kinds.map((id) => ({ id, title: pinKindTitle(id) })),
      kind,
      (id) => set({ kind: id }),
      3,
    ),
    ...(point === undefined ? whereRows(plan, pinning, set) : []),
    { row: "buttons", buttons: [wordsButton(say("pin.text"), text, hand, (words) => set({ text: words }))] },
    {
      row: "buttons",
      columns: 2,
      buttons: [
        { label: say("do.cancel"), press: () => hand.change({ pinning: undefined, page: 0 }) },
        { label: say("pin.do"), tone: "main", press },
      ],
    },
  ];
}

/** Which zone, and where in it, of what was not pointed at. */
function whereRows(plan: Sight["plan"], { zone, way }: Pinning, set: (next: Partial<Pinning>) => void): readonly Row[] {
  const zones = Object.values(plan.zones).filter(({ onSite, place }) => onSite || place !== undefined);
  return [
    { row: "heading", text: say("pin.zone") },
    pickRow(zones, zone, (id) => set({ zone: id })),
    { row: "heading", text: say("pin.way") },
    pickRow(
      pinChoices.ways.map((id) => ({ id, title: pinWayTitle(id) })),
      way,
      (id) => set({ way: id }),
      3,
    ),
  ];
}
