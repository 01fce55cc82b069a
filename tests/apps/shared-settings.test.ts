import { afterEach, describe, expect, test } from "vitest";
import {
  choose,
  chosen,
  readSettings,
  sections,
  settingNames,
  settings,
  steadyLights,
  usualSettings,
  wordsOf,
} from "../../apps/shared/settings/device-settings.ts";
import { lampsLit } from "../../apps/world/place/drive.ts";
import { loudness } from "../../apps/shared/voice/loudness.ts";
import { sectionTitle, settingTitle, wordTitle } from "../../apps/shared/settings/setting-words.ts";

const everySetting = sections.flatMap((section) => settingNames(section).map((name) => ({ section, name })));

afterEach(() => {
  for (const { section, name } of everySetting) choose(section, name, wordsOf(section, name)[0] ?? "");
});

describe("the settings of a device", () => {
  test("[SET1] garbage is as it usually is, what is right beside it stays, and it is known that something was lost", () => {
    expect(readSettings(null)).toEqual({ settings: usualSettings, amiss: false });
    for (const garbage of ["", "{", "7", "null", "[]", '"smooth"']) {
      expect(readSettings(garbage), garbage).toEqual({ settings: usualSettings, amiss: true });
    }
    const half = readSettings('{"comfort":{"moving":"smooth","turning":12},"reading":7}');
    expect(half.amiss).toBe(true);
    expect(half.settings.comfort).toMatchObject({ moving: "smooth", turning: "45" });
    expect(half.settings.reading).toEqual(usualSettings.reading);
  });

  test("[SET1] settings that are missing, or that a later version keeps, are no loss", () => {
    const later = readSettings('{"comfort":{"moving":"smooth","wings":"on"},"smell":{"fire":"off"}}');
    expect(later.amiss).toBe(false);
    expect(later.settings.comfort.moving).toBe("smooth");
    expect(readSettings('{"__proto__":{"moving":"smooth"}}').settings).toEqual(usualSettings);
  });

  test("[SET6] blue lights flash at most three times a second, and by choice not at all", () => {
    const second = Array.from({ length: 1000 }, (_, ms) => ms);
    const flashes = (side: "a" | "b", steady: boolean): number =>
      second.filter((ms) => lampsLit(ms, steady)[side] && !lampsLit(ms - 1, steady)[side]).length;
    expect(steadyLights.value).toBe(false);
    expect(flashes("a", false) + flashes("b", false)).toBe(2);
    choose("reading", "flashing", "off");
    expect(steadyLights.value).toBe(true);
    expect([flashes("a", true), flashes("b", true), lampsLit(0, true)]).toEqual([0, 0, { a: true, b: true }]);
    choose("reading", "flashing", "on");
    choose("reading", "motion", "less");
    expect(steadyLights.value).toBe(true);
  });

  test("[SET2] only a word of the setting is set", () => {
    choose("comfort", "moving", "smooth");
    choose("comfort", "moving", "flying");
    choose("comfort", "wings", "on");
    choose("reading", "moving", "teleport");
    expect(settings.value).toEqual({ ...usualSettings, comfort: { ...usualSettings.comfort, moving: "smooth" } });
    expect(chosen(settings.value, "comfort", "moving")).toBe("smooth");
  });

  test("[SET5] each kind of sound has its own loudness, and the same goes to both ears where that is set", () => {
    expect(loudness(usualSettings)).toEqual({ radio: 1, near: 1, tones: 1, mono: false });
    choose("sound", "radio", "louder");
    choose("sound", "tones", "off");
    choose("sound", "mono", "on");
    const { radio, near, tones, mono } = loudness(settings.value);
    expect([radio > near, tones, mono]).toEqual([true, 0, true]);
  });

  test("[SET2] every setting and every word of it is said in words of its own", () => {
    for (const { section, name } of everySetting) {
      expect(sectionTitle(section)).not.toContain("setting.");
      expect(settingTitle(section, name)).not.toContain("setting.");
      const titles = wordsOf(section, name).map((word) => wordTitle(section, name, word));
      expect(titles).not.toEqual(wordsOf(section, name));
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.length).toBeGreaterThan(1);
    }
  });
});
