import { at, keyAt, problemAt, refers } from "./complain.ts";
import type { Decision } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/** Who decides: roles alone, agencies that sign, or the seats of roles that vote. Never two of these, never nobody. */
export function checkVote(survey: Survey, id: string, { vote, joint, roles }: Decision): readonly Problem[] {
  if (vote === undefined) {
    if (roles.length > 0) return [];
    const help = "roles: [ … ], or vote: { roles: [ … ] }";
    return [problemAt("key-needed", keyAt(survey, "decisions", id), `nobody can decide '${id}'`, { help })];
  }
  const path = ["decisions", id, "vote"];
  const related = { place: keyAt(survey, ...path), message: "it is put to the vote" };
  const signed =
    joint === undefined
      ? []
      : [problemAt("one-of", keyAt(survey, "decisions", id, "joint"), "a vote is not signed as well", { related })];
  const help = "those who vote stand in vote: { roles: [ … ] }";
  const decided =
    roles.length === 0
      ? []
      : [
          problemAt("key-not-for-kind", keyAt(survey, "decisions", id, "roles"), "nobody decides a vote alone", {
            related,
            help,
          }),
        ];
  return [
    ...signed,
    ...decided,
    ...vote.roles.flatMap((role, index) => refers(survey, "role", role, at(survey, ...path, "roles", index))),
    ...quorumFits(survey, id, vote),
    ...reasonsFit(survey, id, vote),
  ];
}

function reasonsFit(
  survey: Survey,
  id: string,
  { secret, reasons }: NonNullable<Decision["vote"]>,
): readonly Problem[] {
  if (!secret || !reasons) return [];
  const message = `the ballot of '${id}' is secret: a reason would say how its seat voted`;
  return [problemAt("key-not-for-kind", keyAt(survey, "decisions", id, "vote", "reasons"), message)];
}

function quorumFits(survey: Survey, id: string, vote: NonNullable<Decision["vote"]>): readonly Problem[] {
  const { roles } = survey.scenario;
  const seats = [...new Set(vote.roles)].map((role) => (Object.hasOwn(roles, role) ? (roles[role]?.seats ?? 1) : 0));
  const ballots = seats.reduce((sum, one) => sum + one, 0);
  if (seats.includes(0) || vote.quorum <= ballots) return [];
  const message = `the quorum of '${id}' is ${vote.quorum}, but only ${ballots} can vote`;
  return [problemAt("vote-quorum", at(survey, "decisions", id, "vote", "quorum"), message)];
}
