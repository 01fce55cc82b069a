import { expect, test } from "vitest";
import { usableBodies } from "../../apps/world/carried/usable.ts";

test("[CAR7] a radio, a telephone and a tablet of the place are used as one's own; other things are not", () => {
  const flat = { height: () => 2, free: () => true };
  const thing = (model: string, y = 0) =>
    ({ id: model, zone: "", model, at: [1, y, 3], facing: 0, lights: false }) as const;
  const bodies = usableBodies(
    [thing("radio"), thing("desk-phone", 2.7), thing("phone"), thing("tablet"), thing("cone")],
    flat,
  );
  expect(bodies.map(({ target }) => target.kind === "thing" && target.thing)).toEqual([
    "radio",
    "phone",
    "phone",
    "tablet",
  ]);
  expect(bodies.map(({ from }) => from[1])).toEqual([2, 2.7, 2, 2]);
});
