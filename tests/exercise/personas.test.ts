import { expect, test } from "vitest";
import type { CommandOf } from "#engine/exercise/command.ts";
import { seatPlan } from "#engine/exercise/project-plan.ts";
import { planOf } from "../support/read-plan.ts";
import { sourceFile } from "../support/marked-scenario.ts";
import { byId } from "../support/a-plan.ts";
import { aChannel } from "../support/plan-parts.ts";
import { seatAct, seated, trainerAct, type Act } from "../support/exercise.ts";
import { given, givenLobby } from "../support/given.ts";

const minute = 60_000;
const plan = planOf(sourceFile("tests/scenarios/sound/calls.yaml").text);

function say(parts: Partial<CommandOf<"say-as">> = {}, text = 12, at = minute / 2): Act {
  const command = { persona: "caller", channel: "phone", to: ["control"], act: "inform", ...parts } as const;
  return trainerAct(at, { type: "say-as", ...command, to: [...command.to] }, text === 0 ? {} : { text });
}
const river = { subject: "river", field: "rises", value: true };
const ask = { type: "send-message", channel: "phone", to: ["caller"], act: "request" } as const;
const asked = seatAct("control", 1000, { ...ask, to: ["caller"] }, { text: 8 });

test("[SIM1] a controller speaks as a persona, over its channels, and answers what it heard", () => {
  given(plan)
    .when(say())
    .logs({
      type: "message-sent",
      message: "m1",
      persona: "caller",
      to: ["control"],
      seats: ["control"],
      says: ["text"],
    });
  given(plan, asked)
    .when(say({ re: "m1" }))
    .logs({ type: "message-sent", re: "m1", persona: "caller" });
  given(plan)
    .when(say({ persona: "nobody" }))
    .refuses("unknown-persona");
  given(plan)
    .when(say({ channel: "radio" }))
    .refuses("unknown-channel");
  given(plan)
    .when(say({ to: ["patrol"] }))
    .refuses("not-on-channel");
  given(plan)
    .when(say({ to: ["caller"] }))
    .refuses("unknown-recipient");
  given(plan)
    .when(say({ re: "m7" }))
    .refuses("unknown-message");
  given(plan).when(say({}, 0)).refuses("nothing-said");
  const between = seatAct("crew", 1000, { ...ask, to: ["control"] }, { text: 8 });
  given(plan, between)
    .when(say({ re: "m1" }))
    .refuses("message-not-yours");
  givenLobby(plan, seated("control")).when(say()).refuses("not-running");
  const { command, lengths, at } = say();
  if (command === undefined) throw new Error("it is one");
  given(plan)
    .when(seatAct("control", at, command, lengths))
    .refuses("not-yours");
});

test("[SIM2] a persona tells what it is let know, was told or has told, and nothing else", () => {
  given(plan)
    .when(say({ facts: ["rising"] }, 0))
    .logs({ type: "message-sent", persona: "caller", claims: [{ ...river, id: "rising", source: "A caller" }] });
  given(plan)
    .when(say({ facts: ["map"] }))
    .refuses("fact-not-known");
  given(plan)
    .when(say({ facts: ["none"] }))
    .refuses("unknown-fact");
  const told = seatAct("crew", 1000, { ...ask, to: ["caller"], facts: ["map"] });
  given(plan, told)
    .when(say({ facts: ["map"] }))
    .logs({ type: "message-sent", claims: [{ ...river, id: "map", source: "The map" }] });
  const known = JSON.stringify(seatPlan(plan, "x", { kind: "seat", seat: "control" }));
  expect(known).toContain("A caller");
  expect(known).not.toContain("Lives by the river");
  expect(known).not.toContain("rising");
});

test("[SIM2] a seat is told of the personas on its channels, those that speak to it among them, and of no other", () => {
  const apart = {
    ...plan,
    personas: { ...plan.personas, hoax: { id: "hoax", name: "A hoax", knows: [] } },
    channels: byId(
      aChannel("phone", { members: ["control", "caller"] }),
      aChannel("line", { members: ["crew", "hoax"] }),
    ),
  };
  const known = (seat: string) => Object.keys(seatPlan(apart, "x", { kind: "seat", seat }).personas);
  expect([known("control"), known("crew")]).toEqual([["caller"], ["hoax"]]);
  expect(Object.keys(seatPlan(apart, "x", { kind: "all" }).personas)).toEqual(["caller", "hoax"]);
});
