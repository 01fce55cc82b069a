import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { LiveFeed } from "../../shared/live-feed.ts";
import { keepPace } from "../keep-pace.ts";
import type { World, WorldOptions } from "../mount-world.ts";

/** The world of a screen, as far as it has come. */
export interface MountedWorld {
  readonly world: World | undefined;
  /** Its code could not be fetched. */
  readonly broken: boolean;
  /** The device draws it too slowly, however little is drawn. */
  readonly slow: boolean;
  /** Counts the canvases: one whose graphics have failed is put away for a new one. */
  readonly canvas: number;
  /** Asks again for what could not be had. */
  again(): void;
}

/** A picture that was drawn anew and has lasted for so long is drawn anew by itself again. */
const steadyMs = 20_000;

/** The world on a canvas, from when its code has come until the screen goes. */
export function useWorld(
  canvas: RefObject<HTMLCanvasElement | null>,
  feed: LiveFeed,
  options: () => WorldOptions,
): MountedWorld {
  const world = useSignal<World | undefined>(undefined);
  const broken = useSignal(false);
  const take = useSignal(0);
  const slow = useSlowness(world.value);
  const stood = useSignal<WorldOptions["stood"]>(undefined);
  const anew = (): void => {
    stood.value = world.peek()?.stood();
    take.value += 1;
  };
  useEffect(() => {
    const gone = { yet: false };
    const { current } = canvas;
    // A card that comes back is drawn on again at once; one that goes again and again waits for somebody's press.
    const mountedAt = performance.now();
    const restored = (): void => {
      if (take.peek() === 0 || performance.now() - mountedAt > steadyMs) anew();
    };
    current?.addEventListener("webglcontextrestored", restored);
    broken.value = false;
    void mount(current, feed, { ...options(), stood: stood.peek() }, gone).then(
      (mounted) => void (world.value = mounted),
      () => void (broken.value = true),
    );
    return () => {
      gone.yet = true;
      current?.removeEventListener("webglcontextrestored", restored);
      world.peek()?.dispose();
      world.value = undefined;
    };
  }, [feed, take.value]);
  const acts = { again: () => again(world, broken, anew) };
  return { world: world.value, broken: broken.value, slow, canvas: take.value, ...acts };
}

/** Keeps the pace of a world from when it stands; answers whether that has come to its end. */
function useSlowness(world: World | undefined): boolean {
  const slow = useSignal(false);
  const stands = useSignal(false);
  useEffect(() => world?.state.subscribe(({ state }) => void (stands.value ||= state === "ready")), [world]);
  useEffect(() => {
    const stage = world?.stage();
    if (world === undefined || stage === undefined || !stands.value) return undefined;
    // In a headset, on the way to another place, and with no picture at all it says nothing of the screen.
    const judged = (): boolean => world.headset.peek() !== "inside" && world.state.peek().state === "ready";
    const pace = keepPace(stage, judged);
    const stop = pace.slow.subscribe((is) => void (slow.value = is));
    return () => {
      stop();
      pace.stop();
    };
  }, [world, stands.value]);
  return slow.value;
}

async function mount(
  canvas: HTMLCanvasElement | null,
  feed: LiveFeed,
  options: WorldOptions,
  gone: { readonly yet: boolean },
): Promise<World | undefined> {
  const { mountWorld } = await import("../mount-world.ts");
  if (gone.yet || canvas === null) return undefined;
  const world = mountWorld(canvas, feed, options);
  // For tests, and for whoever watches the place from a browser's console.
  canvas.dispatchEvent(new CustomEvent("place-mounted", { bubbles: true, detail: world }));
  return world;
}

/** A place is asked for again; a world whose graphics have failed is built again; code is fetched with the page. */
function again(world: Signal<World | undefined>, broken: Signal<boolean>, anew: () => void): void {
  const state = world.peek()?.state.peek();
  if (broken.peek()) location.reload();
  else if (state?.state === "failed" && state.why === "models") world.peek()?.again();
  else anew();
}
