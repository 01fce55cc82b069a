import { beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../bench/measure.ts";
import { shelfPlaces } from "../bench/shelf-places.ts";
import { bench, budgets } from "../bench/world.ts";

const places = await shelfPlaces();

describe("what the world costs", { timeout: 10_000 }, () => {
  let figures: readonly Figure[] = [];
  beforeAll(async () => {
    figures = await bench({ counts: true });
  }, 900_000);
  const valueOf = (what: string): number => {
    const figure = figures.find((one) => one.what === what);
    if (figure === undefined) throw new Error(`The bench has no figure called ${what}.`);
    return figure.value;
  };

  test.each(places.map(({ name }) => name))("[WLD15] %s keeps to draws, triangles and bytes", (name) => {
    expect(valueOf(`${name}: draw calls an eye, at most`)).toBeLessThanOrEqual(budgets.draws);
    expect(valueOf(`${name}: triangles in view, at most`)).toBeLessThanOrEqual(budgets.triangles);
    expect(valueOf(`${name}: models`)).toBeLessThanOrEqual(budgets.models);
    // What is not drawn at all costs nothing either: a place is at least a site and its people.
    expect(valueOf(`${name}: triangles in view, at most`)).toBeGreaterThan(10);
  });

  test("[WLD15] the script until the first frame, and of the whole world, keeps to its size", () => {
    expect(valueOf("script until the first frame of the place")).toBeLessThanOrEqual(budgets.firstFrameKb);
    expect(valueOf("script of all of these")).toBeLessThanOrEqual(budgets.worldKb);
  });
});
