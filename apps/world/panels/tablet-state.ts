import type { Command, Texts } from "#engine/exercise/command.ts";
import type { DeviceSettings, Section } from "../../shared/settings/device-settings.ts";
import type { Draft } from "../../shared/panels/draft-model.ts";
import type { Tone } from "./panel.ts";

export const tabs = ["here", "talk", "decide", "site", "more"] as const;
export type Tab = (typeof tabs)[number];

/** Which part of a casualty is shown. */
export const parts = ["look", "find", "do", "tag"] as const;
type Part = (typeof parts)[number];

/** What somebody is doing at a decision: choosing an option, then saying why. */
export interface Choosing {
  readonly decision: string;
  readonly does: "decide" | "propose" | "dissent" | "cast";
  readonly option: string;
  /** Standard reasons that were picked, and words of one's own. */
  readonly reasons: readonly string[];
  readonly words: string;
}

/** A form or message on its way, field by field. */
export interface Writing {
  readonly draft: Draft;
  readonly step: number;
}

/** What a tablet shows. Plain data: the same state and sight always give the same panel. */
export interface TabletState {
  readonly tab: Tab;
  readonly casualty: string | undefined;
  readonly part: Part;
  readonly message: string | undefined;
  readonly writing: Writing | undefined;
  readonly choosing: Choosing | undefined;
  /** The section of the settings that is open. */
  readonly settings: Section | undefined;
  /** Asked once more before it is called. */
  readonly emergency: boolean;
  readonly notice: { readonly text: string; readonly tone: Tone } | undefined;
  readonly page: number;
}

export const freshTablet: TabletState = {
  tab: "here",
  casualty: undefined,
  part: "look",
  message: undefined,
  writing: undefined,
  choosing: undefined,
  settings: undefined,
  emergency: false,
  notice: undefined,
  page: 0,
};

/** What a screen can do besides showing: change the tablet, send a wish, ask for words, set the device, leave. */
export interface Hand {
  /** Whether one plays alone, and so runs the exercise too. */
  readonly solo: boolean;
  change(change: Partial<TabletState>): void;
  /** Sends a wish; once it is durable the change is made, if it is refused the reason is shown. */
  wish(command: Command, texts: Texts, then: Partial<TabletState>): void;
  /** Asks for words by the system's keyboard; undefined where there is none. */
  readonly words: ((first: string, take: (text: string) => void) => void) | undefined;
  /** How this device is set, and setting it. */
  readonly settings: DeviceSettings;
  choose(section: Section, name: string, word: string): void;
  /** Whether a break is due, after how many minutes, and putting it off. */
  readonly rest: { readonly due: boolean; readonly minutes: number; later(): void };
  resetHeight(): void;
  leave(): void;
}
