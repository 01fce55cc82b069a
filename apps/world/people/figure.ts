import type { SeenCasualty } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { TagMark } from "../../shared/panels/tag-model.ts";
import type { PoseFile, Vec } from "./skeleton.ts";
import type { TintName } from "./tint-names.ts";

/** How somebody looks: what is worn, in which colours, how tall, in which pose. */
export interface Look {
  readonly garments: readonly string[];
  readonly tints: Readonly<Partial<Record<TintName, Vec>>>;
  readonly scale: number;
  readonly pose: string;
}

type Figure = SeatPlan["figures"][string];

const scales = { man: 1, woman: 0.94, child: 0.72 } as const;
const poses: Readonly<Record<SeenCasualty["posture"], string>> = {
  standing: "standing",
  walking: "standing",
  kneeling: "kneeling",
  sitting: "sitting",
  leaning: "sitting-leaning",
  "lying-back": "lying-back",
  "lying-side": "lying-side",
  prone: "prone",
  waving: "waving",
};

/** Equipment that can be seen on a body, by the words that name it in an intervention. */
const equipment: readonly (readonly [RegExp, readonly string[]])[] = [
  [/oxygen/i, ["mask-oxygen"]],
  [/bleed|haemorrh|tourniquet/i, ["bandage-limb", "tourniquet"]],
  [/bandage|dressing/i, ["bandage-head"]],
  [/splint|sling|immobil/i, ["sling"]],
  [/blanket|warm/i, ["blanket"]],
];

/** What is worn under a skirt, which has the colour of its own. */
const tights: Vec = [0.018, 0.018, 0.022];

const cards: Readonly<Record<TagMark["colour"], string>> = {
  red: "card-p1",
  yellow: "card-p2",
  green: "card-p3",
  black: "card-dead",
  white: "card-dead",
  grey: "card-dead",
};

/** How a casualty looks, from its figure, what can be seen of it, and its tag. */
export function casualtyLook(file: PoseFile, figure: Figure, seen: SeenCasualty, tag: TagMark | undefined): Look {
  const { wardrobe } = file;
  const signs = seen.near?.signs ?? [];
  const number = hashed(seen.id);
  const plain = wardrobe.skin[figure.skin] ?? [0.6, 0.4, 0.3];
  const skin = signs.includes("cyanosed")
    ? mixed(plain, [0.22, 0.26, 0.42], 0.5)
    : signs.includes("pale")
      ? mixed(plain, wardrobe.pale, 0.55)
      : plain;
  const dust = signs.includes("dust") ? 0.45 : 0;
  const lying = lies(seen.posture);
  const done = (seen.near?.done ?? []).flatMap((id) => equipment.find(([words]) => words.test(id))?.[1] ?? []);
  const skirt = figure.build === "woman" && number % 4 === 0;
  return {
    garments: [
      "body",
      faceOf(seen, signs),
      ...hairOf(figure.hair, number),
      ...(skirt ? ["outfit-civilian-skirt"] : []),
      ...(signs.includes("blood") ? ["blood-patch", "blood-face", ...(lying ? ["stain-blood"] : [])] : []),
      ...done.filter((part) => part !== "blanket" || lying),
      ...(tag === undefined ? [] : [cards[tag.colour]]),
    ],
    tints: {
      skin,
      hair: hairColour(file, figure.hair, number),
      top: mixed(linear(figure.top), [0.3, 0.26, 0.2], dust),
      sleeve: mixed(linear(figure.top), [0.3, 0.26, 0.2], dust),
      bottom: skirt ? tights : mixed(linear(figure.legs), [0.3, 0.26, 0.2], dust),
      shoes: [0.05, 0.04, 0.035],
      gloves: skin,
      accent: skirt ? mixed(linear(figure.legs), [0.3, 0.26, 0.2], dust) : [0.3, 0.1, 0.08],
    },
    scale: scales[figure.build],
    pose: seen.posture === "standing" && signs.includes("shivering") ? "shivering" : poses[seen.posture],
  };
}

