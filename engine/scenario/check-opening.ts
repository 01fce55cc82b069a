import { at, problemAt, refers } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import type { Decision } from "./msel-schema.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/** How a decision comes to be open: what it comes after and who may open it are there. */
export function checkOpening(survey: Survey, id: string, decision: Decision): readonly Problem[] {
  const { after, openedBy } = decision;
  const path = ["decisions", id];
  return [
    ...refers(survey, "meeting", decision.in, at(survey, ...path, "in")),
    ...openedBy.flatMap((role, index) => refers(survey, "role", role, at(survey, ...path, "openedBy", index))),
    ...(after === undefined ? [] : follows(survey, id, after)),
  ];
}

function follows(survey: Survey, id: string, { decision, option }: NonNullable<Decision["after"]>): readonly Problem[] {
  const { decisions } = survey.scenario;
  const path = ["decisions", id, "after"];
  const unknown = refers(survey, "decision", decision, at(survey, ...path, "decision"));
  const before = Object.hasOwn(decisions, decision) ? decisions[decision] : undefined;
  if (before === undefined || option === undefined || Object.hasOwn(before.options, option)) return unknown;
  const help = meantOrList(option, Object.keys(before.options));
  const message = `'${decision}' has no option called '${option}'`;
  return [problemAt("unknown-name", at(survey, ...path, "option"), message, help === undefined ? {} : { help })];
}
