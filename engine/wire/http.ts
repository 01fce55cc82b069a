import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { isPlainName, isPlainTitle } from "#engine/plain-name.ts";
import type { RoleId, SeatId } from "#engine/ids.ts";
import type { SeatEvent } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { RunStatus } from "#engine/exercise/state.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Problem } from "#engine/scenario/problem.ts";

/*
 * The HTTP API. Bodies going up are schemas, since the server must not trust them; answers are types, since a page
 * trusts its own server and need not carry a schema library. All JSON; every answer that is not 2xx is an HttpError.
 *
 *   GET    /api/scenarios               anyone      → ScenarioShelf
 *   GET    /api/scenarios/:id           trainer     → ScenarioSource
 *   GET    /api/scenarios/:id/findings  trainer     → ScenarioFindings, when it was played through
 *   POST   /api/solo                    anyone      SoloRequest → SeatGrant, sets the cookie
 *   GET    /api/exercise/:code          anyone      → ExerciseOffer (limited tries)
 *   POST   /api/join                    anyone      JoinRequest → SeatGrant, sets the cookie
 *   GET    /api/me                      anyone      → Me (empty for a browser that is unknown)
 *   GET    /api/me/record/:exercise     its player  → OwnRecord
 *   POST   /api/me/along                a player    AlongRequest → Along
 *   POST   /api/along                   anyone      AlongGiven → SeatGrant, sets the cookie (limited tries)
 *   GET    /api/line/none, /api/line/sample  anyone → no bytes, or some that cannot be compressed, to measure a line by
 *   GET    /api/voice                   a player, trainer, supervisor → VoiceSetup
 *   DELETE /api/me                      anyone      EraseRequest → Erased
 *   POST   /api/login                   anyone      LoginRequest → Me, sets the cookie (limited tries)
 *   DELETE /api/login                   anyone      → Me, without the trainer's and supervisor's capability
 *   GET    /api/exercises               trainer, supervisor → ExerciseList
 *   POST   /api/exercises               trainer     ExerciseRequest → ExerciseRow
 *   DELETE /api/exercises/:id           trainer     → Erased
 *   GET    /api/exercises/:id/log       trainer, supervisor; after ENDEX the solo player → log file, application/x-ndjson
 *   GET    /api/exercises/:id/poses     trainer, supervisor; after ENDEX the solo player → pose track, application/octet-stream
 *   GET    /api/exercises/:id/pictures/:picture  who reads the log; a seat that was told a message that shows
 *            it, or that is in the place it makes → the picture, or the model
 *   GET    /api/exercises/:id/link.svg  trainer     → QR code of the joining link, image/svg+xml
 *   GET    /api/sample                  anyone      → { exercise }: the sample debrief, whose log and poses anyone may read
 */

/** So many of the letters and digits that are not mistaken for each other, in capitals, however they were typed. */
function codeOf(symbols: number) {
  return z
    .string()
    .trim()
    .transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, ""))
    .pipe(z.string().regex(new RegExp(`^[A-HJ-NP-Z2-9]{${symbols}}$`)));
}

/** A joining code. */
export const joinCode = codeOf(6);

/** What a schema says of a name that is none, so that the answer can say more than `malformed`. */
export const notPlain = "not-plain";

/** A name somebody plays under. Proposed by the server; nobody has to give their own. */
const pseudonym = z.string().trim().min(1).max(40).refine(isPlainName, notPlain);

export const soloRequest = z.strictObject({
  scenario: idText.optional().describe("The shelf's first when absent"),
  role: idText.optional().describe("The scenario's first role when absent"),
  pseudonym: pseudonym.optional(),
});
export type SoloRequest = z.infer<typeof soloRequest>;

export const joinRequest = z.strictObject({ code: joinCode, role: idText, pseudonym });
export type JoinRequest = z.infer<typeof joinRequest>;

/** A code by which a person takes their seat along: eight symbols, so that it is no joining code. */
const alongCode = codeOf(8);

export const alongRequest = z.strictObject({ exercise: z.string().max(60) });
export const alongGiven = z.strictObject({ code: alongCode });

/** A code for another device, and for how long it is good. It works once. */
export interface Along {
  readonly code: string;
  readonly minutes: number;
}

export const eraseRequest = z.strictObject({ exercise: z.string().max(60) });

export const loginRequest = z.strictObject({
  as: z.enum(["trainer", "supervisor"]),
  passcode: z.string().min(1).max(200),
});
export type LoginRequest = z.infer<typeof loginRequest>;

/** One scenario of the shelf, or a text the trainer wrote; the server checks it again before it compiles it. */
export const exerciseRequest = z.strictObject({
  scenario: z.union([idText, z.strictObject({ file: z.string().max(200), text: z.string().max(1_000_000) })]),
  locale: z.string().max(10).optional().describe("One of the scenario's languages; its author's when absent"),
  title: z.string().trim().min(1).max(120).refine(isPlainTitle, notPlain).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31)
    .optional(),
  /** Roles that a bot plays whenever no person does; every role when it is not said. The others stay open. */
  bots: z.array(idText).max(50).optional(),
});
export type ExerciseRequest = z.infer<typeof exerciseRequest>;

