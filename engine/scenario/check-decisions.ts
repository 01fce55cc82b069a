import { checkEffects } from "./check-effects.ts";
import { checkOpening } from "./check-opening.ts";
import { checkVote } from "./check-vote.ts";
import { at, keyAt, problemAt, refers, weighs } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { Decision } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

function options(survey: Survey, id: string, { options: written, lapses }: Decision): readonly Problem[] {
  const { source, conditions } = survey;
  const ids = Object.keys(written);
  const few =
    ids.length >= 2
      ? []
      : [problemAt("decision-options", keyAt(survey, "decisions", id), `'${id}' needs at least two options`)];
  const place = at(survey, "decisions", id, "lapses");
  const standing = Object.hasOwn(written, lapses) ? written[lapses] : undefined;
  const help = meantOrList(lapses, ids);
  const unknown =
    standing === undefined
      ? [
          problemAt(
            "unknown-name",
            place,
            `'${id}' has no option called '${lapses}'`,
            help === undefined ? {} : { help },
          ),
        ]
      : [];
  const conditional =
    standing?.when === undefined
      ? []
      : [problemAt("decision-options", place, `'${lapses}' stands when nobody decides: it may not have a condition`)];
  return [
    ...few,
    ...unknown,
    ...conditional,
    ...Object.entries(written).flatMap(([option, { when, effects }]) => {
      const path = ["decisions", id, "options", option];
      return [
        ...weighs(source, [...path, "when"], when, conditions.scenario),
        ...checkEffects(survey, effects, [...path, "effects"]),
      ];
    }),
  ];
}

function agencies(survey: Survey, id: string, { joint, roles }: Decision): readonly Problem[] {
  if (joint === undefined) return [];
  const written = survey.scenario.roles;
  const path = ["decisions", id, "joint"];
  const unknown = joint.agencies.flatMap((agency, index) =>
    refers(survey, "agency", agency, at(survey, ...path, "agencies", index)),
  );
  const nobody = joint.agencies.flatMap((agency, index) => {
    if (Object.values(written).some((role) => role.agency === agency)) return [];
    const message = `nobody can sign for '${agency}': no role belongs to it`;
    return [problemAt("decision-agencies", at(survey, ...path, "agencies", index), message)];
  });
  const strangers = roles.flatMap((role, index) => {
    const agency = Object.hasOwn(written, role) ? written[role]?.agency : undefined;
    if (agency === undefined || joint.agencies.includes(agency)) return [];
    const message = `'${role}' may propose, but its agency '${agency}' does not sign`;
    return [problemAt("decision-agencies", at(survey, "decisions", id, "roles", index), message)];
  });
  return [...unknown, ...(unknown.length > 0 ? [] : nobody), ...strangers, ...lead(survey, id, joint)];
}

function lead(survey: Survey, id: string, joint: NonNullable<Decision["joint"]>): readonly Problem[] {
  const place = at(survey, "decisions", id, "joint", "lead");
  if (joint.rule === "lead" && joint.lead === undefined) {
    return [
      problemAt("key-needed", at(survey, "decisions", id, "joint"), "the rule 'lead' needs a lead agency", {
        help: "lead: …",
      }),
    ];
  }
  if (joint.lead === undefined || joint.agencies.includes(joint.lead)) return [];
  return [problemAt("decision-agencies", place, `the lead '${joint.lead}' is not one of the agencies`)];
}

/** Decision points: who, which options, what stands when nobody decides, and the agencies of a joint one. */
export function checkDecisions(survey: Survey): readonly Problem[] {
  return Object.entries(survey.scenario.decisions).flatMap(([id, decision]) => [
    ...decision.roles.flatMap((role, index) =>
      refers(survey, "role", role, at(survey, "decisions", id, "roles", index)),
    ),
    ...refers(survey, "task", decision.task, at(survey, "decisions", id, "task")),
    ...checkOpening(survey, id, decision),
    ...checkVote(survey, id, decision),
    ...agencies(survey, id, decision),
    ...options(survey, id, decision),
  ]);
}
