import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Me } from "#engine/wire/http.ts";
import { request } from "../shared/http.ts";
import { say } from "../shared/wording/say.ts";
import { useAsked } from "./asked.ts";
import { type DeviceAbility, checkDevice } from "./device-check.ts";
import { Failed } from "./failed.tsx";
import { LineNotice } from "./line-notice.tsx";
import { addressOf, go } from "./route.ts";
import { Screen } from "./screen.tsx";
import { VoiceDoor } from "./voice-door.tsx";
import { seatIn } from "./own-seat.ts";

/** Two ways into the same seat: the place in 3D, or the role view without it; what this device and its line can take. */
export function DeviceScreen({ exercise }: { readonly exercise: string }) {
  const { asked, again } = useAsked<Me>(() => request("GET", "/me"));
  const ability = useSignal<DeviceAbility | undefined>(undefined);
  useEffect(() => {
    void checkDevice().then((found) => (ability.value = found));
  }, []);
  const me = asked.value;
  const seat = me.state === "here" ? seatIn(me.value, exercise) : undefined;
  return (
    <Screen title={say("ways.title")}>
      {me.state === "failed" && <Failed why={me.why} again={again} />}
      {me.state === "here" && seat === undefined && (
        <div class="notice bad">
          <p>{say("link.refused")}</p>
          <p>
            <a href="/">{say("link.first-page")}</a>
          </p>
        </div>
      )}
      {seat !== undefined && (
        <>
          <p class="lead">{say("ways.you-are", { role: seat.roleTitle, name: seat.pseudonym })}</p>
          {ability.value === undefined ? (
            <p class="soft">{say("ways.checking")}</p>
          ) : (
            <Ways exercise={exercise} ability={ability.value} desk={seat.desk} place={seat.place} />
          )}
          <LineNotice />
          {!seat.solo && <VoiceDoor />}
          <p class="small soft">{say(seat.place ? "ways.same" : "ways.no-place")}</p>
        </>
      )}
    </Screen>
  );
}

interface WaysProps {
  readonly exercise: string;
  readonly ability: DeviceAbility;
  readonly desk: boolean;
  /** The exercise has a place in 3D. */
  readonly place: boolean;
}

/** The way that suits this seat and device better comes first. */
function Ways(props: WaysProps) {
  const placeFirst = props.place && props.ability.draws && !props.desk;
  return (
    <div class="ways">
      {placeFirst && <PlaceWay {...props} first />}
      <RoleWay {...props} first={!placeFirst} />
      {props.place && !placeFirst && <PlaceWay {...props} first={false} />}
    </div>
  );
}

function PlaceWay({ exercise, ability, first }: WaysProps & { readonly first: boolean }) {
  return (
    <section class="card door">
      <h2>{say(ability.headset ? "ways.headset" : "ways.place")}</h2>
      <p>{say(ability.draws ? "ways.place.what" : "ways.no-webgl")}</p>
      <p class="small soft">{headsetLine(ability)}</p>
      {ability.draws && (
        <div class="end">
          <a
            class={first ? "button primary large" : "button large"}
            href={`/world/?exercise=${encodeURIComponent(exercise)}`}
          >
            {say(ability.headset ? "ways.headset" : "ways.place")}
          </a>
        </div>
      )}
    </section>
  );
}

function RoleWay({ exercise, desk, first }: WaysProps & { readonly first: boolean }) {
  const seat = { page: "seat", exercise, choose: false } as const;
  const follow = (event: Event): void => {
    event.preventDefault();
    go(seat);
  };
  return (
    <section class="card door">
      <h2>{say("ways.role-view")}</h2>
      <p>{say(desk ? "ways.desk" : "ways.role-view.what")}</p>
      <div class="end">
        <a class={first ? "button primary large" : "button large"} href={addressOf(seat)} onClick={follow}>
          {say("ways.role-view")}
        </a>
      </div>
    </section>
  );
}

function headsetLine({ headset, secure }: DeviceAbility): string {
  if (headset) return say("ways.headset.what");
  return say(secure ? "ways.headset.none" : "ways.insecure");
}
