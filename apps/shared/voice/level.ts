/** How loud a sound is now: 0 for silence, 1 for as loud as it can be. */
export type Level = () => number;

/** Speech is far from full scale; this brings a normal voice to about two thirds of a meter. */
const usual = 4;

/** Listens in on a part of a sound graph. */
export function levelOf(context: BaseAudioContext, from: AudioNode): Level {
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  from.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return () => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
    return Math.min(1, Math.sqrt(power) * usual);
  };
}
