import type { SeenPerson } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Vec } from "./skeleton.ts";
import type { Tag } from "./tags.ts";

/** Agency colours that read on a dark plate, as in the design tokens. */
const colours: Readonly<Record<string, string>> = {
  police: "#9cc2ff",
  ambulance: "#84d7a1",
  fire: "#ffa496",
  health: "#d3b0f3",
  civil: "#b4c3cb",
};

/** The name over somebody's head, with their agency and whether they speak. */
export function nameTag(plan: SeatPlan, person: SeenPerson, at: Vec, speaks: boolean): Tag {
  const role = plan.roles[person.role];
  const agency = plan.agencies[role?.agency ?? ""];
  // A bot is called as its role: its own name is only the seat's id.
  const pseudonym = person.holder === "bot" ? undefined : person.pseudonym;
  return {
    at,
    name: pseudonym ?? role?.title ?? "",
    under: (pseudonym === undefined ? agency?.name : role?.title) ?? "",
    colour: colours[agency?.dress ?? "civil"] ?? "#b4c3cb",
    speaks,
  };
}
