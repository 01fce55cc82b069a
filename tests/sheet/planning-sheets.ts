import type { SheetData } from "write-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";

/** Planning spreadsheets in the shapes of those in use, made for these tests: no row is anybody's. */
export interface PlanningSheet {
  readonly name: string;
  readonly file: "xlsx" | "csv";
  /** A line is a row, ` | ` divides cells, `@10:05` is a time as a spreadsheet program keeps it, `\\n` a new line. */
  readonly table: string;
}

const stadiumFullScale: PlanningSheet = {
  name: "stadium, full-scale: mostly what players do, in person and by radio",
  file: "xlsx",
  table: `
Master Scenario Events List |  |
EVENT # | EVENT TIME | EVENT TYPE | SUBJECT | SENT FROM | SENT TO | METHOD | CONTROLLER | DESCRIPTION/SCRIPT | EXPECTED OUTCOMES | NOTES/REMARKS
1 | @10:00 | Controller Action | StartEx | Exercise Control | All Players | Radio | Lead controller | This is an exercise. Begin. |  |
2 | @10:02 | Simulation | Smoke at gate 4 |  |  |  | Gate controller | Smoke machine on. |  | Check the wind first
3 | @10:03 | Actor Action | Spectators cough | Spectators | Steward team | In Person | Gate controller | Three people come out coughing. |  |
4 | @10:05 | Player Action | Stewards report smoke | Steward team | Stadium control | Radio |  |  | Control hears of smoke at gate 4 |
5 | @10:07 | Player Action | Control calls the fire service | Stadium control | Fire dispatch | Phone |  |  |  |
6 | @10:12 | Player Action | Fire engine sizes up | Engine 1 | Stadium control | In Person |  |  |  |
7 | @10:20 | Inject | A second gate | Caller | Stadium control | Phone | SimCell | There is smoke at gate 9 too! | Send somebody to look |`,
};

const stadiumSmall: PlanningSheet = {
  name: "stadium, small: times of day in four digits",
  file: "csv",
  table: `
Event # | Time | TYPE | Event Summary | Sent From | Sent To | Inject Method | Inject Implementer | Description | Expected Action
B-1 | 2350 | Inject | Unattended bag | Cleaner | Security desk | Verbal | Gate controller | There is a bag nobody owns, under row 12 | Clear the row
B-2 | 2358 | Player Action | Row cleared | Security desk | Police liaison | Radio |  |  |
B-3 | 0010 | Player Action | Bag looked at | Police liaison; Security desk |  | In Person |  |  |
B-4 | 0015 | Controller Action | EndEx | Controller | All players | Radio |  | The exercise is over. |`,
};

const winterStorm: PlanningSheet = {
  name: "winter storm, functional: messages that expect an action, with contingent twins",
  file: "xlsx",
  table: `
MSEL NUMBER | EVENT TIME | EVENT TYPE | SUBJECT | SEND FROM (SIMULATED) | INJECTED BY (RESPONSIBLE CONTROLLER) | SEND TO (RECIPIENT PLAYERS) | INJECT MODE | STORYLINE/THREAD | EVENT DESCRIPTION | EXPECTED ACTION | IMPLEMENTER (Actual Narrative) | BACKGROUND INFORMATION | NOTES/REMARKS
1 | 0900 | Administrative | Exercise begins | Exercise Control | Lead | All players | Email | Control | EXERCISE EXERCISE EXERCISE. Begin. |  |  |  |
2 | 0905 | Contextual | Forecast | Weather office | SimCell 1 | County EOC; Roads desk | Email | Weather | Forty centimetres by night. |  |  | Forecast of the morning |
5 | 0915 | Expected Action | Shelter asks for cots | Shelter manager | SimCell 2 | County EOC | Email | Shelters | We have 140 people and 60 cots. | EOC finds cots\\nand tells the shelter | Cots found at 0940 |  | Phone the shelter if nobody answers
5-A | 0930 | Contingent | Shelter asks for cots | Shelter manager | SimCell 2 | County EOC | Phone | Shelters | We have 140 people and 60 cots. |  |  |  |
6 | 0940 | Expected Action | Situation report |  |  | County EOC | Email | Reports |  | First situation report to the state |  |  |
6-A | 0955 | Contingent | Where is the report? | State EOC | SimCell 1 | County EOC | Phone | Reports | We have no report of yours. |  |  |  |`,
};

