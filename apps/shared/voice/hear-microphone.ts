import { type Level, levelOf } from "./level.ts";
import { type MicDevice, type MicTrouble, askMicrophone, letGo, microphones } from "./microphone.ts";

/** One's own microphone while it is tried out. */
export interface HeardMicrophone {
  readonly level: Level;
  /** The one in use, and all there are. */
  readonly device: string;
  readonly devices: readonly MicDevice[];
  /** Hears oneself, or not. */
  aloud(aloud: boolean): void;
  close(): void;
}

/** Opens the microphone for a trial: nobody else hears it, and nothing is kept. */
export async function hearMicrophone(
  device: string | undefined,
): Promise<HeardMicrophone | { readonly trouble: MicTrouble }> {
  const answer = await askMicrophone(device);
  if ("trouble" in answer) return answer;
  const { sound } = answer;
  const context = new AudioContext();
  void context.resume().catch(() => undefined);
  const source = context.createMediaStreamSource(sound);
  const out = new GainNode(context, { gain: 0 });
  source.connect(out).connect(context.destination);
  return {
    level: levelOf(context, source),
    device: sound.getAudioTracks()[0]?.getSettings().deviceId ?? "",
    devices: await microphones(),
    aloud: (aloud) => void (out.gain.value = aloud ? 1 : 0),
    close() {
      letGo(sound);
      void context.close();
    },
  };
}
