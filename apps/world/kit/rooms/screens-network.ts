import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Vec } from "../vector.ts";
import type { Screen } from "./desk-things.ts";
import { disc, patch, stroke, words } from "./drawing.ts";
import type { Point } from "./drawing.ts";
import { INK, list, sheet } from "./screens-dispatch.ts";

/** How the network stands: all well, six servers slow, half of them taken, all but the backup taken, or all off. */
export type NetworkState = "green" | "amber" | "half" | "red" | "dark";

const NODES: readonly (readonly [name: string, x: number, y: number])[] = [
  ["CORE", 0, 0.16],
  ["MAIL", -0.34, 0.22],
  ["LAB", -0.36, -0.04],
  ["SCAN", -0.3, -0.3],
  ["WARDS", 0, -0.34],
  ["PHARM", 0.3, -0.3],
  ["PHONE", 0.36, -0.04],
  ["LINDAL", 0.34, 0.22],
  ["BACKUP", 0, -0.08],
];

/** Whether a node is taken, crossed out and red. */
const taken = (state: NetworkState, i: number): boolean =>
  (state === "half" && [1, 3, 5, 7].includes(i)) || (state === "red" && i !== 8);

/** Whether a node answers late, as six do before any is taken. */
const slow = (state: NetworkState, i: number): boolean => state === "amber" && [1, 3, 5, 6, 7, 4].includes(i);

/** Servers and their lines; what is taken is red and crossed. */
export function networkMap({ wide, high }: Screen, state: NetworkState): Shape {
  const at = (i: number): Point => [(NODES[i]?.[1] ?? 0) * wide, (NODES[i]?.[2] ?? 0) * high];
  const off = state === "dark";
  const tone = (i: number): Vec => (off ? INK.dim : taken(state, i) ? INK.red : slow(state, i) ? INK.amber : INK.green);
  return joined(
    sheet({ wide, high }, off ? "ALL OFF" : "NETWORK ST ANNA", state === "red" ? [0.3, 0.03, 0.03] : INK.bar),
    ...NODES.map((_, i) =>
      i === 0 || i === 8 ? [] : stroke(off ? INK.panel : INK.dim, [at(0), at(i)], high * 0.006, 1),
    ),
    ...NODES.flatMap(([name], i) => {
      const [x, y] = at(i);
      const cross = high * 0.03;
      return [
        disc(tone(i), [x, y], high * 0.05, 2, 12),
        words(INK.light, name, [x, y - high * 0.085], high * 0.034),
        ...(taken(state, i)
          ? [
              stroke(
                INK.dark,
                [
                  [x - cross, y - cross],
                  [x + cross, y + cross],
                ],
                high * 0.012,
                3,
              ),
              stroke(
                INK.dark,
                [
                  [x - cross, y + cross],
                  [x + cross, y - cross],
                ],
                high * 0.012,
                3,
              ),
            ]
          : []),
      ];
    }),
  );
}

const EVENTS: Readonly<Record<NetworkState, readonly (readonly [mark: Vec, where: string, what: string])[]>> = {
  green: [
    [INK.green, "BACKUP", "DONE"],
    [INK.green, "LAB 3", "UPDATE"],
    [INK.green, "MAIL 2", "OK"],
  ],
  amber: [
    [INK.amber, "MAIL 2", "SLOW"],
    [INK.amber, "SCAN 1", "SLOW"],
    [INK.amber, "PHARM", "SLOW"],
    [INK.amber, "WARDS", "NO ANSWER"],
    [INK.green, "BACKUP", "FRIDAY"],
  ],
  half: [
    [INK.red, "MAIL 2", "RENAMED FILES"],
    [INK.red, "SCAN 1", "SHARE LOCKED"],
    [INK.red, "PHARM", "NO ANSWER"],
    [INK.amber, "CORE", "TRAFFIC +400"],
    [INK.green, "BACKUP", "FRIDAY"],
  ],
  red: [
    [INK.red, "MAIL 2", "LOCKED"],
    [INK.red, "SCAN 1", "LOCKED"],
    [INK.red, "PHARM", "LOCKED"],
    [INK.red, "LAB 3", "LOCKED"],
    [INK.amber, "BACKUP", "FRIDAY"],
  ],
  dark: [
    [INK.dim, "ALL", "OFF BY HAND"],
    [INK.amber, "BACKUP", "FRIDAY"],
  ],
};

/** What the watch over the network reports. */
export function alerts(screen: Screen, state: NetworkState): Shape {
  const bad = state === "half" || state === "red";
  const rows = EVENTS[state].map(([mark, ...cells]) => ({ mark, cells }));
  return list(screen, bad ? "ALERTS" : "EVENTS", [0.07, 0.42], rows, bad ? [0.3, 0.03, 0.03] : INK.bar);
}

/** A terminal: lines of light on black. */
export function terminal({ wide, high }: Screen, lines: readonly string[]): Shape {
  return joined(
    patch([0.004, 0.006, 0.006], [0, 0], wide, high, 0),
    ...lines.map((line, i) =>
      words([0.2, 0.75, 0.35], line, [-wide * 0.46, high * (0.4 - i * 0.11)], high * 0.048, { left: true }),
    ),
    patch([0.2, 0.75, 0.35], [-wide * 0.44, high * (0.4 - lines.length * 0.11)], wide * 0.025, high * 0.06, 1),
  );
}
