import * as z from "zod";

/** An id as authors write it: letters, digits and inner dashes, at most 48; never a position in a list. */
export const idText = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/, "an id is letters, digits and inner dashes")
  .max(48)
  // Things are looked up by id in plain objects, where `constructor` and its like are always found.
  .refine((id) => !(id in Object.prototype), "this word cannot be an id")
  .meta({ title: "id", examples: ["first-report"] });

/** An agency of the scenario, such as `ambulance`. */
export type AgencyId = string;
/** A role of the scenario, such as `ambulance-control`. */
export type RoleId = string;
/** One chair of a role: the role's id, or `role.2`, `role.3` … where a role has several. */
export type SeatId = string;
/** A person's pseudonymous id in one exercise; the name is in the roster beside the log. */
export type PersonId = string;
/** A part of the place that one is either in or not in. */
export type ZoneId = string;
/** A row of the MSEL. */
export type RowId = string;
/** A decision point. */
export type DecisionId = string;
/** One option of a decision. */
export type OptionId = string;
/** A casualty of the scenario. */
export type CasualtyId = string;
/** A channel messages travel on, such as a talkgroup. */
export type ChannelId = string;
/** A message in one exercise, `m1`, `m2` … in the order they were sent. */
export type MessageId = string;
/** A claim: a scenario fact's id, or `<message>.<field>` for what a player claimed in a form. */
export type ClaimId = string;
/** A lane: `<kind>/<id>`, such as `inject/I03` or `casualty/c07`. */
export type LaneId = string;
