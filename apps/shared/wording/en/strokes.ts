/** Drawing on the shared map. */
export const strokeWords = {
  "stroke.title": "Drawings on the map",
  "stroke.none": "Nothing is drawn yet.",
  "stroke.kind": "What it is",
  "stroke.kind.line": "Line",
  "stroke.kind.route": "Route",
  "stroke.kind.cordon": "Cordon",
  "stroke.kind.area": "Area",
  "stroke.off": "Rub out",
  "stroke.where.open": "from {from} to {to}",
  "stroke.where.closed": "round {from}, {n} corners",
} as const;
