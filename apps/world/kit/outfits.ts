import type { Joint } from "./skeleton.ts";
import { hex } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** What colours a part: the wearer's skin or hair, one of the clothes' colours, or nothing (its own colours). */
type Tint = "skin" | "hair" | "top" | "sleeve" | "bottom" | "shoes" | "gloves" | "helmet" | "accent" | "none";
export type Attachment = { readonly part: string; readonly joint: Joint; readonly tint: Tint; readonly scale?: number };

const on = (part: string, joint: Joint, tint: Tint = "none"): Attachment => ({ part, joint, tint });

/** The parts everybody has. Lower arms take the colour of the top, or of the skin where sleeves are short. */
export const BODY: readonly Attachment[] = [
  on("head", "head", "skin"),
  on("torso", "spine", "top"),
  on("pelvis", "pelvis", "bottom"),
  on("upper-arm", "shoulder-l", "top"),
  on("upper-arm", "shoulder-r", "top"),
  on("lower-arm", "elbow-l", "sleeve"),
  on("lower-arm", "elbow-r", "sleeve"),
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

/** What is worn over the body, and its colours. Short sleeves leave the lower arms bare. */
export type Outfit = {
  readonly sleeves?: "short";
  readonly tints: Partial<Readonly<Record<Tint, Vec>>>;
  readonly wears: readonly Attachment[];
};

const navy = hex(0x1d2740);
const black = hex(0x1c1e22);
const teal = hex(0x2f7f86);
const lime = hex(0xc9d23a);

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
    wears: [on("vest-fire", "spine"), on("helmet-fire", "head", "helmet"), ...bands],
  },
  hazmat: {
    tints: { top: lime, sleeve: lime, bottom: lime, shoes: hex(0x23272a), gloves: hex(0x2c4a2f), accent: lime },
    wears: [
      on("hazmat-trunk", "spine", "accent"),
      on("hazmat-hood", "head", "accent"),
      on("hazmat-sleeve", "elbow-l", "accent"),
      on("hazmat-sleeve", "elbow-r", "accent"),
      on("hazmat-leg", "knee-l", "accent"),
      on("hazmat-leg", "knee-r", "accent"),
    ],
  },
  health: {
    sleeves: "short",
    tints: { top: teal, bottom: teal, shoes: hex(0xdfe3e4) },
    wears: [on("scrubs-front", "spine", "none"), on("stethoscope", "spine")],
  },
  doctor: {
    tints: { top: hex(0xf1f3f4), bottom: hex(0x2c3a52), shoes: hex(0x2b2320), accent: hex(0x33679c) },
    wears: [
      on("coat-white", "spine"),
      on("coat-skirts", "pelvis"),
      on("scrubs-gap", "spine", "accent"),
      on("stethoscope", "spine"),
    ],
  },
  civil: {
    tints: { shoes: hex(0x241d1a), top: hex(0x2d3648), bottom: hex(0x262e3d) },
    wears: [on("blazer", "spine", "top"), on("shirt-front", "spine"), on("tie", "spine", "accent")],
  },
  office: {
    tints: { shoes: hex(0x3a2b22) },
    wears: [on("shirt-collar", "spine"), on("lanyard", "spine")],
  },
  dispatcher: {
    tints: { top: hex(0x2b3f57), bottom: hex(0x23272e), shoes: black },
    wears: [on("lanyard", "spine"), on("headset", "head")],
  },
  "police-indoor": {
    sleeves: "short",
    tints: { top: hex(0xa9c3dd), bottom: hex(0x181d2c), shoes: black },
    wears: [on("shirt-police", "spine"), on("belt", "pelvis")],
  },
  railway: {
    tints: {
      top: hex(0x3a4450),
      bottom: hex(0xc8541a),
      shoes: hex(0x4a3a26),
      helmet: hex(0xeeeeea),
      gloves: hex(0x6e6a5e),
    },
    wears: [
      on("vest-rail", "spine"),
      on("helmet-rescue", "head", "helmet"),
      on("radio-hip", "pelvis"),
      on("bands-leg", "knee-l"),
      on("bands-leg", "knee-r"),
    ],
  },
  "civilian-jacket": { tints: { shoes: hex(0x4a3527) }, wears: [] },
  "civilian-shirt": { tints: { shoes: hex(0xc9c6bd) }, wears: [] },
  "civilian-skirt": { tints: { shoes: hex(0x3a2730) }, wears: [on("skirt", "pelvis", "accent")] },
  "civilian-rucksack": { tints: { shoes: hex(0x54463a) }, wears: [on("rucksack", "spine", "accent")] },
};

/** Colours to draw from for a person who is not in uniform. */
export const WARDROBE = {
  skin: [0xe8bd9e, 0xd6a07a, 0xbf8459, 0x96613f, 0x6b422b, 0xecc6ab].map(hex),
  pale: hex(0xc9cfc4),
  hair: [0x2a1d15, 0x5a3a22, 0x8d6438, 0xc9a468, 0x8f8b86, 0xd9d4cb, 0x7c3720, 0x141214].map(hex),
  top: [0x8c2f39, 0x2f5d7c, 0xd1a33c, 0x4f6b46, 0xb9b2a4, 0x6a4c7d, 0x2d3440, 0xc8643c, 0x88a7b5, 0xe4ddd0].map(hex),
  bottom: [0x2c3a52, 0x3a3632, 0x6d6152, 0x1f2228, 0x7b7f84, 0x4a5d74].map(hex),
} as const;
