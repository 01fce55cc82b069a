import type { Signal } from "@preact/signals";
import { waitingCases } from "../../shared/panels/case-model.ts";
import { ClockBar } from "../../shared/panels/clock-bar.tsx";
import { waitingDecisions } from "../../shared/panels/decision-model.ts";
import { EmergencyButton } from "../../shared/panels/emergency-button.tsx";
import { freshMessages } from "../../shared/panels/message-model.ts";
import { useDesk, useSight } from "../../shared/panels/seat-desk.ts";
import { Wordmark } from "../../shared/wordmark.tsx";
import { say } from "../../shared/wording/say.ts";
import type { World } from "../mount-world.ts";
import type { Beside } from "./beside.ts";
import { LineMark } from "./line-mark.tsx";
import { HeadsetButton, MoreMenu } from "./more-ways.tsx";

interface BarProps {
  readonly world: World | undefined;
  readonly beside: Beside;
  readonly roleView: string;
  readonly told: Signal<string | undefined>;
  readonly hint: () => void;
}

/** Over the place: time, where one is, the ways in and out, and the call for a real emergency. */
export function WorldBar({ world, beside, roleView, told, hint }: BarProps) {
  return (
    <header class="world-bar masthead">
      <div class="inner">
        <Wordmark />
        <ClockBar />
        <Where />
        <span class="exercise">{say("brand.exercise")}</span>
        <LineMark />
        <div class="tools">
          <HeadsetButton world={world} told={told} />
          <PanelsButton open={beside.panels} />
          <MoreMenu open={beside.more} roleView={roleView} hint={hint} />
          <EmergencyButton />
        </div>
      </div>
    </header>
  );
}

/** The same in a narrow window: what must always be seen, in one line. The rest stands below the place. */
export function NarrowBar() {
  return (
    <header class="world-bar masthead">
      <div class="inner">
        <ClockBar />
        <Where />
        <span class="exercise">{say("brand.exercise")}</span>
        <LineMark />
        <EmergencyButton short />
      </div>
    </header>
  );
}

function Where() {
  const { view, names } = useSight();
  if (view.zone === undefined) return null;
  const zone = names("zone", view.zone);
  return (
    <span class="zone" title={zone}>
      {zone}
    </span>
  );
}

function PanelsButton({ open }: { readonly open: Signal<boolean> }) {
  const sight = useSight();
  const { looked } = useDesk();
  const waits = freshMessages(sight, looked.value) + waitingDecisions(sight) + waitingCases(sight);
  return (
    <button type="button" class="small" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
      {say("world.panels")}
      {waits > 0 && <span class="count">{waits}</span>}
    </button>
  );
}
