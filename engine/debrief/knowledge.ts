import type { AgencyId, ClaimId, RoleId, RowId } from "#engine/ids.ts";
import type { PlanFact } from "#engine/plan/plan.ts";
import { agencyOf, entriesOf, type Course, type Hearing, type When } from "./course.ts";

/** When there is first a record that an agency was told a fact, and through whom. */
interface Receipt extends When {
  readonly role: RoleId;
  readonly how: Hearing["how"];
  readonly message: string;
}

/** One fact and one agency. Without `told` there is no record that the agency was told; that is all it says. */
export interface KnowledgeCell {
  readonly agency: AgencyId;
  /** A role of this agency needs the fact. */
  readonly needed: boolean;
  readonly told?: Receipt;
  /** Each role of the agency that needs the fact, and when there is a record of its being told. */
  readonly needing: readonly { readonly role: RoleId; readonly told?: Receipt }[];
}

export interface KnowledgeRow {
  readonly fact: ClaimId;
  readonly text: string;
  readonly source: string;
  /** Whether the fact is so; absent when the scenario does not say what is. */
  readonly true?: boolean;
  /** When the first row that carries it was delivered. */
  readonly arrived?: When & { readonly row: RowId };
  readonly cells: readonly KnowledgeCell[];
}

/** Whether a claim says what is so; undefined when the scenario does not say what is. */
export function isTrue(
  { plan }: Pick<Course, "plan">,
  claim: { readonly subject: string; readonly field: string; readonly value: unknown },
): boolean | undefined {
  const truth = plan.truth[claim.subject]?.[claim.field];
  return truth === undefined ? undefined : truth === claim.value;
}

function receipt(hearing: Hearing | undefined): { readonly told?: Receipt } {
  if (hearing === undefined) return {};
  const { seq, at, role, how, message } = hearing;
  return { told: { seq, at, role, how, message } };
}

function cell({ plan }: Course, fact: PlanFact, agency: AgencyId, told: readonly Hearing[]): KnowledgeCell {
  const needing = fact.neededBy
    .filter((role) => agencyOf(plan, role) === agency)
    .map((role) => ({ role, ...receipt(told.find((hearing) => hearing.role === role)) }));
  const first = told.find((hearing) => hearing.agency === agency);
  return { agency, needed: needing.length > 0, ...receipt(first), needing };
}

function arrival(course: Course, fact: ClaimId): KnowledgeRow["arrived"] {
  const carriers = course.plan.injects.filter(({ facts }) => facts.includes(fact)).map(({ id }) => id);
  const first = entriesOf(course, "inject-delivered").find(({ is }) => carriers.includes(is.row));
  return first && { seq: first.seq, at: first.at, row: first.is.row };
}

/** Facts against agencies: when there is first a record that each was told. In the order of the scenario. */
export function knowledge(course: Course): readonly KnowledgeRow[] {
  const { plan, hearings } = course;
  return Object.values(plan.facts).map((fact) => {
    const told = hearings.filter(({ claim }) => claim.id === fact.id);
    const so = isTrue(course, fact);
    const arrived = arrival(course, fact.id);
    return {
      fact: fact.id,
      text: fact.text,
      source: fact.source,
      ...(so === undefined ? {} : { true: so }),
      ...(arrived === undefined ? {} : { arrived }),
      cells: Object.keys(plan.agencies).map((agency) => cell(course, fact, agency, told)),
    };
  });
}
