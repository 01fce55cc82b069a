import { describe, expect, test } from "vitest";
import { emptyMemory } from "#engine/bots/memory.ts";
import type { BotMemory } from "#engine/bots/memory.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import { aPlan, byId } from "../support/a-plan.ts";
import { aCasualty, aRole } from "../support/plan-parts.ts";
import { afar, asked, seen } from "./asked.ts";

const plan = aPlan({ casualties: byId(aCasualty("c1"), aCasualty("c2")) });
const look = { round: 0, look: "Looks hurt", posture: "lying-back", dealtWith: -1, changed: false };

function knowing(...keys: readonly string[]): BotMemory {
  return { ...emptyMemory, looks: { c1: look }, tried: Object.fromEntries(keys.map((key) => [key, 1])) };
}

const remembered = (posture: string): BotMemory => ({
  tried: {},
  looks: { c1: { ...look, posture, tag: "red", dealtWith: 0 } },
  seen: { crash: 60_000, road: 60_000 },
});

function next(view: Partial<SeatView>, memory?: BotMemory) {
  return asked(plan, "medic", view, memory === undefined ? {} : { memory }).act?.command;
}

describe("[BOT3] the best bot examines as the steps of the protocol ask, treats, and tags by it", () => {
  const casualties = { c1: seen("c1") };
  const [walks, breathing] = ["examine/c1/0/walks", "examine/c1/0/breathing"];
  test("one finding after the other, only those the outcome hangs on", () => {
    expect(next({ casualties })).toEqual({ type: "assess", casualty: "c1", finding: "walks" });
    const walking = { c1: { walks: true } };
    expect(next({ casualties, findings: walking }, knowing(walks))).toEqual({
      type: "tag",
      casualty: "c1",
      category: "green",
    });
    const lying = { c1: { walks: false } };
    expect(next({ casualties, findings: lying }, knowing(walks))).toEqual({
      type: "assess",
      casualty: "c1",
      finding: "breathing",
    });
    const breathes = { c1: { walks: false, breathing: true } };
    expect(next({ casualties, findings: breathes }, knowing(walks, breathing))).toMatchObject({
      type: "tag",
      category: "red",
    });
  });
  test("what may save a life comes before the tag, once", () => {
    const findings = { c1: { walks: false, breathing: false } };
    const memory = knowing(walks, breathing);
    expect(next({ casualties, findings }, memory)).toEqual({ type: "treat", casualty: "c1", intervention: "airway" });
    const done = { c1: seen("c1", { near: { look: "Looks hurt", signs: [], done: ["airway"] } }) };
    expect(next({ casualties: done, findings }, memory)).toEqual({ type: "tag", casualty: "c1", category: "black" });
  });
  test("what was found before the casualty changed is found out again", () => {
    const findings = { c1: { walks: false, breathing: true } };
    const changed = { c1: seen("c1", { tag: "red", near: { look: "Lips are blue", signs: [], done: [] } }) };
    const memory = { ...knowing(walks, breathing), looks: { c1: { ...look, tag: "red", dealtWith: 0 } } };
    expect(next({ casualties: changed, findings }, memory)).toEqual({
      type: "assess",
      casualty: "c1",
      finding: "walks",
    });
    expect(next({ casualties: { c1: seen("c1", { tag: "red" }) }, findings }, memory)?.type).not.toBe("assess");
  });
  test("whoever has a colleague at their side is left to them", () => {
    const people = {
      other: {
        seat: "other",
        role: "medic",
        holder: "bot",
        present: true,
        device: "bot",
        zone: "crash",
        task: { kind: "assessing", casualty: "c1", finding: "walks", until: 90_000 },
      },
    } as const;
    expect(next({ casualties, people })).toBeUndefined();
  });
  test("those who lie come before those who stand", () => {
    const both = { c1: seen("c1", { posture: "standing" }), c2: seen("c2") };
    expect(next({ casualties: both })).toMatchObject({ casualty: "c2" });
  });
});

describe("[BOT3] who may not tag saves lives, and nothing more", () => {
  const helpers = aPlan({ roles: byId(aRole("officer", { agency: "police", does: ["airway"] })) });

  test("it looks for what the intervention needs", () => {
    const act = asked(helpers, "officer", { casualties: { c1: seen("c1") } }).act;
    expect(act?.command).toEqual({ type: "assess", casualty: "c1", finding: "breathing" });
  });
  test("it leaves those alone who stand or carry a tag", () => {
    const casualties = { c1: seen("c1", { posture: "standing" }), c2: seen("c2", { tag: "red" }) };
    expect(asked(helpers, "officer", { casualties }).act).toBeUndefined();
  });
});

describe("[BOT3] the best bot walks to whoever needs it", () => {
  test("to the nearest place where somebody has no tag", () => {
    const casualties = { c1: afar("c1", "road"), c2: afar("c2", "clearing"), c3: afar("c3", "crash", { tag: "red" }) };
    expect(next({ casualties })).toEqual({ type: "walk", to: "clearing" });
  });
  test("to somebody who looks different from afar than before, and only then", () => {
    const staying = aPlan({ roles: byId(aRole("medic", { does: ["airway"], triages: true })) });
    const casualties = { c1: afar("c1", "road", { tag: "red" }) };
    const walked = asked(staying, "medic", { casualties }, { memory: remembered("sitting") });
    expect(walked.act?.command).toEqual({ type: "walk", to: "road" });
    expect(asked(staying, "medic", { casualties }, { memory: remembered("lying-back") }).act).toBeUndefined();
  });
  test("not with its hands full, not on the way, not from a desk", () => {
    const casualties = { c1: afar("c1", "road") };
    const task = { kind: "walking", to: "road", until: 70_000 } as const;
    expect(next({ casualties, task })).toBeUndefined();
    expect(next({ casualties, onTheWay: true })).toBeUndefined();
    expect(asked(plan, "control", { casualties }).act).toBeUndefined();
  });
});

describe("[BOT3] the best bot moves the most urgent first, once nobody waits for care", () => {
  const done = { looks: {}, seen: {}, tried: {} };
  test("step by step: to the clearing, then away", () => {
    const casualties = { c1: seen("c1", { tag: "green" }), c2: seen("c2", { tag: "red" }) };
    expect(next({ casualties }, done)).toEqual({ type: "treat", casualty: "c2", intervention: "carry" });
    const there = { c2: seen("c2", { tag: "red", zone: "clearing" }) };
    expect(next({ zone: "clearing", casualties: there }, done)).toEqual({
      type: "treat",
      casualty: "c2",
      intervention: "load",
    });
  });
  test("not while somebody has no tag", () => {
    const casualties = { c1: seen("c1", { tag: "red" }), c2: afar("c2", "road") };
    expect(next({ casualties }, done)).toEqual({ type: "walk", to: "road" });
  });
});
