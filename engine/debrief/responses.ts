import type { RoleId, RowId } from "#engine/ids.ts";
import { entriesOf, type Course, type When } from "./course.ts";

/** The stages of one addressed role's response to a row that demands something. A stage without a record is absent. */
interface RoleResponse {
  readonly role: RoleId;
  /** First opened or heard by one of the role's seats. */
  readonly opened?: When;
  readonly acknowledged?: When;
  /** The first message of the role in answer to it that is more than an acknowledgement. */
  readonly answered?: When;
}

export interface Response {
  readonly row: RowId;
  readonly title: string;
  readonly demands: "ack" | "action" | "decision";
  /** When its message got there: when the row came, unless the channel was dead or congested. */
  readonly delivered: When;
  readonly roles: readonly RoleResponse[];
}

function when(found: When | undefined): When | undefined {
  return found && { seq: found.seq, at: found.at };
}

/** Rows that demand something of players and reached them, late or sent again too, with the times at which each addressed role took it in and answered. */
export function responses(course: Course): readonly Response[] {
  const sent = entriesOf(course, "message-sent");
  const opened = entriesOf(course, "message-opened");
  const arrived = entriesOf(course, "message-arrived");
  const lost = new Set(entriesOf(course, "message-lost").map(({ is }) => is.message));
  const delivered = entriesOf(course, "inject-delivered");
  return course.plan.injects.flatMap(({ id: row, title, demands, to }): readonly Response[] => {
    const first = when(delivered.find(({ is }) => is.row === row));
    const sending = sent.find(({ is }) => is.row === row && !lost.has(is.message));
    if (demands === "none" || first === undefined || sending === undefined) return [];
    const { message } = sending.is;
    const later = sending.at > first.at ? when(sending) : undefined;
    const came = when(arrived.find(({ is }) => is.message === message)) ?? later ?? first;
    const answers = sent.filter(({ is }) => is.re === message);
    const roles = to.map((role) => {
      const own = answers.filter(({ is }) => is.role === role);
      const seen = when(opened.find(({ is }) => is.message === message && is.role === role));
      const ack = when(own.find(({ is }) => is.act === "ack" || is.act === "readback"));
      const answer = when(own.find(({ is }) => is.act !== "ack" && is.act !== "readback"));
      return {
        role,
        ...(seen === undefined ? {} : { opened: seen }),
        ...(ack === undefined ? {} : { acknowledged: ack }),
        ...(answer === undefined ? {} : { answered: answer }),
      };
    });
    return [{ row, title, demands, delivered: came, roles }];
  });
}
