import { describe, expect, test } from "vitest";
import type { SeatFact, SeenCase } from "#engine/exercise/seat-event.ts";
import type { PlanCaseKind, PlanResource } from "#engine/plan/work.ts";
import { personasNow } from "../../apps/console/run/personas-now.ts";
import { announcements } from "../../apps/shared/panels/announce-model.ts";
import { caseCard, caseLines, waitingCases } from "../../apps/shared/panels/case-model.ts";
import { factGroups, passableFacts } from "../../apps/shared/panels/fact-model.ts";
import { panelLinks } from "../../apps/shared/panels/panel-list.ts";
import { resourceCards } from "../../apps/shared/panels/resource-model.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { type Act, anExercise, running as runs, seatAct, trainerAct } from "../support/exercise.ts";
import { aFact } from "../support/plan-parts.ts";
import { aClaim, aSight, running } from "./a-sight.ts";

const minute = 60_000;
const caseKinds = byId<PlanCaseKind>({
  id: "call",
  title: "Call",
  fields: { address: { title: "Address" } },
  handledBy: ["control"],
  handsTo: ["medic"],
  dispositions: { sent: { title: "Help sent", merges: false }, same: { title: "The same", merges: true } },
});
const resources = byId<PlanResource>({
  id: "boats",
  title: "Boats",
  agency: "ambulance",
  count: 4,
  home: "away",
  sentBy: ["control"],
  travel: { crash: 5 * minute },
});

function aSeenCase(id: string, parts: Partial<SeenCase> = {}): SeatFact {
  const about = { address: `${id} Mill Lane` };
  const open = { status: "open", openedAt: 0, overdue: false, queue: ["control"] } as const;
  return { type: "case", case: { id, kind: "call", about, ...open, ...parts } };
}

const queue = [
  running,
  aSeenCase("c1", { due: 6 * minute }),
  aSeenCase("c2", { due: 2 * minute, overdue: true, owner: "control" }),
  aSeenCase("c3", { queue: ["medic"], owner: "medic" }),
  aSeenCase("c4", { status: "closed", owner: "control", disposition: "same", into: "c1", reason: "Next door" }),
];

describe("[UIX15] cases", () => {
  const sight = aSight("control", queue, 3 * minute, { caseKinds });

  test("are shown by what they are to the viewer, what is due first at the top", () => {
    const ids = (filter: Parameters<typeof caseLines>[1]) => caseLines(sight, filter).map(({ id }) => id);
    expect(ids("mine")).toEqual(["c2"]);
    expect(ids("waiting")).toEqual(["c1"]);
    expect(ids("overdue")).toEqual(["c2"]);
    expect(ids("open")).toEqual(["c2", "c1", "c3"]);
    expect(ids("closed")).toEqual(["c4"]);
    expect(waitingCases(sight)).toBe(1);
    expect(caseLines(sight, "open").map(({ left }) => left)).toEqual(["overdue by 1 min", "3 min left", undefined]);
  });

  test("say whose they are and what the viewer can do", () => {
    expect(caseCard(sight, "c1")).toMatchObject({
      title: "Call “c1 Mill Lane”",
      mayTake: true,
      handTo: [],
      mergeInto: [],
    });
    const mine = caseCard(sight, "c2");
    expect(mine).toMatchObject({ mine: true, mayTake: false, whose: "yours" });
    expect(mine?.handTo.map(({ title }) => title)).toEqual(["The medic", "back into your own queue"]);
    expect(mine?.mergeInto.map(({ id }) => id)).toEqual(["c1", "c3"]);
    expect(caseCard(sight, "c3")).toMatchObject({ whose: "with The medic", mayTake: false });
    expect(caseCard(sight, "c4")).toMatchObject({ whose: "closed: The same", into: "Merged into Call “c1 Mill Lane”" });
    expect(caseCard(sight, "c9")).toBeUndefined();
  });

  test("can be taken over from an empty seat, and are announced when they come and when they are overdue", () => {
    const empty: SeatFact = {
      type: "person",
      person: { seat: "control.2", role: "control", holder: "nobody", present: false, device: "" },
    };
    const left = aSight("control", [running, empty, aSeenCase("c1", { owner: "control.2" })], 0, { caseKinds });
    expect(caseCard(left, "c1")?.mayTake).toBe(true);
    const before = aSight("control", [running], 0, { caseKinds });
    const came = aSight("control", [running, aSeenCase("c1")], 0, { caseKinds });
    expect(announcements(before.view, came)).toEqual(["A case comes in: Call “c1 Mill Lane”."]);
    const late = aSight("control", [running, aSeenCase("c1", { overdue: true })], 0, { caseKinds });
    expect(announcements(came.view, late)).toEqual(["Overdue: Call “c1 Mill Lane”."]);
  });
});

