import type { SiteSource } from "./site-source.ts";
import { kilometre41 } from "./sites/kilometre-41.ts";
import { riverside } from "./sites/riverside.ts";

/** Every site of the kit. */
export const SITES: readonly SiteSource[] = [kilometre41, riverside];
