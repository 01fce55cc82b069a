import { isKey, say, sayWith } from "../wording/say.ts";
import type { Section } from "./device-settings.ts";

/** What a section is called. */
export function sectionTitle(section: Section): string {
  return said(`setting.${section}`);
}

/** What a setting is called. */
export function settingTitle(section: Section, name: string): string {
  return said(`setting.${section}.${name}`);
}

/** What one word of a setting means. */
export function wordTitle(section: Section, name: string, word: string): string {
  const own = `setting.${section}.${name}.${word}`;
  if (isKey(own)) return sayWith(own, {});
  return word === "on" || word === "off" ? say(`setting.${word}`) : word;
}

function said(key: string): string {
  return isKey(key) ? sayWith(key, {}) : key;
}
