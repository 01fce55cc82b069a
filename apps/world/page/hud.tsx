import { type Signal, useSignal } from "@preact/signals";
import type { Device } from "../../shared/live-feed.ts";
import { ClockBar } from "../../shared/panels/clock-bar.tsx";
import { waitingCases } from "../../shared/panels/case-model.ts";
import { waitingDecisions } from "../../shared/panels/decision-model.ts";
import { EmergencyButton } from "../../shared/panels/emergency-button.tsx";
import { unopened } from "../../shared/panels/message-model.ts";
import { useDesk, useSight } from "../../shared/panels/seat-desk.ts";
import { SoloControls } from "../../shared/panels/solo-controls.tsx";
import { SettingsButton } from "../../shared/settings/settings-button.tsx";
import { Wordmark } from "../../shared/wordmark.tsx";
import { say } from "../../shared/wording/say.ts";
import type { Names } from "../../shared/wording/names.ts";
import type { Target } from "../inputs/aim.ts";
import type { World } from "../mount-world.ts";

interface BarProps {
  readonly world: World | undefined;
  readonly drawer: Signal<boolean>;
  readonly roleView: string;
  readonly told: Signal<string | undefined>;
}

/** Over the place: time, where one is, the ways in and out, and the call for a real emergency. */
export function WorldBar({ world, drawer, roleView, told }: BarProps) {
  const sight = useSight();
  const { solo } = useDesk();
  const waits = unopened(sight) + waitingDecisions(sight) + waitingCases(sight);
  const { zone } = sight.view;
  return (
    <header class="world-bar masthead">
      <div class="inner">
        <Wordmark />
        <ClockBar />
        {zone !== undefined && <span class="zone">{sight.names("zone", zone)}</span>}
        <span class="exercise">{say("brand.exercise")}</span>
        <div class="tools">
          <HeadsetButton world={world} told={told} />
          <button
            type="button"
            class="small"
            aria-expanded={drawer.value}
            onClick={() => (drawer.value = !drawer.value)}
          >
            {say("world.panels")}
            {waits > 0 && <span class="count">{waits}</span>}
          </button>
          {solo && sight.view.run.status !== "ended" && <SoloControls starts />}
          <a class="button small" href={roleView}>
            {say("world.role-view")}
          </a>
          <SettingsButton />
          <EmergencyButton />
        </div>
      </div>
    </header>
  );
}

function HeadsetButton({
  world,
  told,
}: {
  readonly world: World | undefined;
  readonly told: Signal<string | undefined>;
}) {
  const entering = useSignal(false);
  if (world === undefined || world.headset.value === "absent") return null;
  const enter = async (): Promise<void> => {
    entering.value = true;
    try {
      await world.enterHeadset();
      told.value = undefined;
    } catch {
      told.value = say("world.headset.failed");
    }
    entering.value = false;
  };
  return (
    <button type="button" class="small primary" disabled={entering.value} onClick={() => void enter()}>
      {say(world.headset.value === "inside" ? "world.headset.inside" : "world.headset")}
    </button>
  );
}

function nameOf(aim: Exclude<Target, { readonly kind: "ground" }>, names: Names): string {
  if (aim.kind === "thing") return say(`carry.${aim.thing}`);
  if (aim.kind === "prop") return names("prop", aim.prop);
  return aim.kind === "casualty" ? names("casualty", aim.casualty) : names("seat", aim.seat);
}

/** What is pointed at, and how to deal with it; otherwise how to get about. */
export function AimHint({ world, device }: { readonly world: World | undefined; readonly device: Device }) {
  const { sight } = useDesk();
  const aim = world?.aim.value;
  const names = sight.value?.names;
  if (names === undefined) return null;
  if (aim === undefined || aim.kind === "ground") {
    return <p class="aim-hint soft">{say(device === "phone" ? "world.keys.touch" : "world.keys")}</p>;
  }
  const name = nameOf(aim, names);
  return (
    <p class="aim-hint">
      <span class="strong">{name}</span>{" "}
      <span class="soft">{say(device === "phone" ? "world.use.touch" : "world.use")}</span>
    </p>
  );
}
