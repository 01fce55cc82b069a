import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Me } from "#engine/wire/http.ts";
import { request } from "../shared/http.ts";
import { type LiveFeed, createLiveFeed } from "../shared/live-feed.ts";
import { say } from "../shared/wording/say.ts";
import { useAsked } from "./asked.ts";
import { Failed } from "./failed.tsx";
import { type OwnSeat, seatIn } from "./own-seat.ts";
import { RoleView } from "./role-view.tsx";
import { Screen } from "./screen.tsx";

/** The seat without 3D: finds out which seat this browser has, and follows it. */
export function SeatScreen({ exercise }: { readonly exercise: string }) {
  const { asked, again } = useAsked<Me>(() => request("GET", "/me"));
  const me = asked.value;
  const seat = me.state === "here" ? seatIn(me.value, exercise) : undefined;
  if (seat !== undefined) return <FollowedSeat seat={seat} />;
  return (
    <Screen title={say("seat.own")}>
      {me.state === "asking" && <p class="soft">{say("seat.loading")}</p>}
      {me.state === "failed" && <Failed why={me.why} again={again} />}
      {me.state === "here" && (
        <div class="notice bad">
          <p>{say("link.refused")}</p>
          <p>
            <a href="/">{say("link.first-page")}</a>
          </p>
        </div>
      )}
    </Screen>
  );
}

function FollowedSeat({ seat }: { readonly seat: OwnSeat }) {
  const feed = useSignal<LiveFeed | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    const follow = async (): Promise<void> => {
      const opened = await createLiveFeed(seat.exercise, "no-3d");
      if (gone) opened.close();
      else feed.value = opened;
    };
    void follow();
    return () => {
      gone = true;
      feed.value?.close();
    };
  }, [seat.exercise]);
  if (feed.value === undefined) return <p class="page soft">{say("seat.loading")}</p>;
  return <RoleView feed={feed.value} seat={seat} />;
}
