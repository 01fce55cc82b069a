import type { SeatView } from "#engine/exercise/seat-view.ts";
import { say } from "../wording/say.ts";
import { titledKind } from "./message-model.ts";
import type { Sight } from "./sight.ts";

/** Somebody a message can go to, and whether anybody is there to read it. */
interface Party {
  readonly id: string;
  readonly title: string;
  readonly line: string;
}

/** One channel the viewer is on, with the others on it. */
export interface ReachLine {
  readonly id: string;
  readonly title: string;
  /** Title and kind. */
  readonly line: string;
  readonly others: readonly Party[];
}

/** Whom the viewer can reach, channel by channel. */
export function reachLines(sight: Sight): readonly ReachLine[] {
  const { plan } = sight;
  return Object.values(plan.channels).map((channel) => ({
    id: channel.id,
    title: channel.title,
    line: titledKind(channel.title, say(`talk.kind.${channel.kind}`)),
    others: channel.members.filter((member) => member !== plan.seat?.role).map((member) => party(sight, member)),
  }));
}

function party({ view, names }: Sight, id: string): Party {
  const title = names("party", id);
  return { id, title, line: partyLine(view, id, title) };
}

/** A persona is always there: the exercise itself plays it. */
function partyLine({ people }: SeatView, role: string, name: string): string {
  const seats = Object.values(people).filter((person) => person.role === role);
  if (seats.length === 0) return name;
  if (seats.some(({ holder, present }) => holder === "person" && present)) return name;
  if (seats.some(({ holder }) => holder === "bot")) return say("reach.bot", { name });
  return seats.some(({ holder }) => holder === "person") ? say("reach.away", { name }) : say("reach.empty", { name });
}
