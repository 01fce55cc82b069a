import { useRef } from "preact/hooks";
import type { MapPoint } from "#engine/exercise/map-point.ts";
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
  const trail = useRef<readonly MapPoint[]>([]);
  const down = (event: PointerEvent): void => {
    const at = pointOf(event);
    if (at === undefined || !(event.currentTarget instanceof Element)) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    trail.current = [at];
  };
  const move = (event: PointerEvent): void => {
    const at = pointOf(event);
    if (at !== undefined && trail.current.length > 0) trail.current = [...trail.current, at];
  };
  const up = (): void => {
    const [first] = trail.current;
    const far = trail.current.some(
      ([x, y]) => first !== undefined && Math.hypot(x - first[0], y - first[1]) > stillPx * px,
    );
    const draft = mapDraft.value;
    if (far && draft.tool === "draw") mapDraft.value = drawnOnMap(draft, trail.current, 2 * px);
    else if (first !== undefined) mapDraft.value = meantOnMap(draft, plan, place, trail.current.at(-1) ?? first);
    trail.current = [];
  };
  return (
    <rect
      class="map-sheet"
      x={frame.x}
      y={frame.y}
      width={frame.width}
      height={frame.height}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => (trail.current = [])}
    />
  );
}

/** Where on the map, in metres, a pointer is. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent): MapPoint | undefined {
  if (!(currentTarget instanceof SVGGraphicsElement)) return undefined;
  const matrix = currentTarget.getScreenCTM();
  if (matrix === null) return undefined;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return [x, y];
}
