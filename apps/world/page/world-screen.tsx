import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { LiveFeed } from "../../shared/live-feed.ts";
import { LinkNotice } from "../../shared/panels/link-notice.tsx";
import { ActButton, Fault } from "../../shared/panels/act-button.tsx";
import { LiveRegion } from "../../shared/panels/live-region.tsx";
import { DeskProvider, createSeatDesk, useDesk, useSight } from "../../shared/panels/seat-desk.ts";
import { useWish } from "../../shared/panels/use-wish.ts";
import { VoiceProvider, createVoice } from "../../shared/voice/voice.ts";
import { say } from "../../shared/wording/say.ts";
import { Message } from "./message.tsx";
import { PlaceView } from "./place-view.tsx";
import { PractiseAgain } from "./practise-again.tsx";
import { heldDevice, roleViewOf } from "./ways.ts";

interface ScreenProps {
  readonly feed: LiveFeed;
  readonly solo: boolean;
  readonly exercise: string;
}

/** A seat in the place. Who has a desk away from it is sent there; who waits or is done goes to the role view. */
export function WorldScreen({ feed, solo, exercise }: ScreenProps) {
  const desk = useMemo(() => createSeatDesk(feed, solo), [feed, solo]);
  useEffect(() => () => desk.close(), [desk]);
  const voice = useMemo(() => createVoice(feed), [feed]);
  useEffect(() => () => voice.close(), [voice]);
  return (
    <DeskProvider value={desk}>
      <VoiceProvider value={voice}>
        <LiveRegion />
        <Inside feed={feed} exercise={exercise} />
      </VoiceProvider>
    </DeskProvider>
  );
}

function Inside({ feed, exercise }: { readonly feed: LiveFeed; readonly exercise: string }) {
  const desk = useDesk();
  const begun = useSignal(false);
  const sight = desk.sight.value;
  const roleView = { href: roleViewOf(exercise), label: say("world.role-view") };
  if (sight === undefined) {
    return (
      <Message title={say("seat.loading")}>
        <LinkNotice link={feed.link.value} />
      </Message>
    );
  }
  const { plan, view } = sight;
  if (Object.keys(plan.places).length === 0) {
    return <Message title={say("world.no-place")} what={say("world.no-place.what")} links={[roleView]} />;
  }
  // A zone without a place is a desk that is played in the role view. Who is on the way waits at the place to come.
  const zone = plan.zones[view.zone ?? ""];
  if (zone !== undefined && zone.place === undefined && !view.onTheWay) {
    return <Message title={say("world.desk", { zone: zone.title })} what={say("world.desk.what")} links={[roleView]} />;
  }
  if (view.run.status === "lobby" && !begun.value) {
    return (
      <Message
        title={say("world.lobby")}
        what={say(desk.solo ? "world.lobby.solo" : "world.lobby.what")}
        links={[roleView]}
        aside={desk.solo}
      >
        {desk.solo && <StartAlone />}
        <p>
          <button type="button" class="large" onClick={() => (begun.value = true)}>
            {say("world.lobby.look")}
          </button>
        </p>
      </Message>
    );
  }
  if (view.run.status === "ended") return <Ended roleView={roleView.href} />;
  return <PlaceView feed={feed} device={heldDevice()} roleView={roleView.href} />;
}

/** Who plays alone starts the exercise themselves. */
function StartAlone() {
  const wisher = useWish();
  return (
    <div class="stack tight">
      <ActButton wisher={wisher} what="start" command={{ type: "start" }} class="primary large">
        {say("waiting.start")}
      </ActButton>
      <Fault wisher={wisher} />
    </div>
  );
}

/** After ENDEX: how it ended, once more where it was practice, and the way to one's own record. */
function Ended({ roleView }: { readonly roleView: string }) {
  const { plan, view } = useSight();
  return (
    <Message
      title={say("after.title")}
      links={[{ href: roleView, label: say("world.after") }]}
      aside={plan.practice !== undefined}
    >
      {view.ended?.title !== undefined && <h2>{view.ended.title}</h2>}
      {view.ended?.text !== undefined && <p>{view.ended.text}</p>}
      {plan.practice !== undefined && <PractiseAgain />}
    </Message>
  );
}
