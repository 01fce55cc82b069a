import type { Plan } from "#engine/plan/plan.ts";
import { seeCase } from "./see/cases.ts";
import { seeCasualties } from "./see/casualties.ts";
import { seeChannel } from "./see/channels.ts";
import { seeDecision } from "./see/decisions.ts";
import { seeMeetings } from "./see/meetings.ts";
import { seePractising } from "./see/practising.ts";
import { seeProbes } from "./see/probes.ts";
import { seeMessage } from "./see/messages.ts";
import { seeOwn } from "./see/own.ts";
import { seePeople } from "./see/people.ts";
import { seePins } from "./see/pins.ts";
import { seePlaces } from "./see/places.ts";
import { seeProps } from "./see/props.ts";
import { seeResources } from "./see/resources.ts";
import { seeStrokes } from "./see/strokes.ts";
import { seeTalking } from "./see/talking.ts";
import { seeRun } from "./see/run.ts";
import type { Look } from "./see/look.ts";
import type { SeatFact, Viewer } from "./seat-event.ts";
import type { ExerciseState } from "./state.ts";
import type { Told } from "./told.ts";

/**
 * What one viewer is told of one entry: the only projection, the same live and in replay. `before` and `after` are the
 * states around the entry; `told` brings its texts (`tell` says which). What a viewer may not know is not in it.
 */
export function see(
  plan: Plan,
  before: ExerciseState,
  after: ExerciseState,
  told: Told,
  viewer: Viewer,
): readonly SeatFact[] {
  const look: Look = { plan, before, after, is: told.entry.is, texts: told.texts ?? {}, viewer };
  return [
    ...seeRun(look),
    ...seeOwn(look),
    ...seePeople(look),
    ...seePlaces(look),
    ...seeProps(look),
    ...seePractising(look),
    ...seeCasualties(look),
    ...seeChannel(look),
    ...seeMessage(look),
    ...seeDecision(look),
    ...seeMeetings(look),
    ...seeProbes(look),
    ...seeCase(look),
    ...seeResources(look),
    ...seePins(look),
    ...seeStrokes(look),
    ...seeTalking(look),
  ];
}
