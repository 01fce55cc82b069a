import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { openScenario } from "../../debrief-server/cli/open-scenario.ts";

const scenario = `scenario: 1
id: own
title: Own
duration: 10m
roles: { patrol: { title: Patrol, zone: road, brief: Go. } }
zones: { road: { title: Road, centre: [0, 0, 0], look: A road. } }
places: { there: { title: There, site: kilometre-14 } }
`;
const note = "pack: form\nid: note\ntitle: Note\nsource: { doc: Own }\nfields: { text: { title: Text, type: text } }\n";

test("[PLC7] a scenario with packs of its own is held against the art kit all the same", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "hotwash-own-"));
  await mkdir(path.join(folder, "packs"));
  await writeFile(path.join(folder, "packs", "note.yaml"), note);
  await writeFile(path.join(folder, "scenario.yaml"), scenario);
  const opened = await openScenario(folder);
  expect(opened).toMatchObject({
    problems: [{ code: "unknown-name", message: "no site of the art kit is called 'kilometre-14'" }],
  });
});
