import { useComputed } from "@preact/signals";
import { sightOf } from "../../shared/panels/sight.ts";
import { SiteOverview } from "../../shared/overview/site-overview.tsx";
import { siteOf } from "../../shared/overview/site-marks.ts";
import { address, go } from "../../shared/address.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { WatchPlace } from "./watch-place.tsx";

/** The site with everybody on it, from above and, if wanted, in 3D. */
export function SitePanel({ desk }: { readonly desk: Desk }) {
  const { watch } = desk;
  const site = useComputed(() => {
    const plan = watch.plan.value;
    return plan === undefined ? undefined : siteOf(sightOf(plan, watch.view.value, desk.now.value), watch.poses());
  });
  const picked = address.value.get("zone") ?? undefined;
  return (
    <section class="card" aria-labelledby="site-title">
      <h2 id="site-title">{say("plan.title")}</h2>
      {desk.plan.places !== undefined && <WatchPlace feed={watch} zone={picked} />}
      {site.value !== undefined && (
        <SiteOverview site={site.value} picked={picked} pick={(zone) => go({ zone }, "replace")} />
      )}
    </section>
  );
}
