/**
 * What an exercise is, drawn: agencies as lanes of time, what reaches them, what they pass on, and one decision that all
 * of them answer. An ornament: the sentence beside it says it better.
 */
export function LandingPicture() {
  return (
    <svg class="hero-picture" viewBox="0 0 420 250" aria-hidden="true">
      {lanes.map(({ y, colour, marks }) => (
        <g key={y}>
          <line class="lane" x1="14" x2="406" y1={y} y2={y} />
          <rect x="10" y={y - 9} width="18" height="18" rx="4" fill={colour} />
          {marks.map((x) => (
            <circle key={x} cx={x} cy={y} r="6.5" fill={colour} class="mark" />
          ))}
        </g>
      ))}
      {links.map(([x1, y1, x2, y2]) => (
        <path key={`${x1} ${y1}`} class="link" d={`M${x1} ${y1}C${x1 + 22} ${y1} ${x2 - 22} ${y2} ${x2} ${y2}`} />
      ))}
      <rect class="decision-box" x="286" y="26" width="46" height="198" rx="12" />
      <path class="sweep" d="M40 232C120 246 300 246 392 226" />
      <path class="sweep" d="M50 222L38 232L52 241" />
    </svg>
  );
}

const lanes = [
  { y: 50, colour: "#7fb0ff", marks: [74, 150, 309, 372] },
  { y: 100, colour: "#7fd49b", marks: [112, 196, 309] },
  { y: 150, colour: "#ff9d8c", marks: [96, 232, 309, 388] },
  { y: 200, colour: "#d3b0f3", marks: [174, 262, 309] },
] as const;

const links = [
  [74, 50, 112, 100],
  [112, 100, 174, 200],
  [150, 50, 232, 150],
  [196, 100, 262, 200],
] as const;
