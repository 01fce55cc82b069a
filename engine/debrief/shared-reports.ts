import type { AgencyId, RoleId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { agencyOf, entriesOf, type Course, type When } from "./course.ts";

/** When each agency first had a report of one form in hand: its own, or one it opened or heard. */
export interface SharedReport {
  readonly form: string;
  readonly title: string;
  readonly first?: When & { readonly role: RoleId };
  readonly sent: number;
  readonly agencies: readonly { readonly agency: AgencyId; readonly had?: When & { readonly role: RoleId } }[];
  /** When the last agency had one; absent when there is no record for one of them. */
  readonly sharedAt?: ExerciseTime;
}

interface Had extends When {
  readonly role: RoleId;
}

/** For each form: when it was first sent, and when each agency with a role first had one. */
export function sharedReports(course: Course): readonly SharedReport[] {
  const { plan } = course;
  const sent = entriesOf(course, "message-sent");
  const opened = entriesOf(course, "message-opened");
  const agencies = Object.keys(plan.agencies).filter((id) =>
    Object.values(plan.roles).some(({ agency }) => agency === id),
  );
  return Object.values(plan.forms).map(({ id, title }) => {
    const reports = sent.filter(({ is }) => is.form === id);
    const messages = new Set(reports.map(({ is }) => is.message));
    const had: readonly Had[] = [
      ...reports.flatMap(({ seq, at, is }) => (is.role === undefined ? [] : [{ seq, at, role: is.role }])),
      ...opened.flatMap(({ seq, at, is }) => (messages.has(is.message) ? [{ seq, at, role: is.role }] : [])),
    ].toSorted((a, b) => a.seq - b.seq);
    const each = agencies.map((agency) => {
      const receipt = had.find(({ role }) => agencyOf(plan, role) === agency);
      return receipt === undefined ? { agency } : { agency, had: receipt };
    });
    const [first] = had;
    const times = each.flatMap((one) => ("had" in one ? [one.had.at] : []));
    return {
      form: id,
      title,
      ...(first === undefined ? {} : { first }),
      sent: reports.length,
      agencies: each,
      ...(each.length > 0 && times.length === each.length ? { sharedAt: Math.max(...times) } : {}),
    };
  });
}
