import type {
  CasualtyId,
  ChannelId,
  DecisionId,
  LaneId,
  MessageId,
  OptionId,
  PersonId,
  RoleId,
  RowId,
  SeatId,
  ZoneId,
} from "#engine/ids.ts";
import type { ChannelStatus } from "#engine/plan/msel.ts";
import type { FindingValue } from "#engine/scenario/pack-schema.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Claim } from "./entry.ts";
import type { MapPoint } from "./map-point.ts";
import type { PinKind, PinWay } from "./pin-words.ts";
import type { StrokeKind } from "./stroke-words.ts";

type ById<T> = Readonly<Record<string, T>>;

/** Something that will happen by itself. Fires at its own deadline, in (due, n) order. */
export interface Timer {
  readonly id: string;
  readonly n: number;
  readonly due: ExerciseTime;
  readonly lane: LaneId;
  readonly event: string;
}

export type RunStatus = "lobby" | "running" | "paused" | "interrupted" | "ended";

/** A pin on the shared map. */
export interface PinState {
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly zone: ZoneId;
  readonly way: PinWay;
  readonly kind: PinKind;
  /** Exactly where; without it, towards `way` in its zone. */
  readonly point?: MapPoint | undefined;
  readonly at: ExerciseTime;
}

/** A stroke on the shared map. */
export interface StrokeState {
  readonly seat: SeatId;
  readonly role: RoleId;
  /** Where it begins. */
  readonly zone: ZoneId;
  readonly kind: StrokeKind;
  /** Its corners; a closed one comes back from the last to the first. */
  readonly points: readonly MapPoint[];
  readonly at: ExerciseTime;
}

/** What a seat is doing that takes time; until then it can do nothing else with its hands. */
export type Task =
  | { readonly kind: "walking"; readonly to: ZoneId; readonly until: ExerciseTime }
  | {
      readonly kind: "assessing";
      readonly casualty: CasualtyId;
      readonly finding: string;
      readonly until: ExerciseTime;
    }
  | {
      readonly kind: "treating";
      readonly casualty: CasualtyId;
      readonly intervention: string;
      readonly until: ExerciseTime;
    };

export interface SeatState {
  readonly id: SeatId;
  readonly role: RoleId;
  readonly holder: "nobody" | "person" | "bot";
  readonly person?: PersonId;
  readonly pseudonym?: string;
  readonly present: boolean;
  readonly device: string;
  /** The zone it is in; while it is on its way to the site, its role's first zone. */
  readonly zone: ZoneId;
  readonly task?: Task;
  /** Since when its person is on a break. */
  readonly onBreak?: ExerciseTime;
  /** Since when its person asks the trainer for help. */
  readonly asksHelp?: ExerciseTime;
}

export interface MessageState {
  readonly id: MessageId;
  readonly seq: number;
  readonly at: ExerciseTime;
  readonly seat?: SeatId | undefined;
  readonly role?: RoleId | undefined;
  readonly persona?: string | undefined;
  readonly row?: RowId | undefined;
  readonly channel: ChannelId;
  readonly to: readonly string[];
  readonly seats: readonly SeatId[];
  readonly act: "inform" | "request" | "order" | "ack" | "readback";
  readonly re?: MessageId | undefined;
  readonly form?: string | undefined;
  readonly fields?: ById<string | number | boolean | readonly string[]> | undefined;
  readonly claims: readonly Claim[];
  readonly pictures?: readonly string[] | undefined;
  /** When it gets there, while it is under way over a congested channel. */
  readonly arrives?: ExerciseTime | undefined;
  /** The channel died while it was under way. */
  readonly lost?: boolean;
  /** Who opened or heard it, and at which seq. */
  readonly openedBy: ById<number>;
}

export interface CasualtyState {
  readonly zone: ZoneId;
  readonly condition: string;
  readonly tag?: { readonly category: string; readonly seat: SeatId; readonly at: ExerciseTime };
  /** Interventions finished, in order. */
  readonly done: readonly string[];
  /** Whom it follows from zone to zone. */
  readonly led?: SeatId;
}

export interface DecisionState {
  readonly status: "closed" | "open" | "taken" | "lapsed";
  readonly openedAt?: ExerciseTime;
  readonly until?: ExerciseTime;
  readonly option?: string;
  readonly proposal?: {
    readonly version: number;
    readonly option: string;
    readonly seat: SeatId;
    readonly role: RoleId;
  };
  /** Agency → its answer to the current proposal. */
  readonly answers: ById<{ readonly agree: boolean; readonly seat: SeatId }>;
  /** Of a vote: seat → option. */
  readonly ballots?: ById<OptionId>;
  /** Of a vote that was counted: option → ballots. */
  readonly tally?: ById<number>;
}

/** A case: to come, open, closed. Whether it is overdue is said apart, for it can be so with or without an owner. */
export interface CaseState {
  readonly status: "to-come" | "open" | "closed";
  readonly openedAt?: ExerciseTime;
  readonly due?: ExerciseTime;
  readonly overdue: boolean;
  /** In whose queue it is: any seat of these roles may take it. */
  readonly queue: readonly RoleId[];
  /** Every role in whose queue it has been: they see it to its end. */
  readonly roles: readonly RoleId[];
  readonly owner?: SeatId;
  /** When somebody first took it. */
  readonly takenAt?: ExerciseTime;
  readonly closedAt?: ExerciseTime;
  readonly disposition?: string;
  /** The case it was merged into. */
  readonly into?: string;
}

