import { checkCaseKinds } from "./check-cases.ts";
import { checkCasualties } from "./check-casualties.ts";
import { checkChartUse } from "./check-chart-use.ts";
import { checkCharts } from "./check-charts.ts";
import { checkDecisions } from "./check-decisions.ts";
import { checkMedia } from "./check-media.ts";
import { checkMeetings } from "./check-meetings.ts";
import { checkMsel } from "./check-msel.ts";
import { checkNames } from "./check-names.ts";
import { checkOddities } from "./check-oddities.ts";
import { checkPacks } from "./check-packs.ts";
import { checkPeople } from "./check-people.ts";
import { checkPlaces } from "./check-places.ts";
import { checkPractice } from "./check-practice.ts";
import { checkResources } from "./check-resources.ts";
import { checkSlips } from "./check-slips.ts";
import { checkStory } from "./check-story.ts";
import { checkTimes } from "./check-times.ts";
import { checkRings, checkTriggers } from "./check-triggers.ts";
import { checkUse } from "./check-use.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/**
 * What the shape alone cannot say of a scenario and its packs. What never comes and what is never used is only looked
 * for when there is no error, for a wrong name would make half the scenario unreachable; rings that no other error
 * could be the cause of are told at once.
 */
export function check(survey: Survey): readonly Problem[] {
  const named = [
    checkNames,
    checkPacks,
    checkPeople,
    checkPlaces,
    checkCasualties,
    checkResources,
    checkCaseKinds,
    checkCharts,
    checkMedia,
    checkMsel,
    checkDecisions,
    checkMeetings,
    checkPractice,
    checkStory,
    checkTimes,
    checkSlips,
    checkOddities,
  ];
  const problems = named.flatMap((rules) => rules(survey));
  if (problems.some(({ severity }) => severity === "error")) return [...problems, ...checkRings(survey, problems)];
  return [...problems, ...checkTriggers(survey), ...checkUse(survey), ...checkChartUse(survey)];
}
