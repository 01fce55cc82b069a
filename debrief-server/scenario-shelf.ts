import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { dirname } from "node:path/posix";
import type { ScenarioShelf, ScenarioSource, ShelvedScenario } from "#engine/wire/http.ts";
import { scriptProblems } from "#engine/bots/script-problems.ts";
import { compilePlan, compileTranslation } from "#engine/plan/compile.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Problem } from "#engine/scenario/problem.ts";
import { readOverlay } from "#engine/scenario/overlay.ts";
import { readScenario } from "#engine/scenario/read.ts";
import type { SourceText } from "#engine/scenario/source.ts";
import { textsOf } from "#engine/scenario/texts.ts";
import { readMedia, type ReadMedia } from "./media-folder.ts";
import { pictureBytes } from "./picture-bytes.ts";
import { readText } from "./read-text.ts";
import { withArtKit } from "./with-art-kit.ts";
import type { StoredPicture } from "./store/exercise-store.ts";

/**
 * The scenarios of a folder: `<name>/scenario.yaml` with `<name>/locale/*.yaml` and `<name>/media/*`, and `packs/*.yaml` for
 * all of them.
 */
export interface Shelf {
  list(): Promise<ScenarioShelf>;
  /** The plan of a scenario, in its author's language or in another that was reviewed. */
  plan(id: string, locale?: string): Promise<Plan | undefined>;
  source(id: string): Promise<ScenarioSource | undefined>;
  /** The bytes of the pictures of a plan that this shelf gave, as they were when it was compiled. */
  pictures(plan: Plan): readonly StoredPicture[];
  /** Compiles a text that a trainer wrote, with the packs of the shelf and the pictures of its scenario of that id. */
  compile(source: SourceText): Promise<{ readonly plan: Plan } | { readonly problems: readonly Problem[] }>;
}

/** A scenario that can be played, in its author's language and in every other that was reviewed. */
interface Playable {
  readonly source: SourceText;
  readonly plan: Plan;
  readonly others: readonly Plan[];
  readonly media: Media;
}

type Media = readonly ReadMedia[] | undefined;

interface Read {
  readonly packs: readonly SourceText[];
  readonly plans: readonly Playable[];
  readonly broken: ScenarioShelf["broken"];
}

/** Reads the folder when it is asked for, and again when a file of it has changed. */
export function createShelf(folder: string): Shelf {
  const shown = new WeakMap<Plan, readonly StoredPicture[]>();
  const keep = ({ plan, others, media = [] }: Playable): void => {
    for (const each of [plan, ...others]) shown.set(each, pictureBytes(each, media));
  };
  async function readAnew(files: readonly string[]): Promise<Read> {
    const read = await readShelf(folder, files);
    for (const playable of read.plans) keep(playable);
    return read;
  }
  let known: { readonly stamp: string; readonly read: Promise<Read> } | undefined;
  async function shelf(): Promise<Read> {
    const files = await shelfFiles(folder);
    const stamp = JSON.stringify(files);
    if (known?.stamp !== stamp) known = { stamp, read: readAnew(files.map(({ file }) => file)) };
    return known.read;
  }
  return {
    async list() {
      const { plans, broken } = await shelf();
      return { scenarios: plans.map(shelved), broken };
    },
    async plan(id, locale) {
      const found = (await shelf()).plans.find(({ plan }) => plan.id === id);
      if (locale === undefined) return found?.plan;
      return found === undefined ? undefined : [found.plan, ...found.others].find((plan) => plan.locale === locale);
    },
    async source(id) {
      const { plans, packs } = await shelf();
      const found = plans.find(({ plan }) => plan.id === id);
      return found === undefined ? undefined : { source: found.source, packs };
    },
    pictures: (plan) => shown.get(plan) ?? [],
    async compile(source) {
      const { packs, plans } = await shelf();
      const media = plans.find(({ plan }) => new RegExp(`^id: *${plan.id} *$`, "m").test(source.text))?.media;
      const compiled = compileText(source, packs, [], media);
      if (!("plan" in compiled)) return { problems: compiled.problems };
      keep(compiled);
      return { plan: compiled.plan };
    },
  };
}

