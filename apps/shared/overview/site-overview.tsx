import { useRef } from "preact/hooks";
import type { ZoneId } from "#engine/ids.ts";
import { Pins, Strokes, Units } from "../map/map-ink.tsx";
import { Picture } from "../panels/picture.tsx";
import { say } from "../wording/say.ts";
import { useDrawnWidth } from "./drawn-width.ts";
import { CasualtyShape, PersonBadge } from "./site-mark.tsx";
import { PlacePicks, PlaceWords } from "./place-picks.tsx";
import type { Ground, Site, ZoneMarks } from "./site-marks.ts";
import { labelSides } from "./label-side.ts";
import { frameOf } from "./stand.ts";
import type { Frame } from "./stand.ts";
import { ZoneList } from "./zone-list.tsx";

interface SiteOverviewProps {
  readonly site: Site;
  /** The zone looked at closely; the whole site when absent. */
  readonly picked: ZoneId | undefined;
  readonly pick: (zone: ZoneId | undefined) => void;
}

/** How large a mark is drawn, in pixels: never too small to tell, never much over its neighbour. */
const markPx = { least: 11, most: 26, perMetre: 1.7 };
/** From this scale on, in pixels a metre, every mark carries its name. */
const namedFrom = 22;
/** Below this scale the names of the zones do not fit on the plan. */
const namesFrom = 5.5;

/**
 * One place from above: zones, props, people, casualties; with a zone another place is picked. The same in words stands
 * below, zone by zone.
 */
export function SiteOverview({ site, picked, pick }: SiteOverviewProps) {
  const last = useRef<string | undefined>(undefined);
  const ofPicked = site.grounds.find(({ zones }) => zones.some(({ zone }) => zone.id === picked));
  if (ofPicked !== undefined) last.current = ofPicked.id;
  const ground = ofPicked ?? site.grounds.find(({ id }) => id === last.current) ?? site.grounds[0];
  if (ground === undefined) return <p class="empty">{say("plan.none")}</p>;
  const drawn = ground.zones;
  const close = drawn.find(({ zone }) => zone.id === picked);
  const frame = (close === undefined ? undefined : frameOf([close.zone])) ?? ground.frame;
  return (
    <div class="site-overview stack tight">
      <PlacePicks grounds={site.grounds} shown={ground} pick={pick} />
      <Drawing ground={ground} frame={frame} picked={picked} pick={pick} />
      {close !== undefined && (
        <button type="button" class="small" onClick={() => pick(undefined)}>
          {say("plan.whole")}
        </button>
      )}
      {ground.place !== undefined && <PlaceWords place={ground.place} />}
      <OffSite zones={site.zones.filter((zone) => !drawn.includes(zone) && zone.people.length > 0)} />
      <ZoneList zones={site.zones} ground={ground} />
    </div>
  );
}

interface DrawingProps extends Omit<SiteOverviewProps, "site"> {
  readonly ground: Ground;
  readonly frame: Frame;
}

