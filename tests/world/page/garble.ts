import { bundlePoses, packPose, seatOrder } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { createPoseBuffer } from "../../../apps/shared/link/pose-buffer.ts";
import type { LocalFeed } from "../../support/local-feed.ts";

/** Bodies as they come off a line. */
export interface Line {
  /** A sound frame of a seat's body. */
  says(seat: string, pose: Pose): void;
  /** So many messages that are no bodies, in every frame for so long. */
  storms(count: number, forMs: number): Promise<void>;
}

/** Has the others' bodies come as bytes off a line, through the same gate as in an exercise. */
export function openLine(feed: LocalFeed): Line {
  const plan = feed.plan.value;
  if (plan === undefined) throw new Error("There is no plan.");
  const buffer = createPoseBuffer(() => performance.now());
  buffer.seats(plan);
  const order = seatOrder(Object.values(plan.roles).flatMap(({ seats }) => seats));
  const turn = (): void => {
    feed.setPoses(buffer.now(undefined));
    requestAnimationFrame(turn);
  };
  turn();
  return {
    says: (seat, pose) =>
      buffer.hear(bundlePoses(0, [packPose(order.indexOf(seat), pose, Math.floor(performance.now()))])),
    async storms(count, forMs) {
      const ends = performance.now() + forMs;
      while (performance.now() < ends) {
        for (let i = 0; i < count; i += 1) buffer.hear(nonsense(i, order.length));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
  };
}

/** Numbers that are none, lengths that are none, seats that nobody has, places half a kilometre off, and no bytes at all. */
function nonsense(i: number, seats: number): unknown {
  const head = { position: [524, 32, -524], rotation: [0, 0, 0, 1] } as const;
  const far = packPose(i % seats, { head, posture: "standing", speaking: false }, i * 977);
  switch (i % 6) {
    case 0:
      return bundlePoses(0, [far]);
    case 1:
      return new Float32Array([Number.NaN, Infinity, -Infinity, 1e38]).buffer;
    case 2:
      return bundlePoses(0, [far]).subarray(0, 20);
    case 3:
      return bundlePoses(0, [far.with(0, 3).with(1, 255)]);
    case 4:
      return Uint8Array.from({ length: 41 }, (_, n) => (n * i * 31) % 256)
        .with(0, 1)
        .with(1, 1);
    default:
      return [undefined, null, 4e9, "poses", { length: -1 }][i % 5];
  }
}
