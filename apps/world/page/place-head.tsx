import { useSignal } from "@preact/signals";
import type { Me } from "#engine/wire/http.ts";
import { ClockBar } from "../../shared/panels/clock-bar.tsx";
import { EmergencyButton } from "../../shared/panels/emergency-button.tsx";
import { ActButton } from "../../shared/panels/act-button.tsx";
import { useDesk, useSight } from "../../shared/panels/seat-desk.ts";
import { useWish } from "../../shared/panels/use-wish.ts";
import { Wordmark } from "../../shared/wordmark.tsx";
import { say } from "../../shared/wording/say.ts";
import type { World } from "../mount-world.ts";
import { roleView } from "./ways.ts";

interface PlaceHeadProps {
  readonly seat: Me["seats"][number];
  readonly world: World | undefined;
}

/** The top of the place: whose seat, the clock, the headset, the way to the view without 3D, and the emergency. */
export function PlaceHead({ seat, world }: PlaceHeadProps) {
  const desk = useDesk();
  const { plan, view, names } = useSight();
  const ended = view.run.status === "ended";
  return (
    <header class="masthead seat-head no-print">
      <div class="inner">
        <Wordmark />
        <span class="exercise">{say("brand.exercise")}</span>
        <div class="who">
          <h1 class="seat-title">{plan.seat?.title ?? seat.roleTitle}</h1>
          <span class="small">
            {names("agency", plan.seat?.agency ?? "")} · {seat.pseudonym}
          </span>
        </div>
        <ClockBar />
        <div class="tools">
          <HeadsetButton world={world} />
          {!ended && desk.solo && view.run.status === "running" && <PauseButton />}
          <a class="button small" href={roleView(seat.exercise)}>
            {say("switch.no-3d")}
          </a>
          {!ended && <EmergencyButton />}
        </div>
      </div>
    </header>
  );
}

function PauseButton() {
  const wisher = useWish();
  return (
    <ActButton wisher={wisher} what="pause" command={{ type: "pause" }} class="small">
      {say("clock.pause")}
    </ActButton>
  );
}

function HeadsetButton({ world }: { readonly world: World | undefined }) {
  const failed = useSignal(false);
  const state = world?.headset.value ?? "absent";
  if (world === undefined || state === "absent") return null;
  const enter = async (): Promise<void> => {
    try {
      await world.enterHeadset();
      failed.value = false;
    } catch {
      failed.value = true;
    }
  };
  return (
    <>
      <button type="button" class="primary" disabled={state === "inside"} onClick={() => void enter()}>
        {say(state === "inside" ? "world.headset.inside" : "world.headset.enter")}
      </button>
      {failed.value && <output class="small">{say("world.headset.failed")}</output>}
    </>
  );
}
