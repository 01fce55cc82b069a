import type {
  AgencyId,
  CasualtyId,
  ChannelId,
  DecisionId,
  MessageId,
  RoleId,
  RowId,
  SeatId,
  ZoneId,
} from "#engine/ids.ts";
import type { ChannelStatus } from "#engine/plan/msel.ts";
import type { PlanPicture, PlanProp } from "#engine/plan/plan.ts";
import type { StoryLine } from "#engine/plan/story-clock.ts";
import type { Posture } from "#engine/scenario/casualty-schema.ts";
import type { FindingValue } from "#engine/scenario/pack-schema.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Claim } from "./entry.ts";
import type { MapFact } from "./seen-map.ts";
import type { PlaceFact } from "./seen-place.ts";
import type { RunStatus, TalkgroupState, Task, Trip } from "./state.ts";

/** Who looks: one seat, or `all` for the trainer, the supervisor and the free camera of a replay. */
export type Viewer = { readonly kind: "seat"; readonly seat: SeatId } | { readonly kind: "all" };

/** What anyone in its place sees of a casualty from afar; `look` and `signs` only from the same zone. */
export interface SeenCasualty {
  readonly id: CasualtyId;
  readonly zone: ZoneId;
  readonly at: readonly [number, number, number];
  readonly facing: number;
  readonly posture: Posture;
  readonly tag?: string;
  /** Whom it follows. */
  readonly led?: SeatId;
  readonly near?: { readonly look: string; readonly signs: readonly string[]; readonly done: readonly string[] };
}

/** What anyone in their place sees of a colleague, and everybody knows of who plays. */
export interface SeenPerson {
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly holder: "nobody" | "person" | "bot";
  readonly pseudonym?: string;
  readonly present: boolean;
  readonly device: string;
  /** Since when they are on a break: everybody may know, so that nobody waits for them. */
  readonly onBreak?: ExerciseTime;
  /** Absent when the viewer cannot see where this person is. */
  readonly zone?: ZoneId;
  readonly task?: Task;
  /** Whether they can be spoken to. */
  readonly voice?: true;
}

/** A message as its sender, or a reader who opened or heard it, knows it. Unopened, `content` is absent. */
export interface SeenMessage {
  readonly id: MessageId;
  readonly at: ExerciseTime;
  readonly seat?: SeatId;
  readonly role?: RoleId;
  readonly persona?: string;
  readonly row?: RowId;
  readonly channel: ChannelId;
  readonly to: readonly string[];
  readonly act: "inform" | "request" | "order" | "ack" | "readback";
  readonly re?: MessageId;
  readonly form?: string;
  readonly demands: "none" | "ack" | "action" | "decision";
  readonly content?: {
    /** Scenario text, or the sender's free text; `undefined` where it was erased or there was none. */
    readonly text?: string;
    readonly fields: Readonly<Record<string, string | number | boolean | readonly string[]>>;
    readonly claims: readonly (Claim & { readonly text?: string })[];
    /** Absent where it shows none. */
    readonly pictures?: readonly Pick<PlanPicture, "id" | "alt" | "credit">[];
  };
}

interface SeenOption {
  readonly id: string;
  readonly label: string;
  readonly means?: string;
}

/**
 * A vote as those who take part in it know it. Of an open ballot everybody sees every vote; of a secret one only how
 * many have voted, and each their own. What it came to is there for all of them.
 */
interface SeenVote {
  readonly rule: "majority" | "plurality" | "two-thirds";
  readonly quorum: number;
  readonly secret: boolean;
  /** A ballot needs a reason. */
  readonly reasons?: true;
  readonly cast: number;
  /** The viewer's own ballot. */
  readonly mine?: string;
  /** Seat → ballot; absent where the ballot is secret. */
  readonly ballots?: Readonly<Record<string, { readonly option: string; readonly reason?: string }>>;
  /** Option → ballots, once they are counted. */
  readonly tally?: Readonly<Record<string, number>>;
}

/**
 * A decision as those who may open, take, sign or vote on it, or were told its outcome, know it; `unopened` only for who
 * may open it. Doctrine is not shown in play.
 */
export interface SeenDecision {
  readonly id: DecisionId;
  readonly title: string;
  readonly question: string;
  readonly controls: readonly string[];
  readonly options: readonly SeenOption[];
  readonly joint: boolean;
  readonly rule?: "all" | "majority" | "lead";
  readonly agencies: readonly string[];
  readonly mayPropose: boolean;
  readonly maySign: boolean;
  readonly mayVote: boolean;
  readonly mayOpen: boolean;
  readonly vote?: SeenVote;
  /** The meeting it belongs to. */
  readonly meeting?: string;
  readonly status: "unopened" | "open" | "taken" | "lapsed";
  readonly openedAt: ExerciseTime;
  readonly until: ExerciseTime;
  readonly option?: string;
  readonly reason?: string;
  readonly proposal?: {
    readonly version: number;
    readonly option: string;
    readonly seat: SeatId;
    readonly role: RoleId;
    readonly reason?: string;
  };
  readonly answers: Readonly<
    Record<string, { readonly agree: boolean; readonly seat: SeatId; readonly reason?: string }>
  >;
}

