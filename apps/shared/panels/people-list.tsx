import { say } from "../wording/say.ts";
import type { PersonLine } from "./person-model.ts";

/** Colleagues as a list: agency, name and role, and what they are doing. */
export function PeopleList({ people }: { readonly people: readonly PersonLine[] }) {
  return (
    <ul class="list people">
      {people.map((person) => (
        <li key={person.seat}>
          <span class={`agency ${person.dress}`}>
            <span class="visually-hidden">{person.agency}</span>
            {person.name}
          </span>
          {person.bot && <span class="chip">{say("state.bot")}</span>}
          {person.doing !== undefined && <span class="soft small">{person.doing}</span>}
        </li>
      ))}
    </ul>
  );
}
