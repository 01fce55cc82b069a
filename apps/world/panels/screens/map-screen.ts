import type { MapPoint } from "#engine/exercise/map-point.ts";
import { type MapDraft, drawWish, freshMapDraft, pinWish, tracedOnMap } from "../../../shared/map/map-draft.ts";
import { strokeChoices, strokeKindTitle, strokeLines } from "../../../shared/map/stroke-model.ts";
import { pinChoices, pinKindTitle } from "../../../shared/panels/pin-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import type { SiteModel } from "../../../shared/panels/site-model.ts";
import { say } from "../../../shared/wording/say.ts";
import { fitted } from "../../map/map-fit.ts";
import { mapRoom } from "../../map/map-picture.ts";
import { markSize } from "../map-control.ts";
import type { Button, Row } from "../panel.ts";
import { inner } from "../sheet.ts";
import type { Hand, TabletState } from "../tablet-state.ts";
import { mapLineRows } from "./map-line-rows.ts";
import { pickRow } from "./pick-row.ts";
import { wordsButton } from "./typing-screen.ts";

/** Pixels that a hand moves before it makes another corner. */
const finePx = 16;
const heights = { looking: 500, doing: 390 } as const;

/** The shared map, with the tool in hand if there is one. Where it is pressed, the pin is to stand or a corner is. */
export function mapRows(sight: Sight, site: SiteModel, state: TabletState, hand: Hand): readonly Row[] {
  const { mapDraft: draft } = state;
  if (draft.tool === undefined)
    return [mapRow(sight, site, draft, hand), toolsRow(draft, hand), ...placesRow(site, hand)];
  const wish = draft.tool === "pin" ? pinWish(draft) : drawWish(draft, sight.plan, site.place);
  const again: MapDraft =
    draft.tool === "pin" ? freshMapDraft : { ...freshMapDraft, tool: "draw", strokeKind: draft.strokeKind };
  const texts = draft.text === "" ? {} : { text: draft.text };
  const done = {
    mapDraft: again,
    notice: { text: say(draft.tool === "pin" ? "pin.set" : "map.drawn"), tone: "good" },
  } as const;
  const put: Button = {
    label: say(draft.tool === "pin" ? "pin.do" : "map.draw.do"),
    tone: "main",
    press: () => wish !== undefined && hand.wish(wish, texts, done),
    ...(wish === undefined ? { off: say(draft.tool === "pin" ? "map.off.pin" : "map.off.draw") } : {}),
  };
  return [
    mapRow(sight, site, draft, hand),
    kindRow(draft, hand),
    {
      row: "buttons",
      columns: 3,
      buttons: [
        { label: say("do.cancel"), press: () => hand.change({ mapDraft: freshMapDraft }) },
        backButton(draft, hand),
        wordsButton(say("map.remark"), draft.text, hand, (text) => change(draft, hand, { text })),
      ],
    },
    { row: "buttons", buttons: [put] },
  ];
}

function change(draft: MapDraft, hand: Hand, next: Partial<MapDraft>): void {
  hand.change({ mapDraft: { ...draft, ...next } });
}

function mapRow({ plan }: Sight, site: SiteModel, draft: MapDraft, hand: Hand): Row {
  const { tool } = draft;
  const height = tool === undefined ? heights.looking : heights.doing;
  const fit = fitted(site.frame, mapRoom({ x: 0, y: 0, width: inner, height }, markSize));
  const mean = (at: MapPoint): void =>
    hand.change({ mapDraft: tracedOnMap(draft, plan, site.place, at, finePx / fit.scale) });
  const trace = (across: number, down: number): void => mean(fit.toMetres(across * inner, down * height));
  const off = tool === undefined ? { off: "" } : { trace };
  const button: Button = { label: site.title, press: () => undefined, ...off };
  return { row: "map", picture: { site, draft }, height, button };
}

function toolsRow(draft: MapDraft, hand: Hand): Row {
  return {
    row: "buttons",
    columns: 2,
    buttons: [
      { label: say("pin.add"), press: () => change(draft, hand, { tool: "pin" }) },
      { label: say("map.draw"), press: () => change(draft, hand, { tool: "draw" }) },
    ],
  };
}

function placesRow(site: SiteModel, hand: Hand): readonly Row[] {
  if (site.places.length < 2) return [];
  return [pickRow(site.places, site.place, (id) => hand.change({ mapPlace: id, mapDraft: freshMapDraft }), 2)];
}

function kindRow(draft: MapDraft, hand: Hand): Row {
  return draft.tool === "pin"
    ? pickRow(
        pinChoices.kinds.map((id) => ({ id, title: pinKindTitle(id) })),
        draft.pinKind,
        (pinKind) => change(draft, hand, { pinKind }),
        3,
      )
    : pickRow(
        strokeChoices.map((id) => ({ id, title: strokeKindTitle(id) })),
        draft.strokeKind,
        (strokeKind) => change(draft, hand, { strokeKind }),
        4,
      );
}

function backButton(draft: MapDraft, hand: Hand): Button {
  const { tool, corners, pinAt } = draft;
  const empty = tool === "pin" ? pinAt === undefined : corners.length === 0;
  return {
    label: say("map.back"),
    press: () => change(draft, hand, { corners: corners.slice(0, -1), pinAt: undefined }),
    ...(empty ? { off: "" } : {}),
  };
}

/** What is drawn and what units there are, in words; one's own drawings are rubbed out. */
export function mapWords(sight: Sight, site: SiteModel, hand: Hand): readonly Row[] {
  const strokes = strokeLines(sight).filter(({ place }) => place === site.place);
  return [
    ...(site.units.length === 0 ? [] : [{ row: "heading", text: say("unit.title") } as const]),
    ...site.units.map(({ words }): Row => ({ row: "text", text: words })),
    ...(strokes.length === 0 ? [] : [{ row: "heading", text: say("stroke.title") } as const]),
    ...strokes.flatMap((line) =>
      mapLineRows(line, { label: say("stroke.off"), command: { type: "rub-out", stroke: line.id } }, hand),
    ),
  ];
}
