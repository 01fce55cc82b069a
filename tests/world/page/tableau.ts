import type { Pose } from "#engine/pose/pose.ts";
import type { World } from "../../../apps/world/mount-world.ts";
import type { LocalFeed } from "../../support/local-feed.ts";

/** Somebody's head, looking from one spot of the ground towards another. */
function standing(world: World, x: number, z: number, toX: number, toZ: number, posture: Pose["posture"]): Pose {
  const floor = world.standing()?.ground.height(x, z) ?? 0;
  const yaw = Math.atan2(x - toX, z - toZ);
  const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(-0.12), Math.cos(-0.12)];
  return {
    head: {
      position: [x, floor + (posture === "kneeling" ? 1.05 : 1.65), z],
      rotation: [cy * sp, sy * cp, -sy * sp, cy * cp],
    },
    posture,
    speaking: false,
  };
}

/** Minute seven of a sound exercise, for pictures: crews have arrived, some casualties are tagged, work is going on. */
export function tableau(world: World, feed: LocalFeed): void {
  for (let i = 0; i < 14; i += 1) feed.pass(30_000);
  feed.show("police-car");
  const zone = (seat: string, id: string): void => feed.other(seat, { type: "enter-zone", zone: id });
  zone("ambulance-a", "bus-front");
  zone("ambulance-b", "clearing");
  zone("fire-ic", "barrier");
  zone("fire-ic", "bus-front");
  const tag = (casualty: string, category: string): void =>
    feed.other("ambulance-a", { type: "tag", casualty, category });
  void feed.say({ type: "enter-zone", zone: "barrier" });
  void feed.say({ type: "enter-zone", zone: "bus-front" });
  const here = Object.values(feed.view.value.casualties).filter((casualty) => casualty.zone === "bus-front");
  for (const [i, casualty] of here.entries()) {
    const lying = casualty.posture.startsWith("lying") || casualty.posture === "prone";
    tag(casualty.id, lying ? (i % 2 === 0 ? "immediate" : "delayed") : "minor");
  }
  const [first] = here;
  const poses = new Map<string, Pose>();
  if (first !== undefined) {
    const [x, , z] = first.at;
    poses.set("ambulance-a", standing(world, x + 0.9, z + 0.5, x, z, "kneeling"));
  }
  poses.set("fire-ic", { ...standing(world, -9.5, 6.2, -2, 10, "standing"), gesture: "radio" });
  poses.set("ambulance-b", { ...standing(world, -24, -6, -30, -7, "standing"), speaking: true });
  feed.setPoses(poses);
}
