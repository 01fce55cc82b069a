import type { AgencyId, ClaimId, DecisionId, OptionId, RoleId, SeatId } from "#engine/ids.ts";
import type { HappeningOf } from "#engine/exercise/entry.ts";
import { deciders } from "#engine/plan/deciders.ts";
import type { PlanDecision } from "#engine/plan/msel.ts";
import type { Citation } from "#engine/scenario/written.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { entriesOf, type Course, type Hearing, type When } from "./course.ts";
import { isTrue } from "./knowledge.ts";
import { voteOf, type VoteAccount } from "./votes.ts";

/** A claim on record as told, at the moment of a decision. */
export interface KnownClaim extends When {
  readonly claim: ClaimId;
  readonly subject: string;
  readonly field: string;
  readonly value: string | number | boolean | readonly string[];
  readonly source: string;
  readonly true?: boolean;
}

/** A fact that a deciding role needs, and of which there is no record that this role was told by then. */
export interface NoRecord {
  readonly fact: ClaimId;
  readonly text: string;
  readonly role: RoleId;
  /** Agencies of which there was a record by then: they could have passed it on. */
  readonly heldBy: readonly AgencyId[];
}

/** An agency's or the decider's answer to a proposal. */
export interface Signature extends When {
  readonly version: number;
  readonly agency: AgencyId;
  readonly role: RoleId;
  readonly agree: boolean;
  readonly bot: boolean;
  readonly reason?: string;
}

export interface Proposal extends When {
  readonly version: number;
  readonly option: OptionId;
  readonly role: RoleId;
  readonly agency: AgencyId;
  readonly reason?: string;
}

/** One decision point and what came of it. */
export interface DecisionAccount {
  readonly decision: DecisionId;
  readonly title: string;
  readonly question: string;
  readonly joint: boolean;
  readonly task?: string;
  readonly roles: readonly RoleId[];
  /** With who opened it, when somebody did. */
  readonly opened?: When & { readonly until: ExerciseTime; readonly seat?: SeatId };
  /** The decision it came after, in a sequence. */
  readonly after?: { readonly decision: DecisionId; readonly option?: OptionId };
  readonly vote?: VoteAccount;
  readonly outcome: "taken" | "lapsed" | "open" | "never-opened";
  /** When it was taken or lapsed. */
  readonly closed?: When & { readonly seat?: SeatId; readonly role?: RoleId };
  /** The option that was taken, or that stands since nobody decided; with what the scenario's source says of it. */
  readonly option?: {
    readonly id: OptionId;
    readonly label: string;
    readonly doctrine: "preferred" | "acceptable" | "contrary";
    readonly source?: Citation;
  };
  readonly reason?: string;
  /** From opening to the decision. Of a lapse the whole time it was open: it may have taken longer. */
  readonly latencyMs?: number;
  readonly censored: boolean;
  readonly proposals: readonly Proposal[];
  readonly answers: readonly Signature[];
  /** What the decider was told before; after a lapse, what any seat of the deciding roles was. */
  readonly known: readonly KnownClaim[];
  readonly knownByAgency: readonly { readonly agency: AgencyId; readonly claims: readonly KnownClaim[] }[];
  readonly noRecord: readonly NoRecord[];
}

function reasonOf({ reason }: Readonly<Record<string, string>>): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}

function known(course: Course, hearings: readonly Hearing[]): readonly KnownClaim[] {
  const first = new Map<ClaimId, Hearing>();
  for (const hearing of hearings) if (!first.has(hearing.claim.id)) first.set(hearing.claim.id, hearing);
  return [...first.values()].map(({ seq, at, claim }) => {
    const { id, subject, field, value, source } = claim;
    const so = isTrue(course, claim);
    return { seq, at, claim: id, subject, field, value, source, ...(so === undefined ? {} : { true: so }) };
  });
}

function noRecord({ plan }: Course, roles: readonly RoleId[], before: readonly Hearing[]): readonly NoRecord[] {
  return Object.values(plan.facts).flatMap(({ id: fact, text, neededBy }) => {
    const told = before.filter(({ claim }) => claim.id === fact);
    const heldBy = Object.keys(plan.agencies).filter((agency) => told.some((hearing) => hearing.agency === agency));
    return roles
      .filter((role) => neededBy.includes(role) && !told.some((hearing) => hearing.role === role))
      .map((role) => ({ fact, text, role, heldBy }));
  });
}

interface Opening extends When {
  readonly is: HappeningOf<"decision-opened">;
}

interface Closing extends When {
  readonly seat?: SeatId;
  readonly role?: RoleId;
  readonly option: OptionId;
  readonly lapsed: boolean;
  readonly texts: Readonly<Record<string, string>>;
}

