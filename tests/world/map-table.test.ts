import { describe, expect, test } from "vitest";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import { emptyView } from "#engine/exercise/seat-view.ts";
import { freshMapDraft } from "../../apps/shared/map/map-draft.ts";
import { fitted } from "../../apps/world/map/map-fit.ts";
import { isMapTable, overTable, tableBody, tableHit, tableSheet, tableTops } from "../../apps/world/map/table-top.ts";
import { aimed } from "../../apps/world/inputs/aim.ts";
import { shelfPlan } from "../support/a-site-plan.ts";
import { heldTablet, plates, text } from "../support/held-tablet.ts";

const crash = shelfPlan("kilometre-41");
const flat = { height: () => 0, free: () => true };
const plan = seatPlan(crash, "e", { kind: "seat", seat: "ambulance-control" });
const place = plan.zones["control-room"]?.place ?? "";
const [prop] = Object.values(crash.props).filter(({ model }) => model === "map-table");
if (prop === undefined) throw new Error("Kilometre 41 has a map table.");
const view = { ...emptyView, props: { [prop.id]: prop } };
const [top] = tableTops(plan, view, place, flat);
if (top === undefined) throw new Error("The map table is in the control room.");
const [mx, my, mz] = top.middle;

describe("the map table in a room", () => {
  test("[MAP9] every map table of the place has the map on its top, readable from the side one comes in on", () => {
    expect([mx, mz]).toEqual([prop.at[0], prop.at[2]]);
    expect(my).toBeCloseTo(tableSheet.high, 5);
    const [x, , z] = plan.places[place]?.spawn ?? [0, 0, 0];
    const towards = (x - mx) * Math.sin(top.yaw) + (z - mz) * Math.cos(top.yaw);
    expect(towards).toBeGreaterThanOrEqual(0);
    expect(tableTops(plan, view, "road", flat)).toEqual([]);
  });

  test("[MAP9] where there is no place to walk in there is no map, and a table is a table", () => {
    const rooms = seatPlan(shelfPlan("grey-monday"), "e", { kind: "all" });
    const seen = { ...emptyView, props: { [prop.id]: { ...prop, zone: "situation-room" } } };
    expect(isMapTable(rooms, seen, prop.id)).toBe(false);
    expect(tableTops(rooms, seen, "situation", flat)).toEqual([]);
    expect(isMapTable(plan, view, prop.id)).toBe(true);
  });

  test("[MAP9] a ray meets the table as a thing to press, and a point of the map on it", () => {
    const away: [number, number, number] = [mx + Math.sin(top.yaw) * 1.4, 1.6, mz + Math.cos(top.yaw) * 1.4];
    const to = [mx - away[0], my - away[1], mz - away[2]] as const;
    const long = Math.hypot(...to);
    const ray = { from: away, direction: [to[0] / long, to[1] / long, to[2] / long] as const };
    expect(aimed(ray, [tableBody(top)], flat, 14)?.target).toEqual({ kind: "prop", prop: prop.id });
    expect(tableHit(top, ray)).toMatchObject({ across: expect.closeTo(0.5, 5), down: expect.closeTo(0.5, 5) });
    expect(tableHit(top, { from: away, direction: [0, 1, 0] })).toBeUndefined();
  });

  test("[MAP10] a fingertip is over the upper left of the map where its reader sees that, and over nothing beside it", () => {
    const [sin, cos] = [Math.sin(top.yaw), Math.cos(top.yaw)];
    const at = (across: number, down: number, above = 0.01): [number, number, number] => {
      const [x, z] = [(across - 0.5) * tableSheet.wide, (down - 0.5) * tableSheet.deep];
      return [mx + x * cos + z * sin, my + above, mz - x * sin + z * cos];
    };
    expect(overTable(top, at(0.1, 0.2))).toEqual({
      across: expect.closeTo(0.1, 5),
      down: expect.closeTo(0.2, 5),
      above: expect.closeTo(0.01, 5),
    });
    expect(overTable(top, at(1.1, 0.5))).toBeUndefined();
  });

  test("[MAP9] a place lies whole in the middle of the paper, and a point of the paper is that point of the place", () => {
    const fit = fitted({ x: -20, y: -10, width: 40, height: 20 }, { x: 0, y: 0, width: 100, height: 100 });
    expect(fit.scale).toBe(2.5);
    expect(fit.toPixel([-20, -10])).toEqual([0, 25]);
    expect(fit.toMetres(...fit.toPixel([7, -3]))).toEqual([7, -3]);
  });
});

