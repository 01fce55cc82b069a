import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Vec } from "../vector.ts";
import type { Screen } from "./desk-things.ts";
import { disc, patch, stroke, words } from "./drawing.ts";
import type { Point } from "./drawing.ts";
import { INK, list, sheet } from "./screens-dispatch.ts";

/** How the network stands: all well, some servers taken, most of them, or all off. */
export type NetworkState = "green" | "amber" | "red" | "dark";

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

/** Whether a node is taken: the first six before all. */
const taken = (state: NetworkState, i: number): boolean =>
  state === "amber" ? [1, 3, 5].includes(i) : state === "red" && i !== 8;

/** Servers and their lines; what is taken is red and crossed. */
export function networkMap({ wide, high }: Screen, state: NetworkState): Shape {
  const at = (i: number): Point => [(NODES[i]?.[1] ?? 0) * wide, (NODES[i]?.[2] ?? 0) * high];
  const off = state === "dark";
  const tone = (i: number): Vec => (off ? INK.dim : taken(state, i) ? INK.red : INK.green);
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

/** What the watch over the network reports. */
export function alerts(screen: Screen, state: NetworkState): Shape {
  const bad = state === "amber" || state === "red";
  const rows = bad
    ? [
        { mark: INK.red, cells: ["02.10", "MAIL 2", "RENAMED FILES"] },
        { mark: INK.red, cells: ["02.11", "SCAN 1", "SHARE LOCKED"] },
        { mark: INK.red, cells: ["02.11", "PHARM", "NO ANSWER"] },
        { mark: INK.amber, cells: ["02.12", "LAB 3", "LOGIN ADMIN"] },
        { mark: INK.amber, cells: ["02.13", "CORE", "TRAFFIC +400"] },
      ]
    : [
        { mark: INK.green, cells: ["01.50", "BACKUP", "DONE"] },
        { mark: INK.green, cells: ["01.32", "LAB 3", "UPDATE"] },
        { mark: INK.green, cells: ["01.10", "MAIL 2", "OK"] },
      ];
  return list(screen, bad ? "ALERTS" : "EVENTS", [0.07, 0.27, 0.53], rows, bad ? [0.3, 0.03, 0.03] : INK.bar);
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
