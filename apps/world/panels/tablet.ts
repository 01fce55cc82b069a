import type { Scene } from "@babylonjs/core/scene.js";
import type { MapPoint } from "#engine/exercise/map-point.ts";
import type { Command, Texts } from "#engine/exercise/command.ts";
import type { Feed, Link } from "../../shared/feed.ts";
import { linkWords } from "../../shared/link-words.ts";
import { lessMotion, settings } from "../../shared/settings/device-settings.ts";
import { alongWords } from "../../shared/along-words.ts";
import { type Sight, sightOf } from "../../shared/panels/sight.ts";
import { answerSentence } from "../../shared/wording/refusal-sentence.ts";
import { isReadable } from "../place/readable.ts";
import type { Point, Ray, Target } from "../inputs/aim.ts";
import type { Standing } from "../world-state.ts";
import { type Hanging, type Reach, atHand, atRay, boardHit, cameAlong, hungBefore, pointOn, touchOf } from "./board.ts";
import { met } from "./met.ts";
import { openedToPin, openedToWrite } from "./opened-at.ts";
import type { Button, Panel } from "./panel.ts";
import { sightBySecond } from "./sight-by-second.ts";
import { type TabletMesh, makeTablet } from "./tablet-mesh.ts";
import { tabletPanel } from "./tablet-panel.ts";
import { type Page, type TabletSheet, openSheet } from "./tablet-sheet.ts";
import { type Hand, type TabletState, freshTablet } from "./tablet-state.ts";

/** What a ray meets on the tablet: how far away, and the button there, if any. */
interface TabletHit {
  readonly distance: number;
  readonly button: Button | undefined;
}

/** Who holds it: where the head is and looks, and whether the hands are bare, so that it hangs where they touch it. */
interface Holder {
  readonly head: Point;
  readonly yaw: number;
  readonly bare: boolean;
}

/** What rays and fingertips meet; the pressed button is pressed by the caller. */
export interface Pressable {
  /** What a ray points at. */
  hit(ray: Ray): TabletHit | undefined;
  /** What a fingertip is before: how many metres before it, less than nothing when it is through. */
  touch(tip: Point): TabletHit | undefined;
}

/** The tablet inside a headset. */
export interface Tablet extends Pressable {
  readonly open: boolean;
  readonly state: TabletState;
  toggle(): void;
  /** What it is while it is open: a phone is the same board, with its own lines only. */
  readonly showsAs: "tablet" | "phone" | undefined;
  show(thing: "tablet" | "phone"): void;
  /** Holds it there from this frame on, in a hand; undefined lets it hang before its holder again. */
  hold(hand: Hanging | undefined): void;
  /** Asks what is to be pinned at a point of the place, opening the tablet when it is closed. */
  pin(point: MapPoint): void;
  /** Begins a message on a channel, opening the tablet when it is closed. */
  write(channel: string): void;
  /** Asks whether a real emergency is meant, opening the tablet when it is closed. */
  askEmergency(): void;
  /** Shows a casualty, opening the tablet when it is closed. */
  meet(target: Target): void;
  /** Takes what is about to be put on the shared map. */
  sketch(draft: TabletState["mapDraft"]): void;
  /** Says something on it. */
  notice(text: string): void;
  /** Follows, and draws itself anew when something on it has changed. */
  frame(holder: Holder, passedMs: number, hovered: readonly (Button | undefined)[]): void;
  /** What is written on it now, for tests and for the test of reading. */
  readonly panel: Panel;
  /** Where on the page that is shown a plate that can be pressed hangs, by the beginning of what is written on it. */
  placeOf(label: string): Point | undefined;
  turnPage(): void;
  close(): void;
  dispose(): void;
}

/** What the tablet cannot do by itself. */
export type Means = Pick<
  Hand,
  "system" | "dictate" | "settings" | "choose" | "rest" | "turn" | "resetHeight" | "leave" | "way" | "pointAt"
>;

/** What time changes is looked at this often; what somebody does is shown in the next frame. */
const lookMs = 120;

