import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Device, LiveFeed } from "../../shared/live-feed.ts";
import { PanelDeck } from "../../shared/panels/panel-deck.tsx";
import { SeatNotices } from "../../shared/panels/seat-notices.tsx";
import { type SeatDesk, useDesk } from "../../shared/panels/seat-desk.ts";
import { answerSentence } from "../../shared/wording/refusal-sentence.ts";
import { say } from "../../shared/wording/say.ts";
import type { Target } from "../inputs/aim.ts";
import type { World } from "../mount-world.ts";
import { FailedPlace, LoadingPlace } from "./arriving.tsx";
import { AimHint, WorldBar } from "./hud.tsx";

interface PlaceProps {
  readonly feed: LiveFeed;
  readonly device: Device;
  readonly roleView: string;
}

/** The place, with everything one can do beside it. */
export function PlaceView({ feed, device, roleView }: PlaceProps) {
  const desk = useDesk();
  const canvas = useRef<HTMLCanvasElement>(null);
  const world = useSignal<World | undefined>(undefined);
  const drawer = useSignal(matchMedia("(min-width: 64rem)").matches);
  const told = useSignal<string | undefined>(undefined);
  const back = (): void => {
    desk.casualty.value = undefined;
    canvas.current?.focus();
  };
  useEffect(() => {
    const gone = { yet: false };
    const mount = async (): Promise<void> => {
      const { mountWorld } = await import("../mount-world.ts");
      if (gone.yet || canvas.current === null) return;
      world.value = mountWorld(canvas.current, feed, {
        use: (target) => meet(desk, target, () => (drawer.value = true)),
        tablet: () => (drawer.value = !drawer.value),
        back,
        refused: (answer) => {
          const sight = desk.sight.value;
          told.value = answerSentence(answer, sight === undefined ? (_, id) => id : sight.names);
        },
      });
      // For tests, and for whoever watches the place from a browser's console.
      canvas.current.dispatchEvent(new CustomEvent("place-mounted", { bubbles: true, detail: world.value }));
    };
    void mount();
    return () => {
      gone.yet = true;
      world.value?.dispose();
    };
  }, [feed]);
  useEscape(back);
  useHeadsetPresence(world.value, feed, device);
  const state = world.value?.state.value ?? { state: "loading", done: 0, whole: 0 };
  const view = feed.view.value;
  return (
    <div class={`world ${drawer.value ? "with-drawer" : ""} ${view.emergency === undefined ? "" : "stopped"}`}>
      <canvas ref={canvas} class="place" tabIndex={0} aria-label={say("world.canvas")} />
      <WorldBar world={world.value} drawer={drawer} roleView={roleView} told={told} />
      <div class="world-notices">
        <SeatNotices />
        {told.value !== undefined && <output class="notice warn small">{told.value}</output>}
      </div>
      {state.state === "ready" && <AimHint world={world.value} device={device} />}
      {view.onTheWay && state.state === "ready" && <OnTheWay />}
      {drawer.value && (
        <aside class="drawer" aria-label={say("panel.all")}>
          <PanelDeck layout="hud" />
        </aside>
      )}
      {state.state === "loading" && <LoadingPlace done={state.done} whole={state.whole} roleView={roleView} />}
      {state.state === "failed" && <FailedPlace why={state.why} roleView={roleView} />}
    </div>
  );
}

/** Meaning a casualty opens its card; meaning a colleague shows who is here. */
function meet(desk: SeatDesk, target: Target, open: () => void): void {
  if (target.kind === "ground") return;
  desk.casualty.value = target.kind === "casualty" ? target.casualty : undefined;
  open();
  desk.go("here");
}

/** Escape leads from the panels back to the place. */
function useEscape(back: () => void): void {
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent): void => {
      if (key === "Escape" && target instanceof Element && target.closest(".drawer") !== null) back();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** The others see what one plays on: a headset when it is put on, and the screen again when it comes off. */
function useHeadsetPresence(world: World | undefined, feed: LiveFeed, device: Device): void {
  const inside = world?.headset.value === "inside";
  useEffect(() => feed.useDevice(inside ? "headset" : device), [inside, feed, device]);
}

function OnTheWay() {
  const sight = useDesk().sight.value;
  if (sight === undefined) return null;
  const arrivesAt = sight.plan.seat?.arrivesAt;
  const left = arrivesAt === undefined ? undefined : Math.max(0, Math.ceil((arrivesAt - sight.at) / 1000));
  return (
    <div class="on-the-way">
      <p class="strong">{say("world.way")}</p>
      {left !== undefined && (
        <p class="countdown">{`${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`}</p>
      )}
      <p>{say("world.way.what")}</p>
    </div>
  );
}
