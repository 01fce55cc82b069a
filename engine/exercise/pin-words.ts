/** What a pin on the shared map says without words. */
export const pinKinds = ["danger", "people", "way-in", "meeting-point", "equipment", "remark"] as const;
export type PinKind = (typeof pinKinds)[number];

/** Where in its zone a pin stands: in the middle, or towards a point of the compass. */
export const pinWays = ["middle", "n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type PinWay = (typeof pinWays)[number];

/** So many pins a seat may have on the map at once. */
export const mostPins = 20;
