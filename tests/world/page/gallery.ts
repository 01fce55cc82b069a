import type { Look } from "../../../apps/world/people/figure.ts";
import { traineeLook } from "../../../apps/world/people/figure.ts";
import type { LineUp, Shown } from "./line-up.ts";

const wide = 0.8;

/** Everybody in role dress, from the front or from behind, five from `first` on. */
async function dress(lineUp: LineUp, first: number, turn: number): Promise<void> {
  const names = Object.keys(lineUp.poses.outfits).slice(first, first + 5);
  const shown = names.map((outfit, i): Shown => ({
    look: traineeLook(lineUp.poses, outfit, `seat-${outfit}-${i}`),
    at: [(i - (names.length - 1) / 2) * wide, 0, 0],
    turn: turn + (i % 2 === 0 ? 12 : -12),
    ms: 600 * i,
  }));
  await lineUp.draw(shown, [0, 1.35, 5.2], [0, 0.95, 0], 0.42);
}

const faces = ["face-calm", "face-worried", "face-pain", "face-closed", "face-talking", "face-calm"];
const heads = ["short", "long", "bun", "curly", "balding", "short"];

/** Six faces from 1.2 m: every mood, every hair, every skin. */
async function portraits(lineUp: LineUp, turn: number): Promise<void> {
  const { skin, hair, top } = lineUp.poses.wardrobe;
  const shown = faces.map((face, i): Shown => {
    const plain = traineeLook(lineUp.poses, "civilian-jacket", `face-${i}`);
    const own = skin[i] ?? [0.6, 0.4, 0.3];
    const look: Look = {
      ...plain,
      garments: ["body", face, `hair-${heads[i]}`],
      tints: {
        ...plain.tints,
        skin: own,
        gloves: own,
        hair: hair[i] ?? [0.1, 0.1, 0.1],
        top: top[i] ?? [0.3, 0.3, 0.3],
        sleeve: top[i] ?? [0.3, 0.3, 0.3],
      },
      pose: "standing",
    };
    return { look, at: [(i - 2.5) * 0.4, 0, 0], turn: turn + (i - 2.5) * -6, ms: 0 };
  });
  await lineUp.draw(shown, [0, 1.66, 2.6], [0, 1.62, 0], 0.5);
}

/** One face and one hand from 1.2 m and less. */
async function near(lineUp: LineUp, face: string, at: number): Promise<void> {
  const plain = traineeLook(lineUp.poses, "health", `near-${at}`);
  const look: Look = { ...plain, garments: ["body", face, "outfit-health", "hair-short"] };
  await lineUp.draw([{ look, at: [0, 0, 0], turn: 14, ms: 0 }], [0, at + 0.02, 1.2], [0, at, 0], 0.36);
}

/** Every pose of the kit, at a time of its round, a few at a time. */
async function poses(lineUp: LineUp, first: number, ms: number): Promise<void> {
  const names = Object.keys(lineUp.poses.poses).slice(first, first + 6);
  const outfits = ["office", "police", "ambulance", "health"];
  const shown = names.map((pose, i): Shown => {
    const look = traineeLook(lineUp.poses, outfits[i % outfits.length] ?? "police", `pose-${pose}`);
    const held = pose.includes("radio") ? ["held-radio"] : pose.includes("writing") ? ["held-tablet"] : [];
    return {
      look: { ...look, garments: [...look.garments, ...held], pose },
      at: [(i - (names.length - 1) / 2) * 1.02, 0, 0],
      turn: 28,
      ms,
    };
  });
  await lineUp.draw(shown, [0, 1.6, 7.6], [0, 0.9, 0], 0.42);
}

/** Boards of people to look at, by name. */
export const boards: Readonly<Record<string, (lineUp: LineUp) => Promise<void>>> = {
  "dress-1-front": (lineUp) => dress(lineUp, 0, 0),
  "dress-1-back": (lineUp) => dress(lineUp, 0, 180),
  "dress-2-front": (lineUp) => dress(lineUp, 5, 0),
  "dress-2-back": (lineUp) => dress(lineUp, 5, 180),
  "dress-3-front": (lineUp) => dress(lineUp, 10, 0),
  "dress-3-back": (lineUp) => dress(lineUp, 10, 180),
  "faces-front": (lineUp) => portraits(lineUp, 0),
  "faces-side": (lineUp) => portraits(lineUp, 55),
  "near-face": (lineUp) => near(lineUp, "face-calm", 1.64),
  "near-worried": (lineUp) => near(lineUp, "face-worried", 1.64),
  "near-hands": (lineUp) => near(lineUp, "face-calm", 0.86),
  "poses-1": (lineUp) => poses(lineUp, 0, 0),
  "poses-2": (lineUp) => poses(lineUp, 6, 0),
  "poses-3": (lineUp) => poses(lineUp, 12, 0),
  "poses-4": (lineUp) => poses(lineUp, 18, 0),
  "poses-5": (lineUp) => poses(lineUp, 24, 0),
};
