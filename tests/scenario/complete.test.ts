import { expect, test } from "vitest";
import { rehearse } from "#engine/bots/rehearse.ts";
import { toldIn } from "#engine/log/log.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { sourceFile, testPacks } from "../support/marked-scenario.ts";
import { planOf } from "../support/read-plan.ts";

const shortest = sourceFile("tests/scenarios/sound/shortest.yaml").text;

test("[SCN42] three injects with their roles are a scenario of at most 25 lines, and can be played", () => {
  expect(shortest.trimEnd().split("\n").length).toBeLessThanOrEqual(25);
  const { log, summary } = rehearse(planOf(shortest), { policy: "best" }, 1);
  expect(summary.delivered).toEqual(["call", "call-again", "roof"]);
  expect(summary.refusals).toEqual({});
  const opened = toldIn(log).flatMap(({ entry: { is } }) => (is.type === "message-opened" ? [is.seat] : []));
  expect(opened.toSorted()).toEqual(["control", "control", "control", "crew"]);
});

test("[SCN42] without agencies each role is one; without zones each has a desk; without channels all are on one", () => {
  const plan = planOf(shortest);
  expect(plan.version).toBe("0.1.0");
  expect(plan.agencies).toEqual({
    control: { id: "control", name: "Control room", dress: "civil" },
    crew: { id: "crew", name: "First crew", dress: "civil" },
  });
  expect(plan.roles["crew"]).toMatchObject({ agency: "crew", zone: "crew", desk: true });
  expect(plan.zones["crew"]).toMatchObject({ title: "First crew", onSite: false, paths: {} });
  expect(Object.values(plan.channels)).toEqual([
    {
      id: "messages",
      title: "Messages",
      kind: "phone",
      members: ["control", "crew", "caller"],
      state: "up",
      delayMs: 30_000,
    },
  ]);
  expect(plan.injects.map(({ kind, title, channel }) => [kind, title, channel])).toEqual([
    ["inject", "call", "messages"],
    ["inject", "call-again", "messages"],
    ["inject", "roof", "messages"],
  ]);
});

test("[SCN42] a message goes over the only channel, and must say which when there are two", () => {
  const channels = "channels: { radio: { title: Radio, kind: radio, members: [control, crew, caller] } }\nmsel:";
  const one = shortest.replace("msel:", channels);
  expect(planOf(one).injects.map(({ channel }) => channel)).toEqual(["radio", "radio", "radio"]);
  const two = one.replace("channels: {", "channels: { mail: { title: Mail, kind: email, members: [crew] },");
  const { problems } = readScenario({ file: "s.yaml", text: two }, testPacks());
  expect(problems.map(({ code, span }) => [code, span.line])).toEqual([
    ["key-needed", 11],
    ["key-needed", 16],
    ["key-needed", 21],
  ]);
});

test("[SCN42] a desk has a room of its own beside the zones that are written", () => {
  const zones = "zones: { yard: { title: Yard, centre: [0, 0, 0], look: A yard. } }\nmsel:";
  const text = shortest
    .replace("msel:", zones)
    .replace("control: { ", "control: { desk: true, ")
    .replace("crew: { ", "crew: { zone: yard, ");
  const plan = planOf(text);
  expect([plan.roles["control"]?.zone, plan.roles["crew"]?.zone]).toEqual(["control", "yard"]);
  expect([plan.roles["control"]?.desk, plan.roles["crew"]?.desk]).toEqual([true, false]);
  expect(Object.keys(plan.zones)).toEqual(["yard", "control"]);
});