function closingOf(course: Course, id: DecisionId): Closing | undefined {
  const taken = entriesOf(course, "decision-taken").find(({ is }) => is.decision === id);
  if (taken !== undefined) {
    const { seq, at, is, texts } = taken;
    const { seat, role, option } = is;
    const by = seat === undefined || role === undefined ? {} : { seat, role };
    return { seq, at, ...by, option, lapsed: false, texts };
  }
  const lapse = entriesOf(course, "decision-lapsed").find(({ is }) => is.decision === id);
  return lapse && { seq: lapse.seq, at: lapse.at, option: lapse.is.option, lapsed: true, texts: lapse.texts };
}

function proposalsOf(course: Course, id: DecisionId): readonly Proposal[] {
  return entriesOf(course, "decision-proposed").flatMap(({ seq, at, is, texts }) => {
    const { version, option, role, agency } = is;
    return is.decision === id ? [{ seq, at, version, option, role, agency, ...reasonOf(texts) }] : [];
  });
}

function answersOf(course: Course, id: DecisionId): readonly Signature[] {
  return entriesOf(course, "decision-signed").flatMap(({ seq, at, is, texts }) => {
    const { version, agency, role, agree, bot } = is;
    return is.decision === id ? [{ seq, at, version, agency, role, agree, bot, ...reasonOf(texts) }] : [];
  });
}

/** What was known, and of what there is no record, when a decision closed; nothing of one that did not. */
function knowing(
  course: Course,
  decision: PlanDecision,
  closing: Closing | undefined,
): Pick<DecisionAccount, "known" | "knownByAgency" | "noRecord"> {
  if (closing === undefined) return { known: [], knownByAgency: [], noRecord: [] };
  const { plan } = course;
  const { joint } = decision;
  const roles = deciders(plan, decision.id);
  const before = course.hearings.filter(({ seq }) => seq < closing.seq);
  const deciding = closing.role === undefined ? roles : [closing.role];
  const own = before.filter(({ seat, role }) =>
    closing.seat === undefined ? roles.includes(role) : seat === closing.seat,
  );
  const signing = Object.values(plan.roles).filter(({ agency }) => joint?.agencies.includes(agency) === true);
  const needing = joint === undefined ? deciding : [...new Set([...deciding, ...signing.map(({ id }) => id)])];
  return {
    known: known(course, own),
    knownByAgency: Object.keys(plan.agencies).map((agency) => ({
      agency,
      claims: known(
        course,
        before.filter((hearing) => hearing.agency === agency),
      ),
    })),
    noRecord: noRecord(course, needing, before),
  };
}

function account(course: Course, decision: PlanDecision): DecisionAccount {
  const { id, title, question, joint, task, options, after } = decision;
  const opening = entriesOf(course, "decision-opened").find(({ is }) => is.decision === id);
  const closing = closingOf(course, id);
  const proposals = proposalsOf(course, id);
  const option = options.find((one) => one.id === closing?.option);
  const vote = voteOf(course, decision);
  const until = closing?.at ?? course.end;
  const lastReason = joint === undefined ? closing?.texts["reason"] : proposals.at(-1)?.reason;
  return {
    decision: id,
    title,
    question,
    joint: joint !== undefined,
    ...(task === undefined ? {} : { task }),
    roles: deciders(course.plan, id),
    ...(opening === undefined ? {} : { opened: openedAs(opening) }),
    ...(after === undefined ? {} : { after: { decision: after.decision, ...optionIn(after) } }),
    ...(vote === undefined ? {} : { vote }),
    outcome: outcomeOf(opening !== undefined, closing),
    ...(closing === undefined ? {} : { closed: closedBy(closing) }),
    ...(option === undefined ? {} : { option: optionOf(option) }),
    ...(closing?.lapsed === false && lastReason !== undefined ? { reason: lastReason } : {}),
    ...(opening === undefined ? {} : { latencyMs: until - opening.at }),
    censored: closing?.lapsed !== false,
    proposals,
    answers: answersOf(course, id),
    ...knowing(course, decision, closing),
  };
}

function openedAs({ seq, at, is }: Opening): NonNullable<DecisionAccount["opened"]> {
  return { seq, at, until: is.until, ...(is.seat === undefined ? {} : { seat: is.seat }) };
}

function optionIn({ option }: { readonly option?: OptionId }): { readonly option?: OptionId } {
  return option === undefined ? {} : { option };
}

function outcomeOf(opened: boolean, closing: Closing | undefined): DecisionAccount["outcome"] {
  if (closing !== undefined) return closing.lapsed ? "lapsed" : "taken";
  return opened ? "open" : "never-opened";
}

function closedBy({ seq, at, seat, role }: Closing): NonNullable<DecisionAccount["closed"]> {
  return { seq, at, ...(seat === undefined ? {} : { seat }), ...(role === undefined ? {} : { role }) };
}

function optionOf({
  id,
  label,
  doctrine,
  source,
}: PlanDecision["options"][number]): NonNullable<DecisionAccount["option"]> {
  return { id, label, doctrine, ...(source === undefined ? {} : { source }) };
}

/** Every decision point with what came of it and what there is a record of being known then, in the scenario's order. */
export function decisions(course: Course): readonly DecisionAccount[] {
  return Object.values(course.plan.decisions).map((decision) => account(course, decision));
}
