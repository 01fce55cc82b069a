/** Why a command is refused: a closed set. The sentence for each is in the catalogue of the apps. */
const refusalCodes = [
  "not-yours", // the actor lacks the capability, or names another's seat
  "unknown-seat",
  "unknown-zone",
  "unknown-casualty",
  "unknown-finding",
  "unknown-intervention",
  "unknown-category",
  "unknown-channel",
  "unknown-recipient",
  "unknown-form",
  "unknown-field",
  "unknown-fact",
  "unknown-message",
  "unknown-decision",
  "unknown-option",
  "unknown-row",
  "unknown-objective",
  "unknown-case",
  "unknown-disposition",
  "unknown-resource",
  "unknown-persona",
  "unknown-person",
  "unknown-entry",
  "seat-taken",
  "seat-empty",
  "unknown-pin",
  "too-many-pins",
  "unknown-stroke",
  "too-many-strokes",
  "too-few-corners",
  "off-the-map", // beyond the edge of the map of that place
  "on-break",
  "not-on-break",
  "not-running",
  "already-running",
  "already-ended",
  "not-ended",
  "emergency-on",
  "no-emergency",
  "not-there", // the target is in another zone
  "not-on-site",
  "no-path",
  "already-there",
  "busy",
  "not-busy",
  "role-may-not",
  "cannot-walk", // and so it cannot be led
  "casualty-busy", // somebody examines or treats it
  "not-led",
  "need-not-met", // the intervention does not fit the casualty's findings
  "not-on-channel",
  "channel-down",
  "nothing-lost", // the row's message was not lost, or was sent again since
  "nothing-said", // a message without form, fact or text
  "field-missing",
  "field-wrong",
  "fact-not-known",
  "message-not-yours",
  "decision-not-open",
  "option-not-possible",
  "reason-missing",
  "nothing-proposed",
  "version-stale",
  "already-signed",
  "decision-not-closed", // it is open already, or over
  "by-vote", // it is put to the vote: nobody decides it alone
  "not-by-vote",
  "already-voted",
  "unknown-probe",
  "probe-over",
  "already-answered",
  "unknown-meeting",
  "not-in-meeting",
  "not-in-chair",
  "unknown-prop",
  "nothing-to-read", // nothing shows on the thing from near
  "voice-off", // the seat has not turned its voice on
  "no-talkgroup", // no voice goes over this channel, or nobody can be near
  "talkgroup-full",
  "talk-busy", // somebody else has the channel
  "already-delivered",
  "already-skipped",
  "evidence-missing",
  "case-taken", // somebody else has it
  "case-not-yours",
  "case-closed",
  "into-missing", // this disposition merges: into which case
  "into-wrong", // the other case cannot be merged into
  "resource-short", // not so many are there
  "resource-way", // they have no way to that zone
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal: the reason, and what it is about, as parameters for a sentence. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly about: Readonly<Record<string, string | number>>;
}

/** A refusal with what it is about. */
export function refuse(refused: RefusalCode, about: Refusal["about"] = {}): Refusal {
  return { refused, about };
}
