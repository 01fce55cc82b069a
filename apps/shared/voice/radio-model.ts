import "../wording/carried-words.ts";
import { type MessageLine, messageLine } from "../panels/message-model.ts";
import type { Sight } from "../panels/sight.ts";
import { say } from "../wording/say.ts";
import { type TalkLine, talkLines } from "./talk-model.ts";
import type { Voice } from "./voice.ts";

/** How one's own voice stands, for a radio: where there is none, it is for writing. */
export type RadioVoice = Pick<Voice, "status" | "target" | "pressed"> | undefined;

/** A radio as its face shows it: which talkgroup, who has it, and what was said there last. */
export interface RadioModel {
  readonly channel: string;
  readonly title: string;
  /** Who speaks, or whether it is free, in words. */
  readonly state: string;
  readonly tone: "good" | "warn" | "plain";
  /** Whether pressing its key talks; otherwise it writes. */
  readonly talks: boolean;
  readonly mine: boolean;
  /** One can talk now. */
  readonly free: boolean;
  /** The last message of the channel: when and from whom, and what; who has not opened it does not read it here. */
  readonly last: { readonly head: string; readonly text: string | undefined } | undefined;
  readonly unopened: number;
  /** The next channel; undefined when there is one only. */
  readonly next: string | undefined;
}

/** The radio of a viewer, set to a channel, or to the first; undefined when they have no radio channel. */
export function radioModel(sight: Sight, chosen: string, voice: RadioVoice): RadioModel | undefined {
  const lines = talkLines(sight).filter(({ id }) => id !== "near");
  const at = Math.max(
    0,
    lines.findIndex(({ id }) => id === chosen),
  );
  const line = lines[at];
  if (line === undefined) return undefined;
  const talks = voice?.status.value.state === "on" && voiceWorks(voice);
  const messages = sight.view.messages.filter(({ channel }) => channel === line.id);
  const [last] = messages.slice(-1).map((message) => messageLine(message, sight));
  const own = sight.plan.seat?.id;
  return {
    channel: line.id,
    title: line.title,
    ...stateOf(line, talks, voice?.pressed.value === true && voice.target.value === line.id, sight.at),
    talks,
    mine: line.state === "mine",
    free: talks && line.state === "ready" && !voice.pressed.value,
    last: last === undefined ? undefined : lastOf(last),
    unopened: messages.filter(({ content, seat }) => content === undefined && seat !== own).length,
    next: lines.length < 2 ? undefined : lines[(at + 1) % lines.length]?.id,
  };
}

function voiceWorks({ status }: NonNullable<RadioVoice>): boolean {
  return status.value.state === "on" && status.value.trouble === undefined;
}

function lastOf({ time, from, opened, mine, form, text, claims }: MessageLine): RadioModel["last"] {
  const head = say("radio.last", { time: time.replace("T+", ""), from });
  return { head, text: opened || mine ? (form ?? text ?? claims[0]?.text) : undefined };
}

function stateOf(line: TalkLine, talks: boolean, pressed: boolean, at: number): Pick<RadioModel, "state" | "tone"> {
  const { state, speakers, opens } = line;
  if (state === "mine") return { state: say("radio.mine"), tone: "good" };
  if (state === "busy") return { state: say("voice.busy", { name: speakers[0]?.name }), tone: "warn" };
  if (state === "down") return { state: say("radio.down"), tone: "warn" };
  if (!talks) return { state: say("radio.off"), tone: "plain" };
  if (state === "full") return { state: say("radio.full"), tone: "warn" };
  const n = opens === undefined ? 0 : Math.max(0, Math.ceil((opens - at) / 1000));
  if (state === "waiting" || pressed) return { state: say("radio.waiting", { n }), tone: "warn" };
  return { state: say("radio.free"), tone: "plain" };
}
