import { checkCase } from "./check-cases.ts";
import { checkEffects } from "./check-effects.ts";
import { checkMatch } from "./check-match.ts";
import { at, keyAt, problemAt, refers, weighs } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { MselRow } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import { nodeAt, type Path } from "./source.ts";
import type { Survey } from "./survey.ts";

const common = ["id", "kind", "title", "task", "note", "sheet"];
const delivered = [
  ...common,
  "at",
  "after",
  "when",
  "from",
  "to",
  "channel",
  "text",
  "facts",
  "pictures",
  "effects",
  "case",
  "demands",
];
const expected = [...common, "who", "match", "by", "within", "after", "late", "critical", "ref"];

function keysFit(survey: Survey, { kind }: MselRow, path: Path): readonly Problem[] {
  const allowed = kind === "expectedAction" ? expected : kind === "contingency" ? [...delivered, "overdue"] : delivered;
  const written = [...(nodeAt(survey.source, path)?.children.keys() ?? [])];
  return written.flatMap((key) => {
    if (allowed.includes(key)) return [];
    const help = key === "overdue" ? "make it a contingency" : `allowed are ${allowed.join(", ")}`;
    return [problemAt("key-not-for-kind", keyAt(survey, ...path, key), `${article(kind)} has no '${key}'`, { help })];
  });
}

