/** What the manifest says of one model. */
interface Line {
  readonly triangles: number;
  readonly bytes: number;
  readonly nodes: readonly string[];
}

/** What a site offers. */
interface Offer {
  readonly lights: readonly string[];
  readonly indoor: boolean;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** The manifest, as far as authors are told of it. */
export interface Manifest {
  readonly sites: Readonly<Record<string, Offer>>;
  readonly models: Readonly<Record<string, Line>>;
}

/** A sheet of small pictures: its file beside the page, and what it shows in rows of `columns`. */
export interface Sheet {
  readonly file: string;
  readonly columns: number;
  readonly shows: readonly string[];
}

const columns = 5;
/** What the world puts on the ground itself: nobody asks for it. */
const own: readonly string[] = ["ring"];

const rolls = ({ nodes }: Line): boolean => nodes.includes("body");
const holdsThings = (file: string): boolean => file === "props" || file.startsWith("set-");

/** The sheets of pictures, in the order of the page: sites in each light, vehicles, then things by the file that holds them. */
export function sheetsOf({ sites, models }: Manifest): readonly Sheet[] {
  const places = Object.entries(sites).flatMap(([name, { lights }]) => lights.map((light) => `${name}-${light}`));
  const vehicles = Object.entries(models).flatMap(([name, line]) => (rolls(line) ? [name] : []));
  const things = Object.entries(models).flatMap(([name, { nodes }]): readonly Sheet[] =>
    holdsThings(name) ? [{ file: `kit-${name}.png`, columns, shows: nodes.filter((node) => !own.includes(node)) }] : [],
  );
  return [
    { file: "kit-sites.png", columns: 3, shows: places },
    { file: "kit-vehicles.png", columns, shows: vehicles },
    ...things,
  ];
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;

function siteRow([name, { lights, indoor, parts }]: readonly [string, Offer]): string {
  const offered = Object.entries(parts).map(([part, values]) => `\`${part}\`: ${values.join(", ")}`);
  return `| \`${name}\` | ${indoor ? "a room" : "outdoors"} | ${lights.join(", ")} | ${offered.join("; ") || "–"} |`;
}

function sheetLines({ file, columns: across, shows }: Sheet): readonly string[] {
  const rows = Array.from({ length: Math.ceil(shows.length / across) }, (_, i) =>
    shows.slice(i * across, (i + 1) * across),
  );
  const cells = rows.map((row, i) => `${i + 1}. ${row.map((name) => `\`${name}\``).join(", ")}`);
  return [`![${shows.join(", ")}](pictures/${file})`, "", "Row by row, from the left:", "", ...cells, ""];
}

/** The page `docs/ART-KIT.md`: every site with its lights and parts, every model, and where its picture is. */
export function cataloguePage(manifest: Manifest): string {
  const [places, vehicles, ...things] = sheetsOf(manifest);
  const vehicleRows = (vehicles?.shows ?? []).map((name) => {
    const line = manifest.models[name];
    const lamps = line?.nodes.includes("light-a") ? "yes" : "no";
    return `| \`${name}\` | ${lamps} | ${line?.triangles ?? 0} | ${kilobytes(line?.bytes ?? 0)} |`;
  });
  return [
    "# What the art kit has",
    "",
    "Written by `npm run catalogue` from the models as they are: do not edit. A place names a site (`site`), its light and the values of its parts; `props` and `pieces` name a model. How to write them is in [AUTHORING.md](AUTHORING.md#places).",
    "",
    "## Sites",
    "",
    "A part has its first value when nothing is said.",
    "",
    "| site | where | lights | parts and their values |",
    "|---|---|---|---|",
    ...Object.entries(manifest.sites).map(siteRow),
    "",
    ...(places ? sheetLines(places) : []),
    "## Vehicles, and what else moves",
    "",
    "With `lights: true` those that have blue lights flash them.",
    "",
    "| model | blue lights | triangles | file |",
    "|---|---|---|---|",
    ...vehicleRows,
    "",
    ...(vehicles ? sheetLines(vehicles) : []),
    "## Things",
    "",
    "`tape` becomes a cordon round its zone. Things of a set are loaded only where a place uses one of them.",
    "",
    ...things.flatMap((sheet) => [`### ${sheet.file.slice(4, -4)}`, "", ...sheetLines(sheet)]),
  ].join("\n");
}
