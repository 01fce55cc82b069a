/** What a folder may import: other folders (itself is always allowed) and packages. */
interface Allowance {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

const engine = [
  "engine",
  "engine/scenario",
  "engine/plan",
  "engine/slices",
  "engine/exercise",
  "engine/log",
  "engine/pose",
  "engine/bots",
  "engine/replay",
  "engine/debrief",
  "engine/proof",
  "engine/wire",
];
const kitPackages = ["three", "three-mesh-bvh", "@gltf-transform/*", "meshoptimizer", "node:*"];

/** Who may import whom, low to high. Each row names only rows above it, so a cycle cannot be written down. */
export const importMap: Readonly<Record<string, Allowance>> = {
  engine: { folders: [], packages: ["zod", "@noble/hashes"] },
  "engine/scenario": { folders: ["engine"], packages: ["zod", "yaml"] },
  "engine/plan": { folders: ["engine", "engine/scenario"], packages: ["xstate", "@noble/hashes"] },
  "engine/slices": { folders: ["engine", "engine/scenario", "engine/plan"], packages: [] },
  "engine/exercise": {
    folders: ["engine", "engine/scenario", "engine/plan"],
    packages: ["zod", "xstate", "@noble/hashes"],
  },
  "engine/log": {
    folders: ["engine", "engine/scenario", "engine/plan", "engine/exercise"],
    packages: ["zod", "@noble/hashes"],
  },
  "engine/pose": { folders: ["engine"], packages: [] },
  "engine/replay": { folders: ["engine", "engine/plan", "engine/exercise", "engine/log"], packages: [] },
  "engine/bots": {
    folders: ["engine", "engine/scenario", "engine/plan", "engine/exercise", "engine/log", "engine/pose"],
    packages: ["zod"],
  },
  "engine/proof": {
    folders: [
      "engine",
      "engine/scenario",
      "engine/plan",
      "engine/slices",
      "engine/exercise",
      "engine/log",
      "engine/bots",
    ],
    packages: [],
  },
  "engine/debrief": {
    folders: ["engine", "engine/scenario", "engine/plan", "engine/exercise", "engine/replay"],
    packages: [],
  },
  "engine/wire": {
    folders: ["engine", "engine/scenario", "engine/plan", "engine/exercise", "engine/pose"],
    packages: ["zod"],
  },
  "apps/shared": {
    folders: engine,
    packages: ["preact", "@preact/signals", "socket.io-client", "@fontsource-variable/*"],
  },
  "apps/world/kit": { folders: [], packages: kitPackages },
  "apps/world": {
    folders: ["engine", ...engine.slice(1), "apps/shared", "apps/world/kit"],
    packages: ["@babylonjs/*", "preact", "@preact/signals", "meshoptimizer"],
  },
  "apps/join": { folders: ["engine", ...engine.slice(1), "apps/shared"], packages: ["preact", "@preact/signals"] },
  "apps/console": {
    folders: [...engine, "apps/shared", "apps/world"],
    packages: ["preact", "@preact/signals", "socket.io-client", "qrcode"],
  },
  "apps/debrief": {
    folders: [...engine, "apps/shared", "apps/world"],
    packages: ["preact", "@preact/signals"],
  },
  "debrief-server/msel-sheet": {
    folders: engine,
    packages: ["read-excel-file", "write-excel-file", "csv-parse", "fflate", "yaml", "zod"],
  },
  "debrief-server": {
    folders: [...engine, "debrief-server/msel-sheet"],
    packages: [
      "express",
      "socket.io",
      "helmet",
      "pino",
      "zod",
      "vite",
      "qrcode",
      "selfsigned",
      "rate-limiter-flexible",
      "@node-rs/argon2",
      "node:*",
    ],
  },
};

const importLine =
  /(?:^|\n)\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"|import\("([^"]+)"\)|new URL\("([^"]+\.ts)", import\.meta\.url\)/g;

/** The specifiers a source text imports, static, dynamic or as a worker. */
export function importsOf(source: string): readonly string[] {
  return [...source.matchAll(importLine)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** The row a file belongs to: the longest folder of the map that holds it. */
export function rowOf(file: string): string | undefined {
  return Object.keys(importMap)
    .filter((folder) => file.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Why a file may not import something; undefined when it may. `file` and the answer use paths from the root. */
export function fault(file: string, specifier: string): string | undefined {
  const row = rowOf(file);
  const allowed = row === undefined ? undefined : importMap[row];
  if (row === undefined || allowed === undefined) return `${file} stands in no folder of the import map`;
  const target = targetOf(file, specifier);
  if (target === undefined) {
    const fits = allowed.packages.some((name) => matches(name, specifier));
    return fits ? undefined : `${file} may not use the package ${specifier}`;
  }
  const other = rowOf(target);
  if (other === undefined) return `${file} imports ${target}, which stands in no folder of the import map`;
  return other === row || allowed.folders.includes(other) ? undefined : `${file} may not import ${other} (${target})`;
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith("#engine/")) return specifier.slice(1);
  if (specifier.startsWith(".")) return new URL(specifier, `file:///${file}`).pathname.slice(1);
  return undefined;
}

function matches(name: string, specifier: string): boolean {
  if (name.endsWith("*")) return specifier.startsWith(name.slice(0, -1));
  return specifier === name || specifier.startsWith(`${name}/`);
}
