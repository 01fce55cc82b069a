/** Sentences of the site seen from above by those who see all of it. */
export const overviewWords = {
  "plan.title": "Site",
  "plan.picture":
    "Plan of the site from above: {people} people and {casualties} casualties. The list below says the same.",
  "plan.whole": "Show the whole place",
  "plan.places": "Places",
  "plan.no-place": "On site",
  "plan.zone": "{zone}: {people} {people#person|people}, {casualties} {casualties#casualty|casualties}",
  "plan.on-map": "On the map",
  "plan.in-words": "The site in words",
  "plan.person": "{role} ({agency})",
  "plan.person-bot": "{role} ({agency}, bot)",
  "plan.doing": "{who}: {doing}",
  "plan.casualty": "{title}: {tag}",
  "plan.off-site": "Away from the site",
  "plan.none": "This exercise has no site to show.",
  "place.canvas":
    "The place in 3D. Drag to look round, walk with the keys W, A, S and D. The plan beside it says the same.",
  "place.loading": "Loading the place: {done} of {whole}",
  "place.failed.webgl-absent": "This browser cannot draw 3D. The plan shows the same from above.",
  "place.failed.webgl-lost": "The browser stopped drawing 3D. Nothing is lost; try again to see the place.",
  "place.failed.no-scene": "This exercise has no place in 3D.",
  "place.failed.models": "The place could not be loaded. The plan shows the same from above.",
  "place.failed.chunk": "The 3D view could not be loaded. The plan shows the same from above.",
} as const;
