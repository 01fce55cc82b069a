import { say } from "../wording/say.ts";
import type { CasualtyMark, PersonMark, ZoneMarks } from "./site-marks.ts";

/** The site in words: each zone that holds somebody, with who and in what state. Rooms off the site are here too. */
export function ZoneList({ zones }: { readonly zones: readonly ZoneMarks[] }) {
  const filled = zones.filter(({ people, casualties }) => people.length + casualties.length > 0);
  return (
    <details class="zone-list">
      <summary>{say("plan.in-words")}</summary>
      {filled.length === 0 && <p class="empty">{say("state.empty")}</p>}
      {filled.map(({ zone, people, casualties }) => (
        <section key={zone.id} aria-label={zone.title}>
          <h4>{zone.title}</h4>
          <ul class="lines">
            {people.map((person) => (
              <li key={person.seat}>{sayPerson(person)}</li>
            ))}
            {casualties.map((casualty) => (
              <li key={casualty.id}>
                {sayCasualty(casualty)}
                {casualty.look !== undefined && <span class="soft"> {casualty.look}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

/** Who it is, for which agency, and what keeps them. */
export function sayPerson({ role, agency, bot, doing }: PersonMark): string {
  const who = say(bot ? "plan.person-bot" : "plan.person", { role, agency });
  return doing === undefined ? who : say("plan.doing", { who, doing });
}

/** Which casualty, and how it is tagged. */
export function sayCasualty({ title, tag }: CasualtyMark): string {
  return say("plan.casualty", { title, tag: tag?.label ?? say("tag.none") });
}
