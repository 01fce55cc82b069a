import { allMessages } from "#engine/exercise/post.ts";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import { emptyView, learn, type SeatView } from "#engine/exercise/seat-view.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import { seenCasualty } from "#engine/exercise/see/casualties.ts";
import { seenCase } from "#engine/exercise/see/cases.ts";
import { seenResource } from "#engine/exercise/see/resources.ts";
import { seenPerson } from "#engine/exercise/see/people.ts";
import { seenTalkgroups } from "#engine/exercise/see/talking.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { onTheWay } from "#engine/exercise/whereabouts.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { factsFor } from "../support/given.ts";
import { randomPlan } from "../support/random-plan.ts";
import { play, randomScript } from "../support/random-play.ts";
import { runs } from "../support/runs.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Messages come in another order than they were sent in, when some are delayed on the way. */
function byName(messages: readonly (readonly [string, boolean])[]) {
  return messages.toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function channelsOf(plan: Plan, viewer: Viewer): readonly string[] {
  return Object.keys(seatPlan(plan, "x", viewer).channels);
}

/** What a viewer can see of a state, worked out from the state alone. */
function looked(plan: Plan, state: ExerciseState, viewer: Viewer) {
  const casualties = Object.keys(plan.casualties).flatMap((id) => {
    const seen = seenCasualty(plan, state, viewer, id);
    return seen === undefined ? [] : [[id, seen] as const];
  });
  const cases = Object.keys(plan.cases).flatMap((id) => {
    const seen = seenCase(plan, state, viewer, id);
    return seen === undefined ? [] : [[id, seen] as const];
  });
  const resources = Object.keys(plan.resources).flatMap((id) => {
    const seen = seenResource(plan, state, viewer, id);
    return seen === undefined ? [] : [[id, seen] as const];
  });
  const people = Object.keys(state.seats).map((id) => [id, seenPerson(plan, state, viewer, id)] as const);
  const messages = allMessages(state).filter(
    ({ seat, seats }) => viewer.kind === "all" || seat === viewer.seat || seats.includes(viewer.seat),
  );
  const own = viewer.kind === "seat" ? state.seats[viewer.seat] : undefined;
  return {
    status: state.status,
    rate: state.rate,
    casualties: Object.fromEntries(casualties),
    people: Object.fromEntries(people),
    cases: Object.fromEntries(cases),
    resources: Object.fromEntries(resources),
    messages: byName(
      messages.map(({ id, openedBy, seat }) => {
        const whole = viewer.kind === "all" || seat === viewer.seat || Object.hasOwn(openedBy, viewer.seat);
        return [id, whole] as const;
      }),
    ),
    channels: Object.fromEntries(channelsOf(plan, viewer).map((id) => [id, state.channels[id]?.state])),
    zone: own?.zone,
    onTheWay: viewer.kind === "seat" && onTheWay(state, viewer.seat),
    task: own?.task,
    findings: viewer.kind === "seat" ? (state.found[viewer.seat] ?? {}) : undefined,
    probes: own === undefined ? {} : probesOf(plan, state, own),
    talk: ever(seenTalkgroups(plan, state, viewer)),
    floor: own === undefined ? {} : floorsOf(plan, state, own.role),
  };
}

/** Talkgroups in which somebody is. */
function ever(groups: SeatView["talkgroups"]): SeatView["talkgroups"] {
  return Object.fromEntries(Object.entries(groups).filter(([, { seats }]) => seats.length > 0));
}

/** The probes a seat was asked, with its own answer and no other. */
function probesOf(plan: Plan, state: ExerciseState, { id, role }: { readonly id: string; readonly role: string }) {
  const asked = Object.values(plan.probes).filter(
    (probe) => probe.roles.includes(role) && state.probes[probe.id]?.status !== "waiting",
  );
  return Object.fromEntries(asked.map((probe) => [probe.id, state.probes[probe.id]?.answers[id]]));
}

/** Who has the floor and whose hands are up in the meetings of a role. */
function floorsOf(plan: Plan, state: ExerciseState, role: string) {
  const own = Object.values(plan.meetings).filter(({ members }) => members.includes(role));
  return Object.fromEntries(
    own.map(({ id }) => [
      id,
      [state.meetings[id]?.floor?.seat, ...(state.meetings[id]?.hands ?? []).map(({ seat }) => seat)],
    ]),
  );
}

/** The same, out of what the viewer was told bit by bit. */
function learned(plan: Plan, view: SeatView, viewer: Viewer): ReturnType<typeof looked> {
  return {
    status: view.run.status,
    rate: view.run.rate,
    casualties: view.casualties,
    people: view.people,
    cases: Object.fromEntries(Object.entries(view.cases).map(([id, { reason: _reason, ...seen }]) => [id, seen])),
    resources: view.resources,
    messages: byName(view.messages.map(({ id, content }) => [id, content !== undefined] as const)),
    channels: {
      ...Object.fromEntries(channelsOf(plan, viewer).map((id) => [id, plan.channels[id]?.state])),
      ...view.channels,
    },
    zone: view.zone,
    onTheWay: view.onTheWay,
    task: view.task,
    findings: viewer.kind === "seat" ? view.findings : undefined,
    probes: Object.fromEntries(Object.values(view.probes).map(({ id, mine }) => [id, mine])),
    talk: ever(view.talkgroups),
    floor: Object.fromEntries(
      Object.values(view.meetings).map(({ id, floor, hands }) => [id, [floor?.seat, ...hands.map(({ seat }) => seat)]]),
    ),
  };
}

test("[KNW9] what a viewer was told bit by bit is what it can see at the end, no less and no more", () => {
  fc.assert(
    fc.property(randomPlan, randomScript, (plan, script) => {
      const { exercise } = play(plan, script);
      const seats = ["medic", "officer", "control"].map((seat): Viewer => ({ kind: "seat", seat }));
      for (const viewer of [...seats, { kind: "all" } as const]) {
        const told = factsFor(plan, exercise.log, viewer).flatMap(({ entry: { seq, at }, facts }) =>
          facts.map((is) => ({ seq, at, is })),
        );
        expect(learned(plan, told.reduce(learn, emptyView), viewer)).toEqual(looked(plan, exercise.state, viewer));
      }
    }),
    runs(500),
  );
});
