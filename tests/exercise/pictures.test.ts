import { expect, test } from "vitest";
import { wasShown } from "#engine/exercise/shown-pictures.ts";
import { aPlan } from "../support/a-plan.ts";
import { anInject } from "../support/plan-parts.ts";
import { clockAct, seatAct } from "../support/exercise.ts";
import { given } from "../support/given.ts";

const picture = { id: "road", alt: "An empty road.", credit: "us", type: "image/png", sha256: "5a" } as const;
const { alt, credit } = picture;

function showing(channel: string) {
  const row = anInject("I1", { trigger: { kind: "at", at: 10 }, channel, pictures: ["road"] });
  return aPlan({ media: { road: picture }, injects: [row] });
}

test("[MSG8] a message says in the log which pictures it shows; a seat knows of them when it opens it", () => {
  const plan = showing("phone");
  const sent = given(plan).when(clockAct(10));
  sent.logsAmongOthers({ type: "message-sent", message: "m1", pictures: ["road"] });
  expect(JSON.stringify(sent.view({ kind: "seat", seat: "control" }))).not.toContain(alt);
  const opened = given(plan, clockAct(10)).when(seatAct("control", 20, { type: "open-message", message: "m1" }));
  expect(opened.view({ kind: "seat", seat: "control" }).messages[0]?.content?.pictures).toEqual([
    { id: "road", alt, credit },
  ]);
  expect(JSON.stringify(opened.view({ kind: "seat", seat: "medic" }))).not.toContain(alt);
  const shown = (state: typeof sent.state) => ["control", "medic"].map((seat) => wasShown(state, seat, "road"));
  expect([shown(sent.state), shown(opened.state)]).toEqual([
    [false, false],
    [true, false],
  ]);
  expect(wasShown(opened.state, "control", "another")).toBe(false);
});

test("[MSG8] over the radio everybody who hears the message is told in words what it shows", () => {
  const { state, view } = given(showing("talkgroup")).when(clockAct(10));
  expect(view({ kind: "seat", seat: "control" }).messages[0]?.content?.pictures).toEqual([{ id: "road", alt, credit }]);
  expect(wasShown(state, "control", "road")).toBe(true);
});

test("[MSG8] a message without pictures says nothing of them", () => {
  const row = anInject("I1", { trigger: { kind: "at", at: 10 } });
  const { entries } = given(aPlan({ injects: [row] })).when(clockAct(10));
  expect(entries.some(({ is }) => "pictures" in is)).toBe(false);
});
