import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readScenario } from "#engine/scenario/read.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";
import { parseTPlus, tPlus } from "#engine/time.ts";
import { noActuals } from "../../debrief-server/msel-sheet/actual.ts";
import { exportCells } from "../../debrief-server/msel-sheet/export-cells.ts";
import { sourceFile } from "../support/marked-scenario.ts";
import { fileOf, planningSheets } from "./planning-sheets.ts";
import { imported, linesOf, lost, thereAndBack } from "./sheet-journey.ts";
import type { Read } from "./sheet-journey.ts";

/** The scenario of the family whose name begins so. */
async function family(name: string, startex?: string): Promise<Read> {
  const sheet = planningSheets.find((candidate) => candidate.name.startsWith(name));
  if (sheet === undefined) throw new Error(`no family ${name}`);
  return imported(await linesOf(`msel.${sheet.file}`, await fileOf(sheet)), startex);
}

function times({ read }: Read): readonly (readonly [string, string | undefined])[] {
  return read.msel.map(({ id, at, by }) => [id, at ?? by] as const);
}

test("[SHT2] of a scenario that no spreadsheet made, a spreadsheet holds rows, people, ways and times", () => {
  const packs = globSync("scenarios/packs/*.yaml").map(sourceFile);
  const read = readScenario(sourceFile("scenarios/kilometre-41/scenario.yaml"), packs);
  if (!read.ok) throw new Error("not sound");
  const cells = exportCells(read.scenario, noActuals);
  const again = imported(cells.map((row, index) => ({ line: index + 3, cells: row })));
  expect(again.problems).toEqual([]);
  const said = ({ msel, roles, channels }: ScenarioText): unknown => ({
    rows: msel.map(({ id, kind, title, text, at, by, overdue }) => ({ id, kind, title, text, due: at ?? by, overdue })),
    roles: Object.values(roles)
      .map(({ title }) => title)
      .toSorted(),
    channels: Object.values(channels).map(({ title, kind }) => `${title} ${kind}`).length,
  });
  const exact = (time: string | undefined): string => tPlus(parseTPlus(time ?? "") ?? 0);
  const timed = read.scenario.msel.map((row) => {
    const { at, by } = row;
    return { ...row, ...(at === undefined ? {} : { at: exact(at) }), ...(by === undefined ? {} : { by: exact(by) }) };
  });
  expect(said(again.read)).toEqual(said({ ...read.scenario, msel: timed }));
});

