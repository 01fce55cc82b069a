import { useSignal } from "@preact/signals";
import type { ZoneId } from "#engine/ids.ts";
import type { Feed } from "../../shared/feed.ts";
import { PlaceView } from "../../shared/place-view.tsx";
import type { MountPlace } from "../../shared/place-view.tsx";
import { say } from "../../shared/wording/say.ts";

const mount: MountPlace = async (canvas, feed) => {
  const { mountWorld } = await import("../../world/mount-world.ts");
  return mountWorld(canvas, feed);
};

/** The place in 3D as the trainer watches it, fetched only when it is wanted. */
export function WatchPlace({ feed, zone }: { readonly feed: Feed; readonly zone: ZoneId | undefined }) {
  const open = useSignal(false);
  return (
    <div class="stack tight">
      <button type="button" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {say(open.value ? "replay.close-3d" : "replay.open-3d")}
      </button>
      {open.value && <PlaceView feed={feed} mount={mount} zone={zone} />}
    </div>
  );
}
