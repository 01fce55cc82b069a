import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ScenarioShelf, ScenarioSource, ShelvedScenario } from "#engine/wire/http.ts";
import { scriptProblems } from "#engine/bots/script-problems.ts";
import { compilePlan } from "#engine/plan/compile.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Problem } from "#engine/scenario/problem.ts";
import { readScenario } from "#engine/scenario/read.ts";
import type { SourceText } from "#engine/scenario/source.ts";

/** The scenarios of a folder: `<name>/scenario.yaml` each, and `packs/*.yaml` for all of them. */
export interface Shelf {
  list(): Promise<ScenarioShelf>;
  plan(id: string): Promise<Plan | undefined>;
  source(id: string): Promise<ScenarioSource | undefined>;
  /** Compiles a text that a trainer wrote, with the packs of the shelf. */
  compile(source: SourceText): Promise<{ readonly plan: Plan } | { readonly problems: readonly Problem[] }>;
}

interface Read {
  readonly packs: readonly SourceText[];
  readonly plans: readonly { readonly source: SourceText; readonly plan: Plan }[];
  readonly broken: ScenarioShelf["broken"];
}

/** Reads the folder when it is asked for, and again when a file of it has changed. */
export function createShelf(folder: string): Shelf {
  let known: { readonly stamp: string; readonly read: Promise<Read> } | undefined;
  async function shelf(): Promise<Read> {
    const files = await shelfFiles(folder);
    const stamp = JSON.stringify(files);
    if (known?.stamp !== stamp)
      known = {
        stamp,
        read: readShelf(
          folder,
          files.map(({ file }) => file),
        ),
      };
    return known.read;
  }
  return {
    async list() {
      const { plans, broken } = await shelf();
      return { scenarios: plans.map(({ plan }) => shelved(plan)), broken };
    },
    plan: async (id) => (await shelf()).plans.find(({ plan }) => plan.id === id)?.plan,
    async source(id) {
      const { plans, packs } = await shelf();
      const found = plans.find(({ plan }) => plan.id === id);
      return found === undefined ? undefined : { source: found.source, packs };
    },
    async compile(source) {
      const compiled = compileText(source, (await shelf()).packs);
      return "plan" in compiled ? { plan: compiled.plan } : { problems: compiled.problems };
    },
  };
}

async function readShelf(folder: string, files: readonly string[]): Promise<Read> {
  const texts = await Promise.all(
    files.map(async (file): Promise<SourceText> => ({ file, text: await readFile(join(folder, file), "utf8") })),
  );
  const packs = texts.filter(({ file }) => file.startsWith("packs/"));
  const compiled = texts.filter((source) => !packs.includes(source)).map((source) => compileText(source, packs));
  return {
    packs,
    plans: compiled.flatMap((each) => ("plan" in each ? [each] : [])),
    broken: compiled.flatMap((each) => ("plan" in each ? [] : [{ file: each.source.file, problems: each.problems }])),
  };
}

function compileText(
  source: SourceText,
  packs: readonly SourceText[],
): { readonly source: SourceText } & ({ readonly plan: Plan } | { readonly problems: readonly Problem[] }) {
  const read = readScenario(source, packs);
  const problems = [...read.problems, ...scriptProblems(source)];
  if (!read.ok || problems.some(({ severity }) => severity === "error")) return { source, problems };
  return { source, plan: compilePlan(read.scenario, read.packs) };
}

/** Every file of the shelf with what changes when it is written. A folder that is not there is an empty shelf. */
async function shelfFiles(folder: string): Promise<readonly { readonly file: string; readonly changed: string }[]> {
  const folders = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = folders.filter((each) => each.isDirectory()).map(({ name }) => name);
  const packs = names.includes("packs") ? await readdir(join(folder, "packs")) : [];
  const wanted = [
    ...packs.filter((name) => name.endsWith(".yaml")).map((name) => `packs/${name}`),
    ...names.filter((name) => name !== "packs").map((name) => `${name}/scenario.yaml`),
  ];
  const found = await Promise.all(
    wanted.toSorted().map(async (file) => {
      const about = await stat(join(folder, file)).catch(() => undefined);
      return about === undefined ? [] : [{ file, changed: `${about.mtimeMs} ${about.size}` }];
    }),
  );
  return found.flat();
}

function shelved(plan: Plan): ShelvedScenario {
  const { id, title, summary, version, locale, review, durationMs } = plan;
  return {
    id,
    title,
    ...(summary !== undefined && { summary }),
    version,
    locale,
    ...(review !== undefined && { review }),
    durationMs,
    roles: Object.values(plan.roles).map(({ id: role, title: name, agency }) => ({
      role,
      title: name,
      agency: plan.agencies[agency]?.name ?? agency,
    })),
  };
}
