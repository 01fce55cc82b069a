import type { SeatId } from "#engine/ids.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { type Level, levelOf } from "./level.ts";
import { type Tone, radioSound, soundTone } from "./radio-sound.ts";

/** Over what a voice comes now; `silent` while nobody is to hear it. */
export type Way = "radio" | "near" | "silent";

/** How loud each kind is, 1 being as it comes. */
export interface Loudness {
  readonly radio: number;
  readonly near: number;
  readonly tones: number;
  readonly mono: boolean;
}

/** Everything that is heard of voice, from connections to ears. */
export interface VoiceSound {
  add(seat: SeatId, sound: MediaStream): void;
  remove(seat: SeatId): void;
  /** How a seat is heard from now on, and how loud. */
  hear(seat: SeatId, way: Way, volume: number): void;
  /** Puts the listener and those near where they stand; without a body of one's own all sound in the middle. */
  place(own: Pose | undefined, others: ReadonlyMap<SeatId, Pose>): void;
  loud(loudness: Loudness): void;
  tone(tone: Tone): void;
  /** How loud a seat is heard now. */
  level(seat: SeatId): number;
  close(): void;
}

/** A gain that changes at once would click. */
const softSeconds = 0.015;

interface Voice {
  /** Chrome hands on the sound of a connection only while an element plays it as well. */
  readonly element: HTMLAudioElement;
  readonly source: AudioNode;
  readonly radio: GainNode;
  readonly near: GainNode;
  readonly panner: PannerNode;
  readonly level: Level;
}

/** `context` is the page's, made at a press so that the browser lets it sound; it stays its owner's. */
export function createVoiceSound(context: AudioContext): VoiceSound {
  const out = new GainNode(context);
  out.connect(context.destination);
  const kinds = { radio: new GainNode(context), near: new GainNode(context), tones: new GainNode(context) };
  for (const kind of Object.values(kinds)) kind.connect(out);
  const intoRadio = radioSound(context, kinds.radio);
  const voices = new Map<SeatId, Voice>();
  function remove(seat: SeatId): void {
    const voice = voices.get(seat);
    if (voice === undefined) return;
    voice.element.srcObject = null;
    for (const node of [voice.source, voice.radio, voice.near, voice.panner]) node.disconnect();
    voices.delete(seat);
  }
  return {
    add(seat, sound) {
      remove(seat);
      voices.set(seat, addVoice(context, sound, { radio: intoRadio, near: kinds.near }));
    },
    remove,
    hear(seat, way, volume) {
      const voice = voices.get(seat);
      if (voice === undefined) return;
      turn(context, voice.radio, way === "radio" ? volume : 0);
      turn(context, voice.near, way === "near" ? volume : 0);
    },
    place(own, others) {
      for (const [seat, { panner }] of voices) placeVoice(panner, own, others.get(seat));
    },
    loud({ radio, near, tones, mono }) {
      turn(context, kinds.radio, radio);
      turn(context, kinds.near, near);
      turn(context, kinds.tones, tones);
      out.channelCount = mono ? 1 : 2;
      out.channelCountMode = mono ? "explicit" : "max";
    },
    tone: (tone) => soundTone(context, kinds.tones, tone),
    level: (seat) => voices.get(seat)?.level() ?? 0,
    close() {
      for (const seat of voices.keys()) remove(seat);
      out.disconnect();
    },
  };
}

function addVoice(
  context: AudioContext,
  sound: MediaStream,
  into: { readonly radio: AudioNode; readonly near: AudioNode },
): Voice {
  const element = new Audio();
  element.muted = true;
  element.srcObject = sound;
  void element.play().catch(() => undefined);
  const source = context.createMediaStreamSource(sound);
  const [radio, near] = [new GainNode(context, { gain: 0 }), new GainNode(context, { gain: 0 })];
  const panner = new PannerNode(context, {
    panningModel: "HRTF",
    distanceModel: "inverse",
    refDistance: 1.5,
    maxDistance: 60,
    rolloffFactor: 1.2,
  });
  source.connect(radio).connect(into.radio);
  source.connect(near).connect(panner).connect(into.near);
  const heard = new GainNode(context);
  radio.connect(heard);
  near.connect(heard);
  return { element, source, radio, near, panner, level: levelOf(context, heard) };
}

function turn(context: BaseAudioContext, { gain }: GainNode, to: number): void {
  gain.setTargetAtTime(to, context.currentTime, softSeconds);
}

/** Where nobody knows better: in front, and near. */
const plainly: Vector = [0, 0, -1];

type Vector = readonly [number, number, number];

/** The listener stays where WebAudio has it, and the world is turned round them: old Firefox cannot move a listener. */
function placeVoice({ positionX, positionY, positionZ }: PannerNode, own: Pose | undefined, body: Pose | undefined) {
  const [x, y, z] = own === undefined || body === undefined ? plainly : seenFrom(own, body.head.position);
  positionX.value = x;
  positionY.value = y;
  positionZ.value = z;
}

/** A point as it lies before a head: to the right, up, and behind. */
function seenFrom({ head: { position, rotation } }: Pose, point: Vector): Vector {
  const [px, py, pz] = [point[0] - position[0], point[1] - position[1], point[2] - position[2]];
  const [x, y, z, w] = [-rotation[0], -rotation[1], -rotation[2], rotation[3]];
  const [tx, ty, tz] = [2 * (y * pz - z * py), 2 * (z * px - x * pz), 2 * (x * py - y * px)];
  return [px + w * tx + (y * tz - z * ty), py + w * ty + (z * tx - x * tz), pz + w * tz + (x * ty - y * tx)];
}
