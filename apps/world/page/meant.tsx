import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { MapPoint } from "#engine/exercise/map-point.ts";
import type { SeatDesk } from "../../shared/panels/seat-desk.ts";
import { answerSentence } from "../../shared/wording/refusal-sentence.ts";
import type { Carried } from "../carried/carried.ts";
import type { Target } from "../inputs/aim.ts";
import { isMapTable } from "../map/table-top.ts";
import type { World, WorldOptions } from "../mount-world.ts";
import { isReadable } from "../place/readable.ts";
import type { Beside } from "./beside.ts";
import { useLate } from "./use-late.ts";

/** What was meant in the place and is dealt with beside it. */
export interface Meant {
  /** Why the exercise did not let one go somewhere. */
  readonly told: Signal<string | undefined>;
  /** What is in the hand. */
  readonly held: Signal<Carried | undefined>;
  /** Where a pin is wanted. */
  readonly pinning: Signal<MapPoint | undefined>;
  readonly meanings: WorldOptions;
}

/** What is done beside the place with what is meant in it; `back` leaves what is open. */
export function useMeant(desk: SeatDesk, beside: Beside, back: () => void): Meant {
  const told = useSignal<string | undefined>(undefined);
  const held = useSignal<Carried | undefined>(undefined);
  const pinning = useSignal<MapPoint | undefined>(undefined);
  const take = (thing: Carried | undefined): void => {
    if (thing === "tablet") beside.show();
    else held.value = thing;
  };
  const meanings: WorldOptions = {
    solo: desk.solo,
    use: (target) => (target.kind === "thing" ? take(target.thing) : meet(desk, target, beside.show)),
    take: (thing) => take(held.value === thing ? undefined : thing),
    pin: (point) => void (pinning.value = point),
    tablet: () => void (beside.panels.value = !beside.panels.value),
    back,
    refused: (answer) => {
      const sight = desk.sight.value;
      told.value = answerSentence(answer, sight === undefined ? (_, id) => id : sight.names);
    },
  };
  return { told, held, pinning, meanings };
}

/** Meaning a casualty opens its card, a table its map; a thing is looked at closely; a colleague shows who is here. */
function meet(desk: SeatDesk, target: Exclude<Target, { readonly kind: "thing" }>, open: () => void): void {
  if (target.kind === "ground") return;
  const sight = desk.sight.peek();
  const isMap = target.kind === "prop" && sight !== undefined && isMapTable(sight.plan, sight.view, target.prop);
  if (target.kind === "prop" && sight !== undefined && isReadable(sight.view, target.prop))
    void desk.wish({ type: "read-prop", prop: target.prop });
  desk.casualty.value = target.kind === "casualty" ? target.casualty : undefined;
  desk.person.value = target.kind === "person" ? target.seat : undefined;
  open();
  desk.go(isMap ? "site" : "here");
}

/** What is in the hand is seen in the place; a phone opens its messages. */
export function useHeld(world: World | undefined, { held }: Meant, desk: SeatDesk, open: () => void): void {
  const thing = held.value;
  useEffect(() => {
    const standing = world?.standing();
    if (standing !== undefined) standing.inHand = thing === "tablet" ? undefined : thing;
    if (thing !== "phone") return;
    open();
    desk.go("messages");
  }, [world, thing]);
}

interface PinAskedProps {
  readonly world: World | undefined;
  readonly pinning: Signal<MapPoint | undefined>;
}

/** Asks what is to be pinned where somebody pointed. */
export function PinAsked({ world, pinning }: PinAskedProps) {
  const point = pinning.value;
  const Asked = useLate(point !== undefined, () => import("./pin-here.tsx").then(({ PinHere }) => ({ PinHere })));
  const standing = world?.standing();
  if (point === undefined || Asked === undefined || standing === undefined) return null;
  const close = (): void => {
    standing.pinning = undefined;
    pinning.value = undefined;
  };
  return <Asked.PinHere place={standing.here.place} point={point} onClose={close} />;
}
