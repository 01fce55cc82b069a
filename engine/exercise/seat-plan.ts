import type { RoleId, SeatId } from "#engine/ids.ts";
import type {
  PlanCasualty,
  PlanChannel,
  PlanFinding,
  PlanIntervention,
  PlanProtocol,
  PlanTriage,
  PlanZone,
} from "#engine/plan/plan.ts";
import type { PlanPlace } from "#engine/plan/place.ts";
import type { PlanPracticeStep } from "#engine/plan/msel.ts";
import type { PlanCaseKind, PlanResource } from "#engine/plan/work.ts";
import type { FormPack } from "#engine/scenario/pack-schema.ts";
import type { SeenAir } from "./seen-place.ts";

type ById<T> = Readonly<Record<string, T>>;

/** What a viewer may know of the plan from the start: no MSEL, no decision, no truth, no condition of a
 * casualty, nothing that is still to come. */
export interface SeatPlan {
  readonly exercise: string;
  readonly title: string;
  readonly summary?: string;
  readonly briefing?: string;
  readonly review?: string;
  readonly durationMs: number;
  /** Absent for the viewer `all`. */
  readonly seat?: {
    readonly id: SeatId;
    readonly role: RoleId;
    readonly title: string;
    readonly agency: string;
    readonly brief: string;
    readonly desk: boolean;
    readonly triages: boolean;
    readonly arrivesAt?: number;
  };
  readonly agencies: ById<{
    readonly id: string;
    readonly name: string;
    readonly dress: "police" | "ambulance" | "fire" | "health" | "civil";
  }>;
  readonly roles: ById<{
    readonly id: RoleId;
    readonly title: string;
    readonly agency: string;
    readonly desk: boolean;
    /** What its people wear; absent where it is their agency's dress. */
    readonly outfit?: string;
    /** All of them, so that a client counts seats as the pose relay does. */
    readonly seats: readonly SeatId[];
  }>;
  /** Those that share a channel with this viewer. */
  readonly personas: ById<{ readonly id: string; readonly name: string }>;
  /** The channels this viewer is on. */
  readonly channels: ById<PlanChannel>;
  readonly zones: ById<PlanZone>;
  /** What is to be seen in three dimensions, without what changes there. */
  readonly places: ById<
    Pick<PlanPlace, "id" | "title" | "site" | "photo" | "model" | "spawn" | "facing" | "pieces"> & {
      /** Its light and weather before STARTEX. */
      readonly air: Pick<SeenAir, "light" | "weather">;
    }
  >;
  /** How each casualty looks as a person, its age included; not how it is. */
  readonly figures: ById<PlanCasualty["figure"] & Pick<PlanCasualty, "title" | "age">>;
  readonly findings: ById<PlanFinding>;
  /** Those this role may perform. */
  readonly interventions: ById<Pick<PlanIntervention, "id" | "title" | "takesMs" | "lifesaving" | "zones">>;
  /** How the tags look that anybody on the site can see: code, colour and shape of each category; empty without triage. */
  readonly tags: PlanTriage["categories"];
  /** The protocols as a job aid; only for roles that triage, and for `all`. */
  readonly triage?: Pick<PlanTriage, "categories"> & {
    readonly protocols: readonly (Pick<PlanProtocol, "id" | "title" | "source" | "review" | "ages"> & {
      readonly steps: readonly { readonly id: string; readonly ask: string; readonly gives: string }[];
    })[];
  };
  /** Steps to try out, in their order; absent where nothing is practised. */
  readonly practice?: readonly Omit<PlanPracticeStep, "pattern">[];
  readonly forms: ById<FormPack>;
  /** Those this role handles, or may be handed. */
  readonly caseKinds: ById<PlanCaseKind>;
  /** Those of this role's agency, and those it may send. */
  readonly resources: ById<Pick<PlanResource, "id" | "title">>;
}
