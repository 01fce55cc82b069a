import type { TriageAccount, Verdict } from "#engine/debrief/triage-accuracy.ts";
import type { Share } from "#engine/debrief/wilson.ts";
import { Picture } from "../../shared/panels/picture.tsx";
import { say } from "../../shared/wording/say.ts";

const verdicts = ["right", "over", "under", "other"] as const satisfies readonly Verdict[];
const width = 320;
const rowHeight = 34;
/** Those at the edges stand inside them. */
const ticks = [
  { part: 0, anchor: "start" },
  { part: 0.5, anchor: "middle" },
  { part: 1, anchor: "end" },
] as const;

/** The shares of tags that fitted or not: a dot for the share and a bar for its interval; the list below says the same. */
export function ShareChart({ triage }: { readonly triage: TriageAccount }) {
  const shown = verdicts.filter((verdict) => verdict !== "other" || triage.other.k > 0);
  return (
    <figure class="share-chart">
      <figcaption class="small soft">{say("triage.shares", { n: triage.tags.length })}</figcaption>
      {!triage.right.few && (
        <Picture viewBox={`0 0 ${width} ${shown.length * rowHeight + 18}`} label={say("triage.shares.picture")}>
          {shown.map((verdict, n) => (
            <Row key={verdict} share={triage[verdict]} verdict={verdict} y={n * rowHeight + 16} />
          ))}
          {ticks.map(({ part, anchor }) => (
            <text
              key={part}
              class="tick"
              style={{ textAnchor: anchor }}
              x={8 + part * (width - 16)}
              y={shown.length * rowHeight + 14}
            >
              {percent(part)} %
            </text>
          ))}
        </Picture>
      )}
      <dl class="facts">
        {shown.map((verdict) => (
          <div key={verdict} class="pair">
            <dt>{say(`triage.verdict.${verdict}`)}</dt>
            <dd>{sayShare(triage[verdict])}</dd>
          </div>
        ))}
      </dl>
      {triage.right.few && <p class="small soft">{say("triage.few")}</p>}
    </figure>
  );
}

function Row({ share, verdict, y }: { readonly share: Share; readonly verdict: Verdict; readonly y: number }) {
  const x = (part: number): number => 8 + part * (width - 16);
  if (share.share === undefined || share.low === undefined || share.high === undefined) return null;
  return (
    <g class={`verdict-${verdict}`}>
      <text class="label" x={8} y={y - 3}>
        {say(`triage.verdict.${verdict}`)}
      </text>
      <line class="axis" x1={8} x2={width - 8} y1={y + 7} y2={y + 7} />
      <rect
        class="interval"
        x={x(share.low)}
        y={y + 3}
        width={Math.max(1, x(share.high) - x(share.low))}
        height={8}
        rx={4}
      />
      <circle class="share" cx={x(share.share)} cy={y + 7} r={5} />
    </g>
  );
}

/** A share with its n and interval; of fewer than ten cases only the count, since a percentage would say too much. */
export function sayShare({ k, n, share, low, high, few }: Share): string {
  if (few || share === undefined || low === undefined || high === undefined) return say("share.count", { k, n });
  return say("share.interval", { k, n, share: percent(share), low: percent(low), high: percent(high) });
}

function percent(part: number): number {
  return Math.round(part * 100);
}
