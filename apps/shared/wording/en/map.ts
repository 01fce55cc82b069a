/** The shared map: what can be put on it. */
export const mapWords = {
  "map.tools": "Put something on the map",
  "map.places": "Whose map",
  "map.large": "Large map",
  "map.draw": "Draw",
  "map.draw.hint":
    "Press the plan for one corner after another, or draw with the pointer held down. Or choose each corner below.",
  "map.north": "N",
  "map.metres": "{n} m",
  "map.back": "Take back",
  "map.drawn": "It is on the map. Everybody sees it.",
  "map.off.pin": "Press the map where it is to stand.",
  "map.off.draw": "Press the map for each corner.",
  "map.remark": "Remark",
  "map.more": "and {n} more units elsewhere",
  "map.draw.do": "Put it on the map",
  "map.pin.hint": "Press the plan where the pin is to stand, or choose it below.",
  "map.corners": "Corners: {n} of at most {most}",
  "map.corners.none": "There is no corner yet.",
  "map.corners.last": "The last one: {where}",
  "map.corners.add": "Add this corner",
  "map.corners.back": "Take the last one back",
} as const;
