import { useRef } from "preact/hooks";
import { Pins, Sketch, Strokes, Units } from "../map/map-ink.tsx";
import { MapSheet } from "../map/map-sheet.tsx";
import { useDrawnWidth } from "../overview/drawn-width.ts";
import { say } from "../wording/say.ts";
import { Picture } from "./picture.tsx";
import { useDesk } from "./seat-desk.ts";
import type { SiteModel, SiteZone } from "./site-model.ts";
import { TagDrawing } from "./tag-badge.tsx";

interface SitePlanProps {
  readonly site: SiteModel;
  /** Choosing a zone walks there; undefined while the viewer cannot walk. */
  readonly onWalk: ((zone: string) => void) | undefined;
}

/**
 * The drawn plan, seen from above, its marks as large on a phone as on a desk. It is one picture to a screen reader, and a
 * short cut for a pointer: the list below it holds the same, with the zones' numbers and buttons.
 */
export function SitePlan({ site, onWalk }: SitePlanProps) {
  const holder = useRef<HTMLElement>(null);
  const { mapDraft, mapLarge } = useDesk();
  const { tool, corners, strokeKind, pinAt } = mapDraft.value;
  const { x, y, width, height } = site.frame;
  const drawn = useDrawnWidth(holder);
  const px = width / drawn;
  const brief = drawn < 360;
  return (
    <figure class={mapLarge.value ? "site-plan large" : "site-plan"} ref={holder}>
      <Picture viewBox={`${x} ${y} ${width} ${height}`} label={site.summary}>
        {site.paths.map(({ from, to }) => (
          <line
            key={`${from.id}-${to.id}`}
            class="path"
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            stroke-width={px * 2.5}
            stroke-dasharray={`${px * 2} ${px * 5}`}
          />
        ))}
        {site.zones.map((zone) => (
          <Zone key={zone.id} zone={zone} px={px} onWalk={onWalk} />
        ))}
        <Strokes strokes={site.strokes} brief={brief} px={px} />
        <Casualties casualties={site.casualties} px={px} />
        <People people={site.people} px={px} />
        <Units units={site.units} frame={site.frame} brief={brief} px={px} />
        <Pins pins={site.pins} px={px} />
        {site.zones.map((zone) => (
          <ZoneNumber key={zone.id} zone={zone} px={px} />
        ))}
        {tool === "draw" && <Sketch kind={strokeKind} points={corners} px={px} />}
        {tool === "pin" && pinAt?.point !== undefined && <Sketch kind="line" points={[pinAt.point]} px={px} />}
        {tool !== undefined && <MapSheet site={site} px={px} />}
      </Picture>
    </figure>
  );
}

/** How many metres of the place one pixel is, so that marks keep their size. */
interface Scaled {
  readonly px: number;
}

/** A tagged casualty shows its tag, shape and code as anywhere else; one without a tag an open ring. */
function Casualties({ casualties, px }: Pick<SiteModel, "casualties"> & Scaled) {
  return casualties.map(({ name, x, y, tag }) =>
    tag === undefined ? (
      <circle key={`${name} ${x} ${y}`} class="casualty-dot" cx={x} cy={y} r={px * 4} stroke-width={px * 1.8}>
        <title>{name}</title>
      </circle>
    ) : (
      <g key={`${name} ${x} ${y}`} transform={`translate(${x - px * 7.5} ${y - px * 7.5}) scale(${px * 0.625})`}>
        <title>{`${name}, ${tag.label}`}</title>
        <TagDrawing tag={tag} />
      </g>
    ),
  );
}

function People({ people, px }: Pick<SiteModel, "people"> & Scaled) {
  return people.map(({ name, x, y, dress, me }) => (
    <circle
      key={name}
      class={me ? "person-dot me" : "person-dot"}
      cx={x}
      cy={y}
      r={px * (me ? 7 : 5.5)}
      fill={`var(--${dress})`}
      stroke-width={px * (me ? 3 : 2)}
    >
      <title>{name}</title>
    </circle>
  ));
}

interface ZoneProps extends Scaled {
  readonly zone: SiteZone;
}

function Zone({ zone, px, onWalk }: ZoneProps & Pick<SitePlanProps, "onWalk">) {
  const goes = onWalk !== undefined && zone.way === "walk";
  return (
    <circle
      class={zone.here ? "zone-area here" : goes ? "zone-area goes" : "zone-area"}
      cx={zone.x}
      cy={zone.y}
      r={zone.radius}
      stroke-width={px * (zone.here ? 3 : 1.5)}
      onClick={goes ? () => onWalk(zone.id) : undefined}
    >
      <title>{zone.walk === undefined ? zone.title : `${say("site.walk", { zone: zone.title })}, ${zone.walk}`}</title>
    </circle>
  );
}

function ZoneNumber({ zone, px }: ZoneProps) {
  const at = { x: zone.x, y: zone.y - zone.radius + px * 3 };
  return (
    <g class="zone-number">
      <circle cx={at.x} cy={at.y} r={px * 10} />
      <text x={at.x} y={at.y + px * 4.5} font-size={px * 13} text-anchor="middle">
        {zone.number}
      </text>
    </g>
  );
}
