import { BODY, OUTFITS, WARDROBE } from "./outfits.ts";
import { POSES } from "./poses.ts";
import { JOINTS, SKELETON } from "./skeleton.ts";

const short = (_key: string, value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value;

/** The text of `poses.json`: skeleton, poses, body parts, outfits and colours. */
export function poseFile(source: string): string {
  const skeleton = JOINTS.map((name) => ({ name, ...SKELETON[name] }));
  return `${JSON.stringify({ source, skeleton, poses: POSES, body: BODY, outfits: OUTFITS, wardrobe: WARDROBE }, short, 1)}\n`;
}
