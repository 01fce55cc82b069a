/** The band of a voice over radio, in Hz: as telephony defines it. */
const band = { low: 300, high: 3400 };

/** Where sound goes in so that it comes out like a radio: narrow, pressed together, a little rough. */
export function radioSound(context: BaseAudioContext, out: AudioNode): AudioNode {
  const low = new BiquadFilterNode(context, { type: "highpass", frequency: band.low, Q: 0.9 });
  const high = new BiquadFilterNode(context, { type: "lowpass", frequency: band.high, Q: 0.9 });
  const press = new DynamicsCompressorNode(context, { threshold: -30, ratio: 8, attack: 0.003, release: 0.15 });
  const rough = new WaveShaperNode(context, { curve: softClip(1.8) });
  low.connect(high).connect(press).connect(rough).connect(out);
  return low;
}

function softClip(drive: number): Float32Array<ArrayBuffer> {
  const points = 257;
  return Float32Array.from(
    { length: points },
    (_, n) => Math.tanh(drive * ((2 * n) / (points - 1) - 1)) / Math.tanh(drive),
  );
}

/** What a tone marks. All are made here, of sines. */
export type Tone = "begins" | "ends" | "busy";

/** Hertz and milliseconds, one after another; 0 Hz is silence. */
const tones: Readonly<Record<Tone, readonly (readonly [hertz: number, ms: number])[]>> = {
  begins: [
    [880, 60],
    [1320, 70],
  ],
  ends: [[660, 90]],
  busy: [
    [420, 130],
    [0, 70],
    [420, 130],
    [0, 70],
    [420, 130],
  ],
};

/** Sounds a tone; soft at both ends, so that it does not click. */
export function soundTone(context: BaseAudioContext, out: AudioNode, tone: Tone): void {
  let at = context.currentTime + 0.01;
  for (const [hertz, ms] of tones[tone]) {
    const until = at + ms / 1000;
    if (hertz > 0) beep(context, out, hertz, at, until);
    at = until;
  }
}

function beep(context: BaseAudioContext, out: AudioNode, hertz: number, from: number, until: number): void {
  const sine = new OscillatorNode(context, { frequency: hertz });
  const soft = new GainNode(context, { gain: 0 });
  soft.gain.setValueAtTime(0, from);
  soft.gain.linearRampToValueAtTime(0.22, from + 0.008);
  soft.gain.setValueAtTime(0.22, until - 0.01);
  soft.gain.linearRampToValueAtTime(0, until);
  sine.connect(soft).connect(out);
  sine.start(from);
  sine.stop(until);
}
