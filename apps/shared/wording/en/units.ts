/** Units on the shared map. */
export const unitWords = {
  "unit.title": "Units on the map",
  "unit.words": "{title}: {count} {where} ({agency})",
  "unit.base": "at their base, {zone}",
  "unit.there": "on scene, {zone}",
  "unit.way": "on the way from {from} to {to}, there in {time}, at {at}",
} as const;
