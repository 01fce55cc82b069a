import { ActButton, Fault } from "../shared/panels/act-button.tsx";
import { Briefing } from "../shared/panels/brief-panel.tsx";
import { PeopleList } from "../shared/panels/people-list.tsx";
import { everybody } from "../shared/panels/person-model.ts";
import { useSight } from "../shared/panels/seat-desk.ts";
import { useWish } from "../shared/panels/use-wish.ts";
import { say } from "../shared/wording/say.ts";
import { NoticeBox } from "./notice-box.tsx";
import { PracticeDoor } from "./practice-door.tsx";
import type { OwnSeat } from "./own-seat.ts";
import { useShelf } from "./shelf.ts";

/** Before STARTEX: the briefing, who is here, and, alone, the button that starts. */
export function WaitingRoom({ seat }: { readonly seat: OwnSeat }) {
  const sight = useSight();
  const wisher = useWish();
  return (
    <div class="waiting">
      <section class="card" aria-labelledby="waiting-title">
        <h2 id="waiting-title" tabIndex={-1}>
          {say("waiting.title")}
        </h2>
        <p>{say(seat.solo ? "waiting.solo" : "waiting.what")}</p>
        {seat.solo && (
          <div class="row">
            <ActButton wisher={wisher} what="start" command={{ type: "start" }} class="primary large">
              {say("waiting.start")}
            </ActButton>
          </div>
        )}
        <Fault wisher={wisher} />
        <h3>{say("waiting.here")}</h3>
        <PeopleList people={everybody(sight)} />
      </section>
      <section class="card" aria-label={say("brief.title")}>
        <Briefing />
      </section>
      {!seat.solo && sight.plan.practice === undefined && <Practice />}
      <NoticeBox notice={seat.notice} />
    </div>
  );
}

/** Asks for the shelf only where the practice is shown. */
function Practice() {
  return <PracticeDoor shelf={useShelf()} />;
}
