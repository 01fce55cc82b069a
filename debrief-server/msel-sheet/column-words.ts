/** What a column of an MSEL spreadsheet holds. */
export const fields = [
  "number",
  "phase",
  "at",
  "time",
  "dtg",
  "date",
  "story",
  "kind",
  "subject",
  "from",
  "deliveredBy",
  "to",
  "channel",
  "storyline",
  "description",
  "expected",
  "actual",
  "objectives",
  "location",
  "background",
  "notes",
  "author",
  "priority",
  "status",
] as const;
export type Field = (typeof fields)[number];

/** The texts of one row by what they are; what is empty is left out. */
export type Cells = Partial<Readonly<Record<Field, string>>>;

interface ColumnWords {
  /** The header an export writes. */
  readonly header: string;
  /** Other headers of planning spreadsheets for the same thing. */
  readonly also: readonly string[];
  /** How wide an export makes it, in characters. */
  readonly width: number;
}

/** The headers of the families of spreadsheets in use, by what they hold. Letters and digits count, nothing else. */
export const columnWords: Readonly<Record<Field, ColumnWords>> = {
  number: {
    header: "MSEL NUMBER",
    also: [
      "EVENT #",
      "MSEL #",
      "Inject #",
      "Event Number",
      "Inject Number",
      "Inject ID",
      "Serial",
      "SourceReference",
      "#",
      "ID",
    ],
    width: 12,
  },
  phase: { header: "PHASE", also: ["Day", "Exercise Phase"], width: 12 },
  at: { header: "EXERCISE TIME", also: ["Elapsed Time", "Time from STARTEX"], width: 16 },
  time: { header: "EVENT TIME", also: ["Time", "ScheduledTime", "Inject Time", "Planned Time"], width: 14 },
  dtg: { header: "INJECT DTG", also: ["DTG", "Date-Time Group", "Event DTG"], width: 16 },
  date: { header: "DATE", also: ["Event Date", "Inject Date", "ScheduledDate"], width: 12 },
  story: {
    header: "EXERCISE DATE (BLUEPRINT)",
    also: ["Exercise Date", "ScenarioDay", "ScenarioTime", "Scenario Date"],
    width: 16,
  },
  kind: { header: "EVENT TYPE", also: ["TYPE", "Inject Type", "Kind"], width: 16 },
  subject: {
    header: "SUBJECT",
    also: ["TITLE", "Event Summary", "Event Title", "Inject Title", "Event Synopsis"],
    width: 32,
  },
  from: {
    header: "SEND FROM (SIMULATED)",
    also: ["SENT FROM", "SEND FROM", "Source", "From", "From Org", "Sender"],
    width: 22,
  },
  deliveredBy: {
    header: "INJECTED BY (RESPONSIBLE CONTROLLER)",
    also: ["CONTROLLER", "Injected By", "Inject Implementer", "ResponsibleController", "Delivered By"],
    width: 22,
  },
  to: {
    header: "SEND TO (RECIPIENT PLAYERS)",
    also: ["SENT TO", "SEND TO", "Target", "To", "To Org", "Recipient", "Recipients", "Intended Player"],
    width: 26,
  },
  channel: {
    header: "INJECT MODE",
    also: ["METHOD", "Inject Method", "DeliveryMethod", "Delivery Mode", "Mode"],
    width: 14,
  },
  storyline: { header: "STORYLINE/THREAD", also: ["Storyline", "Thread", "Track"], width: 18 },
  description: {
    header: "EVENT DESCRIPTION",
    also: ["DESCRIPTION/SCRIPT", "Description", "Script", "Inject Description", "Event Details", "Inject Text"],
    width: 60,
  },
  expected: {
    header: "EXPECTED ACTION",
    also: [
      "Expected Actions",
      "EXPECTED OUTCOMES",
      "Expected Outcome",
      "Expected Reaction to Inject",
      "Expected Response",
      "Expected Player Action",
    ],
    width: 44,
  },
  actual: {
    header: "IMPLEMENTER (Actual Narrative)",
    also: ["Actual Narrative", "Actual", "Actual Action"],
    width: 60,
  },
  objectives: {
    header: "OBJECTIVES SUPPORTED",
    also: [
      "1st Objective Supported",
      "2nd Objective Supported",
      "3rd Objective Supported",
      "1st/2nd Objective Supported",
      "Objective Supported",
      "Objective",
      "Objectives",
      "ESF",
      "Core Capability",
      "Core Capabilities",
    ],
    width: 26,
  },
  location: {
    header: "LOCATION",
    also: ["LocationName", "LocationType", "LocationName/Type", "Impacted Event Location/Venue", "Venue"],
    width: 22,
  },
  background: { header: "BACKGROUND INFORMATION", also: ["Background"], width: 40 },
  notes: { header: "NOTES/REMARKS", also: ["Notes", "Remarks", "Controller Notes", "Comments"], width: 40 },
  author: { header: "INJECT AUTHOR", also: ["Author", "Originator"], width: 16 },
  priority: { header: "PRIORITY", also: ["Importance"], width: 10 },
  status: { header: "STATUS", also: ["Inject Status", "Event Status"], width: 14 },
};

/** A header, a kind of row or a name, so that case, spaces and signs make no difference. */
export function plainWord(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}#]/gu, "");
}