describe("[UIX15] resources", () => {
  const boats = (parts: object): SeatFact => ({
    type: "resource",
    resource: { id: "boats", title: "Boats", agency: "ambulance", at: { away: 1 }, ...parts },
  });
  const trip = { id: "boats.1", count: 3, from: "away", to: "crash", until: 5 * minute };
  const whole = { count: 4, home: "away", travel: { crash: 5 * minute }, trips: [trip], maySend: true };

  test("say where they stand, when they arrive, and where they can be sent", () => {
    const [card] = resourceCards(aSight("control", [running, boats({ whole })], minute, { resources }));
    expect(card?.stands).toMatchObject([{ text: "1 at The away", home: true }]);
    expect(card?.trips).toMatchObject([{ there: "there in 4 min, at T+0:05:00" }]);
    expect(card?.starts).toMatchObject([{ id: "away", most: 1, ways: [{ id: "crash", title: "The crash, 5 min" }] }]);
    const [seen] = resourceCards(aSight("officer", [running, boats({ at: { crash: 2 } })], minute, { resources }));
    expect(seen).toMatchObject({ maySend: false, starts: [], trips: [], of: "Ambulance service" });
  });

  test("and cases have a panel only where the viewer has or sees some", () => {
    const panels = (seat: string, facts: readonly SeatFact[]) =>
      panelLinks(aSight(seat, facts, 0, { resources, caseKinds })).map(({ id }) => id);
    expect(panels("control", [running])).toEqual(expect.arrayContaining(["cases", "resources"]));
    expect(panels("officer", [running])).not.toContain("cases");
    expect(panels("officer", [running])).not.toContain("resources");
    expect(panels("officer", [running, boats({ at: { crash: 2 } })])).toContain("resources");
    const plain = panelLinks(aSight("control", [running])).map(({ id }) => id);
    expect(plain).not.toContain("cases");
  });
});

test("[UIX7] what one knew at STARTEX stands beside what one was told, and can be passed on", () => {
  const sight = aSight("control", [
    running,
    { type: "held", claims: [aClaim("map", 3, "The map", "Three, says the map.")] },
  ]);
  expect(factGroups(sight)).toMatchObject([{ claims: [{ source: "The map", time: "known from the beginning" }] }]);
  expect(passableFacts(sight).map(({ id }) => id)).toEqual(["map"]);
});

describe("[CON15] the SimCell", () => {
  const plan = aPlan({
    personas: byId({ id: "caller", name: "A caller", knows: ["three-hurt"] }),
    facts: byId(aFact("three-hurt"), aFact("map", { heldBy: ["officer"] })),
  });
  const say = (seat: string, facts: string[] = []): Act => {
    const command = { type: "send-message", channel: "phone", to: ["caller"], act: "request" } as const;
    return seatAct(seat, minute, { ...command, to: ["caller"], facts }, { text: 9 });
  };
  function played(...acts: readonly Act[]) {
    const exercise = anExercise(plan);
    for (const act of [...runs(plan), ...acts]) expect(exercise.act(act).refusal).toBeUndefined();
    return personasNow(plan, exercise.state)[0];
  }

  test("shows what was said to a persona, what it may tell, and who waits for an answer", () => {
    const asked = played(say("officer", ["map"]), say("control"));
    expect(asked?.said.map(({ message, answered }) => [message.seat, answered])).toEqual([
      ["control", false],
      ["officer", false],
    ]);
    const map = asked?.facts.find(({ id }) => id === "map")?.text;
    expect(asked?.said.map(({ claims }) => claims)).toEqual([[], [map]]);
    expect(asked?.unanswered).toBe(2);
    expect(asked?.facts.map(({ id }) => id)).toEqual(["three-hurt", "map"]);
    expect(asked?.channels.map(({ channel: { id } }) => id)).toEqual(["talkgroup", "phone", "face"]);
    const command = {
      type: "say-as",
      persona: "caller",
      channel: "phone",
      to: ["control"],
      act: "inform",
      re: "m2",
    } as const;
    const answer = trainerAct(2 * minute, { ...command, to: ["control"] }, { text: 9 });
    expect(played(say("officer"), say("control"), answer)?.unanswered).toBe(1);
  });
});