function article(kind: MselRow["kind"]): string {
  const words = kind === "expectedAction" ? "expected action" : `row of kind '${kind}'`;
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

function oneTrigger(survey: Survey, row: MselRow, path: Path): readonly Problem[] {
  const used = (["at", "after", "overdue"] as const).filter((key) => row[key] !== undefined);
  const [first, second] = used;
  if (first !== undefined && second !== undefined) {
    const related = { place: keyAt(survey, ...path, first), message: "the first one" };
    return [
      problemAt("one-of", keyAt(survey, ...path, second), "a row comes by one of at, after, overdue", { related }),
    ];
  }
  return [];
}

/** An expected action counts from a row's delivery itself; the time it has stands in `within`. */
function countsFromRow(survey: Survey, path: Path): readonly Problem[] {
  const helps = { decision: "name the row that opens the decision", delay: "put the time into within" } as const;
  return (["decision", "delay"] as const).flatMap((key) => {
    if (nodeAt(survey.source, [...path, key]) === undefined) return [];
    const message = `an expected action counts from a row: it has no '${key}' here`;
    return [problemAt("key-not-for-kind", keyAt(survey, ...path, key), message, { help: helps[key] })];
  });
}

function afterFits(survey: Survey, { after, kind }: MselRow, rowPath: Path): readonly Problem[] {
  if (after === undefined) return [];
  const path = [...rowPath, "after"];
  const { row, decision, option } = after;
  const { decisions } = survey.scenario;
  const taken = decision !== undefined && Object.hasOwn(decisions, decision) ? decisions[decision] : undefined;
  const help =
    option === undefined || taken === undefined ? undefined : meantOrList(option, Object.keys(taken.options));
  return [
    ...((row === undefined) === (decision === undefined)
      ? [problemAt("one-of", at(survey, ...path), "'after' names either a row or a decision")]
      : []),
    ...(kind === "expectedAction" ? countsFromRow(survey, path) : []),
    ...refers(survey, "delivered", row, at(survey, ...path, "row")),
    ...refers(survey, "decision", decision, at(survey, ...path, "decision")),
    ...(option !== undefined && decision === undefined
      ? [problemAt("key-not-for-kind", keyAt(survey, ...path, "option"), "'option' goes with 'decision'")]
      : []),
    ...(option !== undefined && taken !== undefined && !Object.hasOwn(taken.options, option)
      ? [
          problemAt(
            "unknown-name",
            at(survey, ...path, "option"),
            `'${decision}' has no option called '${option}'`,
            help === undefined ? {} : { help },
          ),
        ]
      : []),
  ];
}

function messageFits(survey: Survey, row: MselRow, path: Path): readonly Problem[] {
  const { from, to, channel, text, facts, pictures, demands } = row;
  const told = text !== undefined || facts.length > 0;
  const says = told || pictures.length > 0 || channel !== undefined || demands !== "none";
  if (!says) return [];
  const missing = [
    ...(from === undefined ? ["from"] : []),
    ...(to.length === 0 ? ["to"] : []),
    ...(channel === undefined ? ["channel"] : []),
  ];
  const silent = told ? [] : ["text"];
  return [...missing, ...silent].map((key) => {
    const help = "a message has from, to, channel, and text or facts";
    return problemAt("key-needed", at(survey, ...path, "id"), `row '${row.id}' is a message without '${key}'`, {
      help,
    });
  });
}

function onChannel(survey: Survey, { from, to, channel }: MselRow, path: Path): readonly Problem[] {
  const { channels } = survey.scenario;
  const members = channel !== undefined && Object.hasOwn(channels, channel) ? channels[channel]?.members : undefined;
  if (members === undefined || channel === undefined) return [];
  const related = { place: keyAt(survey, "channels", channel, "members"), message: "its members" };
  const off = (who: string, place: Path): readonly Problem[] =>
    members.includes(who) || refers(survey, ["persona", "role"], who, at(survey, ...place)).length > 0
      ? []
      : [problemAt("not-on-channel", at(survey, ...place), `'${who}' is not on the channel '${channel}'`, { related })];
  return [
    ...(from === undefined ? [] : off(from, [...path, "from"])),
    ...to.flatMap((role, index) => off(role, [...path, "to", index])),
  ];
}

function deliveredRow(survey: Survey, row: MselRow, path: Path): readonly Problem[] {
  const { from, to, channel, facts, pictures, overdue, kind, effects, text, task } = row;
  const players = ["inject", "contingency", "adaptive", "complexity"].includes(kind);
  const silent = text === undefined && facts.length === 0;
  const idle = players && silent && effects.length === 0 && row.case === undefined;
  return [
    ...oneTrigger(survey, row, path),
    ...afterFits(survey, row, path),
    ...refers(survey, "expected", overdue?.row, at(survey, ...path, "overdue", "row")),
    ...weighs(survey.source, [...path, "when"], row.when, survey.conditions.scenario),
    ...refers(survey, ["persona", "role"], from, at(survey, ...path, "from")),
    ...to.flatMap((role, index) => refers(survey, "role", role, at(survey, ...path, "to", index))),
    ...refers(survey, "channel", channel, at(survey, ...path, "channel")),
    ...facts.flatMap((fact, index) => refers(survey, "fact", fact, at(survey, ...path, "facts", index))),
    ...pictures.flatMap((id, index) => refers(survey, "picture", id, at(survey, ...path, "pictures", index))),
    ...refers(survey, "task", task, at(survey, ...path, "task")),
    ...checkEffects(survey, effects, [...path, "effects"]),
    ...checkCase(survey, row.case, path),
    ...messageFits(survey, row, path),
    ...onChannel(survey, row, path),
    ...(idle
      ? [
          problemAt("row-does-nothing", at(survey, ...path, "id"), `row '${row.id}' says nothing and changes nothing`, {
            severity: "warning",
          }),
        ]
      : []),
  ];
}

function expectedRow(survey: Survey, row: MselRow, path: Path): readonly Problem[] {
  const { who, match, by, within, after, task, id } = row;
  const needed = [...(who.length === 0 ? ["who"] : []), ...(match === undefined ? ["match"] : [])];
  const target =
    (by === undefined) === (within === undefined)
      ? [
          problemAt("one-of", at(survey, ...path, "id"), `expected action '${id}' needs either 'by' or 'within'`, {
            help: "by: T+0:10, or within: 4m with after: { row: … }",
          }),
        ]
      : [];
  const counted =
    (within === undefined) === (after === undefined)
      ? []
      : [
          problemAt(
            "key-needed",
            at(survey, ...path, "id"),
            "'within' and 'after' go together: how long after which row",
            { help: "for a time from STARTEX write by: T+0:10" },
          ),
        ];
  return [
    ...needed.map((key) =>
      problemAt("key-needed", at(survey, ...path, "id"), `expected action '${id}' needs '${key}'`),
    ),
    ...target,
    ...(target.length > 0 ? [] : counted),
    ...afterFits(survey, row, path),
    ...who.flatMap((role, index) => refers(survey, "role", role, at(survey, ...path, "who", index))),
    ...refers(survey, "task", task, at(survey, ...path, "task")),
    ...checkMatch(survey, row, path),
  ];
}

/** The MSEL: each row has the keys its kind needs and no others, and every name in it exists. */
export function checkMsel(survey: Survey): readonly Problem[] {
  return survey.scenario.msel.flatMap((row, index) => {
    const path = ["msel", index];
    const misplaced = keysFit(survey, row, path);
    if (misplaced.length > 0) return misplaced;
    return row.kind === "expectedAction" ? expectedRow(survey, row, path) : deliveredRow(survey, row, path);
  });
}
