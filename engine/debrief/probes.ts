import type { OptionId, RoleId, SeatId } from "#engine/ids.ts";
import type { PlanProbe } from "#engine/plan/meeting.ts";
import { entriesOf, roleOf, type Course, type When } from "./course.ts";
import { wilson, type Share } from "./wilson.ts";

type Level = PlanProbe["level"];

/** One answer, as it was when it was given. */
interface ProbeAnswer extends When {
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly option: OptionId;
  /** Absent when no option was right then: there is nothing to score. */
  readonly right?: boolean;
  readonly bot: boolean;
  readonly tookMs: number;
}

/** One probe that was asked. */
export interface ProbeAccount extends When {
  readonly probe: string;
  readonly level: Level;
  readonly question: string;
  readonly answers: readonly ProbeAnswer[];
  /** Seats that were asked, or came within its time, and gave no answer. */
  readonly unanswered: readonly SeatId[];
}

/** Answers counted: right of those that could be scored, and how many gave none. */
export interface ProbeCount {
  readonly right: Share;
  readonly wrong: number;
  readonly unscored: number;
  readonly unanswered: number;
}

/** What was seen, understood and foreseen, as far as it was asked; by level, and by level and role. */
export interface ProbesAccount {
  readonly probes: readonly ProbeAccount[];
  readonly levels: readonly (ProbeCount & { readonly level: Level })[];
  readonly roles: readonly (ProbeCount & { readonly level: Level; readonly role: RoleId })[];
}

const levels: readonly Level[] = ["perceive", "comprehend", "predict"];

function accountOf(course: Course, asked: ReturnType<typeof askedIn>[number]): ProbeAccount {
  const { seq, at, is } = asked;
  const probe = course.plan.probes[is.probe];
  const answers = entriesOf(course, "probe-answered").flatMap(({ is: answer, ...when }): readonly ProbeAnswer[] => {
    if (answer.probe !== is.probe) return [];
    const { seat, role, option, right, bot } = answer;
    const scored = right === undefined ? {} : { right };
    return [{ seq: when.seq, at: when.at, seat, role, option, bot, tookMs: when.at - at, ...scored }];
  });
  const closed = entriesOf(course, "probe-closed").find((entry) => entry.is.probe === is.probe);
  const answered = new Set(answers.map(({ seat }) => seat));
  return {
    seq,
    at,
    probe: is.probe,
    level: probe?.level ?? "perceive",
    question: probe?.question ?? is.probe,
    answers,
    unanswered: closed?.is.unanswered ?? is.seats.filter((seat) => !answered.has(seat)),
  };
}

function askedIn(course: Course) {
  return entriesOf(course, "probe-asked");
}

/** Counts answers; of one role where one is named. */
function count(course: Course, asked: readonly ProbeAccount[], role?: RoleId): ProbeCount {
  const answers = asked.flatMap((probe) => probe.answers).filter((one) => role === undefined || one.role === role);
  const silent = asked
    .flatMap(({ unanswered }) => unanswered)
    .filter((seat) => role === undefined || roleOf(course.plan, seat) === role);
  const right = answers.filter((one) => one.right === true).length;
  const wrong = answers.filter((one) => one.right === false).length;
  return {
    right: wilson(right, right + wrong),
    wrong,
    unscored: answers.length - right - wrong,
    unanswered: silent.length,
  };
}

/** The probes that were asked, with what was answered; undefined when none was. No score over all of them. */
export function probes(course: Course): ProbesAccount | undefined {
  const asked = askedIn(course).map((entry) => accountOf(course, entry));
  if (asked.length === 0) return undefined;
  const used = levels.filter((level) => asked.some((probe) => probe.level === level));
  return {
    probes: asked,
    levels: used.map((level) => ({ level, ...count(course, atLevel(asked, level)) })),
    roles: used.flatMap((level) =>
      rolesIn(course, atLevel(asked, level)).map((role) => ({
        level,
        role,
        ...count(course, atLevel(asked, level), role),
      })),
    ),
  };
}

function atLevel(asked: readonly ProbeAccount[], level: Level): readonly ProbeAccount[] {
  return asked.filter((probe) => probe.level === level);
}

function rolesIn({ plan }: Course, asked: readonly ProbeAccount[]): readonly RoleId[] {
  return [...new Set(asked.flatMap(({ probe }) => plan.probes[probe]?.roles ?? []))];
}
