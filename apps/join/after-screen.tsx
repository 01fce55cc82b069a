import type { OwnRecord } from "#engine/wire/http.ts";
import { request } from "../shared/http.ts";
import { useSight } from "../shared/panels/seat-desk.ts";
import { say } from "../shared/wording/say.ts";
import { useAsked } from "./asked.ts";
import { Failed } from "./failed.tsx";
import { ownDeeds } from "./own-deeds.ts";
import { OwnData } from "./own-data.tsx";
import { AfterPractice } from "./practice-door.tsx";
import type { OwnSeat } from "./own-seat.ts";

interface AfterProps {
  readonly seat: OwnSeat;
  readonly onDeleted: () => void;
}

/** After ENDEX: how it ended, what one did, the debrief, and the way to take one's data along or away. */
export function AfterScreen({ seat, onDeleted }: AfterProps) {
  const { plan, view } = useSight();
  const ended = view.ended;
  const by = ended?.by ?? "trainer";
  return (
    <div class="after">
      <section class="card" aria-labelledby="after-title">
        <h2 id="after-title" tabIndex={-1}>
          {say("after.title")}
        </h2>
        <p class="soft">{say(`after.by.${seat.solo && by === "trainer" ? "oneself" : by}`)}</p>
        {ended?.title !== undefined && <h3>{ended.title}</h3>}
        {ended?.text !== undefined && <p class="said lead">{ended.text}</p>}
        {seat.solo ? (
          <div>
            <a class="button primary large" href={`/debrief/?exercise=${encodeURIComponent(seat.exercise)}`}>
              {say("after.debrief")}
            </a>
          </div>
        ) : (
          <p>{say("after.debrief.wait")}</p>
        )}
      </section>
      {plan.practice !== undefined && <AfterPractice />}
      <Deeds seat={seat} />
      <OwnData seat={seat} onDeleted={onDeleted} />
    </div>
  );
}

function Deeds({ seat }: { readonly seat: OwnSeat }) {
  const sight = useSight();
  const { asked, again } = useAsked<OwnRecord>(() => request("GET", `/me/record/${encodeURIComponent(seat.exercise)}`));
  const record = asked.value;
  const deeds = record.state === "here" ? ownDeeds(record.value, sight.names) : [];
  return (
    <section class="card" aria-labelledby="record-title">
      <h2 id="record-title">{say("after.record")}</h2>
      <p class="small soft">{say("after.record.what")}</p>
      {record.state === "asking" && <p class="soft">{say("state.loading")}</p>}
      {record.state === "failed" && <Failed why={record.why} again={again} />}
      {record.state === "here" && deeds.length === 0 && <p class="empty">{say("after.record.empty")}</p>}
      <ol class="deeds">
        {deeds.map(({ seq, time, sentence }) => (
          <li key={seq}>
            <time class="figures small soft">{time}</time>
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
