import { say } from "../wording/say.ts";
import { Picture } from "./picture.tsx";
import type { SiteModel, SiteZone } from "./site-model.ts";

interface SitePlanProps {
  readonly site: SiteModel;
  /** Choosing a zone walks there; undefined while the viewer cannot walk. */
  readonly onWalk: ((zone: string) => void) | undefined;
}

/**
 * The drawn plan, seen from above. It is one picture to a screen reader, and a short cut for a pointer: the list below it
 * holds the same with buttons.
 */
export function SitePlan({ site, onWalk }: SitePlanProps) {
  const { x, y, width, height } = site.box;
  const unit = Math.max(width, height) / 100;
  return (
    <figure class="site-plan">
      <Picture viewBox={`${x} ${y} ${width} ${height}`} label={site.summary}>
        {site.paths.map(({ from, to }) => (
          <line
            key={`${from.id}-${to.id}`}
            class="path"
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            stroke-width={unit * 1.2}
          />
        ))}
        {site.zones.map((zone) => (
          <Zone key={zone.id} zone={zone} unit={unit} onWalk={onWalk} />
        ))}
        <Casualties casualties={site.casualties} unit={unit} />
        <People people={site.people} unit={unit} />
        {site.zones.map((zone) => (
          <ZoneTitle key={zone.id} zone={zone} unit={unit} />
        ))}
      </Picture>
    </figure>
  );
}

function Casualties({ casualties, unit }: Pick<SiteModel, "casualties"> & { readonly unit: number }) {
  return casualties.map(({ name, x, y, tag }) => (
    <path
      key={`${name} ${x} ${y}`}
      class="casualty-dot"
      d={`M${x} ${y - unit * 1.3}l${unit * 1.3} ${unit * 2.2}h${-unit * 2.6}z`}
      fill={tag === undefined ? "var(--surface)" : `var(--tag-${tag.colour})`}
      stroke-width={unit * 0.35}
    >
      <title>{name}</title>
    </path>
  ));
}

function People({ people, unit }: Pick<SiteModel, "people"> & { readonly unit: number }) {
  return people.map(({ name, x, y, dress }) => (
    <circle
      key={name}
      class="person-dot"
      cx={x}
      cy={y}
      r={unit * 1.5}
      fill={`var(--${dress})`}
      stroke-width={unit * 0.5}
    >
      <title>{name}</title>
    </circle>
  ));
}

interface ZoneProps {
  readonly zone: SiteZone;
  readonly unit: number;
}

function Zone({ zone, unit, onWalk }: ZoneProps & Pick<SitePlanProps, "onWalk">) {
  const goes = onWalk !== undefined && zone.way === "walk";
  return (
    <circle
      class={zone.here ? "zone here" : goes ? "zone goes" : "zone"}
      cx={zone.x}
      cy={zone.y}
      r={zone.radius}
      stroke-width={zone.here ? unit * 0.9 : unit * 0.4}
      onClick={goes ? () => onWalk(zone.id) : undefined}
    >
      <title>{zone.walk === undefined ? zone.title : `${say("site.walk", { zone: zone.title })}, ${zone.walk}`}</title>
    </circle>
  );
}

function ZoneTitle({ zone, unit }: ZoneProps) {
  return (
    <text
      class="zone-title"
      x={zone.x}
      y={zone.y + zone.radius + unit * 3.4}
      font-size={unit * 3.2}
      text-anchor="middle"
    >
      {zone.title}
    </text>
  );
}
