import { useComputed, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import { address, go } from "../../shared/address.ts";
import type { Feed } from "../../shared/feed.ts";
import { siteOf } from "../../shared/overview/site-marks.ts";
import { SiteOverview } from "../../shared/overview/site-overview.tsx";
import { sightOf } from "../../shared/panels/sight.ts";
import { PlaceView } from "../../shared/place-view.tsx";
import type { MountPlace } from "../../shared/place-view.tsx";
import { createReplayFeed } from "../../shared/replay-feed.ts";
import { talkgroupName } from "../../shared/wording/log/talking-sentence.ts";
import { say } from "../../shared/wording/say.ts";
import type { Debrief } from "../debrief.ts";
import { onlooker } from "./onlooker.ts";

const mount: MountPlace = async (canvas, feed) => {
  const { mountWorld } = await import("../../world/mount-world.ts");
  return mountWorld(canvas, onlooker(feed));
};

/** The place as it was at the moment: from above always, in 3D on demand; as it was, or as one role knew it. */
export function ReplayPane({ debrief }: { readonly debrief: Debrief }) {
  const eyes = useComputed(() => address.value.get("eyes") ?? undefined);
  const feed = useFeed(debrief, eyes.value);
  const solid = useSignal(false);
  const { places, roles } = debrief.plan;
  return (
    <section class="card" aria-labelledby="replay-title">
      <header>
        <h2 id="replay-title">{say("replay.title")}</h2>
        <label class="row small no-print">
          {say("replay.eyes")}
          <select
            class="compact"
            value={eyes.value ?? ""}
            onChange={({ currentTarget }) =>
              go({ eyes: currentTarget.value === "" ? undefined : currentTarget.value }, "replace")
            }
          >
            <option value="">{say("replay.eyes.all")}</option>
            {Object.values(roles).flatMap(({ seats }) =>
              seats.map((seat) => (
                <option key={seat} value={seat}>
                  {debrief.names("seat", seat)}
                </option>
              )),
            )}
          </select>
        </label>
      </header>
      {eyes.value !== undefined && <p class="small soft">{say("replay.eyes.what")}</p>}
      {places !== undefined && (
        <button type="button" class="no-print" aria-expanded={solid.value} onClick={() => (solid.value = !solid.value)}>
          {say(solid.value ? "replay.close-3d" : "replay.open-3d")}
        </button>
      )}
      {solid.value && (
        <PlaceView feed={feed} mount={mount} eyes={eyes.value} zone={address.value.get("zone") ?? undefined} />
      )}
      <Talking feed={feed} debrief={debrief} />
      <Plan feed={feed} debrief={debrief} />
    </section>
  );
}

function useFeed({ exercise, plan, told, moment, posesAt }: Debrief, eyes: string | undefined): Feed {
  const viewer = useSignal<Viewer>({ kind: "all" });
  const known = Object.values(plan.roles).some(({ seats }) => eyes !== undefined && seats.includes(eyes));
  const wanted: Viewer = eyes === undefined || !known ? { kind: "all" } : { kind: "seat", seat: eyes };
  if (JSON.stringify(wanted) !== JSON.stringify(viewer.peek())) viewer.value = wanted;
  const log = told.value;
  return useMemo(
    () =>
      createReplayFeed({
        exercise,
        plan,
        told: log,
        at: moment.at,
        viewer,
        ...(posesAt === undefined ? {} : { posesAt }),
      }),
    [exercise, plan, log, moment, viewer, posesAt],
  );
}

/** Who had which talkgroup open at the moment. */
function Talking({ feed, debrief: { names } }: { readonly feed: Feed; readonly debrief: Debrief }) {
  const talks = Object.values(feed.view.value.talkgroups).flatMap(({ id, speakers }) =>
    speakers.map(({ seat }) => ({ seat, group: talkgroupName(id, names) })),
  );
  return (
    <output class="small">
      {talks.map(({ seat, group }) => say("replay.talks", { name: names("seat", seat), group })).join(" ")}
    </output>
  );
}

function Plan({ feed, debrief }: { readonly feed: Feed; readonly debrief: Debrief }) {
  const site = useComputed(() => {
    const plan = feed.plan.value;
    const at = debrief.moment.at.value;
    return plan === undefined ? undefined : siteOf(sightOf(plan, feed.view.value, at), feed.poses());
  });
  if (site.value === undefined) return null;
  const picked = address.value.get("zone") ?? undefined;
  return <SiteOverview site={site.value} picked={picked} pick={(zone) => go({ zone }, "replace")} />;
}
