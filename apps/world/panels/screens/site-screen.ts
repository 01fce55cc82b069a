import { siteModel } from "../../../shared/panels/site-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import { mapRows, mapWords } from "./map-screen.ts";
import type { Hand, TabletState } from "../tablet-state.ts";

/** The places of the site, who is there, and the way: for who cannot or does not want to move about. */
export function siteScreen(sight: Sight, state: TabletState, hand: Hand): { title: string; rows: readonly Row[] } {
  const model = siteModel(sight, state.mapPlace);
  if (model === undefined)
    return { title: say("site.title"), rows: [{ row: "text", text: say("site.none") }, turnRow(hand)] };
  if (state.mapDraft.tool !== undefined) return { title: model.title, rows: mapRows(sight, model, state, hand) };
  return {
    title: model.title,
    rows: [
      turnRow(hand),
      ...mapRows(sight, model, state, hand),
      ...model.zones.map((zone): Row => {
        const press = (): void => hand.wish({ type: "walk", to: zone.id }, {}, { tab: "here", page: 0 });
        const note = [
          zone.way === "here"
            ? say("site.here")
            : zone.way === "none"
              ? say("site.no-path")
              : say("site.walk.time", { time: zone.walk ?? "" }),
          ...(zone.people.length === 0 ? [] : [zone.people.join(", ")]),
          ...(zone.casualties === 0 ? [] : [say("world.zone.casualties", { n: zone.casualties })]),
        ].join(" · ");
        const off = zone.way !== "walk" || !model.walks ? { off: note } : {};
        return { row: "buttons", buttons: [{ label: zone.title, note, on: zone.here, press, ...off }] };
      }),
      ...mapWords(sight, model, hand),
    ],
  };
}

/** For bare hands, which have no stick, and for who sits. */
function turnRow(hand: Hand): Row {
  return {
    row: "buttons",
    columns: 2,
    buttons: [
      { label: say("world.turn.left"), press: () => hand.turn(-1) },
      { label: say("world.turn.right"), press: () => hand.turn(1) },
    ],
  };
}
