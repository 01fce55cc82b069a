import type { Scene } from "@babylonjs/core/scene.js";
import type { HeadsetEyes } from "../../../apps/world/headset/headset-eyes.ts";
import type { World } from "../../../apps/world/mount-world.ts";
import type { Line } from "./garble.ts";
import type { SheetAlone } from "./sheet-alone.ts";
import type { Twin } from "./three-twin.ts";
import type { LocalFeed } from "../../support/local-feed.ts";
import type { Noted } from "../../support/noted-voice.ts";

import type { Light } from "#engine/scenario/place-schema.ts";

type Point = readonly [number, number, number];

declare global {
  interface Performance {
    /** Of Chromium. */
    readonly memory?: { readonly usedJSHeapSize: number };
  }
  /** What the page of tests/world/page says of itself. */
  var played: {
    readonly feed: LocalFeed;
    readonly world: World;
    readonly used: unknown[];
    readonly voice: Noted | undefined;
    readonly canvas: HTMLCanvasElement;
    readonly readyMs: number;
    readonly stand: (place: string, light: Light) => Promise<void>;
    readonly crowd: (place: string, count: number) => void;
    readonly walkAbout: () => void;
    readonly twin: () => Promise<Twin>;
    readonly sheetAlone: () => Promise<SheetAlone>;
    readonly tableau: () => void;
    readonly line: () => Line;
    readonly board: (name: string) => Promise<readonly string[]>;
  };
  var eyes: HeadsetEyes;
  /** What the bench counts. */
  var tally: { draws: number; triangles: number };
  /** Of tests/support/headset.js. */
  var wearer: {
    device: {
      readonly controllers: Readonly<Record<string, { updateAxes(id: string, x: number, y: number): void }>>;
      primaryInputMode: "controller" | "hand";
      updateVisibilityState(state: "visible" | "visible-blurred" | "hidden"): void;
    };
    scene: Scene | undefined;
    reference: (() => XRReferenceSpace) | undefined;
    part(id: string): {
      readonly position: { y: number };
      updateButtonValue(id: string, value: number): void;
      updatePinchValue(value: number): void;
    };
    put(id: string, point: Point): void;
    aim(id: string, target: Point): void;
    frames(count?: number): Promise<void>;
    press(id?: string): Promise<void>;
    /** Touches something with the tip of a bare hand's index finger, from before it. */
    poke(side: string, target: Point): Promise<void>;
    /** Pinches as a headset does that shows no hands: something points there only while it lasts. */
    glance(target: Point): Promise<void>;
    push(id: string, button: string): Promise<void>;
    stick(id: string, x: number, y: number, count?: number): Promise<void>;
  };
}
