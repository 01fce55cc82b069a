/** What the manifest says of one model. */
interface Line {
  readonly nodes: readonly string[];
}

/** What a site offers, as the manifest tells it. */
interface Offer {
  readonly lights: readonly string[];
  readonly indoor: boolean;
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly area: {
    readonly west: number;
    readonly east: number;
    readonly north: number;
    readonly south: number;
  };
}

/** What the world puts on the ground itself: nobody asks for it. */
const own: readonly string[] = ["ring"];

/** Vehicles by their files and small things by their nodes: all that a prop or a piece can be. */
function modelsIn(lines: Readonly<Record<string, Line>>): readonly string[] {
  const vehicles = Object.entries(lines).flatMap(([name, { nodes }]) => (nodes.includes("body") ? [name] : []));
  const things = Object.entries(lines).flatMap(([name, { nodes }]) =>
    name === "props" || name.startsWith("set-") ? nodes : [],
  );
  return [...vehicles, ...things.filter((name) => !own.includes(name))].toSorted();
}

/** The pack `scenarios/packs/art-kit.yaml`, by which `check` knows what scenarios may ask of the art kit. */
export function artKitPack(sites: Readonly<Record<string, Offer>>, lines: Readonly<Record<string, Line>>): string {
  const known = Object.entries(sites).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    "# What the art kit has. Written by `npm run models`: do not edit.",
    "pack: art-kit",
    "sites:",
    ...known.flatMap(
      ([
        name,
        {
          lights,
          indoor,
          parts,
          area: { west, east, north, south },
        },
      ]) => [
        `  ${name}:`,
        `    lights: [${lights.join(", ")}]`,
        `    indoor: ${indoor}`,
        ...partLines(parts),
        `    area: { west: ${west}, east: ${east}, north: ${north}, south: ${south} }`,
      ],
    ),
    "models:",
    ...modelsIn(lines).map((name) => `  - ${name}`),
    "",
  ].join("\n");
}

function partLines(parts: Offer["parts"]): readonly string[] {
  const all = Object.entries(parts);
  if (all.length === 0) return [];
  return ["    parts:", ...all.map(([part, values]) => `      ${part}: [${values.join(", ")}]`)];
}
