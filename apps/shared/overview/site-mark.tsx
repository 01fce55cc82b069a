import type { TagMark } from "../panels/tag-model.ts";
import type { CasualtyMark, PersonMark } from "./site-marks.ts";
import { sayCasualty, sayPerson } from "./zone-list.tsx";

/** Outlines in a square from -1 to 1, one for each shape a triage tag can have. */
const outlines: Readonly<Record<TagMark["shape"], string>> = {
  triangle: "M0 -1.1 L1.1 0.9 L-1.1 0.9 Z",
  square: "M-0.88 -0.88 H0.88 V0.88 H-0.88 Z",
  circle: "M-1 0 a1 1 0 1 0 2 0 a1 1 0 1 0 -2 0 Z",
  cross: "M-0.45 -1 H0.45 V-0.45 H1 V0.45 H0.45 V1 H-0.45 V0.45 H-1 V-0.45 H-0.45 Z",
  diamond: "M0 -1.1 L1.1 0 L0 1.1 L-1.1 0 Z",
};

interface CasualtyShapeProps {
  readonly casualty: CasualtyMark;
  readonly sizeM: number;
  readonly named: boolean;
}

/** A casualty: the shape, colour and code of its tag, or a hollow ring while it has none. */
export function CasualtyShape({ casualty, sizeM, named }: CasualtyShapeProps) {
  const { spot, tag, title } = casualty;
  return (
    <g transform={`translate(${spot[0]} ${spot[1]}) scale(${sizeM / 2})`}>
      <title>{sayCasualty(casualty)}</title>
      {tag === undefined ? (
        <circle class="untagged" r={0.7} />
      ) : (
        <>
          <path class="tagged" d={outlines[tag.shape]} fill={`var(--tag-${tag.colour})`} />
          <text class={`code on-${tag.colour}`} y={tag.shape === "triangle" ? 0.66 : 0.42}>
            {tag.code}
          </text>
        </>
      )}
      {named && <Name text={title} />}
    </g>
  );
}

interface PersonBadgeProps {
  readonly person: PersonMark;
  readonly sizeM: number;
  readonly named: boolean;
}

/** Somebody who plays: a badge in the agency's colour with two letters of the role; dashed for a bot, hollow when away. */
export function PersonBadge({ person, sizeM, named }: PersonBadgeProps) {
  const { spot, role, dress, bot, present } = person;
  return (
    <g class={`person ${dress}`} transform={`translate(${spot[0]} ${spot[1]}) scale(${sizeM / 2})`}>
      <title>{sayPerson(person)}</title>
      <rect class={present ? "badge" : "badge away"} x={-1.2} y={-0.95} width={2.4} height={1.9} rx={0.6} />
      {bot && <rect class="bot" x={-1.35} y={-1.1} width={2.7} height={2.2} rx={0.75} />}
      <text class={present ? "letters" : "letters away"} y={0.38}>
        {letters(role)}
      </text>
      {named && <Name text={role} />}
    </g>
  );
}

function Name({ text }: { readonly text: string }) {
  return (
    <text class="name" y={2}>
      {text}
    </text>
  );
}

/** Two letters that tell a role at a glance: of its first two words, or the first two of a single one. */
function letters(title: string): string {
  const [first = "", second] = title.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return (second === undefined ? first.slice(0, 2) : first.slice(0, 1) + second.slice(0, 1)).toUpperCase();
}
