import type { AgencyId, CasualtyId, ChannelId, RoleId, SeatId, ZoneId } from "#engine/ids.ts";
import type { Posture } from "#engine/scenario/casualty-schema.ts";
import type { PictureType, modelType } from "#engine/scenario/media.ts";
import type { FindingValue, FormPack, TriagePack } from "#engine/scenario/pack-schema.ts";
import type { Citation } from "#engine/scenario/written.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { PlanChart } from "./chart.ts";
import type { Condition } from "./condition.ts";
import type { PlanMeeting, PlanProbe } from "./meeting.ts";
import type { PlanPlace } from "./place.ts";
import type { ChannelStatus, PlanDecision, PlanExpectedAction, PlanInject, PlanPracticeStep } from "./msel.ts";
import type { PlanCase, PlanCaseKind, PlanResource } from "./work.ts";

type Point = readonly [number, number, number];
type ById<T> = Readonly<Record<string, T>>;

export interface PlanRole {
  readonly id: RoleId;
  readonly title: string;
  readonly agency: AgencyId;
  readonly seats: readonly SeatId[];
  readonly desk: boolean;
  /** What its people wear; absent where it is their agency's dress. */
  readonly outfit?: string;
  readonly zone: ZoneId;
  readonly arrives?: { readonly zone: ZoneId; readonly at: ExerciseTime };
  readonly does: readonly string[];
  readonly triages: boolean;
  readonly brief: string;
  readonly allowance: number;
}

export interface PlanZone {
  readonly id: ZoneId;
  readonly title: string;
  readonly centre: Point;
  readonly radius: number;
  /** Where one looks who comes to it elsewhere than at the spawn: degrees, 0 looks along +x, counter-clockwise from above. */
  readonly facing?: number;
  readonly onSite: boolean;
  /** The place it is in; one without is seen in the role view alone. */
  readonly place?: string;
  readonly look: string;
  /** Walking time in milliseconds to each neighbour. */
  readonly paths: ById<number>;
}

export interface PlanProp {
  readonly id: string;
  readonly title: string;
  readonly model: string;
  readonly at: Point;
  readonly facing: number;
  readonly zone: ZoneId;
  readonly shown: boolean;
  readonly lights: boolean;
  /** What is on it for who looks closely. */
  readonly reads?: string;
}

export interface PlanFinding {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly type: "flag" | "number" | "word";
  readonly unit?: string;
  readonly takesMs: number;
  readonly default: FindingValue;
}

export interface PlanIntervention {
  readonly id: string;
  readonly title: string;
  readonly takesMs: number;
  readonly needs?: Condition;
  readonly zones?: readonly ZoneId[];
  readonly moves?: ZoneId;
  readonly lifesaving: boolean;
  readonly source?: Citation;
}

export interface PlanCondition {
  readonly id: string;
  readonly look: string;
  readonly posture: Posture;
  readonly signs: readonly string[];
  /** Every finding of the findings pack, defaults filled in. */
  readonly findings: ById<FindingValue>;
  readonly after: readonly { readonly ms: number; readonly to: string }[];
  readonly on: ById<string>;
}

export interface PlanCasualty {
  readonly id: CasualtyId;
  readonly title: string;
  readonly age: number;
  readonly figure: {
    readonly build: "woman" | "man" | "child";
    readonly skin: number;
    readonly hair: string;
    readonly top: string;
    readonly legs: string;
  };
  readonly zone: ZoneId;
  readonly at: Point;
  readonly facing: number;
  readonly starts: string;
  readonly conditions: ById<PlanCondition>;
  readonly walksTo?: { readonly zone: ZoneId; readonly when: Condition };
}

export interface PlanFact {
  readonly id: string;
  readonly subject: string;
  readonly field: string;
  readonly value: FindingValue;
  readonly text: string;
  readonly source: string;
  readonly neededBy: readonly RoleId[];
  /** Roles on record as knowing it from STARTEX. */
  readonly heldBy: readonly RoleId[];
}

