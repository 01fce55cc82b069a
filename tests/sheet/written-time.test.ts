import { expect, test } from "vitest";
import { readWrittenTime } from "../../debrief-server/msel-sheet/written-time.ts";

const minute = 60_000;
const august21 = Date.UTC(2011, 7, 21) / 86_400_000;

test.each([
  ["210900AUG2011", { day: august21, clock: 540 * minute }],
  ["210900ZAUG2011", { day: august21, clock: 540 * minute }],
  ["21 0900 Aug 11", { day: august21, clock: 540 * minute }],
  ["2011-08-21 09:00", { day: august21, clock: 540 * minute }],
  ["2011-08-21T09:00:30Z", { day: august21, clock: 540.5 * minute }],
  ["21 August 2011", { day: august21 }],
  ["21-Aug-11 9:00 AM", { day: august21, clock: 540 * minute }],
  ["August 21, 2011 21:00", { day: august21, clock: 1260 * minute }],
  ["8/21/2011 0900", { day: august21, clock: 540 * minute }],
  ["21.8.2011", { day: august21 }],
  ["09:00", { clock: 540 * minute }],
  ["0900 hrs", { clock: 540 * minute }],
  ["12:05 AM", { clock: 5 * minute }],
  ["12:05pm", { clock: 725 * minute }],
  ["0.375", { clock: 540 * minute }],
  ["Day 2", { nth: 2 }],
  ["D+1 0730", { nth: 1, clock: 450 * minute }],
  ["T+0:10:30", { elapsed: 10.5 * minute }],
  ["STARTEX + 1:30", { elapsed: 90 * minute }],
  ["startex", { elapsed: 0 }],
  ["+45", { elapsed: 45 * minute }],
  ["H+2", { elapsed: 120 * minute }],
  ["T+90m", { elapsed: 90 * minute }],
])("[SHT9] %s is a time", (text, time) => {
  expect(readWrittenTime(text)).toEqual(time);
});

test.each([
  "",
  "soon",
  "3/4/2011",
  "31 Feb 2011",
  "25:00",
  "0975",
  "13:00 PM",
  "310900FEB2011",
  "T+",
  "9",
  "2011-13-01",
])("[SHT9] %j is none, and nothing is guessed", (text) => {
  expect(readWrittenTime(text)).toBeUndefined();
});
