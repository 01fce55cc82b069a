import type { Scene } from "@babylonjs/core/scene.js";
import { sightOf } from "../../shared/panels/sight.ts";
import { answerSentence } from "../../shared/wording/refusal-sentence.ts";
import type { Point, Ray, Target } from "../inputs/aim.ts";
import type { Standing } from "../world-state.ts";
import { type Hanging, axesOf, boardHit, drawnTo, hungBefore, leftBehind } from "./board.ts";
import { drawSheet, rulerOf } from "./draw-sheet.ts";
import { type Rect, type Sheet, laidOut, pressedAt } from "./layout.ts";
import type { Button, Panel } from "./panel.ts";
import { pixel, sheet } from "./sheet.ts";
import { makeTablet } from "./tablet-mesh.ts";
import { tabletPanel } from "./tablet-panel.ts";
import { type Hand, type TabletState, freshTablet } from "./tablet-state.ts";

/** What a ray meets on the tablet: how far away, and the button there, if any. */
interface TabletHit {
  readonly distance: number;
  readonly button: Button | undefined;
}

/** The tablet inside a headset. */
export interface Tablet {
  readonly open: boolean;
  readonly state: TabletState;
  toggle(): void;
  /** Shows a casualty, opening the tablet when it is closed. */
  meet(target: Target): void;
  /** Says something on it. */
  notice(text: string): void;
  /** What the rays point at; the pressed button is pressed by the caller. */
  hit(ray: Ray): TabletHit | undefined;
  /** Follows, and draws itself anew when something on it has changed. */
  frame(head: Point, yaw: number, passedMs: number, hovered: readonly (Button | undefined)[]): void;
  /** What is written on it now, for tests and for the test of reading. */
  readonly panel: Panel | undefined;
  /** Where on the page that is shown a plate hangs in the place, by the beginning of what is written on it. */
  placeOf(label: string): Point | undefined;
  turnPage(): void;
  close(): void;
  dispose(): void;
}

/** What the tablet cannot do by itself. */
export type Means = Pick<Hand, "words" | "comfort" | "setComfort" | "resetHeight" | "leave">;

/** Draws at most this often, since drawing a sheet takes a few milliseconds. */
const drawMs = 120;

/** Makes the tablet of a seat. */
export function openTablet(scene: Scene, world: Standing, means: () => Means): Tablet {
  const mesh = makeTablet(scene, "tablet");
  const ruler = rulerOf(mesh.pen);
  let state = freshTablet;
  let hanging: Hanging | undefined;
  let following: Hanging | undefined;
  let panel: Panel | undefined;
  let laid: Sheet = { items: [], page: 0, pages: 1 };
  let drawn = { key: "", at: 0, hover: "" };
  const change = (next: Partial<TabletState>): void => {
    const moved =
      next.tab !== undefined || next.casualty !== undefined || next.part !== undefined || next.page !== undefined;
    state = { ...state, ...(moved ? { page: 0 } : {}), ...next };
    drawn = { ...drawn, key: "" };
  };
  const hand = (): Hand => ({ ...means(), change, wish: wishing(world, change) });
  const lay = (): void => {
    const sight = sightOf(world.plan, world.feed.view.value, Math.max(0, Math.floor(world.feed.at() / 1000) * 1000));
    panel = tabletPanel(sight, state, hand());
    laid = laidOut(panel, state.page, ruler, (page) => change({ page }));
  };
  const draw = (now: number, hovered: readonly (Button | undefined)[]): void => {
    if (now - drawn.at < drawMs) return;
    lay();
    const labels = hovered.map((button) => button?.label ?? "").join("|");
    const key = JSON.stringify([panel, state.page]);
    if (key === drawn.key && labels === drawn.hover) return;
    const under = laid.items.find(
      (item) => item.item === "button" && hovered.some((one) => one?.label === item.button.label),
    );
    drawSheet(mesh.pen, laid, panel?.alarm === true, under?.rect);
    mesh.shown();
    drawn = { key, at: now, hover: labels };
  };
  let at: { readonly head: Point; readonly yaw: number } = { head: [0, 0, 0], yaw: 0 };
  const hang = (): void => {
    hanging = hungBefore(at.head, at.yaw);
    following = undefined;
    mesh.hang(hanging);
    drawn = { ...drawn, at: 0 };
  };
  const close = (): void => {
    hanging = undefined;
    mesh.hang(undefined);
  };
  return {
    get open() {
      return hanging !== undefined;
    },
    get state() {
      return state;
    },
    get panel() {
      lay();
      return panel;
    },
    toggle() {
      if (hanging === undefined) hang();
      else close();
    },
    meet(target) {
      if (target.kind === "casualty")
        change({ tab: "here", casualty: target.casualty, part: "look", notice: undefined });
      if (target.kind === "person") change({ tab: "here", casualty: undefined, notice: undefined });
      if (hanging === undefined) hang();
    },
    notice: (text) => change({ notice: { text, tone: "warn" } }),
    hit(ray) {
      const on = hanging === undefined ? undefined : boardHit(hanging, ray);
      return on === undefined ? undefined : { distance: on.distance, button: pressedAt(laid.items, on.x, on.y) };
    },
    frame(head, yaw, passedMs, hovered) {
      at = { head, yaw };
      if (hanging === undefined) return;
      if (leftBehind(hanging, head, yaw)) following = hungBefore(head, yaw);
      if (following !== undefined) {
        hanging = drawnTo(hanging, following, Math.min(1, passedMs / 160));
        if (Math.hypot(hanging.middle[0] - following.middle[0], hanging.middle[2] - following.middle[2]) < 0.01)
          following = undefined;
        mesh.hang(hanging);
      }
      draw(performance.now(), hovered);
    },
    placeOf(label) {
      lay();
      const item = laid.items.find((one) => one.item === "button" && one.button.label.startsWith(label));
      return item === undefined || hanging === undefined ? undefined : placeOn(hanging, item.rect);
    },
    turnPage: () => change({ page: laid.page + 1 >= laid.pages ? 0 : laid.page + 1 }),
    close,
    dispose: () => mesh.dispose(),
  };
}

/** Where the middle of a rectangle of the sheet hangs. */
function placeOn(hanging: Hanging, rect: Rect): Point {
  const { right, up } = axesOf(hanging);
  const x = (rect.x + rect.width / 2 - sheet.width / 2) * pixel;
  const y = (sheet.height / 2 - rect.y - rect.height / 2) * pixel;
  const [mx, my, mz] = hanging.middle;
  return [mx + right[0] * x + up[0] * y, my + right[1] * x + up[1] * y, mz + right[2] * x + up[2] * y];
}

/** Sends wishes for a tablet and shows on it why one was refused. */
function wishing(world: Standing, change: (next: Partial<TabletState>) => void): Hand["wish"] {
  return (command, texts, then) => {
    const ask = async (): Promise<void> => {
      const answer = await world.feed.say(command, texts);
      const sight = sightOf(world.plan, world.feed.view.value, world.feed.at());
      const why = answerSentence(answer, sight.names);
      change(why === undefined ? { notice: undefined, ...then } : { notice: { text: why, tone: "bad" } });
    };
    void ask();
  };
}