/** A picture that messages can show, or what a place is made of. The plan holds what it is known by, never its bytes. */
export interface PlanPicture {
  readonly id: string;
  /** What it shows, in words. */
  readonly alt: string;
  readonly credit: string;
  readonly type: PictureType | typeof modelType;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Somebody the SimCell plays. No seat is sent what it is like and what it may tell. */
export interface PlanPersona {
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  /** Facts it may tell. */
  readonly knows: readonly string[];
}

export interface PlanChannel {
  readonly id: ChannelId;
  readonly title: string;
  readonly kind: "radio" | "phone" | "email" | "in-person";
  /** Roles and personas. */
  readonly members: readonly string[];
  /** At STARTEX. */
  readonly state: ChannelStatus;
  /** How much later messages come while it is congested. */
  readonly delayMs: number;
}

export interface PlanVariable {
  readonly id: string;
  readonly initial: string | number | boolean;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
}

export interface PlanPhase {
  readonly id: string;
  readonly title: string;
  readonly at: ExerciseTime;
  readonly text?: string;
  /** Milliseconds from midnight of the story's first day when the phase begins; absent where the story goes on. */
  readonly story?: number;
  /** How much faster than exercise time the story goes from here. */
  readonly compression?: number;
}

/** A triage pack whose step conditions are parsed, in order; the first that holds decides. */
export interface PlanProtocol {
  readonly id: string;
  readonly title: string;
  readonly source: Citation;
  readonly review: string;
  /** Ages in whole years it is for, both ends included. */
  readonly ages: TriagePack["ages"];
  readonly steps: readonly {
    readonly id: string;
    readonly ask: string;
    readonly when: Condition;
    readonly does?: string;
    readonly gives: string;
  }[];
}

/** How casualties are tagged: one set of tags, and the protocols that give them; a casualty's is the first for its age. */
export interface PlanTriage {
  readonly categories: TriagePack["categories"];
  readonly protocols: readonly PlanProtocol[];
}

/**
 * A scenario compiled for play: references proved, times in milliseconds, conditions and patterns parsed, packs
 * resolved. Plain JSON, immutable, stored beside every log that was made with it.
 */
export interface Plan {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly version: string;
  readonly locale: string;
  readonly review?: string;
  readonly durationMs: number;
  readonly briefing?: string;
  readonly truth: ById<ById<FindingValue>>;
  readonly agencies: ById<{
    readonly id: AgencyId;
    readonly name: string;
    readonly dress: "police" | "ambulance" | "fire" | "health" | "civil";
  }>;
  readonly roles: ById<PlanRole>;
  readonly personas: ById<PlanPersona>;
  readonly channels: ById<PlanChannel>;
  readonly zones: ById<PlanZone>;
  readonly props: ById<PlanProp>;
  /** Absent where nothing is seen in three dimensions. */
  readonly places?: ById<PlanPlace>;
  readonly findings: ById<PlanFinding>;
  readonly interventions: ById<PlanIntervention>;
  readonly triage?: PlanTriage;
  readonly forms: ById<FormPack>;
  readonly variables: ById<PlanVariable>;
  readonly facts: ById<PlanFact>;
  /** Absent where no message shows a picture and no place is made of one, or of a model. */
  readonly media?: ById<PlanPicture>;
  readonly casualties: ById<PlanCasualty>;
  readonly resources: ById<PlanResource>;
  readonly caseKinds: ById<PlanCaseKind>;
  readonly cases: ById<PlanCase>;
  readonly charts: ById<PlanChart>;
  /** In the order of their times. */
  readonly phases: readonly PlanPhase[];
  readonly objectives: ById<{ readonly id: string; readonly capability: string; readonly text: string }>;
  readonly tasks: ById<{
    readonly id: string;
    readonly objective: string;
    readonly text: string;
    readonly target?: string;
    readonly source?: Citation;
  }>;
  /** In the order of the file. */
  readonly injects: readonly PlanInject[];
  readonly expected: readonly PlanExpectedAction[];
  readonly decisions: ById<PlanDecision>;
  readonly meetings: ById<PlanMeeting>;
  readonly probes: ById<PlanProbe>;
  /** Steps that each seat tries out for itself, in their order. */
  readonly practice?: readonly PlanPracticeStep[];
  readonly endings: readonly {
    readonly id: string;
    readonly title: string;
    readonly when?: Condition;
    readonly good: boolean;
    readonly text: string;
  }[];
  /** Of a translation: what stands in the log as the source of a claim, in the author's language. */
  readonly authored?: { readonly locale: string; readonly roles: ById<string>; readonly facts: ById<string> };
  /** sha256 of everything that changes what happens, and of everything a person reads. */
  readonly hashes: { readonly behaviour: string; readonly content: string };
}