/** Makes the tablet of a seat. */
export function openTablet(scene: Scene, world: Standing, means: () => Means): Tablet {
  const held = freshlyHeld(world, means, makeTablet(scene, "tablet"));
  return {
    get open() {
      return held.hanging !== undefined;
    },
    get state() {
      return held.state;
    },
    get panel() {
      return panelOf(held);
    },
    get showsAs() {
      return held.hanging === undefined ? undefined : held.state.phone ? "phone" : "tablet";
    },
    toggle: () => (held.hanging === undefined ? show(held, "tablet") : close(held)),
    show: (thing) => show(held, thing),
    hold: (hand) => void (held.hand = hand),
    write: (channel) => open(held, openedToWrite(held.sight(), channel)),
    pin: (point) => open(held, openedToPin(world.plan, world.here.place, point)),
    askEmergency() {
      change(held, { emergency: true, typing: undefined, words: "", page: 0 });
      if (held.hanging === undefined) hang(held);
    },
    meet: (target) => meet(held, target),
    sketch: (mapDraft) => change(held, { mapDraft }),
    notice: (text) => change(held, { notice: { text, tone: "warn" } }),
    hit: (ray) => hit(held, ray),
    touch: (tip) => touch(held, tip),
    frame(holder, passedMs, hovered) {
      held.at = holder;
      follow(held, passedMs);
      if (held.hanging !== undefined) draw(held, performance.now(), hovered);
    },
    placeOf(label) {
      const plate = held.laid.plates().find(({ button }) => button.off === undefined && button.label.startsWith(label));
      if (plate === undefined || held.hanging === undefined) return undefined;
      return pointOn(held.hanging, plate.face.centerX, plate.face.centerY);
    },
    turnPage: () => change(held, { page: held.page.page + 1 >= held.page.pages ? 0 : held.page.page + 1 }),
    close: () => close(held),
    dispose: () => held.mesh.dispose(),
  };
}

/** A tablet in somebody's place, from frame to frame. */
interface Held {
  readonly world: Standing;
  readonly means: () => Means;
  readonly mesh: TabletMesh;
  readonly laid: TabletSheet;
  readonly sight: () => Sight;
  state: TabletState;
  page: Page;
  /** Where it hangs, and where it is on its way to; undefined while it is closed, or still. */
  hanging: Hanging | undefined;
  following: Hanging | undefined;
  /** Where the hand has it that holds it. */
  hand: Hanging | undefined;
  /** Where its holder's head is. */
  at: Holder;
  /** When it was laid out last: ms of any steady clock. */
  laidAt: number;
}

/** What stands on the tablet of a feed: a picture that is lost and drawn anew takes nothing off it. */
const papers = new WeakMap<Feed, { state: TabletState }>();

function paperOf(feed: Feed): { state: TabletState } {
  const paper = papers.get(feed) ?? { state: freshTablet };
  papers.set(feed, paper);
  return paper;
}

function freshlyHeld(world: Standing, means: () => Means, mesh: TabletMesh): Held {
  const paper = paperOf(world.feed);
  return {
    world,
    means,
    mesh,
    laid: openSheet(mesh.texture),
    sight: sightBySecond(world),
    get state() {
      return paper.state;
    },
    set state(next) {
      paper.state = next;
    },
    page: { page: 0, pages: 1 },
    hanging: undefined,
    following: undefined,
    hand: undefined,
    at: { head: [0, 0, 0], yaw: 0, bare: false },
    laidAt: 0,
  };
}

function change(held: Held, next: Partial<TabletState>): void {
  const moved =
    next.tab !== undefined || next.casualty !== undefined || next.part !== undefined || next.page !== undefined;
  held.state = { ...held.state, ...(moved ? { page: 0 } : {}), ...next };
  held.world.onTable = { place: held.state.mapPlace, draft: held.state.mapDraft };
  held.laidAt = 0;
}

