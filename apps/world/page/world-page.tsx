import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Me } from "#engine/wire/http.ts";
import { faultSentence, request } from "../../shared/http.ts";
import { type LiveFeed, createLiveFeed } from "../../shared/live-feed.ts";
import { Masthead } from "../../shared/masthead.tsx";
import { say } from "../../shared/wording/say.ts";
import { PlaceScreen } from "./place-screen.tsx";
import { screenDevice } from "./ways.ts";

type OwnSeat = Me["seats"][number];
type Opened =
  | { readonly state: "asking" }
  | { readonly state: "failed"; readonly why: string }
  | { readonly state: "here"; readonly seat: OwnSeat; readonly feed: LiveFeed };

/** The page of the place: finds out which seat this browser has, follows it, and shows the place to it. */
export function WorldPage({ exercise }: { readonly exercise: string }) {
  const opened = useSignal<Opened>({ state: "asking" });
  useEffect(() => {
    let left = false;
    const open = async (): Promise<void> => {
      const next = await openSeat(exercise);
      if (left && next.state === "here") next.feed.close();
      else opened.value = next;
    };
    void open();
    return () => {
      left = true;
      const last = opened.peek();
      if (last.state === "here") last.feed.close();
    };
  }, [exercise, opened]);
  const now = opened.value;
  if (now.state === "here") return <PlaceScreen feed={now.feed} seat={now.seat} />;
  return (
    <>
      <Masthead title="" exercise />
      <main id="content" class="page narrow stack">
        <h1>{say("world.title")}</h1>
        {now.state === "asking" ? <p class="soft">{say("seat.loading")}</p> : <Refused why={now.why} />}
      </main>
    </>
  );
}

function Refused({ why }: { readonly why: string }) {
  return (
    <div class="notice bad" role="alert">
      <p>{why}</p>
      <p>
        <a href="/">{say("link.first-page")}</a>
      </p>
    </div>
  );
}

async function openSeat(exercise: string): Promise<Opened> {
  const me = await request<Me>("GET", "/me");
  if (!me.ok) return { state: "failed", why: faultSentence(me.fault) };
  const seat = me.value.seats.find((one) => one.exercise === exercise);
  if (seat === undefined) return { state: "failed", why: say("link.refused") };
  return { state: "here", seat, feed: await createLiveFeed(exercise, screenDevice()) };
}
