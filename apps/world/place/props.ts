import type { SeenProp } from "#engine/exercise/seat-event.ts";
import { steadyLights } from "../../shared/settings/device-settings.ts";
import type { Ground } from "../moving/ground.ts";
import { facingYaw } from "../people/casualties.ts";
import { slopeTurn } from "../people/slope.ts";
import { product, yawTurn } from "../people/skeleton.ts";
import type { Turn, Vec } from "../people/skeleton.ts";
import { cordonRound } from "./cordon.ts";
import { drivenIn, driveMs, lampsLit } from "./drive.ts";
import type { Stand } from "./drive.ts";
import { matrixOf } from "./matrix.ts";
import { standAt } from "./meshes.ts";
import type { Fixtures } from "./fixtures.ts";
import type { Sight } from "./sight.ts";
import type { Solid } from "./site-ground.ts";
import type { Kind, Kinds } from "./things.ts";

/** A thing as it stands in a place. */
export type Thing = Pick<SeenProp, "id" | "zone" | "model" | "at" | "facing" | "lights"> & {
  /** Set dressing: it stands where it is as long as the place does. */
  readonly fixed?: true;
};

/** The things of the place that come and go, and those that always stand there. */
export interface Props {
  /** Shows what is there `now` and may be seen. What appears drives in, except after `clear`. */
  update(shown: readonly Thing[], now: number, sight: Sight): void;
  /** What stands in the way now. */
  solids(): readonly Solid[];
  /** Where blue lights burn now: for their light on the ground. */
  beacons(now: number): readonly Vec[];
  /** Whether anything is still on its way in. */
  driving(): boolean;
  /** Takes everything away, for another place. */
  clear(): void;
}

interface Standing {
  readonly thing: Thing;
  readonly since: number;
  range: "near" | "far" | "hidden";
}

/** Vehicles further away than this are drawn coarsely; nearer again only three metres before. */
const coarseFrom = 20;
/** How far a vehicle reaches from its middle, on its way in too. */
const wide = 9;

/** Where the mast and the tail of a helicopter turn, from the art kit. */
const rotors: Readonly<Record<string, { readonly at: Vec; readonly axis: 0 | 1 }>> = {
  rotor: { at: [0, 3.2, -0.2], axis: 1 },
  "tail-rotor": { at: [0.18, 2.5, -6.4], axis: 0 },
};
/** The road by the site runs from west to east. */
const roadTurn = Math.PI / 2;
/** A thing of the model `tape` is a cordon of these round its place, as wide as its zone. */
const cordonParts: ReadonlySet<string> = new Set(["tape", "tape-post"]);

/** What stands, and which models must be drawn anew. */
interface Stood {
  readonly ground: Ground;
  readonly fixtures: Fixtures;
  readonly kinds: Kinds;
  readonly radiusOf: (zone: string) => number;
  readonly standing: Map<string, Standing>;
  readonly stale: Set<string>;
  solids: readonly Solid[];
  /** The list that was followed last, so that the same is not gone through again. */
  followed: readonly Thing[] | undefined;
  knew: number;
  lamps: string;
  /** The set dressing that stands. */
  fixed: string;
}

/** Shows things by the kinds that are known. */
export function openProps(ground: Ground, kinds: Kinds, fixtures: Fixtures, radiusOf: (zone: string) => number): Props {
  const stood: Stood = {
    ground,
    fixtures,
    kinds,
    radiusOf,
    standing: new Map(),
    stale: new Set(),
    solids: [],
    followed: undefined,
    knew: 0,
    lamps: "",
    fixed: "",
  };
  return {
    update: (shown, now, sight) => update(stood, shown, now, sight),
    solids: () => stood.solids,
    beacons: (now) => {
      const { a, b } = lampsLit(now, steadyLights.value);
      if (!a && !b) return [];
      return [...stood.standing.values()].flatMap(({ thing, range }) =>
        thing.lights && range !== "hidden" ? [thing.at] : [],
      );
    },
    driving: () => [...stood.standing.values()].some(({ since }) => performance.now() - since < driveMs),
    clear() {
      for (const { thing } of stood.standing.values()) stood.stale.add(thing.model);
      stood.standing.clear();
      stood.followed = undefined;
      redraw(stood, 0);
      stood.fixed = "";
      fixtures.build([]);
      stood.solids = [];
    },
  };
}

function update(stood: Stood, shown: readonly Thing[], now: number, sight: Sight): void {
  const { standing, stale, kinds } = stood;
  if (shown !== stood.followed) follow(stood, shown, stood.followed === undefined ? now - driveMs : now);
  if (kinds.known.size !== stood.knew) for (const { thing } of standing.values()) stale.add(thing.model);
  const { a, b } = lampsLit(now, steadyLights.value);
  const blinked = `${a}${b}` !== stood.lamps;
  for (const one of standing.values()) {
    const { thing, since } = one;
    if (isFixed(thing)) continue;
    const drives = now - since < driveMs + 100 && kinds.known.get(thing.model)?.drives === true;
    if (ranged(one, sight) || drives || (blinked && thing.lights) || thing.model === "helicopter")
      stale.add(thing.model);
  }
  stood.lamps = `${a}${b}`;
  if (kinds.known.size !== stood.knew || shown !== stood.followed) {
    fix(stood);
    stood.solids = [...standing.values()].flatMap(({ thing }) => solidOf(thing, kinds.known.get(thing.model)));
  }
  stood.knew = kinds.known.size;
  stood.followed = shown;
  if (stale.size > 0) redraw(stood, now);
  stood.fixtures.look(sight);
}

