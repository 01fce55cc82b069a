import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Me } from "#engine/wire/http.ts";
import type { LiveFeed } from "../../shared/live-feed.ts";
import { LinkNotice } from "../../shared/panels/link-notice.tsx";
import { LiveRegion } from "../../shared/panels/live-region.tsx";
import { DeskProvider, type SeatDesk, createSeatDesk, useDesk, useSight } from "../../shared/panels/seat-desk.ts";
import { say } from "../../shared/wording/say.ts";
import type { World } from "../mount-world.ts";
import { BesideThePlace } from "./beside-the-place.tsx";
import { PlaceHead } from "./place-head.tsx";
import { PlaceState } from "./place-state.tsx";
import { roleView, screenDevice } from "./ways.ts";

interface PlaceScreenProps {
  readonly feed: LiveFeed;
  readonly seat: Me["seats"][number];
}

/** The place with the panels of the seat beside it. */
export function PlaceScreen({ feed, seat }: PlaceScreenProps) {
  const desk = useMemo(() => createSeatDesk(feed, seat.solo), [feed, seat.solo]);
  useEffect(() => () => desk.close(), [desk]);
  return (
    <DeskProvider value={desk}>
      <LiveRegion />
      {desk.sight.value === undefined ? (
        <main id="content" class="page narrow stack">
          <h1>{say("world.title")}</h1>
          <p class="soft">{say("seat.loading")}</p>
          <LinkNotice link={feed.link.value} />
        </main>
      ) : (
        <Seated feed={feed} seat={seat} />
      )}
    </DeskProvider>
  );
}

function Seated({ feed, seat }: PlaceScreenProps) {
  const { plan } = useSight();
  if (plan.seat?.desk === true) return <DeskRole exercise={seat.exercise} />;
  return <InThePlace feed={feed} seat={seat} />;
}

/** A desk is not a place to walk: its role view has everything. */
function DeskRole({ exercise }: { readonly exercise: string }) {
  return (
    <main id="content" class="page narrow stack">
      <h1>{say("world.desk.title")}</h1>
      <p>{say("world.desk.what")}</p>
      <p>
        <a class="button primary large" href={roleView(exercise)}>
          {say("world.desk.do")}
        </a>
      </p>
    </main>
  );
}

function InThePlace({ feed, seat }: PlaceScreenProps) {
  const desk = useDesk();
  const canvas = useRef<HTMLCanvasElement>(null);
  const world = useSignal<World | undefined>(undefined);
  const broken = useSignal(false);
  useEffect(() => {
    let left = false;
    const mount = async (): Promise<void> => {
      try {
        const { mountWorld } = await import("../mount-world.ts");
        if (!left && canvas.current !== null) world.value = mountWorld(canvas.current, feed, meanings(desk));
      } catch {
        broken.value = true;
      }
    };
    void mount();
    return () => {
      left = true;
      world.peek()?.dispose();
    };
  }, [feed, desk, world, broken]);
  useSignalEffect(() => {
    const inside = world.value?.headset.value === "inside";
    if (world.value !== undefined) feed.useDevice(inside ? "headset" : screenDevice());
  });
  return (
    <div class="place">
      <PlaceHead seat={seat} world={world.value} />
      <main id="content" class="place-main">
        <div class="place-picture">
          <canvas ref={canvas} tabIndex={0} aria-label={say("place.canvas")} />
          <PlaceState world={world.value} broken={broken.value} exercise={seat.exercise} />
        </div>
        <BesideThePlace seat={seat} />
      </main>
    </div>
  );
}

/** Meaning a casualty opens it in the panels; meaning a colleague shows whom one can reach. */
function meanings(desk: SeatDesk) {
  return {
    use: (target: { readonly kind: string; readonly casualty?: string }): void => {
      if (target.kind === "casualty" && target.casualty !== undefined) {
        desk.casualty.value = target.casualty;
        desk.go("here");
      }
      if (target.kind === "person") desk.go("people");
    },
    back: (): void => {
      desk.casualty.value = undefined;
    },
  };
}
