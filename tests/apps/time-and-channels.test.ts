import { expect, test } from "vitest";
import { emptyView } from "#engine/exercise/seat-view.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import { sayRowStatus, toneOf } from "../../apps/console/run/row-words.ts";
import { mselRows } from "../../apps/console/run/msel-rows.ts";
import { marksOf } from "../../apps/debrief/timeline/marks.ts";
import { announcements } from "../../apps/shared/panels/announce-model.ts";
import { clockModel } from "../../apps/shared/panels/clock-model.ts";
import { reachLines } from "../../apps/shared/panels/reach-model.ts";
import { sayStory } from "../../apps/shared/wording/story.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { anExercise, clockAct, running, trainerAct } from "../support/exercise.ts";
import { aChannel, anInject } from "../support/plan-parts.ts";
import { aSight } from "./a-sight.ts";

const minute = 60_000;
const hour = 60 * minute;
const story = { since: 5 * minute, at: 2 * hour + 50 * minute, compression: 12 };

test("[STY3] the story's day and time stand beside the exercise clock, where there is one", () => {
  const phase = { type: "phase", phase: "alarm", title: "Alarm" } as const;
  expect(clockModel(aSight("control", [phase], 10 * minute)).story).toBeUndefined();
  expect(clockModel(aSight("control", [{ ...phase, story }], 10 * minute)).story).toBe("Day 1, 03:50");
  expect(sayStory(story, 5 * minute + 2 * hour)).toBe("Day 2, 02:50");
});

test("[CHN6] a channel that is dead or congested says so where one writes, and aloud when it changes", () => {
  const down = { type: "channel", channel: "phone", state: "down" } as const;
  const sight = aSight("control", [down, { type: "channel", channel: "talkgroup", state: "congested" }]);
  expect(reachLines(sight).map(({ id, state, line }) => [id, state, line])).toEqual([
    ["talkgroup", "congested", "The talkgroup, radio: congested"],
    ["phone", "down", "The phone: down"],
    ["face", "up", "The face, in person"],
  ]);
  expect(reachLines(sight)[1]?.trouble).toBe("The phone is down: nothing gets through. Use another channel.");
  expect(announcements(emptyView, aSight("control", [down]))).toEqual([
    "The phone is down: nothing gets through. Use another channel.",
  ]);
  const again = aSight("control", [down, { type: "channel", channel: "phone", state: "up" }]);
  expect(announcements(aSight("control", [down]).view, again)).toEqual(["The phone works again."]);
});

const dies = anInject("dies", {
  to: [],
  trigger: { kind: "at", at: minute },
  effects: [{ kind: "channel", channel: "phone", state: "down" }],
});
const call = anInject("call", { trigger: { kind: "at", at: 2 * minute } });
const mends = anInject("mends", {
  to: [],
  trigger: { kind: "at", at: 5 * minute },
  effects: [{ kind: "channel", channel: "phone", state: "up" }],
});

test("[CHN7] the trainer's list says that a message is lost, until it was sent again", () => {
  const plan = aPlan({ injects: [dies, call] });
  const exercise = anExercise(plan, initialState(plan));
  for (const act of [...running(plan), clockAct(3 * minute)]) exercise.act(act);
  const row = () => mselRows(plan, exercise.state, 3 * minute, new Map()).find(({ id }) => id === "call");
  const lost = row();
  expect(lost?.status).toBe("lost");
  if (lost === undefined) throw new Error("the row is in the list");
  expect([sayRowStatus(lost), toneOf(lost.status)]).toEqual(["lost", "bad"]);
  exercise.act(trainerAct(3 * minute, { type: "resend", row: "call", channel: "talkgroup" }));
  expect(row()?.status).toBe("opened");
});

test("[CHN8] the timeline shows how long a channel was out, in the lanes of the roles on it", () => {
  const channels = {
    ...aPlan().channels,
    ...byId(
      aChannel("phone", { kind: "phone", members: ["control", "caller"] }),
      aChannel("fax", { state: "down", members: ["medic"] }),
    ),
  };
  const plan = aPlan({ channels, injects: [dies, mends] });
  const exercise = anExercise(plan);
  for (const act of [...running(plan), clockAct(10 * minute), trainerAct(10 * minute, { type: "end" })])
    exercise.act(act);
  const log = exercise.log.map((entry) => ({ entry }));
  const outages = marksOf(plan, log).filter(({ kind }) => kind === "channel");
  expect(outages.map(({ lane, at, until }) => [lane, at, until])).toEqual([
    ["medic", 0, 10 * minute],
    ["control", minute, 5 * minute],
  ]);
});