/** How a trainee looks: in an outfit, with a face and hair of their own that never change. */
export function traineeLook(file: PoseFile, outfit: string, seat: string): Look {
  const number = hashed(seat);
  const name = file.outfits[outfit] === undefined ? "office" : outfit;
  const { tints = {}, sleeves, wears = [] } = file.outfits[name] ?? {};
  const { wardrobe } = file;
  const skin = wardrobe.skin[number % wardrobe.skin.length] ?? [0.6, 0.4, 0.3];
  const top = tints["top"] ?? wardrobe.top[number % wardrobe.top.length] ?? [0.2, 0.2, 0.2];
  return {
    garments: ["body", "face-calm", `outfit-${name}`, ...traineeHair(number, covering(wears))],
    tints: {
      skin,
      gloves: skin,
      hair: wardrobe.hair[(number >>> 4) % 4] ?? [0.1, 0.07, 0.05],
      bottom:
        name === "civilian-skirt" ? tights : (wardrobe.bottom[number % wardrobe.bottom.length] ?? [0.1, 0.1, 0.1]),
      accent: wardrobe.top[(number >>> 7) % wardrobe.top.length] ?? [0.3, 0.1, 0.1],
      ...tints,
      top,
      sleeve: sleeves === "short" ? skin : top,
    },
    scale: (number >>> 3) % 2 === 0 ? 1 : 0.965,
    pose: "standing",
  };
}

/** What an outfit's headgear leaves of the head. */
function covering(wears: readonly { readonly part: string }[]): "bare" | "cap" | "all" {
  const parts = wears.map(({ part }) => part);
  if (parts.some((part) => part.startsWith("helmet") || part === "hazmat-hood")) return "all";
  return parts.some((part) => part.startsWith("cap-")) ? "cap" : "bare";
}

/** Hair under what is worn on the head; some wear a beard. */
function traineeHair(number: number, covered: "bare" | "cap" | "all"): readonly string[] {
  const tall = (number >>> 3) % 2 === 0;
  const beard = tall && number % 5 === 0 && covered !== "all" ? ["hair-beard"] : [];
  if (covered === "all") return beard;
  const cuts = tall ? ["short", "short", "balding", "curly"] : ["bun", "long", "curly", "bun", "short"];
  const cut = covered === "cap" ? (tall ? "short" : "bun") : cuts[(number >>> 5) % cuts.length];
  return [`hair-${cut}`, ...beard];
}

/** Whether a posture is on the ground at full length. */
export function lies(posture: SeenCasualty["posture"]): boolean {
  return posture === "lying-back" || posture === "lying-side" || posture === "prone";
}

function faceOf(seen: SeenCasualty, signs: readonly string[]): string {
  if (lies(seen.posture) && (signs.includes("cyanosed") || signs.includes("pale"))) return "face-closed";
  if (signs.includes("cyanosed")) return "face-gasping";
  if (signs.includes("blood")) return "face-pain";
  return seen.posture === "waving" || signs.length > 0 || lies(seen.posture) ? "face-worried" : "face-calm";
}

function hairOf(hair: string, number: number): readonly string[] {
  switch (hair) {
    case "bald":
      return [];
    case "long":
    case "grey-long":
      return [number % 3 === 0 ? "hair-curly" : "hair-long"];
    case "bun":
      return ["hair-bun"];
    case "grey-short":
      return [number % 2 === 0 ? "hair-balding" : "hair-short"];
    default:
      return ["hair-short"];
  }
}

function hairColour({ wardrobe }: PoseFile, hair: string, number: number): Vec {
  const index = hair.startsWith("grey") ? 4 + (number % 2) : number % 4;
  return wardrobe.hair[index] ?? [0.1, 0.07, 0.05];
}

/** A number that is always the same for the same text. */
export function hashed(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/** A colour as authors write it, in the linear light that corners are painted in. */
function linear(hex: string): Vec {
  const channel = (start: number): number => (Number.parseInt(hex.slice(start, start + 2), 16) / 255) ** 2.2;
  return [channel(1), channel(3), channel(5)];
}

function mixed(one: Vec, other: Vec, share: number): Vec {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return [mix(one[0], other[0]), mix(one[1], other[1]), mix(one[2], other[2])];
}
