import { isOfTalking } from "../evolve/talking.ts";
import type { SeatFact, SeenTalkgroup, Viewer } from "../seat-event.ts";
import type { ExerciseState } from "../state.ts";
import { groupsOf, isNear, talkgroup } from "../talkgroup.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { changed, looksAnew, type Look } from "./look.ts";

/** The talkgroups of a viewer's channels and the one of where it stands, also for who has no voice on: who speaks is seen. */
export function seeTalking(look: Look): readonly SeatFact[] {
  const { plan, before, after, viewer } = look;
  if (!isOfTalking(look.is) && !looksAnew(look)) return [];
  const was = seenTalkgroups(plan, before, viewer);
  const is = seenTalkgroups(plan, after, viewer);
  return changed(
    Object.keys({ ...was, ...is }),
    (id) => was[id] ?? nobodyIn(id),
    (id) => is[id] ?? nobodyIn(id),
  ).flatMap(({ now }) => (now === undefined ? [] : [{ type: "talkgroup", group: now }]));
}

/** What a viewer sees of the talkgroups now, by channel; `near` is the one where it stands. `all` sees each by its own id. */
export function seenTalkgroups(
  plan: Plan,
  state: ExerciseState,
  viewer: Viewer,
): Readonly<Record<string, SeenTalkgroup>> {
  const groups = viewer.kind === "all" ? Object.keys(state.talkgroups) : groupsOf(plan, state, viewer.seat);
  return Object.fromEntries(
    groups.map((group) => {
      const id = viewer.kind === "seat" && isNear(group) ? "near" : group;
      return [id, { id, ...talkgroup(state, group) }];
    }),
  );
}

function nobodyIn(id: string): SeenTalkgroup {
  return { id, seats: [], speakers: [] };
}