/** Units under way. */
export interface Trip {
  readonly id: string;
  readonly count: number;
  readonly from: ZoneId;
  readonly to: ZoneId;
  readonly until: ExerciseTime;
  /** Of who sent them; absent when an effect did. */
  readonly role?: RoleId | undefined;
}

export interface ResourceState {
  /** Zone → how many stand there; none where there are none. */
  readonly at: ById<number>;
  /** In the order in which they set out. */
  readonly trips: readonly Trip[];
  /** Trips so far. */
  readonly tripCount: number;
}

/** How a channel is, and how much later messages come over it while it is congested. */
interface ChannelState {
  readonly state: ChannelStatus;
  readonly delayMs: number;
}

/** Who wants to speak in a meeting, in the order in which hands went up, and who has the floor. */
export interface MeetingState {
  readonly hands: readonly { readonly seat: SeatId; readonly at: ExerciseTime }[];
  readonly floor?: { readonly seat: SeatId; readonly at: ExerciseTime };
}

/** A talkgroup: a radio channel, or those who are in one place. */
export interface TalkgroupState {
  /** Who can hear and speak in it, in the order in which they came in. */
  readonly seats: readonly SeatId[];
  /** Who has it open; on a radio channel one at most. */
  readonly speakers: readonly { readonly seat: SeatId; readonly since: ExerciseTime }[];
  /** Who waits for a congested channel to open, and when it does. */
  readonly asked?: { readonly seat: SeatId; readonly opens: ExerciseTime };
}

export interface ProbeState {
  readonly status: "waiting" | "asked" | "over";
  readonly askedAt?: ExerciseTime;
  readonly until?: ExerciseTime;
  /** Seat → option. */
  readonly answers: ById<OptionId>;
}

export interface RowState {
  readonly status: "planned" | "delivered" | "withheld" | "skipped";
  readonly at?: ExerciseTime;
  readonly seq?: number;
  /** Its message was lost with the channel, and has not been sent again. */
  readonly lost?: boolean;
}

export interface ActionState {
  readonly status: "waiting" | "overdue" | "in-time" | "late" | "not-met" | "no-opportunity";
  /** Deadline of the target and of the tolerance; absent until its `from` row is delivered. */
  readonly by?: ExerciseTime;
  readonly late?: ExerciseTime;
  readonly evidence: readonly number[];
  /** Distinct values counted so far. */
  readonly keys: readonly string[];
}

/** Somebody's conduct, as another seat reported it; what was written about it stands sealed beside the entry. */
interface ReportState {
  readonly at: ExerciseTime;
  readonly seat: SeatId;
  readonly about: SeatId;
  readonly settledAt?: ExerciseTime;
}

/** What is so now: a fold of the log, plain JSON, hashed for the audit. Holds no free text and no names. */
export interface ExerciseState {
  readonly seq: number;
  readonly at: ExerciseTime;
  readonly status: RunStatus;
  readonly rate: number;
  readonly phase?: string;
  readonly ending?: { readonly by: "trainer" | "duration" | "ending"; readonly ending?: string };
  readonly emergency: boolean;
  readonly timers: readonly Timer[];
  /** Timers set so far: the tie-break `n` of the next. */
  readonly timerCount: number;
  readonly lanes: ById<string>;
  /** Charts that chased themselves without taking time. */
  readonly stopped: readonly string[];
  readonly channels: ById<ChannelState>;
  readonly variables: ById<string | number | boolean>;
  readonly props: ById<boolean>;
  readonly seats: ById<SeatState>;
  /** In boxes; `messageIn` and `allMessages` read them. */
  readonly messages: ById<ById<MessageState>>;
  readonly messageCount: number;
  readonly claims: ById<Claim>;
  /** Seat → claim → the seq at which there is a record of its being told. */
  readonly ledger: ById<ById<number>>;
  /** Seat → casualty → finding → what it found, last time it looked. */
  readonly found: ById<ById<ById<FindingValue>>>;
  readonly casualties: ById<CasualtyState>;
  readonly decisions: Readonly<Record<DecisionId, DecisionState>>;
  readonly cases: ById<CaseState>;
  readonly resources: ById<ResourceState>;
  /** Seat → steps of practice that its holder has done, in that order. */
  readonly practised: ById<readonly string[]>;
  readonly meetings: ById<MeetingState>;
  /** What stands and is drawn on the shared map, and how many pins and strokes there ever were. */
  readonly pins: ById<PinState>;
  readonly pinCount: number;
  readonly strokes: ById<StrokeState>;
  readonly strokeCount: number;
  readonly probes: ById<ProbeState>;
  /** Seats whose voice is on, in the order in which they turned it on. */
  readonly voices: readonly SeatId[];
  /** Radio channel, or `near/` and a place → its talkgroup, once somebody was in it. */
  readonly talkgroups: ById<TalkgroupState>;
  readonly rows: Readonly<Record<RowId, RowState>>;
  readonly actions: Readonly<Record<RowId, ActionState>>;
  /** Reports of people's conduct, by the seq they were made at. */
  readonly reports: ById<ReportState>;
  readonly ratings: ById<{ readonly rating: "P" | "S" | "M" | "U"; readonly evidence: readonly number[] }>;
  readonly erased: readonly PersonId[];
}
