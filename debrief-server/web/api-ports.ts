import type { Plan } from "#engine/plan/plan.ts";
import type { Finding } from "#engine/proof/finding.ts";
import type { AlongCodes } from "../access/along-codes.ts";
import type { Tries } from "../access/tries.ts";
import type { SignIns } from "../access/sign-in.ts";
import type { Counters } from "../counters.ts";
import type { Rooms } from "../room/rooms.ts";
import type { Shelf } from "../scenario-shelf.ts";
import type { AccessStore } from "../store/access-store.ts";
import type { ExerciseStore } from "../store/exercise-store.ts";
import type { VoiceSettings } from "./voice-setup.ts";
import type { SoloLimit } from "./solo-limit.ts";

/** What the HTTP API works with. */
export interface ApiPorts {
  readonly store: ExerciseStore;
  readonly access: AccessStore;
  readonly rooms: Rooms;
  readonly shelf: Shelf;
  /** How a plan can go, played through apart from every room. */
  readonly examined: (plan: Plan) => Promise<readonly Finding[]>;
  readonly signIns: SignIns;
  /** Wrong codes and passcodes. */
  readonly tries: Tries;
  /** Codes by which a person takes their seat along to another device. */
  readonly along: AlongCodes;
  /** New solo exercises. */
  readonly solos: SoloLimit;
  readonly counters: Counters;
  readonly expireDays: number;
  readonly voice: VoiceSettings;
  readonly now: () => number;
  /** The origin under which other machines reach this server. */
  readonly linkOrigin: () => string;
}
