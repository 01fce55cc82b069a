import { say } from "../wording/say.ts";
import type { CasualtyMark, Ground, PersonMark, ZoneMarks } from "./site-marks.ts";

interface ZoneListProps {
  readonly zones: readonly ZoneMarks[];
  /** The place that is drawn. */
  readonly ground: Ground;
}

/**
 * The site in words: each zone that holds somebody, with who and in what state, then what is on the map. Rooms off the
 * site are here too.
 */
export function ZoneList({ zones, ground }: ZoneListProps) {
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
      <MapLines ground={ground} />
    </details>
  );
}

/** Units, drawings and pins of the map. */
function MapLines({ ground: { units, strokes, pins } }: Pick<ZoneListProps, "ground">) {
  if (units.length + strokes.length + pins.length === 0) return null;
  return (
    <section aria-label={say("plan.on-map")}>
      <h4>{say("plan.on-map")}</h4>
      <ul class="lines">
        {units.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
        {[...strokes, ...pins].map(({ id, what, where, by, text }) => (
          <li key={id}>
            {`${what}: ${where}`}
            {text !== undefined && <span> {text}</span>}
            <span class="soft"> {by}</span>
          </li>
        ))}
      </ul>
    </section>
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
