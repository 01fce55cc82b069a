import { expect, test } from "vitest";
import { bytesOfLines } from "../support/line-bytes.ts";

test("[OPN2] [OPN3] twenty-two seats at ten times the speed: no body is sent to the role view, and less than 30 kB a second in all", async () => {
  const { roleView, place } = await bytesOfLines(13_000, 6_000, 10);
  expect(roleView.news).toBeGreaterThan(5);
  expect(place.bundles).toBeGreaterThan(20);
  expect(roleView.bundles).toBe(0);
  expect(roleView.mean).toBeLessThan(30_000);
  expect(place.mean).toBeGreaterThan(roleView.mean);
}, 120_000);
