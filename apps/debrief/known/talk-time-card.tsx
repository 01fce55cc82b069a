import type { TalkTime } from "#engine/debrief/talk-time.ts";
import { TableBox } from "../../shared/table-box.tsx";
import { sayLength } from "../../shared/wording/lengths.ts";
import { talkgroupName } from "../../shared/wording/log/talking-sentence.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { Evidence } from "../entry-link.tsx";

/** How long each had each talkgroup open, the longest first. Nothing where nobody used voice. */
export function TalkTimeCard({ debrief }: { readonly debrief: Debrief }) {
  const { talk } = debrief.report.value;
  const longest = Math.max(1, ...talk.map(({ ms }) => ms));
  if (talk.length === 0) return null;
  return (
    <section class="card" aria-labelledby="talk-time">
      <h3 id="talk-time">{say("talk-time.title")}</h3>
      <p class="small soft">{say("talk-time.what")}</p>
      <TableBox label={say("talk-time.title")}>
        <table class="stacking">
          <thead>
            <tr>
              <th scope="col">{say("people.seat")}</th>
              <th scope="col">{say("talk-time.group")}</th>
              <th scope="col">{say("talk-time.length")}</th>
              <th scope="col">{say("talk-time.times")}</th>
            </tr>
          </thead>
          <tbody>
            {talk.map((one) => (
              <TalkRow key={`${one.seat} ${one.group}`} one={one} longest={longest} debrief={debrief} />
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

interface RowProps {
  readonly one: TalkTime;
  readonly longest: number;
  readonly debrief: Debrief;
}

function TalkRow({ one: { seat, group, ms, times, evidence }, longest, debrief }: RowProps) {
  const { names } = debrief;
  return (
    <tr>
      <th scope="row" data-label={say("people.seat")}>
        {names("seat", seat)}
      </th>
      <td data-label={say("talk-time.group")}>{talkgroupName(group, names)}</td>
      <td data-label={say("talk-time.length")}>
        <span class="talk-time">
          <meter min={0} max={longest} value={ms} aria-hidden="true" />
          {sayLength(ms)}
        </span>
      </td>
      <td data-label={say("talk-time.times")}>
        {say("talk-time.n", { n: times })} <Evidence seqs={evidence} debrief={debrief} />
      </td>
    </tr>
  );
}
