import { keep, kept } from "../kept.ts";

/** Why there is no microphone. */
export type MicTrouble = "refused" | "none" | "busy" | "insecure" | "skipped" | "unknown";

/** The microphone, or why there is none. Whoever asks goes on either way. */
export type MicAnswer = { readonly sound: MediaStream } | { readonly trouble: MicTrouble };

/** Asks for the microphone of this id, or for the usual one. Never throws; the browser may ask the person. */
export async function askMicrophone(device?: string): Promise<MicAnswer> {
  if (!("mediaDevices" in navigator)) return { trouble: "insecure" };
  try {
    const audio = {
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
      ...(device === undefined || device === "" ? {} : { deviceId: { exact: device } }),
    };
    return { sound: await navigator.mediaDevices.getUserMedia({ audio }) };
  } catch (error) {
    // The one that was chosen is not plugged in: any other is better than none.
    if (nameOf(error) === "OverconstrainedError") return askMicrophone();
    return { trouble: troubleOf(nameOf(error)) };
  }
}

function nameOf(error: unknown): string {
  return error instanceof DOMException || error instanceof Error ? error.name : "";
}

function troubleOf(name: string): MicTrouble {
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotFoundError") return "none";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "unknown";
}

/** One microphone to choose. */
export interface MicDevice {
  readonly id: string;
  readonly label: string;
}

/** The microphones there are. Browsers name them only once one may be used. */
export async function microphones(): Promise<readonly MicDevice[]> {
  if (!("mediaDevices" in navigator)) return [];
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === "audioinput" && deviceId !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

const place = "hotwash.microphone";

/** The microphone that was chosen on this device; undefined for the usual one. */
export function chosenMicrophone(): string | undefined {
  return kept(place) ?? undefined;
}

/** Keeps which microphone is used on this device. */
export function chooseMicrophone(id: string): void {
  keep(place, id);
}

export function letGo(sound: MediaStream): void {
  for (const track of sound.getTracks()) track.stop();
}
