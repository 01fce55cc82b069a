import { drawFrom } from "../noise.ts";
import { piece } from "../shape.ts";
import type { Corner, Shape, Triangle } from "../shape.ts";
import { hex, mix } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { APRON, fromTrack, inside, LANE, PAVED, STREET } from "./rail-yard-layout.ts";
import type { Stand } from "./rail-yard-track.ts";

/** Ballast stones over 1.5 m, each a rough three-sided pyramid. */
export function stones(): Shape {
  const draw = drawFrom(8);
  const triangles = Array.from({ length: 30 }, (): readonly Triangle[] => {
    const [x, z, r] = [(draw() - 0.5) * 1.5, (draw() - 0.5) * 1.5, 0.04 + 0.05 * draw()];
    const c = mix(hex(0x5d544b), hex(0xa09688), draw());
    const start = draw() * 6;
    const rim = Array.from({ length: 3 }, (_, i): Vec => {
      const a = start + (i / 3) * Math.PI * 2;
      return [x + Math.cos(a) * r * (0.8 + draw() * 0.5), -0.01, z + Math.sin(a) * r * (0.8 + draw() * 0.5)];
    });
    const peak: Vec = [x + (draw() - 0.5) * r, r * (0.45 + draw() * 0.4), z + (draw() - 0.5) * r];
    return rim.map((p, i): Triangle => {
      const q = rim[(i + 1) % 3] ?? p;
      const a = start + ((i + 0.5) / 3) * Math.PI * 2;
      const corner = (at: Vec): Corner => ({ p: at, n: [Math.cos(a) * 0.7, 0.71, Math.sin(a) * 0.7], c });
      return [corner(q), corner(p), corner(peak)];
    });
  }).flat();
  return piece(triangles, "leaf", { airy: true });
}

/** Where grass grows: along the fences and the edges of the lane, in the ballast of tracks that are seldom used. */
export function weedStands(count: number): readonly Stand[] {
  const draw = drawFrom(33);
  const stands: Stand[] = [];
  while (stands.length < count) {
    const [x, z] = [-90 + draw() * 150, -27 + draw() * 64];
    if ([LANE, PAVED, APRON].some((plot) => inside(x, z, plot)) || fromTrack(x, z) < 1.35) continue;
    const rank = Math.abs(z) < 3.2 || z < -22 || z > 33.5 || x < -82 ? 1 : 0.12;
    if (draw() > rank) continue;
    stands.push({ at: [x, -0.01, z], turn: draw() * 6.28, scale: 0.6 + draw() * 0.7 });
  }
  return stands;
}

/** Trees behind the fences, in gardens and on the hills. */
export function treeStands(): readonly Stand[] {
  const draw = drawFrom(55);
  const stands: Stand[] = [];
  const plant = (x: number, z: number, scale: number): void => {
    if (!inside(x, z, { ...STREET, north: STREET.north - 3, south: STREET.south + 3 }))
      stands.push({ at: [x, -0.1, z], turn: (draw() - 0.5) * 1.2, scale });
  };
  for (let i = 0; i < 22; i++) plant(-100 + i * 11 + draw() * 6, -33 - draw() * 14 - (i % 3) * 5, 0.7 + draw() * 0.5);
  for (let i = 0; i < 10; i++) plant(-90 + i * 24 + draw() * 9, 66 + draw() * 6, 0.55 + draw() * 0.3);
  for (let i = 0; i < 7; i++) plant(-96 - draw() * 26, -30 + i * 12 + (i > 2 ? 8 : 0), 0.6 + draw() * 0.4);
  return stands;
}