async function readShelf(folder: string, files: readonly string[]): Promise<Read> {
  const texts = await Promise.all(
    files
      .filter((file) => file.endsWith(".yaml"))
      .map(async (file): Promise<SourceText> => ({ file, text: (await readText(join(folder, file))) ?? "" })),
  );
  const packed = texts.filter(({ file }) => file.startsWith("packs/"));
  const packs = await withArtKit(packed);
  const overlays = texts.filter(({ file }) => dirname(file).endsWith("/locale"));
  const scenarios = texts.filter((source) => !packed.includes(source) && !overlays.includes(source));
  const media = await Promise.all(scenarios.map(({ file }) => readMedia(join(folder, dirname(file)))));
  const compiled = scenarios.map((source, index) => {
    const own = overlays.filter(({ file }) => dirname(dirname(file)) === dirname(source.file));
    return compileText(source, packs, own, media[index]);
  });
  return {
    packs,
    plans: compiled.flatMap((each) => ("plan" in each ? [each] : [])).toSorted(easierFirst),
    broken: compiled.flatMap((each) =>
      "plan" in each ? each.torn : [{ file: each.source.file, problems: each.problems }],
    ),
  };
}

/** What a newcomer is offered first: what has a place to walk in, then what is shorter. Practice has a door of its own. */
function easierFirst({ plan: a }: Playable, { plan: b }: Playable): number {
  const practice = Number(a.practice !== undefined) - Number(b.practice !== undefined);
  if (practice !== 0) return practice;
  const places = Number(b.places !== undefined) - Number(a.places !== undefined);
  return places === 0 ? a.durationMs - b.durationMs : places;
}

function compileText(
  source: SourceText,
  packs: readonly SourceText[],
  overlays: readonly SourceText[],
  media: Media,
):
  | (Playable & { readonly torn: Read["broken"] })
  | { readonly source: SourceText; readonly problems: readonly Problem[] } {
  const read = readScenario(source, packs, media);
  const problems = [...read.problems, ...scriptProblems(source)];
  if (!read.ok || problems.some(({ severity }) => severity === "error")) return { source, problems };
  const texts = textsOf(read.written, read.packs);
  const translations = overlays.map((file) => ({ file: file.file, ...readOverlay(file, texts) }));
  return {
    source,
    media,
    plan: compilePlan(read.scenario, read.packs),
    others: translations.flatMap(({ overlay }) =>
      overlay?.reviewed === true ? [compileTranslation(read.written, read.packs, overlay)] : [],
    ),
    torn: translations.flatMap(({ file, overlay, problems: wrong }) =>
      overlay === undefined ? [{ file, problems: wrong }] : [],
    ),
  };
}

/** Every file of the shelf with what changes when it is written. A folder that is not there is an empty shelf. */
async function shelfFiles(folder: string): Promise<readonly { readonly file: string; readonly changed: string }[]> {
  const folders = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = folders.filter((each) => each.isDirectory()).map(({ name }) => name);
  const packs = names.includes("packs") ? await readdir(join(folder, "packs")) : [];
  const overlays = await Promise.all(
    names.map(async (name) => {
      const inside = await readdir(join(folder, name, "locale")).catch(() => []);
      return inside.filter((file) => file.endsWith(".yaml")).map((file) => `${name}/locale/${file}`);
    }),
  );
  const pictures = await Promise.all(
    names.map(async (name) => {
      const inside = await readdir(join(folder, name, "media")).catch(() => []);
      return [`${name}/media`, ...inside.map((file) => `${name}/media/${file}`)];
    }),
  );
  const wanted = [
    ...packs.filter((name) => name.endsWith(".yaml")).map((name) => `packs/${name}`),
    ...names.filter((name) => name !== "packs").map((name) => `${name}/scenario.yaml`),
    ...overlays.flat(),
    ...pictures.flat(),
  ];
  const found = await Promise.all(
    wanted.toSorted().map(async (file) => {
      const about = await stat(join(folder, file)).catch(() => undefined);
      return about === undefined ? [] : [{ file, changed: `${about.mtimeMs} ${about.size}` }];
    }),
  );
  return found.flat();
}

function shelved({ plan, others }: Playable): ShelvedScenario {
  const { id, title, summary, version, locale, review, durationMs } = plan;
  return {
    id,
    title,
    ...(summary !== undefined && { summary }),
    version,
    locale,
    languages: [locale, ...others.map((other) => other.locale)],
    ...(review !== undefined && { review }),
    durationMs,
    practice: plan.practice !== undefined,
    roles: Object.values(plan.roles).map(({ id: role, title: name, agency }) => ({
      role,
      title: name,
      agency: plan.agencies[agency]?.name ?? agency,
    })),
  };
}