const hurricane: PlanningSheet = {
  name: "hurricane, two weeks: date-time groups and states",
  file: "xlsx",
  table: `
HURRICANE EXERCISE |  |  |

MSEL # | Phase | INJECT DTG | Exercise Date (Blueprint) | Title | From Org | To Org | Inject Method | ESF | Description | Expected Reaction to Inject | Impacted Event Location/Venue | Inject Author | Priority | STATUS
101 | Preparation | 210900AUG2011 | H-72 | Watch issued | Hurricane centre | State EOC | Email | ESF 5 | A watch is issued for the coast. | Raise the level of activation | Coast | Planner A | High | Injected
102 | Preparation | 211430ZAUG2011 | H-66 | Nursing home asks | Nursing home | Health desk / State EOC | Phone | ESF 8 | Who evacuates us, and when? |  | Bay county | Planner B | Medium | Ready to Inject
103 | Response | 24 0600 AUG 2011 | H+0 | Landfall | Hurricane centre | All agencies | Email | ESF 5 | The eye is over land. |  |  | Planner A | High | Omitted
104 | Response | 021200SEP2011 | H+222 | Debris plan | Public works | State EOC | WebDesk | ESF 3 | Asks for the debris plan. | Name a date |  | Planner C | Low | Deferred`,
};

const earthquake: PlanningSheet = {
  name: "earthquake: days and clock, two objectives",
  file: "xlsx",
  table: `
Event # | Day | Time | TYPE | TITLE | Source | Target | METHOD | DESCRIPTION | 1st Objective Supported | 2nd Objective Supported | STATUS | NOTES
E1 | Day 1 | 08:00 | Inject | The ground shakes | Seismic office | Regional command | Email | Magnitude 6.8, ten seconds. | Objective 1 | Objective 3 | Injected |
E2 | Day 1 | 08:20 | Contingency | Bridge in doubt | Road office | Regional command | Phone | A crack in the bridge. | Objective 2 |  | Contingency |
E3 | Day 2 | 07:30 | Inject | Hospital has no power | Hospital | Regional command; Health cell | Radio | Generators for four hours. | Objective 1 |  | Injected | Ask what they need
E4 | Day 2 | tomorrow | Inject | A time nobody can read | Hospital | Health cell | Radio | Still no power. |  |  | Draft |
E5 | Day 2 | 08:00 | Deus ex machina | A kind nobody knows | Hospital | Health cell | Radio | Power is back. |  |  | Draft |
E6 | Day 2 | 08:00 | Inject |  | Hospital | Health cell | Radio |  |  |  | Deleted |`,
};

const template: PlanningSheet = {
  name: "a template with headers in one word",
  file: "csv",
  table: `
SourceReference | Title | Description | ScheduledTime | ScenarioDay | ScenarioTime | Target | Source | DeliveryMethod | Track | LocationName | LocationType | ResponsibleController | ExpectedAction | Priority | Notes
INJ-001 | Gas smell | A smell of gas, "very strong", in the hall | 2026-03-02 09:00 | 1 | 22:10 | Duty officer, Fire liaison | Caretaker | Phone | Gas | School | Building | SimCell lead | Evacuate the hall | High |
INJ-002 | Press asks | Is it true that children are hurt? | 2026-03-02 09:12 | 1 | 22:40 | Press desk | Reporter | Email | Press |  |  | SimCell press |  | Low | Only after INJ-001`,
};

export const planningSheets: readonly PlanningSheet[] = [
  stadiumFullScale,
  stadiumSmall,
  winterStorm,
  hurricane,
  earthquake,
  template,
];

function cellsIn({ table }: PlanningSheet): readonly (readonly string[])[] {
  const lines = table.split("\n").slice(1);
  return lines.map((line) => line.split(/ ?\| ?/).map((cell) => cell.replaceAll("\\n", "\n")));
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function workbookCell(text: string): SheetData[number][number] {
  const [, hours, minutes] = /^@(\d\d):(\d\d)$/.exec(text) ?? [];
  if (hours !== undefined)
    return { value: new Date(Date.UTC(1899, 11, 30, Number(hours), Number(minutes))), type: Date, format: "h:mm" };
  if (text === "") return null;
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : text;
}

/** The sheet as the file a planner would send. */
export async function fileOf(sheet: PlanningSheet): Promise<Uint8Array> {
  const rows = cellsIn(sheet);
  if (sheet.file === "csv") return new TextEncoder().encode(rows.map((row) => row.map(csvCell).join(",")).join("\r\n"));
  const blob = await writeXlsxFile(rows.map((row) => row.map(workbookCell))).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
