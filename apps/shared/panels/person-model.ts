import type { SeenPerson } from "#engine/exercise/seat-event.ts";
import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** How an agency's mark is coloured; the agency's name always stands beside it. */
export type Dress = "police" | "ambulance" | "fire" | "health" | "civil";

/** One colleague, as a line of text with an agency mark. */
export interface PersonLine {
  readonly seat: string;
  /** Pseudonym and role; the role alone where a bot plays or nobody sits. */
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly dress: Dress;
  readonly bot: boolean;
  /** Says what is special now: not connected, walking somewhere, treating somebody. */
  readonly doing: string | undefined;
}

/** Colleagues in the zone of the viewer, without the viewer. */
export function peopleHere({ plan, view, names }: Sight): readonly PersonLine[] {
  if (view.zone === undefined || view.onTheWay) return [];
  return Object.values(view.people)
    .filter(({ seat, zone, holder }) => seat !== plan.seat?.id && zone === view.zone && holder !== "nobody")
    .map((person) => personLine(person, { plan, names }));
}

/** Everybody who plays, in the order of the roles, without the viewer. */
export function everybody({ plan, view, names }: Sight): readonly PersonLine[] {
  const order = Object.keys(plan.roles);
  return Object.values(view.people)
    .filter(({ seat, holder }) => seat !== plan.seat?.id && holder !== "nobody")
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map((person) => personLine(person, { plan, names }));
}

/** One person as a line. */
export function personLine(person: SeenPerson, { plan, names }: Pick<Sight, "plan" | "names">): PersonLine {
  const role = names("seat", person.seat);
  const agency = plan.agencies[plan.roles[person.role]?.agency ?? ""];
  return {
    seat: person.seat,
    name:
      person.pseudonym === undefined || person.holder === "bot"
        ? role
        : say("person.line", { pseudonym: person.pseudonym, role }),
    role,
    agency: agency?.name ?? "",
    dress: agency?.dress ?? "civil",
    bot: person.holder === "bot",
    doing: doing(person, names),
  };
}

function doing({ holder, present, task, onBreak }: SeenPerson, names: Sight["names"]): string | undefined {
  if (onBreak !== undefined) return say("person.break");
  if (holder === "person" && !present) return say("person.away");
  switch (task?.kind) {
    case undefined:
      return undefined;
    case "walking":
      return say("person.walking", { zone: names("zone", task.to) });
    case "assessing":
      return say("person.assessing", { casualty: names("casualty", task.casualty) });
    case "treating":
      return say("person.treating", { casualty: names("casualty", task.casualty) });
    default:
      return task satisfies never;
  }
}