describe("the map on the tablet", () => {
  const onMap = (tablet: ReturnType<typeof heldTablet>) => tablet.panel().rows.find(({ row }) => row === "map");
  const pressMap = (tablet: ReturnType<typeof heldTablet>, across: number, down: number): void => {
    const map = onMap(tablet);
    if (map?.row !== "map" || map.button.trace === undefined) throw new Error("The map cannot be pressed.");
    map.button.trace(across, down);
  };

  test("[MAP10] one draws by pressing the map, and it is on it for everybody; one's own is rubbed out", () => {
    const tablet = heldTablet(crash, "police-patrol");
    tablet.press("Site");
    expect(() => pressMap(tablet, 0.5, 0.5)).toThrow("cannot be pressed");
    for (const label of ["Draw", "Cordon"]) tablet.press(label);
    expect(plates(tablet.panel()).find(({ label }) => label === "Put it on the map")?.off).toBeDefined();
    for (const [across, down] of [
      [0.3, 0.4],
      [0.301, 0.4],
      [0.6, 0.4],
      [0.6, 0.7],
    ] as const)
      pressMap(tablet, across, down);
    expect(tablet.state.mapDraft.corners).toHaveLength(3);
    for (const label of ["Remark", "Phrases", "It is not safe here.", "Done", "Put it on the map"]) tablet.press(label);
    expect(tablet.wishes.at(-1)).toMatchObject({
      command: { type: "draw", kind: "cordon" },
      texts: { text: "It is not safe here." },
    });
    expect(tablet.feed.sent.at(-1)?.ok).toBe(true);
    tablet.press("Cancel");
    expect(text(tablet.panel())).toContain("Cordon: round");
    tablet.press("Rub out");
    expect(tablet.feed.sent.map(({ ok }) => ok)).toEqual([true, true]);
    expect(tablet.feed.view.value.strokes).toEqual({});
  });

  test("[MAP10] a pin stands where the map was pressed", () => {
    const tablet = heldTablet(crash, "police-patrol");
    for (const label of ["Site", "Set a pin", "People"]) tablet.press(label);
    pressMap(tablet, 0.5, 0.5);
    tablet.press("Set the pin");
    const [pin] = Object.values(tablet.feed.view.value.pins);
    expect(pin).toMatchObject({ kind: "people", point: [expect.any(Number), expect.any(Number)] });
    expect(tablet.state.mapDraft).toEqual(freshMapDraft);
  });

  test("[MAP10] a hand that goes on drawing keeps within the corners that are allowed", () => {
    const tablet = heldTablet(crash, "police-patrol");
    for (const label of ["Site", "Draw"]) tablet.press(label);
    for (let i = 0; i < 300; i += 1) pressMap(tablet, 0.5 + 0.4 * Math.cos(i / 12), 0.5 + 0.35 * Math.sin(i / 7));
    expect(tablet.state.mapDraft.corners.length).toBeLessThanOrEqual(40);
    tablet.press("Put it on the map");
    expect(tablet.feed.sent.at(-1)?.ok).toBe(true);
  });

  test("[MAP10] which place's map it is can be chosen where there are several", () => {
    const { road, ...places } = crash.places ?? {};
    const { clearing, ...zones } = crash.zones;
    if (road === undefined || clearing === undefined) throw new Error("There is a clearing point by the road.");
    const two = {
      ...crash,
      places: { ...places, road, "lay-by": { ...road, id: "lay-by", title: "The lay-by" } },
      zones: { ...zones, clearing: { ...clearing, place: "lay-by" } },
    };
    const tablet = heldTablet(two, "police-patrol");
    tablet.press("Site");
    const map = onMap(tablet);
    const maps = map?.row === "map" ? map.picture.site.places : [];
    expect(maps.length).toBeGreaterThan(1);
    const [, second] = maps;
    tablet.press(second?.title ?? "");
    const next = onMap(tablet);
    expect(next?.row === "map" && next.picture.site.place).toBe(second?.id);
  });
});
