import { useSignal } from "@preact/signals";
import type { MapPoint } from "#engine/exercise/map-point.ts";
import type { Frame } from "../overview/stand.ts";
import { useDesk, useSight } from "../panels/seat-desk.ts";
import type { SiteModel } from "../panels/site-model.ts";
import { drawnOnMap, meantOnMap } from "./map-draft.ts";

interface MapSheetProps {
  readonly site: Pick<SiteModel, "frame" | "place">;
  /** Metres of one pixel. */
  readonly px: number;
}

/** Pixels that a press may wander and still be a press. */
const stillPx = 6;

/**
 * Lies over the plan while a tool is in hand. A press is a corner, or where the pin is to stand; moving with the pointer
 * held down draws. It is a short cut: the form below takes the same without a pointer.
 */
export function MapSheet({ site: { frame, place }, px }: MapSheetProps) {
  const { mapDraft } = useDesk();
  const { plan } = useSight();
  const trail = useSignal<readonly MapPoint[]>([]);
  const down = (event: PointerEvent): void => {
    const at = pointOf(event, frame);
    if (at === undefined || !(event.currentTarget instanceof Element)) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    trail.value = [at];
  };
  const move = (event: PointerEvent): void => {
    const at = pointOf(event, frame);
    if (at !== undefined && trail.value.length > 0) trail.value = [...trail.value, at];
  };
  const up = (): void => {
    const [first] = trail.value;
    const far = trail.value.some(
      ([x, y]) => first !== undefined && Math.hypot(x - first[0], y - first[1]) > stillPx * px,
    );
    const draft = mapDraft.value;
    if (far && draft.tool === "draw") mapDraft.value = drawnOnMap(draft, trail.value, 2 * px);
    else if (first !== undefined) mapDraft.value = meantOnMap(draft, plan, place, trail.value.at(-1) ?? first);
    trail.value = [];
  };
  return (
    <>
      <rect
        class="map-sheet"
        x={frame.x}
        y={frame.y}
        width={frame.width}
        height={frame.height}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => (trail.value = [])}
      />
      {mapDraft.value.tool === "draw" && (
        <polyline class="map-trail" points={trail.value.map((at) => at.join(",")).join(" ")} stroke-width={2 * px} />
      )}
    </>
  );
}

/** Where on the map, in metres, a pointer is: at its edge when the pointer has left the plan. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent, frame: Frame): MapPoint | undefined {
  if (!(currentTarget instanceof SVGGraphicsElement)) return undefined;
  const matrix = currentTarget.getScreenCTM();
  if (matrix === null) return undefined;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return [within(x, frame.x, frame.width), within(y, frame.y, frame.height)];
}

function within(value: number, from: number, reach: number): number {
  return Math.min(Math.max(value, from), from + reach);
}