/** A case, for the roles in whose queue it has been. What it really is the same as is not shown in play. */
export interface SeenCase {
  readonly id: string;
  readonly kind: string;
  readonly about: Readonly<Record<string, string>>;
  readonly status: "open" | "closed";
  readonly openedAt: ExerciseTime;
  readonly due?: ExerciseTime;
  readonly overdue: boolean;
  /** In whose queue it is. */
  readonly queue: readonly RoleId[];
  readonly owner?: SeatId;
  readonly disposition?: string;
  /** The case it was merged into, where the viewer knows that one too. */
  readonly into?: string;
  readonly reason?: string;
}

/** Units of a resource. `whole` is for its agency and those who may send it; others see who stands where they are. */
export interface SeenResource {
  readonly id: string;
  readonly title: string;
  readonly agency: AgencyId;
  /** Zone → how many stand there. */
  readonly at: Readonly<Record<ZoneId, number>>;
  readonly whole?: {
    readonly count: number;
    readonly home: ZoneId;
    /** Milliseconds to a zone, from wherever they are; `tripMs` reads it. */
    readonly travel: Readonly<Record<ZoneId, number>>;
    readonly trips: readonly Omit<Trip, "role">[];
    readonly maySend: boolean;
  };
}

/** A meeting as its members see it: who speaks, and who wants to, in the order of their hands. */
export interface SeenMeeting {
  readonly id: string;
  readonly title: string;
  readonly chair: RoleId;
  readonly members: readonly RoleId[];
  readonly mayChair: boolean;
  readonly hands: readonly { readonly seat: SeatId; readonly role: RoleId; readonly at: ExerciseTime }[];
  readonly floor?: { readonly seat: SeatId; readonly role: RoleId; readonly at: ExerciseTime };
}

/** A probe as one who is asked sees it. Nothing in it says what is right, also afterwards. */
export interface SeenProbe {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly status: "asked" | "over";
  readonly askedAt: ExerciseTime;
  readonly until: ExerciseTime;
  /** The viewer's own answer. */
  readonly mine?: string;
}

/** A talkgroup as those see it who belong to it: a channel by its id, or `near`, who is in the same place. */
export interface SeenTalkgroup extends TalkgroupState {
  readonly id: string;
}

/** A thing in a place, known from the moment it is there. */
export type SeenProp = Omit<PlanProp, "shown" | "reads"> & {
  /** There is something to see on it for who looks closely. */
  readonly readable?: true;
};

/** What one viewer is told. Everything a client knows it knows from these; nothing hidden is ever in one. */
export type SeatFact =
  | { readonly type: "run"; readonly status: RunStatus; readonly rate: number; readonly reason?: string }
  | {
      readonly type: "phase";
      readonly phase: string;
      readonly title: string;
      readonly text?: string;
      /** How the story's clock goes from here, where the scenario has one. */
      readonly story?: StoryLine;
    }
  | {
      readonly type: "ended";
      readonly by: "trainer" | "duration" | "ending";
      readonly title?: string;
      readonly text?: string;
      readonly good?: boolean;
    }
  | { readonly type: "emergency"; readonly on: boolean; readonly seat?: SeatId; readonly text?: string }
  | MapFact
  | { readonly type: "person"; readonly person: SeenPerson }
  | { readonly type: "zone"; readonly zone: ZoneId; readonly onTheWay: boolean }
  | { readonly type: "task"; readonly task?: Task }
  /** Somebody asks the viewer to come along. */
  | { readonly type: "asked-to-follow"; readonly by: SeatId }
  | { readonly type: "casualty"; readonly casualty: SeenCasualty }
  | { readonly type: "casualty-gone"; readonly casualty: CasualtyId }
  | { readonly type: "finding"; readonly casualty: CasualtyId; readonly finding: string; readonly value: FindingValue }
  | { readonly type: "prop"; readonly prop: SeenProp }
  | { readonly type: "prop-gone"; readonly prop: string }
  | PlaceFact
  | { readonly type: "prop-read"; readonly prop: string; readonly text: string }
  | { readonly type: "steps"; readonly done: readonly string[] }
  | { readonly type: "help"; readonly asked?: ExerciseTime }
  | { readonly type: "channel"; readonly channel: ChannelId; readonly state: ChannelStatus }
  | { readonly type: "message"; readonly message: SeenMessage }
  | { readonly type: "decision"; readonly decision: SeenDecision }
  | { readonly type: "meeting"; readonly meeting: SeenMeeting }
  | { readonly type: "probe"; readonly probe: SeenProbe }
  | { readonly type: "talkgroup"; readonly group: SeenTalkgroup }
  | { readonly type: "held"; readonly claims: readonly (Claim & { readonly text?: string })[] }
  | { readonly type: "case"; readonly case: SeenCase }
  | { readonly type: "resource"; readonly resource: SeenResource }
  | { readonly type: "resource-gone"; readonly resource: string };

/** A fact for one viewer, with the log position and exercise time it came from. Several may share a seq. */
export interface SeatEvent {
  readonly seq: number;
  readonly at: ExerciseTime;
  readonly is: SeatFact;
}
