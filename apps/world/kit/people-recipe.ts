import { baked } from "./bake.ts";
import { boot, folded, hand, lowerArm, lowerLeg, pelvis, torso, upperArm, upperLeg } from "./body.ts";
import {
  blanket,
  bloodFace,
  bloodPatch,
  headBandage,
  limbBandage,
  oxygenMask,
  sling,
  stain,
  tourniquet,
} from "./care.ts";
import { dutyBelt, fireCoat, legBands, rucksack, skirt, sleeveBands, vest } from "./dress.ts";
import { brows, face, MOODS } from "./face.ts";
import { HAIR, hair } from "./hair.ts";
import { head } from "./head.ts";
import { blazer, headset, hipRadio, lanyard, policeShirt, shirtCollar, shirtFront, tie } from "./indoor-dress.ts";
import { hazmatHood, hazmatLimb, hazmatTrunk } from "./protective-dress.ts";
import { fireHelmet, policeCap, rescueHelmet } from "./headgear.ts";
import { obstaclesOf } from "./light.ts";
import type { Obstacles } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import { coatSkirts, scrubsFront, scrubsGap, stethoscope, whiteCoat } from "./health-dress.ts";
import { heldPhone, heldRadio, heldTablet } from "./held.ts";
import { contact } from "./recipe.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { restPlace } from "./skeleton.ts";
import type { Joint } from "./skeleton.ts";
import { PORTRAIT } from "./studio.ts";
import { triageCard } from "./triage-card.ts";
import { times } from "./vector.ts";

/** A part's name, the joint it hangs from, and its shape with that joint as origin. */
type Part = readonly [name: string, joint: Joint | null, shape: Shape];

const base = (): readonly Part[] => [
  ["head", "head", head()],
  ["torso", "spine", folded(torso(), 1)],
  ["pelvis", "pelvis", folded(pelvis(), 2)],
  ["upper-arm", "shoulder-l", folded(upperArm(), 3)],
  ["lower-arm", "elbow-l", folded(lowerArm(), 4)],
  ["hand-l", "wrist-l", hand(1)],
  ["upper-leg", "hip-l", folded(upperLeg(), 5)],
  ["lower-leg", "knee-l", folded(lowerLeg(), 6)],
  ["boot", "ankle-l", boot()],
];

const worn = (): readonly Part[] => [
  ["hand-r", "wrist-r", hand(-1)],
  ...MOODS.map((mood): Part => [`face-${mood}`, "head", face(mood)]),
  ...MOODS.map((mood): Part => [`brows-${mood}`, "head", brows(mood)]),
  ...HAIR.map((style): Part => [`hair-${style}`, "head", hair(style)]),
  ["helmet-fire", "head", fireHelmet()],
  ["helmet-rescue", "head", rescueHelmet()],
  ["cap-police", "head", policeCap()],
  ["vest-police", "spine", vest(0xd7e827, "POLICE", 0xf4f4ee, 0x1c2f6e)],
  ["vest-ambulance", "spine", vest(0xd7e827, "AMBULANCE", 0xf4f4ee, 0x12692f)],
  ["vest-fire", "spine", vest(0xe9641c, "FIRE", 0x1a1a1a)],
  ["coat-fire", "spine", fireCoat()],
  ["bands-leg", "knee-l", legBands()],
  ["bands-sleeve", "elbow-l", sleeveBands()],
  ["belt", "pelvis", dutyBelt()],
  ["skirt", "pelvis", skirt()],
  ["rucksack", "spine", rucksack()],
  ["vest-rail", "spine", vest(0xf0661a, "RAIL", 0x20242a)],
  ["held-radio", "wrist-l", heldRadio()],
  ["held-tablet", "wrist-l", heldTablet()],
  ["held-phone", "wrist-r", heldPhone()],
  ["blazer", "spine", blazer()],
  ["shirt-front", "spine", shirtFront()],
  ["shirt-collar", "spine", shirtCollar()],
  ["tie", "spine", tie()],
  ["lanyard", "spine", lanyard()],
  ["scrubs-front", "spine", scrubsFront()],
  ["scrubs-gap", "spine", scrubsGap()],
  ["coat-white", "spine", whiteCoat()],
  ["coat-skirts", "pelvis", coatSkirts()],
  ["stethoscope", "spine", stethoscope()],
  ["headset", "head", headset()],
  ["shirt-police", "spine", policeShirt()],
  ["radio-hip", "pelvis", hipRadio()],
  ["hazmat-trunk", "spine", hazmatTrunk()],
  ["hazmat-hood", "head", hazmatHood()],
  ["hazmat-sleeve", "elbow-l", hazmatLimb(0.235, 0.053)],
  ["hazmat-leg", "knee-l", hazmatLimb(0.39, 0.071)],
  ["mask-oxygen", "head", oxygenMask()],
  ["bandage-head", "head", headBandage()],
  ["bandage-limb", "elbow-l", limbBandage()],
  ["tourniquet", "hip-l", tourniquet()],
  ["sling", "spine", sling()],
  ["blood-face", "head", bloodFace()],
  ["blood-patch", "spine", bloodPatch()],
];

/** Things that lie on the ground or hang in the air; shaded alone. */
const loose = (): readonly Part[] => [
  ["stain-blood", null, stain(0x35060a, 2, 9)],
  ["stain-dirt", null, stain(0x3a2b1c, 7, 5)],
  ["blanket", null, blanket()],
  ["card-p1", null, triageCard("p1")],
  ["card-p2", null, triageCard("p2")],
  ["card-p3", null, triageCard("p3")],
  ["card-dead", null, triageCard("dead")],
];

/** How finely places are written: faces to half a millimetre, what is worn below to one. */
const stepOf = (joint: Joint | null): number => (joint === "head" ? 1 / 2048 : 1 / 1024);

/** Shades a part where it sits on a standing person, then moves it back to its joint. */
function partNode([name, joint, shape]: Part, obstacles: Obstacles): ModelNode {
  const rest = joint ? restPlace(joint) : ([0, 0, 0] as const);
  const triangles = baked(placed(shape, { at: rest }), PORTRAIT, obstacles, 9);
  const back = times(rest, -1);
  const home = triangles.map(([a, b, c]) => {
    const moved = ({ p, c: colour }: typeof a): typeof a => ({
      p: [p[0] + back[0], p[1] + back[1], p[2] + back[2]],
      c: colour,
    });
    return [moved(a), moved(b), moved(c)] as const;
  });
  return { name, triangles: home, step: stepOf(joint), packed: false };
}

/** Every part of people as a node whose origin is its joint, plus a round `shadow` of one metre. */
export function peopleNodes(): readonly ModelNode[] {
  const core = base();
  const seated = joined(...core.map(([, joint, shape]) => placed(shape, { at: joint ? restPlace(joint) : [0, 0, 0] })));
  const body = obstaclesOf(seated, 0.35);
  const parts = [...core, ...worn()].map((part) => partNode(part, body));
  const alone = loose().map((part) => partNode(part, obstaclesOf(part[2], 0.35)));
  return [...parts, ...alone, { ...contact(0.5, 0.5, 0.6, 0.25), packed: false, step: stepOf(null) }];
}
