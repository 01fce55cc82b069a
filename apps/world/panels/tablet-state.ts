import type { MapPoint } from "#engine/exercise/map-point.ts";
import type { PinKind, PinWay } from "#engine/exercise/pin-words.ts";
import type { Command, Texts } from "#engine/exercise/command.ts";
import { type MapDraft, freshMapDraft } from "../../shared/map/map-draft.ts";
import type { Company } from "../../shared/company.ts";
import type { DeviceSettings, Section } from "../../shared/settings/device-settings.ts";
import type { Draft } from "../../shared/panels/draft-model.ts";
import type { Voice } from "../../shared/voice/voice.ts";
import type { Tone } from "./panel.ts";
import type { Slip } from "./slip.ts";

export const tabs = ["here", "talk", "decide", "site", "more"] as const;
export type Tab = (typeof tabs)[number];

/** What is behind the last tab, beside its own list. */
export type MorePage = "cases" | "resources" | "facts" | "people" | "brief" | "help" | "settings" | "along" | "pins";

/** Which part of a casualty is shown. */
export const parts = ["look", "find", "do", "tag"] as const;
type Part = (typeof parts)[number];

/** Why somebody does something: standard reasons that were picked, and words of one's own. */
export interface Reasoning {
  readonly reasons: readonly string[];
  readonly words: string;
}

/** What somebody is doing at a decision: choosing an option, then saying why. */
export interface Choosing extends Reasoning {
  readonly decision: string;
  readonly does: "decide" | "propose" | "dissent" | "cast";
  readonly option: string;
}

/** A form or message on its way, field by field. */
export interface Writing {
  readonly draft: Draft;
  readonly step: number;
}

/** A case that is open on the tablet, and what is being done with it. */
export interface Work extends Reasoning {
  readonly case: string;
  readonly does: "look" | "hand" | "close";
  readonly disposition: string | undefined;
  readonly into: string | undefined;
}

/** A pin that is about to be set on the shared map. */
export interface Pinning {
  readonly zone: string;
  readonly way: PinWay;
  readonly kind: PinKind;
  readonly text: string;
  /** Where exactly, of what was pointed at; otherwise by zone and way. */
  readonly point?: MapPoint;
}

/** Units that are about to be sent; what is not chosen is the first that is possible. */
export interface Sending {
  readonly resource: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly count: number;
}

/** Words being written on the tablet's own keyboard, and who gets them. */
export interface Typing {
  readonly text: string;
  readonly keys: "letters" | "capitals" | "signs" | "phrases";
  readonly take: (text: string) => void;
}

/** What a tablet shows: the same state and sight always give the same panel. */
export interface TabletState {
  /** It is a phone that is in the hand: its lines, and nothing else. */
  readonly phone: boolean;
  readonly tab: Tab;
  readonly more: MorePage | undefined;
  readonly casualty: string | undefined;
  /** The colleague whose card is open. */
  readonly person: string | undefined;
  readonly part: Part;
  readonly message: string | undefined;
  readonly writing: Writing | undefined;
  readonly choosing: Choosing | undefined;
  readonly work: Work | undefined;
  readonly sending: Sending | undefined;
  readonly pinning: Pinning | undefined;
  /** What is about to be put on the shared map, and whose map is looked at; undefined: the viewer's own. */
  readonly mapDraft: MapDraft;
  readonly mapPlace: string | undefined;
  readonly typing: Typing | undefined;
  /** What to do on another device to go on there, once the code for it has come. */
  readonly along: string | undefined;
  /** The section of the settings that is open. */
  readonly settings: Section;
  /** Asked once more before it is called. */
  readonly emergency: boolean;
  /** Somebody is about to be reported: the colleague whose card is open. */
  readonly reporting: boolean;
  /** What is said with what is about to be asked for: a real emergency, help, a report of somebody. */
  readonly words: string;
  readonly notice: { readonly text: string; readonly tone: Tone } | undefined;
  readonly page: number;
}

export const freshTablet: TabletState = {
  phone: false,
  tab: "here",
  more: undefined,
  casualty: undefined,
  person: undefined,
  part: "look",
  message: undefined,
  writing: undefined,
  choosing: undefined,
  work: undefined,
  sending: undefined,
  pinning: undefined,
  mapDraft: freshMapDraft,
  mapPlace: undefined,
  typing: undefined,
  along: undefined,
  settings: "comfort",
  emergency: false,
  reporting: false,
  words: "",
  notice: undefined,
  page: 0,
};

/** Asks for words, beginning with some; `take` gets what was written. */
export type AskWords = (first: string, take: (text: string) => void) => void;

/** What a screen can do besides showing: change the tablet, send a wish, ask for words, set the device, leave. */
export interface Hand {
  /** Whether one plays alone, and so runs the exercise too. */
  readonly solo: boolean;
  /** One's own voice; undefined where there is none. */
  readonly voice?: Voice | undefined;
  /** Whom the wearer does not want to meet; absent where they only look on. */
  readonly company: Company | undefined;
  change(change: Partial<TabletState>): void;
  /** Sends a wish; once it is durable the change is made, if it is refused the reason is shown. */
  wish(command: Command, texts: Texts, then: Partial<TabletState>): void;
  /** What is to be said of the connection, and whether it has ended for good. */
  readonly link: { readonly text: string; readonly over: boolean } | undefined;
  /** Other ways to words than the tablet's own keyboard: the system's, and speaking. Undefined where there is none. */
  readonly system: AskWords | undefined;
  readonly dictate: AskWords | undefined;
  /** How this device is set, and setting it. */
  readonly settings: DeviceSettings;
  choose(section: Section, name: string, word: string): void;
  /** Whether a break is due, after how many minutes, and putting it off. */
  readonly rest: { readonly due: boolean; readonly minutes: number; later(): void };
  /** Turns the wearer by one step: -1 to the left, 1 to the right. */
  turn(step: 1 | -1): void;
  /** What there is to say on the way to another place. */
  readonly way: Slip | undefined;
  /** Puts the tablet away until something in the place was pointed at, for a pin. */
  pointAt(): void;
  /** Puts the tablet or the phone away. */
  putAway(): void;
  /** Asks for a code for another device. */
  askAlong(): void;
  resetHeight(): void;
  leave(): void;
}