function Drawing({ ground, frame, picked, pick }: DrawingProps) {
  const { props, zones: drawn } = ground;
  const holder = useRef<HTMLDivElement>(null);
  const pxPerM = useDrawnWidth(holder) / frame.width;
  const markM = Math.min(markPx.most, Math.max(markPx.least, pxPerM * markPx.perMetre)) / pxPerM;
  const named = pxPerM >= namedFrom;
  const people = drawn.reduce((sum, zone) => sum + zone.people.length, 0);
  const casualties = drawn.reduce((sum, zone) => sum + zone.casualties.length, 0);
  const crowded = pxPerM < namesFrom;
  const zones = drawn.map(({ zone }) => zone);
  const sides = crowded ? new Map<string, "above" | "below">() : labelSides(zones, pxPerM);
  return (
    <>
      <div class="ground" ref={holder}>
        <Picture
          viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
          label={say("plan.picture", { people, casualties })}
        >
          {drawn.map(({ zone }) => (
            <circle key={zone.id} class="zone" cx={zone.centre[0]} cy={zone.centre[2]} r={zone.radius} />
          ))}
          <Things props={props} />
          <Strokes strokes={ground.strokes} brief={crowded} px={1 / pxPerM} />
          {drawn.map((zone) =>
            zone.casualties.map((one) => <CasualtyShape key={one.id} casualty={one} sizeM={markM} named={named} />),
          )}
          {drawn.map((zone) =>
            zone.people.map((one) => <PersonBadge key={one.seat} person={one} sizeM={markM * 1.2} named={named} />),
          )}
          <Units units={ground.units} frame={frame} brief={crowded} px={1 / pxPerM} />
          <Pins pins={ground.pins} px={1 / pxPerM} />
        </Picture>
        {drawn.map((zone, n) => (
          <ZoneLabel
            key={zone.zone.id}
            group={zone}
            n={crowded ? n + 1 : undefined}
            side={sides.get(zone.zone.id) ?? "above"}
            frame={frame}
            picked={picked}
            pick={pick}
          />
        ))}
      </div>
      {crowded && <ZoneNumbers zones={drawn} picked={picked} pick={pick} />}
    </>
  );
}

function Things({ props }: Pick<Ground, "props">) {
  return props.map(({ id, title, at, facing }) => (
    <g key={id} class="prop" transform={`translate(${at[0]} ${at[2]}) rotate(${-facing})`}>
      <title>{title}</title>
      <rect x={-2.2} y={-0.9} width={4.4} height={1.8} rx={0.4} />
    </g>
  ));
}

interface ZoneNumbersProps extends Omit<SiteOverviewProps, "site"> {
  readonly zones: readonly ZoneMarks[];
}

/** What the numbers on a small plan stand for. */
function ZoneNumbers({ zones, picked, pick }: ZoneNumbersProps) {
  return (
    <ol class="zone-numbers">
      {zones.map(({ zone }, n) => (
        <li key={zone.id}>
          <button
            type="button"
            class="small quiet"
            aria-pressed={picked === zone.id}
            onClick={() => pick(picked === zone.id ? undefined : zone.id)}
          >
            {n + 1} {zone.title}
          </button>
        </li>
      ))}
    </ol>
  );
}

interface ZoneLabelProps extends Omit<SiteOverviewProps, "site"> {
  readonly group: ZoneMarks;
  /** On a small plan zones carry numbers, since their names would cover each other. */
  readonly n: number | undefined;
  readonly side: "above" | "below";
  readonly frame: Frame;
}

function ZoneLabel({ group: { zone, people, casualties }, n, side, frame, picked, pick }: ZoneLabelProps) {
  const left = ((zone.centre[0] - frame.x) / frame.width) * 100;
  const top = ((zone.centre[2] + (side === "below" ? zone.radius : -zone.radius) - frame.y) / frame.height) * 100;
  if (left < 0 || left > 100 || top < -1 || top > 100) return null;
  const counts = { people: people.length, casualties: casualties.length };
  return (
    <button
      type="button"
      class="zone-label"
      style={{ left: `${left}%`, top: `${top}%` }}
      aria-pressed={picked === zone.id}
      aria-label={say("plan.zone", { zone: zone.title, ...counts })}
      onClick={() => pick(picked === zone.id ? undefined : zone.id)}
    >
      {n ?? zone.title}
    </button>
  );
}

/** Control rooms, hospitals, vehicles on their way: not on the plan, but part of the exercise. */
function OffSite({ zones }: { readonly zones: readonly ZoneMarks[] }) {
  if (zones.length === 0) return null;
  return (
    <ul class="off-site" aria-label={say("plan.off-site")}>
      {zones.map(({ zone, people }) => (
        <li key={zone.id} class="small">
          <span class="soft">{zone.title}:</span>
          {people.map(({ seat, role, dress }) => (
            <span key={seat} class={`agency ${dress}`}>
              {role}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
