import * as z from "zod";
import { bare, metaOf } from "./bare-schema.ts";
import { findingsPack, formPack, interventionsPack, triagePack } from "./pack-schema.ts";
import type { Packs } from "./packs.ts";
import { scenarioText, triagePacksOf, type WrittenScenario } from "./schema.ts";

type Schema = z.core.$ZodType;

/** A text that somebody reads, under a key made of ids: `msel.I1.text`, `packs.forms.methane.title`. */
export interface Readable {
  readonly key: string;
  readonly text: string;
  readonly schema: Schema;
}

type Change = (readable: Readable) => string;

const textTitles: readonly unknown[] = ["text", "short text"];
/** Where a rule stands, and what planners wrote, stay in the words they were written in. */
const leftAlone: readonly unknown[] = ["citation", "sheet"];

/** The branch of a union that a value is of. */
function branchOf(schema: Schema, value: unknown): Schema {
  const { inner } = bare(schema);
  if (!(inner instanceof z.ZodUnion)) return inner;
  return (
    inner.options.map((option) => bare(option).inner).find((option) => z.safeParse(option, value).success) ?? inner
  );
}

function idOf(item: unknown): string | undefined {
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
  return typeof id === "string" ? id : undefined;
}

/** A value with every text in it that somebody reads changed. */
function mapTexts(schema: Schema, value: unknown, key: string, change: Change): unknown {
  const branch = branchOf(schema, value);
  const { title } = metaOf(branch);
  const under = (name: string): string => (key === "" ? name : `${key}.${name}`);
  if (leftAlone.includes(title)) return value;
  if (typeof value === "string")
    return textTitles.includes(title) ? change({ key, text: value, schema: branch }) : value;
  if (Array.isArray(value) && branch instanceof z.ZodArray) {
    const { element } = branch;
    return value.map((item: unknown, n) => mapTexts(element, item, under(idOf(item) ?? String(n)), change));
  }
  if (typeof value !== "object" || value === null) return value;
  if (branch instanceof z.ZodRecord) {
    const { valueType } = branch;
    return mapEach(value, (item, name) => mapTexts(valueType, item, under(name), change));
  }
  if (!(branch instanceof z.ZodObject)) return value;
  const { shape } = branch;
  return mapEach(value, (item, name) => {
    const inside = shape[name];
    return inside === undefined ? item : mapTexts(inside, item, under(name), change);
  });
}

function mapEach(value: object, make: (item: unknown, name: string) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, item]: [string, unknown]) => [name, make(item, name)]));
}

/** A file's own tests are for its authors. */
const readAloud = scenarioText.omit({ tests: true });
const { findings: findingsOfPack } = findingsPack.shape;

/** A scenario and the packs it uses with every text that somebody reads changed; what nobody reads stays as it is. */
export function withTexts(
  written: WrittenScenario,
  packs: Packs,
  change: Change,
): { readonly written: WrittenScenario; readonly packs: Packs } {
  const used = <T>(all: Readonly<Record<string, T>>, ids: readonly string[], schema: z.ZodType<T>, key: string) => {
    const changed = Object.entries(all).map(([id, pack]): [string, T] => [
      id,
      ids.includes(id) ? schema.parse(mapTexts(schema, pack, `packs.${key}.${id}`, change)) : pack,
    ]);
    return Object.fromEntries(changed);
  };
  const { tests, ...read } = written;
  const ids = {
    triage: triagePacksOf(written),
    interventions: written.packs.interventions,
    forms: written.packs.forms,
  };
  const speaks = Object.keys(written.casualties).length > 0;
  return {
    written: { ...readAloud.parse(mapTexts(readAloud, read, "", change)), tests },
    packs: {
      media: packs.media,
      findings: speaks
        ? findingsOfPack.parse(mapTexts(findingsOfPack, packs.findings, "packs.findings", change))
        : packs.findings,
      triage: used(packs.triage, ids.triage, triagePack, "triage"),
      interventions: used(packs.interventions, ids.interventions, interventionsPack, "interventions"),
      forms: used(packs.forms, ids.forms, formPack, "forms"),
    },
  };
}

/** Every text of a scenario and the packs it uses that somebody reads, in the order of the file. */
export function textsOf(written: WrittenScenario, packs: Packs): readonly Readable[] {
  const texts: Readable[] = [];
  withTexts(written, packs, (readable) => {
    texts.push(readable);
    return readable.text;
  });
  return texts;
}
