import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Device, LiveFeed } from "../../shared/live-feed.ts";
import { SeatNotices } from "../../shared/panels/seat-notices.tsx";
import { type SeatDesk, useDesk } from "../../shared/panels/seat-desk.ts";
import { useVoice } from "../../shared/voice/voice.ts";
import { say } from "../../shared/wording/say.ts";
import type { World } from "../mount-world.ts";
import { FailedPlace, GoingToPlace, LoadingPlace } from "./arriving.tsx";
import { Foot } from "./foot.tsx";
import { Drawer } from "./drawer.tsx";
import { AimHint } from "./aim-hint.tsx";
import { type Beside, useBeside } from "./beside.ts";
import { Dock } from "./dock.tsx";
import { PinAsked, useHeld, useMeant } from "./meant.tsx";
import { useNarrow } from "./narrow.ts";
import { type MountedWorld, useWorld } from "./use-world.ts";
import { NarrowBar, WorldBar } from "./world-bar.tsx";

interface PlaceProps {
  readonly feed: LiveFeed;
  readonly device: Device;
  readonly roleView: string;
}

/** The place, with everything one can do beside it. */
export function PlaceView({ feed, device, roleView }: PlaceProps) {
  const desk = useDesk();
  const voice = useVoice();
  const canvas = useRef<HTMLCanvasElement>(null);
  const beside = useBeside(desk);
  const narrow = useNarrow().value;
  const asked = useSignal(0);
  const hint = (): void => void (asked.value += 1);
  const back = (): void => {
    desk.casualty.value = undefined;
    desk.person.value = undefined;
    if (narrow) beside.close();
    canvas.current?.focus();
  };
  const meant = useMeant(desk, beside, back);
  const { told, held, pinning, meanings } = meant;
  const mounted = useWorld(canvas, feed, () => ({ ...meanings, voice: desk.solo ? undefined : voice }));
  const { world } = mounted;
  const bar = { world, beside, roleView, told, hint };
  useEscape(back, beside);
  useHeld(world, meant, desk, beside.show);
  useHeadsetPresence(world, feed, device);
  useTables(world, desk);
  return (
    <div class={worldClass(feed, beside, narrow)}>
      <canvas key={mounted.canvas} ref={canvas} class="place" tabIndex={0} aria-label={say("world.canvas")} />
      {narrow ? <NarrowBar /> : <WorldBar {...bar} />}
      <div class="world-notices">
        <SeatNotices compact={narrow} />
        {told.value !== undefined && <output class="notice warn small">{told.value}</output>}
        {mounted.slow && <Slow roleView={roleView} />}
      </div>
      <Foot held={held} open={beside.show} keys={!narrow} />
      <PinAsked world={world} pinning={pinning} />
      <OverThePlace world={world} feed={feed} device={device} asked={asked} />
      {beside.panels.value && <Drawer close={narrow ? beside.close : undefined} />}
      {narrow && <Dock {...bar} held={held} />}
      <InsteadOfThePlace mounted={mounted} roleView={roleView} />
    </div>
  );
}

function worldClass(feed: LiveFeed, beside: Beside, narrow: boolean): string {
  return [
    "world",
    narrow && "narrow",
    beside.panels.value && "with-drawer",
    feed.view.value.emergency !== undefined && "stopped",
  ]
    .filter((one) => one !== false)
    .join(" ");
}

interface OverProps extends Omit<PlaceProps, "roleView"> {
  readonly world: World | undefined;
  readonly asked: Signal<number>;
}

/** The device cannot draw it as it should be drawn: the way on without it, told once. */
function Slow({ roleView }: Pick<PlaceProps, "roleView">) {
  const read = useSignal(false);
  if (read.value) return null;
  return (
    <div class="notice small row">
      <output>
        {say("world.slow")} <a href={roleView}>{say("world.slow.role-view")}</a>
      </output>
      <button type="button" class="quiet small" onClick={() => (read.value = true)}>
        {say("do.close")}
      </button>
    </div>
  );
}

/** What stands over the place once it is there: what is pointed at, and that one is still on the way. */
function OverThePlace({ world, feed, device, asked }: OverProps) {
  if (world?.state.value.state !== "ready") return null;
  return (
    <>
      <AimHint world={world} device={device} asked={asked} />
      {feed.view.value.onTheWay && <OnTheWay />}
    </>
  );
}

/** What stands where the place is to be, until it is there or when it cannot be had. */
function InsteadOfThePlace({ mounted, roleView }: { readonly mounted: MountedWorld; readonly roleView: string }) {
  const { world, broken, again } = mounted;
  const state = world?.state.value ?? { state: "loading", done: 0, whole: 0 };
  if (broken) return <FailedPlace why="models" roleView={roleView} again={again} />;
  switch (state.state) {
    case "loading":
      return <LoadingPlace done={state.done} whole={state.whole} roleView={roleView} />;
    case "going":
      return <GoingToPlace place={state.place} done={state.done} whole={state.whole} />;
    case "failed":
      return <FailedPlace why={state.why} roleView={roleView} again={again} />;
    case "ready":
      return null;
    default:
      return state satisfies never;
  }
}

/** Escape leads from what stands beside the place back to it. A dialog takes it first. */
function useEscape(back: () => void, { more }: Beside): void {
  const latest = useRef(back);
  latest.current = back;
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent): void => {
      if (key !== "Escape" || !(target instanceof Element) || target.closest("dialog") !== null) return;
      more.value = false;
      if (target.closest(".drawer, .dock, .more-box") !== null) latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [more]);
}

/** The others see what one plays on: a headset when it is put on, and the screen again when it comes off. */
function useHeadsetPresence(world: World | undefined, feed: LiveFeed, device: Device): void {
  const inside = world?.headset.value === "inside";
  useEffect(() => feed.useDevice(inside ? "headset" : device), [inside, feed, device]);
}

/** The map tables show the map that is looked at beside the place, with what is about to be put on it. */
function useTables(world: World | undefined, desk: SeatDesk): void {
  const { value: place } = desk.mapPlace;
  const { value: draft } = desk.mapDraft;
  const ready = world?.state.value.state === "ready";
  useEffect(() => {
    const standing = world?.standing();
    if (standing !== undefined) standing.onTable = { place, draft };
  }, [world, ready, place, draft]);
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