/** What is to be shown now. */
function panelOf(held: Held): Panel {
  const { world, state } = held;
  const sight = held.sight();
  const hand: Hand = {
    ...held.means(),
    solo: world.solo,
    voice: world.voice,
    link: linkOf(world.feed.link.value),
    company: world.feed.company,
    change: (next) => change(held, next),
    wish: (command, texts, then) => void wish(held, command, texts, then),
    putAway: () => close(held),
    askAlong: () => void alongWords(sight.plan.exercise).then((along) => change(held, { along })),
  };
  return tabletPanel(sight, state, hand);
}

function linkOf(link: Link): Hand["link"] {
  const text = linkWords(link);
  return text === undefined ? undefined : { text, over: link.status === "refused" };
}

function draw(held: Held, now: number, hovered: readonly (Button | undefined)[]): void {
  if (now - held.laidAt >= lookMs) {
    held.page = held.laid.show(panelOf(held), held.state.page, (page) => change(held, { page }));
    held.laidAt = now;
  }
  held.laid.light(hovered);
}

function hang(held: Held): void {
  held.hanging = hungBefore(held.at.head, held.at.yaw, reachOf(held.at));
  held.following = undefined;
  held.mesh.hang(held.hanging);
  held.laidAt = 0;
}

/** As a phone it shows nothing that was open on the tablet, and the other way round; drafts stay. */
function show(held: Held, thing: "tablet" | "phone"): void {
  const phone = thing === "phone";
  if (phone !== held.state.phone) change(held, { phone, message: undefined, writing: undefined, page: 0 });
  hang(held);
}

/** Opens it, if it is not open, at something. */
function open(held: Held, at: Partial<TabletState> | undefined): void {
  if (at === undefined) return;
  change(held, at);
  if (held.hanging === undefined) hang(held);
}

function close(held: Held): void {
  held.hanging = undefined;
  held.mesh.hang(undefined);
}

function meet(held: Held, target: Target): void {
  const { plan, feed } = held.world;
  open(held, met(target, plan, feed.view.value));
  if (target.kind === "prop" && isReadable(feed.view.value, target.prop))
    void wish(held, { type: "read-prop", prop: target.prop }, {}, {});
}

function hit({ hanging, laid }: Held, ray: Ray): TabletHit | undefined {
  const on = hanging === undefined ? undefined : boardHit(hanging, ray);
  return on === undefined ? undefined : { distance: on.distance, button: laid.pressedAt(on.x, on.y) };
}

function touch(held: Held, tip: Point): TabletHit | undefined {
  return held.hanging === undefined ? undefined : touchOf(held.hanging, tip, (ray) => hit(held, ray));
}

/** Comes along when it was left behind. */
function follow(held: Held, passedMs: number): void {
  const { head, yaw } = held.at;
  if (held.hanging === undefined) return;
  if (held.hand !== undefined) {
    held.hanging = held.hand;
    held.following = undefined;
    return held.mesh.hang(held.hanging);
  }
  const share = lessMotion.value ? 1 : Math.min(1, passedMs / 160);
  const now = { hanging: held.hanging, to: held.following };
  const next = cameAlong(now, head, yaw, reachOf(held.at), share);
  held.following = next.to;
  if (next.hanging === held.hanging) return;
  held.hanging = next.hanging;
  held.mesh.hang(next.hanging);
}

/** How much larger everything is for who wants larger text. */
const larger = { normal: 1, large: 1.2, largest: 1.45 } as const;

function reachOf({ bare }: Holder): Reach {
  const { away, looks } = bare ? atHand : atRay;
  return { away, looks: Math.max(looks, larger[settings.value.reading.text]) };
}

/** Sends a wish, and shows on the tablet why it was refused. */
async function wish(held: Held, command: Command, texts: Texts, then: Partial<TabletState>): Promise<void> {
  const { feed, plan } = held.world;
  const answer = await feed.say(command, texts);
  const sight = sightOf(plan, feed.view.value, feed.at());
  const why = answerSentence(answer, sight.names);
  change(held, why === undefined ? { notice: undefined, ...then } : { notice: { text: why, tone: "bad" } });
}
