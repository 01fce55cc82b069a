import { LostSettings } from "../settings/lost-settings.tsx";
import { say } from "../wording/say.ts";
import { ActButton, Fault } from "./act-button.tsx";
import { AskedNotice } from "./asked-notice.tsx";
import { AwayNotice } from "./away-notice.tsx";
import { BreakNotice } from "./break-notice.tsx";
import { clockModel } from "./clock-model.ts";
import { LinkNotice } from "./link-notice.tsx";
import { PracticeCard } from "./practice-card.tsx";
import { ProbeCards } from "./probe-cards.tsx";
import { useDesk, useSight } from "./seat-desk.ts";
import { TaskStrip } from "./task-strip.tsx";
import { useWish } from "./use-wish.ts";
import { WindowNotice } from "./window-notice.tsx";

interface NoticesProps {
  /** They lie over a small place, which they must not cover: the practice can be folded. */
  readonly compact?: boolean;
}

/** What stands above all panels: a real emergency, a lost connection, a clock that stands, what I am doing. */
export function SeatNotices({ compact = false }: NoticesProps) {
  const desk = useDesk();
  const { standing, emergency, status, phaseText } = clockModel(useSight());
  return (
    <div class="notices">
      {emergency !== undefined && <EmergencyBanner by={emergency.by} text={emergency.text} />}
      <LinkNotice link={desk.feed.link.value} />
      <AwayNotice />
      <WindowNotice />
      <LostSettings />
      <BreakNotice />
      <AskedNotice />
      {standing !== undefined && emergency === undefined && (
        <div class="notice warn">
          <p class="strong">{desk.solo && status === "interrupted" ? say("clock.interrupted.solo") : standing}</p>
          {desk.solo && <Resume />}
        </div>
      )}
      {phaseText !== undefined && status === "running" && <p class="notice small">{phaseText}</p>}
      {desk.casualty.value === undefined && <TaskStrip />}
      <ProbeCards />
      <PracticeCard compact={compact} />
    </div>
  );
}

function Resume() {
  const wisher = useWish();
  return (
    <div class="row">
      <ActButton wisher={wisher} what="resume" command={{ type: "resume" }} class="primary">
        {say("clock.resume")}
      </ActButton>
      <Fault wisher={wisher} />
    </div>
  );
}

interface EmergencyProps {
  readonly by: string | undefined;
  readonly text: string | undefined;
}

function EmergencyBanner({ by, text }: EmergencyProps) {
  const desk = useDesk();
  const wisher = useWish();
  return (
    <div class="emergency-banner" role="alert">
      <p class="strong">{say("emergency.on")}</p>
      {by !== undefined && <p>{by}</p>}
      {text !== undefined && <p class="said">{text}</p>}
      <p>{say(desk.solo ? "emergency.stop.solo" : "emergency.stop")}</p>
      {desk.solo && (
        <ActButton wisher={wisher} what="clear" command={{ type: "clear-emergency" }}>
          {say("emergency.clear")}
        </ActButton>
      )}
      <Fault wisher={wisher} />
    </div>
  );
}
