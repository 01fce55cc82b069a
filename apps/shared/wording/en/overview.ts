/** Sentences of the site seen from above by those who see all of it. */
export const overviewWords = {
  "plan.title": "Site",
  "plan.picture":
    "Plan of the site from above: {people} people and {casualties} casualties. The list below says the same.",
  "plan.whole": "Show the whole site",
  "plan.zone": "{zone}: {people} {people#person|people}, {casualties} {casualties#casualty|casualties}",
  "plan.in-words": "The site in words",
  "plan.person": "{role} ({agency})",
  "plan.person-bot": "{role} ({agency}, bot)",
  "plan.doing": "{who}: {doing}",
  "plan.casualty": "{title}: {tag}",
  "plan.off-site": "Away from the site",
  "plan.none": "This exercise has no site to show.",
  "plan.legend.person": "person",
  "plan.legend.bot": "bot",
  "plan.legend.untagged": "not tagged",
} as const;
