import { say } from "../wording/say.ts";
import type { PersonLine } from "./person-model.ts";

interface PeopleProps {
  readonly people: readonly PersonLine[];
  /** Opens what can be done about one of them; their names are buttons then. */
  readonly onMeet?: (seat: string) => void;
}

/** Colleagues as a list: agency, name and role, and what they are doing. */
export function PeopleList({ people, onMeet }: PeopleProps) {
  return (
    <ul class="list people">
      {people.map((person) => (
        <li key={person.seat}>
          {onMeet === undefined ? (
            <Name person={person} />
          ) : (
            <button type="button" class="link" onClick={() => onMeet(person.seat)}>
              <Name person={person} />
            </button>
          )}
          {person.bot && <span class="chip">{say("state.bot")}</span>}
          {person.doing !== undefined && <span class="soft small">{person.doing}</span>}
        </li>
      ))}
    </ul>
  );
}

function Name({ person }: { readonly person: PersonLine }) {
  return (
    <span class={`agency ${person.dress}`}>
      <span class="visually-hidden">{person.agency}</span>
      {person.name}
    </span>
  );
}
