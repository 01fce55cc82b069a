import { say } from "../wording/say.ts";
import { type Section, choose, chosen, sections, settingNames, settings, wordsOf } from "./device-settings.ts";
import { LostSettings } from "./lost-settings.tsx";
import { sectionTitle, settingTitle, wordTitle } from "./setting-words.ts";

/** Every setting of this device. What is chosen holds at once. */
export function SettingsForm() {
  return (
    <div class="stack">
      <p class="soft small">{say("settings.what")}</p>
      <LostSettings />
      {sections.map((section) => (
        <section key={section} class="stack" aria-labelledby={`settings-${section}`}>
          <h3 id={`settings-${section}`}>{sectionTitle(section)}</h3>
          {settingNames(section).map((name) => (
            <Setting key={name} section={section} name={name} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Setting({ section, name }: { readonly section: Section; readonly name: string }) {
  const now = chosen(settings.value, section, name);
  return (
    <fieldset class="field">
      <legend>{settingTitle(section, name)}</legend>
      <div class="choices">
        {wordsOf(section, name).map((word) => (
          <label key={word} class="choice">
            <input
              type="radio"
              name={`${section}.${name}`}
              checked={word === now}
              onChange={() => choose(section, name, word)}
            />
            <span>{wordTitle(section, name, word)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
