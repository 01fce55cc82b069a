import type { AgencyId, CasualtyId, ChannelId, DecisionId, OptionId, RoleId, RowId, ZoneId } from "#engine/ids.ts";
import type { Citation } from "#engine/scenario/written.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Condition } from "./condition.ts";
import type { Pattern } from "./pattern.ts";

/** Exactly one kind of thing that happens in the world. */
export type PlanEffect =
  | { readonly kind: "set"; readonly variable: string; readonly value: string | number | boolean }
  | { readonly kind: "add"; readonly variable: string; readonly value: number }
  | { readonly kind: "open"; readonly decision: DecisionId }
  | { readonly kind: "show"; readonly prop: string; readonly shown: boolean }
  | { readonly kind: "move"; readonly casualty: CasualtyId; readonly to: ZoneId }
  | { readonly kind: "worsen"; readonly casualty: CasualtyId; readonly to: string }
  | {
      readonly kind: "send";
      readonly resource: string;
      readonly count: number;
      readonly to: ZoneId;
      /** Else from home. */
      readonly from?: ZoneId;
    }
  | { readonly kind: "raise"; readonly event: string }
  | {
      readonly kind: "channel";
      readonly channel: ChannelId;
      readonly state: ChannelStatus;
      /** Absent: as late as the channel's messages were before, or are by its plan. */
      readonly delayMs?: number;
    };

/** How well messages get over a channel: at once, not at all, or late. */
export type ChannelStatus = "up" | "down" | "congested";

/** When a row comes: at a time, some time after something, when an expected action is overdue, or only by hand. */
export type Trigger =
  | { readonly kind: "at"; readonly at: ExerciseTime }
  | { readonly kind: "after-row"; readonly row: RowId; readonly delayMs: number }
  | {
      readonly kind: "after-decision";
      readonly decision: DecisionId;
      readonly option?: OptionId;
      readonly delayMs: number;
    }
  | { readonly kind: "overdue"; readonly row: RowId; readonly delayMs: number }
  | { readonly kind: "by-hand" };

export type RowKind =
  | "inject"
  | "contingency"
  | "adaptive"
  | "complexity"
  | "actor"
  | "simulation"
  | "controller"
  | "administrative";

/** A row that is delivered. */
export interface PlanInject {
  readonly id: RowId;
  readonly kind: RowKind;
  readonly title: string;
  readonly trigger: Trigger;
  readonly when?: Condition;
  readonly from?: string;
  readonly to: readonly RoleId[];
  readonly channel?: ChannelId;
  readonly text?: string;
  readonly facts: readonly string[];
  /** The pictures that its message shows; absent where it shows none. */
  readonly pictures?: readonly string[];
  /** The case it opens. */
  readonly case?: string;
  readonly effects: readonly PlanEffect[];
  readonly demands: "none" | "ack" | "action" | "decision";
  readonly task?: string;
  readonly note?: string;
}

/** A row that players should fulfil: who, what shows it, by when. `byMs` counts from STARTEX, or from `from` when that row is delivered. */
export interface PlanExpectedAction {
  readonly id: RowId;
  readonly title: string;
  readonly who: readonly RoleId[];
  readonly pattern: Pattern;
  readonly from?: RowId;
  readonly byMs: number;
  readonly lateMs: number;
  readonly critical: boolean;
  readonly task?: string;
  readonly source?: Citation;
  readonly note?: string;
}

/** A step of practice: what to do, what it means on a device, and what shows that a seat has done it. */
export interface PlanPracticeStep {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly hints: { readonly [device in "headset" | "desktop" | "phone" | "no-3d"]?: string };
  readonly pattern: Pattern;
}

export interface PlanOption {
  readonly id: OptionId;
  readonly label: string;
  readonly means?: string;
  readonly doctrine: "preferred" | "acceptable" | "contrary";
  readonly source?: Citation;
  readonly when?: Condition;
  readonly effects: readonly PlanEffect[];
}

/** How ballots make a decision: `majority` is more than half of those cast, `plurality` more than any other option. */
export interface PlanVote {
  readonly roles: readonly RoleId[];
  readonly rule: "majority" | "plurality" | "two-thirds";
  readonly quorum: number;
  /** A ballot has a reason, as a decision has. */
  readonly reasons?: true;
  /** It is counted at its end alone. */
  readonly stays?: true;
  readonly secret: boolean;
}

export interface PlanDecision {
  readonly id: DecisionId;
  readonly title: string;
  readonly question: string;
  readonly roles: readonly RoleId[];
  readonly joint?: {
    readonly agencies: readonly AgencyId[];
    readonly rule: "all" | "majority" | "lead";
    readonly lead?: AgencyId;
  };
  /** Put to the vote: each seat of the roles has one ballot. */
  readonly vote?: PlanVote;
  readonly at?: ExerciseTime;
  /** Opens so long after another decision came to an end, or to this option. */
  readonly after?: { readonly decision: DecisionId; readonly option?: OptionId; readonly delayMs: number };
  /** Who may open it by hand; the chair of its meeting may as well. */
  readonly openedBy: readonly RoleId[];
  readonly meeting?: string;
  readonly withinMs: number;
  readonly lapses: OptionId;
  readonly controls: readonly string[];
  readonly options: readonly PlanOption[];
  readonly task?: string;
}
