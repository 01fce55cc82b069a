import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Command, command } from "#engine/exercise/command.ts";
import { importsOf } from "./import-map.ts";

/** Who asks for what: a player, who must find it without 3D and in the place; else who, and why no player does. */
type Reach = "player" | "player alone, or trainer" | "staff" | "server" | { readonly instead: string };

/** Every command there is: one that is not here does not compile. */
const reach: Readonly<Record<Command["type"], Reach>> = {
  "take-seat": "server",
  "leave-seat": "server",
  "set-presence": "server",
  pin: "player",
  unpin: "player",
  draw: "player",
  "rub-out": "player",
  "take-break": "player",
  "end-break": "player",
  walk: "player",
  // Said by a body that has walked over by itself; who has none asks to walk.
  "enter-zone": { instead: "walk" },
  assess: "player",
  treat: "player",
  "stop-treating": "player",
  tag: "player",
  "call-walkers": "player",
  lead: "player",
  stay: "player",
  "ask-to-follow": "player",
  "report-person": "player",
  "settle-report": "staff",
  "send-message": "player",
  "open-message": "player",
  decide: "player",
  propose: "player",
  sign: "player",
  "take-case": "player",
  "hand-case": "player",
  "close-case": "player",
  "send-resource": "player",
  "open-decision": "player",
  cast: "player",
  "answer-probe": "player",
  "raise-hand": "player",
  "lower-hand": "player",
  "give-floor": "player",
  "yield-floor": "player",
  "read-prop": "player",
  "ask-help": "player",
  "end-help": "player",
  "turn-voice": "player",
  "press-talk": "player",
  "release-talk": "player",
  "call-emergency": "player",
  "clear-emergency": "player alone, or trainer",
  start: "player alone, or trainer",
  pause: "player alone, or trainer",
  resume: "player alone, or trainer",
  end: "player alone, or trainer",
  "set-rate": "staff",
  fire: "staff",
  resend: "staff",
  skip: "staff",
  note: "staff",
  "say-as": "staff",
  "rate-objective": "staff",
  "erase-person": "server",
};

const views = {
  "the role view": closure("apps/join/main.tsx"),
  "the place": closure("apps/world/page/main.tsx"),
  "a desk of staff": new Set([...closure("apps/console/main.tsx"), ...closure("apps/debrief/main.tsx")]),
} as const;

/** All files that come with one, at once or later. */
function closure(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    const here = file;
    const near = importsOf(readFileSync(here, "utf8")).filter((one) => one.startsWith(".") && /\.tsx?$/.test(one));
    open.push(...near.map((one) => new URL(one, `file:///${here}`).pathname.slice(1)));
  }
  return found;
}

/** A file asks for a command where it writes its name as one; wording and what only reads the log do not. */
function asksFor(file: string, type: string): boolean {
  if (/\/(wording|log)\//.test(file)) return false;
  return new RegExp(`(type|does)(:|=)[^,;}]*"${type}"`).test(readFileSync(file, "utf8"));
}

const misses = (view: keyof typeof views, type: string): boolean =>
  ![...views[view]].some((file) => asksFor(file, type));

test("[OPN1] whatever a player may ask for can be asked for without 3D and in the place, and what staff may at a desk", () => {
  const missing = Object.entries(reach).flatMap(([type, who]) => {
    if (typeof who === "object" || who === "server") return [];
    const where = who === "staff" ? (["a desk of staff"] as const) : (["the role view", "the place"] as const);
    return where.filter((view) => misses(view, type)).map((view) => `${type} in ${view}`);
  });
  expect(missing).toEqual([]);
});

test("[OPN1] the table has every command that the wire knows, and what stands for another one can be asked for", () => {
  const known = command.options.map(({ shape }) => shape.type.value);
  expect(Object.keys(reach).toSorted()).toEqual(known.toSorted());
  const stands = Object.values(reach).flatMap((who) => (typeof who === "object" ? [who.instead] : []));
  expect(stands.filter((type) => misses("the role view", type))).toEqual([]);
});

test("[OPN1] planted: a command that no file asks for is missing", () => {
  expect(views["the role view"].size).toBeGreaterThan(60);
  expect(misses("the role view", "fire")).toBe(true);
  expect(misses("the place", "rate-objective")).toBe(true);
});
