import { channelNow, type SeatView } from "#engine/exercise/seat-view.ts";
import type { ChannelStatus } from "#engine/plan/msel.ts";
import type { PlanChannel } from "#engine/plan/plan.ts";
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
  /** Title and kind, and what is wrong with it. */
  readonly line: string;
  readonly state: ChannelStatus;
  /** What to know before writing over it; undefined when messages get there at once. */
  readonly trouble: string | undefined;
  readonly others: readonly Party[];
}

/** Whom the viewer can reach, channel by channel. */
export function reachLines(sight: Sight): readonly ReachLine[] {
  const { plan } = sight;
  return Object.values(plan.channels).map((channel) => ({
    id: channel.id,
    title: channel.title,
    ...howItIs(sight, channel),
    others: channel.members.filter((member) => member !== plan.seat?.role).map((member) => party(sight, member)),
  }));
}

function howItIs(
  { plan, view }: Sight,
  { id, title, kind }: PlanChannel,
): Pick<ReachLine, "line" | "state" | "trouble"> {
  const line = titledKind(title, say(`talk.kind.${kind}`));
  const state = channelNow(plan, view, id);
  if (state === "up") return { line, state, trouble: undefined };
  return { line: say(`reach.${state}`, { line }), state, trouble: say(`reach.${state}.what`, { channel: title }) };
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
