import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { LiveFeed } from "../shared/live-feed.ts";
import { CaptionStrip } from "../shared/panels/caption-strip.tsx";
import { ClockBar } from "../shared/panels/clock-bar.tsx";
import { EmergencyButton } from "../shared/panels/emergency-button.tsx";
import { LinkNotice } from "../shared/panels/link-notice.tsx";
import { LiveRegion } from "../shared/panels/live-region.tsx";
import { PanelDeck } from "../shared/panels/panel-deck.tsx";
import { DeskProvider, createSeatDesk, useDesk, useSight } from "../shared/panels/seat-desk.ts";
import { SeatNotices } from "../shared/panels/seat-notices.tsx";
import { SoloControls } from "../shared/panels/solo-controls.tsx";
import { VoiceBar } from "../shared/voice/voice-bar.tsx";
import { VoiceProvider, createVoice } from "../shared/voice/voice.ts";
import { Wordmark } from "../shared/wordmark.tsx";
import { SettingsButton } from "../shared/settings/settings-button.tsx";
import { say } from "../shared/wording/say.ts";
import { AfterScreen } from "./after-screen.tsx";
import { GoneScreen, goneBecause } from "./gone-screen.tsx";
import type { OwnSeat } from "./own-seat.ts";
import { useTitle } from "./screen.tsx";
import { WaitingRoom } from "./waiting-room.tsx";

/** What stands under the masthead. */
type Part = "lobby" | "play" | "ended" | "gone";

interface RoleViewProps {
  readonly feed: LiveFeed;
  readonly seat: OwnSeat;
}

/** The whole seat without 3D: waiting room, panels, and what comes after ENDEX. */
export function RoleView({ feed, seat }: RoleViewProps) {
  const desk = useMemo(() => createSeatDesk(feed, seat.solo), [feed, seat.solo]);
  useEffect(() => () => desk.close(), [desk]);
  const voice = useMemo(() => createVoice(feed), [feed]);
  useEffect(() => () => voice.close(), [voice]);
  return (
    <DeskProvider value={desk}>
      <VoiceProvider value={voice}>
        <div class="seat">
          <LiveRegion />
          {desk.sight.value === undefined ? (
            <main id="content" class="page narrow stack">
              <p class="soft">{say("seat.loading")}</p>
              <LinkNotice link={feed.link.value} />
            </main>
          ) : (
            <Seated seat={seat} />
          )}
        </div>
      </VoiceProvider>
    </DeskProvider>
  );
}

function Seated({ seat }: { readonly seat: OwnSeat }) {
  const desk = useDesk();
  const { status } = useSight().view.run;
  const deleted = useSignal(false);
  const gone = goneBecause(seat, deleted.value, desk.feed.link.value, status === "ended");
  const part = gone !== undefined ? "gone" : status === "lobby" || status === "ended" ? status : "play";
  const before = useRef<Part>(part);
  useEffect(() => {
    if (before.current === part) return;
    before.current = part;
    keepFocus(part, () => desk.go("here"));
  }, [part]);
  return (
    <>
      <SeatHead seat={seat} over={part === "ended" || part === "gone"} />
      <main id="content" class="seat-main">
        {gone === undefined ? <SeatNotices /> : <GoneScreen gone={gone} seat={seat} />}
        {part === "lobby" && <WaitingRoom seat={seat} />}
        {part === "ended" && <AfterScreen seat={seat} onDeleted={() => (deleted.value = true)} />}
        {part === "play" && <PanelDeck layout="page" />}
        <div class="seat-foot">
          {part === "play" && <CaptionStrip />}
          {gone === undefined && !desk.solo && <VoiceBar />}
        </div>
      </main>
    </>
  );
}

/** Where the part of the page that had the focus has gone, the next part takes it; nobody's typing is disturbed. */
function keepFocus(part: Part, toPanels: () => void): void {
  const lost = document.activeElement === null || document.activeElement === document.body;
  if (!lost) return;
  if (part === "play") toPanels();
  else document.querySelector<HTMLElement>("#content h2")?.focus();
}

interface SeatHeadProps {
  readonly seat: OwnSeat;
  /** There is nothing left to play. */
  readonly over: boolean;
}

function SeatHead({ seat, over }: SeatHeadProps) {
  const desk = useDesk();
  const { plan, names } = useSight();
  const role = plan.seat?.title ?? seat.roleTitle;
  const heading = useTitle(say("seat.title", { role, title: plan.title }));
  return (
    <header class="masthead seat-head no-print">
      <a class="skip visually-hidden" href="#content">
        {say("do.skip-to-content")}
      </a>
      <div class="inner">
        <Wordmark />
        <span class="exercise">{say("brand.exercise")}</span>
        <div class="who">
          <h1 class="seat-title" ref={heading} tabIndex={-1}>
            {role}
          </h1>
          <span class="small">
            {names("agency", plan.seat?.agency ?? "")} · {seat.pseudonym}
          </span>
        </div>
        <ClockBar />
        <div class="tools">
          {!over && desk.solo && <SoloControls />}
          {!over && seat.place && (
            <a class="button small" href={`/world/?exercise=${encodeURIComponent(seat.exercise)}`}>
              {say("switch.3d")}
            </a>
          )}
          <SettingsButton />
          {!over && <EmergencyButton />}
        </div>
      </div>
    </header>
  );
}
