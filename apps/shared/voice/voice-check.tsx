import "../wording/voice-words.ts";
import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VoiceSetup } from "#engine/wire/voice.ts";
import { request } from "../http.ts";
import { say } from "../wording/say.ts";
import { LevelMeter } from "./level-meter.tsx";
import { type HeardMicrophone, hearMicrophone } from "./hear-microphone.ts";
import { type MicTrouble, chooseMicrophone, chosenMicrophone } from "./microphone.ts";
import { type NetworkAnswer, checkNetwork } from "./network-check.ts";

type Mic =
  | { readonly state: "asking" }
  | { readonly state: "none"; readonly trouble: MicTrouble }
  | { readonly state: "here"; readonly heard: HeardMicrophone };
type Network = NetworkAnswer | "asking" | "no-voice";

/** Microphone and network tried out before an exercise. Whatever comes of it, one goes on. */
export function VoiceCheck() {
  const mic = useSignal<Mic>({ state: "asking" });
  const network = useSignal<Network>("asking");
  useEffect(() => {
    const gone = { yet: false };
    void tryMicrophone(mic, gone);
    void tryNetwork(network);
    return () => {
      gone.yet = true;
      if (mic.value.state === "here") mic.value.heard.close();
    };
  }, []);
  return (
    <div class="stack voice-check">
      <MicLine mic={mic} />
      <output class="notice small">{networkWords(network.value)}</output>
    </div>
  );
}

function MicLine({ mic }: { readonly mic: Signal<Mic> }) {
  const { value } = mic;
  if (value.state === "asking") return <output>{say("voice.check.asking")}</output>;
  if (value.state === "none") {
    return <output class="notice warn small">{say(`voice.trouble.${value.trouble}`)}</output>;
  }
  return <HeardLine heard={value.heard} mic={mic} />;
}

function HeardLine({ heard, mic }: { readonly heard: HeardMicrophone; readonly mic: Signal<Mic> }) {
  const aloud = useSignal(false);
  const change = (id: string): void => {
    chooseMicrophone(id);
    heard.close();
    void tryMicrophone(mic, { yet: false });
  };
  return (
    <>
      <p class="row">
        <span>{say("voice.check.speak")}</span>
        <LevelMeter level={heard.level} label={say("voice.level.own")} />
      </p>
      {heard.devices.length > 1 && (
        <label class="field">
          <span class="strong small">{say("voice.check.device")}</span>
          <select value={heard.device} onChange={({ currentTarget }) => change(currentTarget.value)}>
            {heard.devices.map(({ id, label }, n) => (
              <option key={id} value={id}>
                {label === "" ? say("voice.check.device.n", { n: n + 1 }) : label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={aloud.value}
          onChange={({ currentTarget }) => heard.aloud((aloud.value = currentTarget.checked))}
        />
        <span>
          {say("voice.check.aloud")} <span class="small soft">{say("voice.check.aloud.what")}</span>
        </span>
      </label>
    </>
  );
}

async function tryMicrophone(mic: Signal<Mic>, gone: { readonly yet: boolean }): Promise<void> {
  const heard = await hearMicrophone(chosenMicrophone());
  if ("trouble" in heard) mic.value = { state: "none", trouble: heard.trouble };
  else if (gone.yet) heard.close();
  else mic.value = { state: "here", heard };
}

async function tryNetwork(network: Signal<Network>): Promise<void> {
  const setup = await request<VoiceSetup>("GET", "/voice");
  network.value = !setup.ok || setup.value.mode === "off" ? "no-voice" : await checkNetwork(setup.value);
}

function networkWords(network: Network): string {
  if (network === "asking") return say("voice.network.asking");
  if (network === "no-voice") return say("voice.not-here");
  const { direct, relay } = network;
  if (relay === true) return say("voice.network.relay");
  if (relay === false) return say(direct ? "voice.network.no-relay" : "voice.network.nothing");
  return say(direct ? "voice.network.direct" : "voice.network.nothing");
}
