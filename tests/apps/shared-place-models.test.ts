import { describe, expect, test } from "vitest";
import { labelSides } from "../../apps/shared/overview/label-side.ts";
import { casualtyModel } from "../../apps/shared/panels/casualty-model.ts";
import { hereModel } from "../../apps/shared/panels/here-model.ts";
import { siteModel } from "../../apps/shared/panels/site-model.ts";
import { tagChoices } from "../../apps/shared/panels/tag-model.ts";
import { taskModel } from "../../apps/shared/panels/task-model.ts";
import { walkTimes } from "../../apps/shared/panels/walk-times.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aRole, aZone } from "../support/plan-parts.ts";
import { aPerson, aSeenCasualty, aSight, inZone, running } from "./a-sight.ts";

const atCrash = [
  inZone("crash"),
  running,
  aPerson("medic", { zone: "crash" }),
  aPerson("officer", { zone: "crash", holder: "bot" }),
  aPerson("control"),
  aSeenCasualty("c1", "crash", true),
];

describe("what I see here", () => {
  test("[UIX6] the zone, the people in it without me, its casualties as they look", () => {
    const here = hereModel(aSight("medic", atCrash));
    expect(here.title).toBe("You are at The crash");
    expect(here.people.map(({ name }) => name)).toEqual(["The officer"]);
    expect(here.people[0]).toMatchObject({ bot: true, agency: "Police", dress: "police" });
    expect(here.casualties).toMatchObject([{ id: "c1", title: "Casualty c1", sight: "lying on the back and blood" }]);
    expect(here.callTo.map(({ id }) => id)).toEqual(["clearing", "road"]);
  });

  test("[UIX6] a desk and somebody on the way see none of the site", () => {
    const desk = hereModel(aSight("control", [inZone("room"), running, aPerson("medic")]));
    expect(desk).toMatchObject({
      title: "Your desk: The room",
      onSite: false,
      people: [],
      casualties: [],
      callTo: [],
    });
    const roles = byId(aRole("medic", { arrives: { zone: "crash", at: 90_000 } }), aRole("officer"), aRole("control"));
    const way = hereModel(aSight("medic", [inZone("crash", true), running], 30_000, { roles }));
    expect(way).toMatchObject({ title: "You are on the way to The crash.", onSite: false, look: undefined });
    expect(way.onTheWay).toContain("1 min");
  });
});

describe("a casualty", () => {
  test("[UIX6] shows its look, what was done, what can be found out and in what time, and what I found", () => {
    const sight = aSight("medic", [...atCrash, { type: "finding", casualty: "c1", finding: "rate", value: 32 }]);
    const casualty = casualtyModel(sight, "c1");
    expect(casualty).toMatchObject({
      look: "Groans.",
      signs: "blood",
      done: "Done so far: Open the airway",
      busy: false,
    });
    expect(casualty?.findings.map(({ button, found }) => [button, found])).toEqual([
      ["Walks, at once", undefined],
      ["Breathing, 5 s", undefined],
      ["Respirations, 15 s", "32"],
    ]);
  });

  test("[UIX6] says where alone something can be done, and is nothing from another zone", () => {
    const casualty = casualtyModel(aSight("medic", atCrash), "c1");
    expect(casualty?.interventions.find(({ id }) => id === "load")?.elsewhere).toBe("only in: The clearing");
    expect(casualty?.interventions.find(({ id }) => id === "airway")).toMatchObject({
      lifesaving: true,
      elsewhere: undefined,
    });
    expect(
      casualtyModel(aSight("medic", [inZone("road"), running, aSeenCasualty("c1", "crash", false)]), "c1"),
    ).toBeUndefined();
  });

  test("[UIX5] tags have colour, code, shape and title, most urgent first, and only for who may tag", () => {
    const tags = tagChoices(aSight("medic", []));
    expect(tags.map(({ code, colour, shape, label }) => [code, colour, shape, label])).toEqual([
      ["R", "red", "triangle", "Tag R, Red"],
      ["G", "green", "circle", "Tag G, Green"],
      ["B", "black", "cross", "Tag B, Black"],
    ]);
    expect(tagChoices(aSight("officer", []))).toEqual([]);
  });
});

describe("the plan of the site", () => {
  test("[UIX6] holds zones, me, people and casualties, and says the same in words", () => {
    const site = siteModel(aSight("medic", atCrash));
    expect(site?.zones.map(({ number, title, here, walk }) => [number, title, here, walk])).toEqual([
      [1, "The crash", true, undefined],
      [2, "The clearing", false, "20 s"],
      [3, "The road", false, "50 s"],
    ]);
    expect(site?.people.map(({ name, me }) => [name, me])).toEqual([
      ["you are here", true],
      ["The officer", false],
    ]);
    expect(site?.summary).toContain("3 places, 2 people and 1 casualty in sight");
    expect(site?.elsewhere).toBe("Elsewhere: The room and The away");
    expect(site?.walks).toBe(true);
  });

  test("[UIX6] nobody walks from a desk or while walking", () => {
    expect(siteModel(aSight("control", [inZone("room"), running]))).toMatchObject({ walks: false });
    const task = { type: "task", task: { kind: "walking", to: "road", until: 50_000 } } as const;
    expect(siteModel(aSight("medic", [...atCrash, task]))).toMatchObject({ walks: false });
    expect(siteModel(aSight("medic", [], 0, { zones: byId(aZone("crash", { onSite: false })) }))).toBeUndefined();
  });

  test("[UIX10] walking times are those of the shortest way", () => {
    const zones = byId(
      aZone("a", { paths: { b: 10, c: 100 } }),
      aZone("b", { paths: { a: 10, c: 20 } }),
      aZone("c", { paths: { d: 5 } }),
      aZone("d"),
      aZone("island"),
    );
    expect([...walkTimes(aPlan({ zones }), "a")].toSorted(([x], [y]) => x.localeCompare(y))).toEqual([
      ["a", 0],
      ["b", 10],
      ["c", 30],
      ["d", 35],
    ]);
  });
});

describe("what I am doing", () => {
  test("[UIX6] has a title, how much is done, and whether it can be stopped", () => {
    const doing = {
      type: "task",
      task: { kind: "assessing", casualty: "c1", finding: "rate", until: 20_000 },
    } as const;
    const task = taskModel(aSight("medic", [...atCrash, doing], 11_000));
    expect(task).toMatchObject({ title: "Examining Casualty c1: Respirations", left: "9 s left", stops: true });
    expect(task?.done).toBeCloseTo(0.4);
    const walking = { type: "task", task: { kind: "walking", to: "road", until: 50_000 } } as const;
    expect(taskModel(aSight("medic", [...atCrash, walking], 25_000))).toMatchObject({ done: 0.5, stops: false });
    expect(taskModel(aSight("medic", atCrash))).toBeUndefined();
  });
});

test("[UIX30] names of zones on the plan do not cover each other where above or below there is room", () => {
  const zone = (id: string, x: number, z: number) =>
    ({ id, title: "Front of the coach", centre: [x, 0, z], radius: 7 }) as const;
  const sides = labelSides([zone("front", 0, 0), zone("rear", 12, 1), zone("far", 60, 0), zone("over", 3, 14)], 7);
  expect([...sides.values()]).toEqual(["above", "below", "above", "below"]);
  expect([...labelSides([zone("front", 0, 0), zone("rear", 12, 1)], 40).values()]).toEqual(["above", "above"]);
});