/** What this exercise records, who sees it and how long it is kept: codes, since the page says the sentences. */
export interface Notice {
  /** Formative: pseudonymous, deletable, expiring; nobody is rated by name. */
  readonly mode: "formative";
  readonly records: readonly (
    | "actions"
    | "messages"
    | "decisions"
    | "head-movement"
    | "hand-movement"
    | "talk-times"
  )[];
  readonly never: readonly ("voice" | "gaze" | "real-name")[];
  readonly seenBy: readonly ("players" | "trainer" | "supervisor")[];
  /** Days after ENDEX (or after the last sign of life) until everything is deleted. */
  readonly keptDays: number;
}

export interface OfferedRole {
  readonly role: RoleId;
  readonly title: string;
  /** The agency's name. */
  readonly agency: string;
  readonly brief: string;
  readonly desk: boolean;
  /** `bot` can be taken over, `taken` cannot. A role with a free seat is free. */
  readonly state: "free" | "bot" | "taken";
}

/** What somebody with the code is offered before they take a seat. */
export interface ExerciseOffer {
  readonly exercise: string;
  readonly code: string;
  readonly title: string;
  readonly summary?: string;
  readonly durationMs: number;
  readonly status: RunStatus;
  readonly roles: readonly OfferedRole[];
  readonly pseudonym: string;
  readonly notice: Notice;
}

/** A seat taken by the browser that asked. A browser that already has one in that exercise gets the same again. */
export interface SeatGrant {
  readonly exercise: string;
  readonly code: string;
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly pseudonym: string;
}

/** What this browser may do here. */
export interface Me {
  readonly trainer: boolean;
  readonly supervisor: boolean;
  readonly seats: readonly (SeatGrant & {
    readonly title: string;
    readonly roleTitle: string;
    readonly status: RunStatus;
    /** The role sits away from the site. */
    readonly desk: boolean;
    /** There is a place in 3D to enter. */
    readonly place: boolean;
    /** In solo play the player starts and ends the exercise, and may read its log after ENDEX. */
    readonly solo: boolean;
    readonly notice: Notice;
  })[];
}

/**
 * Everything one player was told, and, once the exercise has ended, what they did: the entries of their seat with their
 * own texts. Before the end `did` is empty, since an entry says more of a tag than a player may know in play.
 */
export interface OwnRecord {
  readonly plan: SeatPlan;
  readonly events: readonly SeatEvent[];
  readonly did: readonly Told[];
}

export interface Erased {
  readonly exercise: string;
}

export interface ShelvedScenario {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly version: string;
  readonly locale: string;
  /** The author's first, then those that were reviewed. */
  readonly languages: readonly string[];
  readonly review?: string;
  readonly durationMs: number;
  /** It teaches how to play, step by step. */
  readonly practice: boolean;
  /** With the agencies' names. */
  readonly roles: readonly { readonly role: RoleId; readonly title: string; readonly agency: string }[];
}

/** The scenarios on the server's disk; those that cannot be read are named with what is wrong. */
export interface ScenarioShelf {
  readonly scenarios: readonly ShelvedScenario[];
  readonly broken: readonly { readonly file: string; readonly problems: readonly Problem[] }[];
}

export interface ScenarioSource {
  readonly source: { readonly file: string; readonly text: string };
  readonly packs: readonly { readonly file: string; readonly text: string }[];
}

/** What is amiss in how a scenario can go. Nothing of it keeps the scenario from being played. */
export interface ScenarioFindings {
  readonly problems: readonly Problem[];
}

export interface ExerciseRow {
  readonly exercise: string;
  readonly code: string;
  /** The joining link as other machines reach it. */
  readonly link: string;
  readonly title: string;
  readonly scenario: { readonly id: string; readonly title: string; readonly version: string };
  readonly status: RunStatus;
  readonly solo: boolean;
  readonly sample: boolean;
  /** Wall clock, ISO 8601. */
  readonly createdAt: string;
  readonly endedAt?: string;
  readonly deletedOn?: string;
  readonly people: number;
  readonly bots: number;
}

export interface ExerciseList {
  readonly exercises: readonly ExerciseRow[];
}

/** What can go wrong before or instead of an answer, with its status. Closed: the page has a sentence for each. */
export const httpStatus = {
  malformed: 400,
  "not-signed-in": 401,
  "wrong-passcode": 401,
  "not-yours": 403,
  "wrong-origin": 403,
  "no-such-page": 404,
  "no-such-code": 404,
  "no-such-exercise": 404,
  "no-such-scenario": 404,
  "no-such-language": 404,
  "no-such-role": 404,
  "seat-taken": 409,
  "name-not-plain": 400,
  "pseudonym-taken": 409,
  "already-seated": 409,
  "exercise-ended": 409,
  "not-ended": 409,
  "too-large": 413,
  "scenario-broken": 422,
  "too-many": 429,
  "server-failed": 500,
  "not-durable": 503,
  full: 503,
} as const;
export type HttpFault = keyof typeof httpStatus;

/** `params` fill the sentence: `field` (malformed), `retryMs` (too-many), `role` (already-seated) … */
export interface HttpError {
  readonly error: HttpFault;
  readonly params: Readonly<Record<string, string | number>>;
  /** With `scenario-broken`: what is wrong, to be drawn where it stands. */
  readonly problems?: readonly Problem[];
}
