import type { Joint } from "./skeleton.ts";
import { hex } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** What colours a part: the wearer's skin or hair, one of the clothes' colours, or nothing (its own colours). */
type Tint = "skin" | "hair" | "top" | "bottom" | "shoes" | "gloves" | "helmet" | "accent" | "none";
export type Attachment = { readonly part: string; readonly joint: Joint; readonly tint: Tint; readonly scale?: number };

const on = (part: string, joint: Joint, tint: Tint = "none"): Attachment => ({ part, joint, tint });

/** The parts everybody has. Sleeves are clothes: short sleeves tint the lower arm with skin. */
export const BODY: readonly Attachment[] = [
  on("head", "head", "skin"),
  on("torso", "spine", "top"),
  on("pelvis", "pelvis", "bottom"),
  on("upper-arm", "shoulder-l", "top"),
  on("upper-arm", "shoulder-r", "top"),
  on("lower-arm", "elbow-l", "top"),
  on("lower-arm", "elbow-r", "top"),
  on("hand-l", "wrist-l", "gloves"),
  on("hand-r", "wrist-r", "gloves"),
  on("upper-leg", "hip-l", "bottom"),
  on("upper-leg", "hip-r", "bottom"),
  on("lower-leg", "knee-l", "bottom"),
  on("lower-leg", "knee-r", "bottom"),
  on("boot", "ankle-l", "shoes"),
  on("boot", "ankle-r", "shoes"),
];

const bands: readonly Attachment[] = [
  on("bands-leg", "knee-l"),
  on("bands-leg", "knee-r"),
  on("bands-sleeve", "elbow-l"),
  on("bands-sleeve", "elbow-r"),
];

export type Outfit = { readonly tints: Partial<Readonly<Record<Tint, Vec>>>; readonly wears: readonly Attachment[] };

const navy = hex(0x1d2740);
const black = hex(0x1c1e22);

/** Role dress: tints that do not depend on the person, and what is worn over the body. Hands without gloves take the skin. */
export const OUTFITS: Readonly<Record<string, Outfit>> = {
  police: {
    tints: { top: navy, bottom: hex(0x181d2c), shoes: black },
    wears: [on("vest-police", "spine"), on("cap-police", "head"), on("belt", "pelvis")],
  },
  ambulance: {
    tints: { top: hex(0x1f6b3a), bottom: hex(0x1c4a30), shoes: black, gloves: hex(0x5b7fc4), helmet: hex(0x2f9a55) },
    wears: [on("vest-ambulance", "spine"), on("helmet-rescue", "head", "helmet"), ...bands],
  },
  fire: {
    tints: { top: hex(0x8a7442), bottom: hex(0x8a7442), shoes: black, gloves: hex(0x2c2a26), helmet: hex(0xe2c521) },
    wears: [on("coat-fire", "spine"), on("helmet-fire", "head", "helmet"), ...bands],
  },
  "fire-officer": {
    tints: { top: hex(0x8a7442), bottom: hex(0x8a7442), shoes: black, gloves: hex(0x2c2a26), helmet: hex(0xf2f1ec) },
    wears: [on("coat-fire", "spine"), on("vest-fire", "spine"), on("helmet-fire", "head", "helmet"), ...bands],
  },
  "civilian-jacket": { tints: { shoes: hex(0x4a3527) }, wears: [] },
  "civilian-shirt": { tints: { shoes: hex(0xc9c6bd) }, wears: [] },
  "civilian-skirt": { tints: { shoes: hex(0x3a2730) }, wears: [on("skirt", "pelvis", "bottom")] },
  "civilian-rucksack": { tints: { shoes: hex(0x54463a) }, wears: [on("rucksack", "spine", "accent")] },
};

/** Colours to draw from for a person who is not in uniform. */
export const WARDROBE = {
  skin: [0xf2cdb0, 0xe0ab84, 0xc68a5e, 0x9a6442, 0x6e442c, 0xf5d9c4].map(hex),
  pale: hex(0xc9cfc4),
  hair: [0x2a1d15, 0x5a3a22, 0x8d6438, 0xc9a468, 0x8f8b86, 0xd9d4cb, 0x7c3720, 0x141214].map(hex),
  top: [0x8c2f39, 0x2f5d7c, 0xd1a33c, 0x4f6b46, 0xb9b2a4, 0x6a4c7d, 0x2d3440, 0xc8643c, 0x88a7b5, 0xe4ddd0].map(hex),
  bottom: [0x2c3a52, 0x3a3632, 0x6d6152, 0x1f2228, 0x7b7f84, 0x4a5d74].map(hex),
} as const;
