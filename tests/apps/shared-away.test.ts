import { expect, test } from "vitest";
import { emptyView } from "#engine/exercise/seat-view.ts";
import { absenceFinder } from "../../apps/shared/panels/away-model.ts";

const before = { ...emptyView, upTo: 1 };
const after = { ...emptyView, upTo: 2 };
const hour = 3_600_000;

test("[UIX37] a tab that slept for an hour was away for an hour, and what it knew before is kept", () => {
  const look = absenceFinder();
  expect(look(0, "live", before)).toBeUndefined();
  expect(look(1000, "live", before)).toBeUndefined();
  // Awake again, it does not know yet that the line is gone; then it is, and comes back with what was missed.
  expect(look(hour, "live", before)).toMatchObject({ forMs: hour - 1000, before });
  look(hour + 300, "lost", before);
  expect(look(hour + 900, "live", after)).toMatchObject({ forMs: hour - 100, before, settled: false });
  expect(look(hour + 7000, "live", after)?.settled).toBe(true);
});

test("[UIX37] a line that is down counts from when it was lost; a short loss is not told", () => {
  const look = absenceFinder();
  look(0, "live", before);
  for (let now = 1000; now <= 61_000; now += 1000) expect(look(now, "lost", before)).toBeUndefined();
  expect(look(62_000, "live", after)).toMatchObject({ forMs: 61_000, before });
  for (let now = 63_000; now <= 80_000; now += 1000) look(now, "live", after);
  look(81_000, "lost", after);
  expect(look(84_000, "live", after)).toBeUndefined();
});
