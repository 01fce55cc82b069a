import { bundlePoses, packPose, unpackPose } from "#engine/pose/pack.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { PoseChunk } from "../store/exercise-store.ts";

const everyMs = 100;
const chunkMs = 10_000;

interface Track {
  readonly bundles: Uint8Array[];
  readonly from: ExerciseTime;
  to: ExerciseTime;
}

/** Keeps where heads were, ten times a second of exercise time at most, hands left out. */
export interface PoseRecording {
  /** Takes a valid frame of a person. */
  add(person: string, frame: Uint8Array, at: ExerciseTime): void;
  /** Hands over everything that is not saved yet. */
  flush(): void;
}

/** `save` gets chunks of ten seconds of one person, whose name the track bears, so that it can be deleted. */
export function createPoseRecording(save: (chunk: PoseChunk) => void): PoseRecording {
  const tracks = new Map<string, Track>();
  function flushTrack(person: string, { bundles, from, to }: Track): void {
    tracks.delete(person);
    save({ track: person, from, to, bytes: Buffer.concat(bundles) });
  }
  return {
    add(person, frame, at) {
      const track = tracks.get(person);
      if (track !== undefined && at < track.to + everyMs) return;
      const head = headOnly(frame);
      if (head === undefined) return;
      const bundle = bundlePoses(at, [head]);
      if (track === undefined) tracks.set(person, { bundles: [bundle], from: at, to: at });
      else {
        track.bundles.push(bundle);
        track.to = at;
        if (at - track.from >= chunkMs) flushTrack(person, track);
      }
    },
    flush() {
      for (const [person, track] of tracks) flushTrack(person, track);
    },
  };
}

function headOnly(frame: Uint8Array): Uint8Array | undefined {
  const read = unpackPose(frame);
  if (read === undefined) return undefined;
  const { head, posture, speaking } = read.pose;
  return packPose(read.seatIndex, { head, posture, speaking }, read.tick);
}