describe("[SHT3] six families of headers are known unaided", () => {
  test.each(planningSheets)("$name", async (sheet) => {
    const lines = await linesOf(`msel.${sheet.file}`, await fileOf(sheet));
    const first = imported(lines);
    const back = await thereAndBack(first.read);
    const left = new Set(first.problems.map(({ line }) => line));
    const kept = lines.filter(({ line }) => !left.has(line));
    expect(imported(back).read).toEqual(first.read);
    expect(kept.flatMap((row, index) => lost(row.cells, back[index]?.cells))).toEqual([]);
  });

  test("what players do becomes expected actions of whoever is named as sender", async () => {
    const { read, problems } = await family("stadium, full-scale");
    expect(problems).toEqual([]);
    expect(read.msel.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "M1 controller",
      "M2 simulation",
      "M3 actor",
      "M4 expectedAction",
      "M5 expectedAction",
      "M6 expectedAction",
      "M7 inject",
      "M7-E expectedAction",
    ]);
    const report = read.msel.find(({ id }) => id === "M4");
    expect(report).toMatchObject({
      who: ["steward-team"],
      by: "T+0:05:00",
      match: { sent: { to: "stadium-control" } },
    });
    expect(report?.note).toContain("review");
    expect(Object.keys(read.roles).toSorted()).toEqual(["engine-1", "stadium-control", "steward-team"]);
    expect(Object.keys(read.personas).toSorted()).toEqual([
      "caller",
      "exercise-control",
      "fire-dispatch",
      "spectators",
    ]);
    expect(read.channels["in-person"]?.kind).toBe("in-person");
    expect(read.agencies[read.roles["engine-1"]?.agency ?? ""]?.name).toBe("Engine 1");
  });

  test("a message that expects an action becomes a message, and the answer to it", async () => {
    const { read } = await family("winter storm");
    const [message, answer] = ["M5", "M5-E"].map((id) => read.msel.find((row) => row.id === id));
    expect(message).toMatchObject({
      kind: "inject",
      at: "T+0:15:00",
      from: "shelter-manager",
      to: ["county-eoc"],
      demands: "action",
      sheet: { kind: "Expected Action", actual: "Cots found at 0940" },
    });
    expect(answer).toMatchObject({
      kind: "expectedAction",
      title: "EOC finds cots",
      who: ["county-eoc"],
      match: { sent: { re: "M5" } },
      after: { row: "M5" },
    });
  });

  test("a number with -A is the contingent twin: it comes when the row before is overdue", async () => {
    const { read } = await family("winter storm");
    const twins = read.msel.filter(({ kind }) => kind === "contingency");
    expect(twins.map(({ id, overdue, channel }) => [id, overdue?.row, channel])).toEqual([
      ["M5-A", "M5-E", "phone"],
      ["M6-A", "M6", "phone"],
    ]);
  });

  test("date-time groups count from the first row, or from --startex", async () => {
    const first = await family("hurricane");
    expect(times(first).slice(0, 3)).toEqual([
      ["M101", "T+0:00:00"],
      ["M101-E", undefined],
      ["M102", "T+5:30:00"],
    ]);
    const later = await family("hurricane", "210800AUG2011");
    expect(times(later)[0]).toEqual(["M101", "T+1:00:00"]);
  });

  test("what planners took out stays, and comes by hand only", async () => {
    const { read } = await family("hurricane");
    const out = read.msel.filter(({ sheet }) => ["Omitted", "Deferred"].includes(sheet?.status ?? ""));
    expect(out.map(({ id, at, sheet }) => [id, at, sheet?.dtg])).toEqual([
      ["M103", undefined, "24 0600 AUG 2011"],
      ["M104", undefined, "021200SEP2011"],
    ]);
  });

  test("a clock without a date goes on past midnight; counted days count", async () => {
    expect(times(await family("stadium, small"))).toEqual([
      ["B-1", "T+0:00:00"],
      ["B-1-E", undefined],
      ["B-2", "T+0:08:00"],
      ["B-3", "T+0:20:00"],
      ["B-4", "T+0:25:00"],
    ]);
    const { read, problems } = await family("earthquake");
    expect(read.msel.find(({ id }) => id === "E3")?.at).toBe("T+23:30:00");
    expect(read.msel.find(({ id }) => id === "E1")?.sheet?.objectives).toBe("Objective 1\nObjective 3");
    expect(problems.map(({ line, why }) => [line, why.split(":")[0]])).toEqual([
      [5, 'the time "tomorrow" cannot be read'],
      [6, 'nobody knows the kind "Deus ex machina"'],
      [7, "it has no subject and no description"],
    ]);
  });

  test("objectives become objectives with a task, which the rows serve", async () => {
    const { read } = await family("earthquake");
    expect(Object.entries(read.tasks).map(([id, { objective, text }]) => [id, objective, text])).toEqual([
      ["objective-1", "objective-1", "Objective 1"],
      ["objective-2", "objective-2", "Objective 2"],
    ]);
    expect(read.msel.map(({ id, task }) => [id, task])).toEqual([
      ["E1", "objective-1"],
      ["E2", "objective-2"],
      ["E3", "objective-1"],
    ]);
  });

  test("several columns of one field are kept together, and so is the time of the story", async () => {
    const { read } = await family("a template");
    expect(read.msel[0]).toMatchObject({
      id: "INJ-001",
      to: ["duty-officer", "fire-liaison"],
      text: 'A smell of gas, "very strong", in the hall',
      sheet: { story: "1 22:10", location: "School\nBuilding" },
    });
    expect(read.agencies[read.roles["fire-liaison"]?.agency ?? ""]).toMatchObject({ dress: "fire" });
  });
});
