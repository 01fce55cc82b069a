import { type ReadonlySignal, computed, signal } from "@preact/signals";
import { keep, kept } from "../kept.ts";

/**
 * Every setting of a device with the words it can have; the first is what it is until somebody says otherwise. A setting
 * is never a number of one's own, so that what is kept can always be checked, and chosen by a press.
 */
const settingWords = {
  comfort: {
    moving: ["teleport", "smooth"],
    turning: ["45", "30", "90", "smooth"],
    vignette: ["on", "off"],
    posture: ["standing", "seated"],
    /** Whether everything can be done with one controller or hand; and which one points where there are two. */
    hands: ["two", "one"],
    main: ["right", "left"],
    /** Whether what is usually held down is switched on and off instead. */
    holding: ["hold", "toggle"],
    /** How near the bodies of others may come before they fade. */
    space: ["on", "off"],
    breaks: ["on", "off"],
    /** Whether a controller is felt when it meets, presses or takes something. */
    pulses: ["on", "off"],
  },
  reading: {
    text: ["normal", "large", "largest"],
    contrast: ["normal", "high"],
    motion: ["system", "less"],
    /** Whether blue lights flash; else they shine steadily. */
    flashing: ["on", "off"],
    captions: ["on", "off"],
  },
  sound: {
    radio: ["normal", "louder", "softer", "off"],
    nearby: ["normal", "louder", "softer", "off"],
    tones: ["normal", "louder", "softer", "off"],
    mono: ["off", "on"],
    /** How the key to talk works. */
    key: ["hold", "toggle"],
  },
} as const;

type Words = typeof settingWords;
export type Section = keyof Words;
export const sections = ["comfort", "reading", "sound"] as const satisfies readonly Section[];

/** What somebody has set on this device: for each setting one of its words. */
export type DeviceSettings = {
  readonly [S in Section]: {
    readonly [K in keyof Words[S]]: Words[S][K] extends readonly (infer Word)[] ? Word : never;
  };
};

type AnyWords = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const known: AnyWords = settingWords;

/** The names of a section's settings, in the order they are shown. */
export function settingNames(section: Section): readonly string[] {
  return Object.keys(known[section] ?? {});
}

/** The words one setting can have. */
export function wordsOf(section: Section, name: string): readonly string[] {
  return known[section]?.[name] ?? [];
}

/** What was kept, as far as it is right; what is not is as it usually is, and `amiss` says that there was some. */
export interface ReadSettings {
  readonly settings: DeviceSettings;
  readonly amiss: boolean;
}

/** Reads what was kept. Settings that were never kept, or that are of a later version, are no fault. */
export function readSettings(text: string | null): ReadSettings {
  const parsed = parse(text);
  let amiss = parsed === undefined;
  const word = (section: string, name: string, allowed: readonly string[]): string => {
    const said = inside(inside(parsed, section), name);
    const right = allowed.find((one) => one === said);
    if (said !== undefined && right === undefined) amiss = true;
    return right ?? allowed[0] ?? "";
  };
  const read: unknown = Object.fromEntries(
    Object.entries(known).map(([section, names]) => [
      section,
      Object.fromEntries(Object.entries(names).map(([name, allowed]) => [name, word(section, name, allowed)])),
    ]),
  );
  if (!isSettings(read)) throw new Error("The settings that are read are not settings.");
  return { settings: read, amiss };
}

/** How a device is set that nobody has set. */
export const usualSettings: DeviceSettings = readSettings(null).settings;

function parse(text: string | null): object | undefined {
  if (text === null) return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function inside(holder: unknown, key: string): unknown {
  if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return undefined;
  return Object.entries(holder).find(([name]) => name === key)?.[1];
}

function isSettings(value: unknown): value is DeviceSettings {
  return Object.entries(known).every(([section, names]) =>
    Object.entries(names).every(([name, allowed]) =>
      allowed.some((one) => one === inside(inside(value, section), name)),
    ),
  );
}

const place = "hotwash.settings";

function keepSettings(all: DeviceSettings): void {
  keep(place, JSON.stringify(all));
}

const first = readSettings(kept(place));
const now = signal(first.settings);
const lost = signal(first.amiss);
// What could not be read is replaced at once, so that it is said once and not at every visit.
if (first.amiss) keepSettings(first.settings);

/** How this device is set, now. */
export const settings: ReadonlySignal<DeviceSettings> = now;
/** Some of what was kept could not be read, and nobody has been told yet. */
export const settingsLost: ReadonlySignal<boolean> = lost;

/** The person knows that settings were lost. */
export function knowLoss(): void {
  lost.value = false;
}

/** Sets one setting to one of its words and keeps it; anything else changes nothing. */
export function choose(section: Section, name: string, word: string): void {
  const next: unknown = { ...now.value, [section]: { ...now.value[section], [name]: word } };
  if (!wordsOf(section, name).includes(word) || !isSettings(next)) return;
  now.value = next;
  keepSettings(next);
}

/** The word a setting has now. */
export function chosen(all: DeviceSettings, section: Section, name: string): string | undefined {
  const word = inside(all[section], name);
  return typeof word === "string" ? word : undefined;
}

const asked = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)");
const still = signal(asked?.matches ?? false);
asked?.addEventListener("change", ({ matches }) => (still.value = matches));

/** Whether nothing on a screen should move that need not: as the device or the person says. */
export const lessMotion: ReadonlySignal<boolean> = computed(() => now.value.reading.motion === "less" || still.value);

/** Whether lights shine that would flash: as the person says, or where nothing should move that need not. */
export const steadyLights: ReadonlySignal<boolean> = computed(
  () => now.value.reading.flashing === "off" || lessMotion.value,
);

// Two windows of one device are set alike.
globalThis.addEventListener?.("storage", ({ key }) => {
  if (key === place) now.value = readSettings(kept(place)).settings;
});
