import { seatPlan } from "#engine/exercise/project-plan.ts";
import type { SeatFact, SeenDecision, SeenMessage, SeenPerson } from "#engine/exercise/seat-event.ts";
import { emptyView, learn } from "#engine/exercise/seat-view.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { type Sight, sightOf } from "../../apps/shared/panels/sight.ts";
import { aPlan } from "../support/a-plan.ts";

/** What a seat of a plan sees after it was told some facts, at a time. */
export function aSight(seat: string, facts: readonly SeatFact[], at = 0, parts: Partial<Plan> = {}): Sight {
  const view = facts.reduce((known, is, index) => learn(known, { seq: index + 1, at: 0, is }), emptyView);
  return sightOf(seatPlan(aPlan(parts), "x", { kind: "seat", seat }), view, at);
}

/** The viewer stands in a zone of the site. */
export const inZone = (zone: string, onTheWay = false): SeatFact => ({ type: "zone", zone, onTheWay });

export const running: SeatFact = { type: "run", status: "running", rate: 1 };

/** Somebody plays. */
export function aPerson(seat: string, parts: Partial<SeenPerson> = {}): SeatFact {
  return {
    type: "person",
    person: {
      seat,
      role: seat,
      holder: "person",
      present: true,
      device: "desktop",
      pseudonym: `Player ${seat}`,
      ...parts,
    },
  };
}

/** A casualty lies in the crash zone; `near` only for who stands there. */
export function aSeenCasualty(id: string, zone: string, near: boolean, tag?: string): SeatFact {
  return {
    type: "casualty",
    casualty: {
      id,
      zone,
      at: [1, 0, 2],
      facing: 0,
      posture: "lying-back",
      ...(tag === undefined ? {} : { tag }),
      ...(near ? { near: { look: "Groans.", signs: ["blood"], done: ["airway"] } } : {}),
    },
  };
}

/** A message by phone from the caller to control, unopened unless it has content. */
export function aMessage(id: string, parts: Partial<SeenMessage> = {}): SeatFact {
  return {
    type: "message",
    message: {
      id,
      at: 60_000,
      persona: "caller",
      channel: "phone",
      to: ["control"],
      act: "inform",
      demands: "none",
      ...parts,
    },
  };
}

/** A claim about how many are hurt. */
export function aClaim(id: string, value: number, source: string, text?: string) {
  return { id, subject: "casualties", field: "total", value, source, ...(text === undefined ? {} : { text }) };
}

/** An open decision of ten minutes, opened at STARTEX. */
export function aSeenDecision(parts: Partial<SeenDecision> = {}): SeatFact {
  return {
    type: "decision",
    decision: {
      id: "d1",
      title: "First action",
      question: "What comes first?",
      controls: ["Why now?"],
      options: [
        { id: "look", label: "Look first", means: "Nobody is touched yet." },
        { id: "help", label: "Help one" },
      ],
      joint: false,
      agencies: [],
      mayPropose: true,
      maySign: false,
      mayVote: false,
      mayOpen: false,
      status: "open",
      openedAt: 0,
      until: 600_000,
      answers: {},
      ...parts,
    },
  };
}
