import { useSignal } from "@preact/signals";
import type { Me } from "#engine/wire/http.ts";
import { ActButton, Fault } from "../../shared/panels/act-button.tsx";
import { Briefing } from "../../shared/panels/brief-panel.tsx";
import { PanelDeck } from "../../shared/panels/panel-deck.tsx";
import { SeatNotices } from "../../shared/panels/seat-notices.tsx";
import { useSight } from "../../shared/panels/seat-desk.ts";
import { useWish } from "../../shared/panels/use-wish.ts";
import { say } from "../../shared/wording/say.ts";
import { roleView } from "./ways.ts";

interface BesideProps {
  readonly seat: Me["seats"][number];
}

/** The panels beside the place; they can be put away, so that the place has the whole screen. */
export function BesideThePlace({ seat }: BesideProps) {
  const away = useSignal(false);
  const { status } = useSight().view.run;
  return (
    <aside class={away.value ? "place-beside away" : "place-beside"} aria-label={say("panel.all")}>
      <button
        type="button"
        class="small place-fold"
        aria-expanded={!away.value}
        onClick={() => (away.value = !away.value)}
      >
        {say(away.value ? "world.panels.show" : "world.panels.hide")}
      </button>
      {!away.value && (
        <div class="place-panels">
          <SeatNotices />
          {status === "lobby" && <BeforeStart solo={seat.solo} />}
          {status === "ended" && <AfterEnd exercise={seat.exercise} />}
          {status !== "lobby" && status !== "ended" && <PanelDeck layout="hud" />}
        </div>
      )}
    </aside>
  );
}

function BeforeStart({ solo }: { readonly solo: boolean }) {
  const wisher = useWish();
  return (
    <section class="card stack" aria-labelledby="before-title">
      <h2 id="before-title">{say("waiting.title")}</h2>
      <p>{say(solo ? "waiting.solo" : "waiting.what")}</p>
      {solo && (
        <ActButton wisher={wisher} what="start" command={{ type: "start" }} class="primary large">
          {say("waiting.start")}
        </ActButton>
      )}
      <Fault wisher={wisher} />
      <Briefing />
    </section>
  );
}

function AfterEnd({ exercise }: { readonly exercise: string }) {
  const { ended } = useSight().view;
  return (
    <section class="card stack" aria-labelledby="after-title">
      <h2 id="after-title">{say("after.title")}</h2>
      {ended?.title !== undefined && <h3>{ended.title}</h3>}
      {ended?.text !== undefined && <p>{ended.text}</p>}
      <a class="button primary large" href={roleView(exercise)}>
        {say("world.after")}
      </a>
    </section>
  );
}
