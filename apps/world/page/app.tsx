import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Me } from "#engine/wire/http.ts";
import { faultSentence, request } from "../../shared/http.ts";
import { type LiveFeed, createLiveFeed } from "../../shared/live-feed.ts";
import { say } from "../../shared/wording/say.ts";
import { Message } from "./message.tsx";
import { heldDevice } from "./ways.ts";
import { WorldScreen } from "./world-screen.tsx";

type Followed =
  | { readonly state: "asking" }
  | { readonly state: "failed"; readonly why: string }
  | { readonly state: "here"; readonly feed: LiveFeed; readonly solo: boolean };

/** The page of the place: finds out which seat this browser has in the exercise, and follows it. */
export function App({ exercise }: { readonly exercise: string }) {
  const followed = useSignal<Followed>({ state: "asking" });
  useEffect(() => {
    const gone = { yet: false };
    void follow(exercise, followed, gone);
    return () => {
      gone.yet = true;
      if (followed.value.state === "here") followed.value.feed.close();
    };
  }, [exercise]);
  const { value } = followed;
  if (value.state === "here") return <WorldScreen feed={value.feed} solo={value.solo} exercise={exercise} />;
  if (value.state === "asking") return <Message title={say("seat.loading")} />;
  return <Message title={value.why} links={[{ href: "/", label: say("link.first-page") }]} />;
}

async function follow(exercise: string, followed: Signal<Followed>, gone: { readonly yet: boolean }): Promise<void> {
  const reply = await request<Me>("GET", "/me");
  if (gone.yet) return;
  if (!reply.ok) {
    followed.value = { state: "failed", why: faultSentence(reply.fault) };
    return;
  }
  const seat = reply.value.seats.find((one) => one.exercise === exercise);
  if (seat === undefined) {
    followed.value = { state: "failed", why: exercise === "" ? say("world.missing") : say("link.refused") };
    return;
  }
  const feed = await createLiveFeed(exercise, heldDevice());
  if (gone.yet) feed.close();
  else followed.value = { state: "here", feed, solo: seat.solo };
}