/** What turns or is made up of others is drawn by itself, also where it always stands. */
const isFixed = ({ fixed, model }: Thing): boolean =>
  fixed === true && model !== "helicopter" && !cordonParts.has(model);

/** Puts up the set dressing of the place, as far as its kinds are known. */
function fix(stood: Stood): void {
  const { standing, kinds, ground, fixtures } = stood;
  const all = [...standing.values()].flatMap(({ thing }) => {
    const kind = isFixed(thing) ? kinds.known.get(thing.model) : undefined;
    return kind === undefined ? [] : [{ thing, kind }];
  });
  const key = all.map(({ thing }) => [thing.id, thing.model, ...thing.at].join()).join(";");
  if (key === stood.fixed) return;
  stood.fixed = key;
  fixtures.build(
    all.map(({ thing: { at, facing }, kind }) => {
      return { kind, at, matrix: instance({ at, yaw: facingYaw(facing) }, ground, kind.drives, "", 0) };
    }),
  );
}

/** Draws the models anew of which something has changed. */
function redraw(stood: Stood, now: number): void {
  const { stale, kinds, standing, ground } = stood;
  if ([...cordonParts].some((part) => stale.has(part))) drawCordons(stood);
  for (const model of stale) {
    const kind = kinds.known.get(model);
    if (kind === undefined || cordonParts.has(model)) continue;
    draw(
      kind,
      [...standing.values()].filter(({ thing }) => thing.model === model && !isFixed(thing)),
      ground,
      now,
    );
  }
  stale.clear();
}

function drawCordons({ kinds, standing, ground, radiusOf }: Stood): void {
  const cordons = [...standing.values()]
    .filter(({ thing }) => thing.model === "tape")
    .map(({ thing }) => cordonRound(ground, thing.at, radiusOf(thing.zone)));
  const stand = (part: string, matrices: readonly Float32Array[]): void => {
    const mesh = kinds.known.get(part)?.meshes[0]?.mesh;
    if (mesh !== undefined) standAt(mesh, together(matrices));
  };
  stand(
    "tape-post",
    cordons.flatMap(({ posts }) => posts),
  );
  stand(
    "tape",
    cordons.flatMap(({ tapes }) => tapes),
  );
}

/** Notes what has appeared and gone. */
function follow({ standing, stale }: Stood, shown: readonly Thing[], now: number): void {
  const ids = new Set(shown.map(({ id }) => id));
  for (const [id, { thing }] of standing) {
    if (ids.has(id)) continue;
    stale.add(thing.model);
    standing.delete(id);
  }
  for (const thing of shown) {
    const was = standing.get(thing.id);
    if (was?.thing === thing) continue;
    stale.add(thing.model);
    if (was !== undefined) stale.add(was.thing.model);
    standing.set(thing.id, { thing, since: was?.since ?? now, range: "near" });
  }
}

/** Sets how a thing is to be drawn for eyes at a place; answers whether that has changed. */
function ranged(one: Standing, sight: Sight): boolean {
  const { at } = one.thing;
  const away = Math.hypot(at[0] - sight.eye[0], at[2] - sight.eye[2]);
  const near = away < (one.range === "near" ? coarseFrom : coarseFrom - 3);
  const range = sight.ahead(at, wide) ? (near ? "near" : "far") : "hidden";
  const changed = range !== one.range;
  one.range = range;
  return changed;
}

function draw(kind: Kind, standing: readonly Standing[], ground: Ground, now: number): void {
  const stands = standing.map(({ thing, since, range }) => {
    const own: Stand = { at: thing.at, yaw: facingYaw(thing.facing) };
    return { stand: kind.drives ? drivenIn(own, roadTurn, now - since) : own, thing, range };
  });
  for (const { mesh, name, range } of kind.meshes) {
    const seen = stands.filter((one) => (range === "both" ? one.range !== "hidden" : one.range === range));
    const drawn = seen.map(({ stand, thing }) => {
      const matrix = instance(stand, ground, kind.drives, name, now);
      const side = name === "light-a" ? "a" : name === "light-b" ? "b" : undefined;
      const shines = side === undefined || (thing.lights && lampsLit(now, steadyLights.value)[side]);
      matrix[3] = shines ? 1 : 0.1;
      return matrix;
    });
    standAt(mesh, together(drawn));
  }
}

function together(matrices: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(matrices.length * 16);
  for (const [i, matrix] of matrices.entries()) all.set(matrix, i * 16);
  return all;
}

function instance(stand: Stand, ground: Ground, leans: boolean, part: string, now: number): Float32Array {
  const [x, y, z] = stand.at;
  // At height 0 a thing stands on the ground wherever that is; else where its author put it, such as on a table.
  const floor = ground.height(x, z) ?? 0;
  const at: Vec = [x, leans || y === 0 ? floor : Math.max(floor, y), z];
  const facing = yawTurn(stand.yaw);
  const turn = leans ? product(slopeTurn(ground, at, 2.2), facing) : facing;
  const rotor = rotors[part];
  if (rotor === undefined) return matrixOf(at, turn);
  const angle = (now / 1000) * 9;
  const spin: Turn = rotor.axis === 1 ? yawTurn(angle) : [Math.sin(angle / 2), 0, 0, Math.cos(angle / 2)];
  return matrixOf(at, turn, { at: rotor.at, turn: spin });
}

function solidOf(thing: Thing, kind: Kind | undefined): readonly Solid[] {
  if (kind === undefined || !kind.drives) return [];
  const [x, , z] = thing.at;
  return [{ x, z, halfX: kind.halfX, halfZ: kind.halfZ, turn: facingYaw(thing.facing) }];
}
